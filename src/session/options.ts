/** What a client can be told, and what holds if it is not. */
import type { TransportOptions } from '../transport/send.ts'
import { type Lock, webLock } from './lock.ts'
import { memoryStorage, type SessionStorage } from './storage.ts'

/** Options of every client; Thunder has more. */
export interface ClientOptions extends TransportOptions {
  /**
   * Where the service is: an absolute URL, or in a page a path on its origin. The paths of the contract follow it, so it
   * ends with whatever the service is mounted under. Credentials never go to another origin.
   */
  readonly baseUrl: string
  /**
   * Keeps the session beyond the page or the process, and shares it with whoever uses the same storage and key. It holds
   * the tokens as they are. Default: memory, for this client alone.
   */
  readonly storage?: SessionStorage | undefined
  /** The key in the storage. Default: `latchkey:`, the service's name and the base URL. */
  readonly storageKey?: string | undefined
  /**
   * Makes clients that share a storage refresh one at a time. Default: Web Locks where the environment has them and a
   * storage is given. Several processes need one of their own, in Redis for example.
   */
  readonly lock?: Lock | undefined
  /** Time for a refresh, for its lock and for an asynchronous storage, each, in milliseconds. Default: 10 000. */
  readonly refreshTimeoutMs?: number | undefined
  /**
   * How long before its end an access token is renewed, in milliseconds; never more than a tenth of its life.
   * Default: 30 000.
   */
  readonly refreshMarginMs?: number | undefined
  /** Is told what went wrong behind the scenes, without any secret. `console` fits. Default: nobody. */
  readonly logger?: { warn(message: string): void } | undefined
  /** The time in milliseconds since the epoch. Default: `Date.now`. */
  readonly now?: (() => number) | undefined
}

/** The same, with all defaults in place. */
export type Settings = ReturnType<typeof settingsOf>

/** @throws TypeError for a base URL that cannot be. */
export function settingsOf(options: ClientOptions, service: string) {
  const { storage, timeoutMs = 30_000, maxRetries = 2, refreshTimeoutMs = 10_000, refreshMarginMs = 30_000 } = options
  // In a page, a path alone is an address on the page's own origin.
  const page = globalThis.location?.href
  const given = options.baseUrl && URL.canParse(options.baseUrl, page) ? new URL(options.baseUrl, page).href : ''
  const baseUrl = given.replace(/\/+$/, '')
  if (!/^https?:\/\/[^/@?#]+(\/[^?#]*)?$/.test(baseUrl)) {
    throw new TypeError('baseUrl must be http(s), without credentials, query or fragment.')
  }
  const audience = `${service} ${baseUrl}`
  return {
    service,
    baseUrl,
    /** Where the session's credentials belong. */
    audience,
    transport: { fetch: options.fetch, timeoutMs, maxRetries },
    storage: storage ?? memoryStorage(),
    storageKey: options.storageKey ?? `latchkey:${audience}`,
    /** Whether others can get at the storage: other tabs, other processes, other clients of this page. */
    shared: !!storage,
    lock: options.lock ?? (storage && webLock()),
    refreshTimeoutMs,
    refreshMarginMs,
    now: options.now ?? Date.now,
    warn(message: string) {
      try {
        options.logger?.warn(`latchkey: ${service}: ${message}`)
      } catch {
        // What a logger does is its own business.
      }
    },
  }
}
