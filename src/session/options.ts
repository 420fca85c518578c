/** What a client can be told, and what holds if it is not. */
import type { ServiceFacts } from '../transport/facts.ts'
import type { TransportOptions } from '../transport/send.ts'
import type { Lock } from './lock.ts'
import { webLock } from './lock.ts'
import type { SessionSettings } from './session.ts'
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

export interface Settings extends SessionSettings {
  /** Without a slash at its end. */
  readonly baseUrl: string
  readonly transport: TransportOptions & { readonly timeoutMs: number }
}

/** @throws TypeError or RangeError for an option that cannot be. */
export function settingsOf(options: ClientOptions, { slug, name }: ServiceFacts): Settings {
  const {
    fetch,
    storage,
    timeoutMs = 30_000,
    maxRetries,
    refreshTimeoutMs = 10_000,
    refreshMarginMs = 30_000,
  } = options
  for (const [option, value] of Object.entries({ timeoutMs, maxRetries, refreshTimeoutMs, refreshMarginMs })) {
    if (value !== undefined && !(value >= 0)) throw new RangeError(`${option} must be a number of 0 or more.`)
  }
  const baseUrl = parseBaseUrl(options.baseUrl)
  const audience = `${slug} ${baseUrl}`
  return {
    baseUrl,
    transport: { fetch, timeoutMs, maxRetries },
    service: slug,
    audience,
    storage: storage ?? memoryStorage(),
    storageKey: options.storageKey ?? `latchkey:${slug}:${baseUrl}`,
    shared: storage !== undefined,
    lock: options.lock ?? (storage && webLock()),
    refreshTimeoutMs,
    refreshMarginMs,
    now: options.now ?? Date.now,
    warn: (message) => options.logger?.warn(`latchkey: ${name}: ${message}`),
  }
}

function parseBaseUrl(baseUrl: string): string {
  // In a page, a path alone is an address on the page's own origin.
  const page = globalThis.location?.href
  const url = URL.canParse(baseUrl, page) ? new URL(baseUrl, page) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
    throw new TypeError('baseUrl must be an absolute http or https URL without credentials, query or fragment.')
  }
  return url.href.replace(/\/+$/, '')
}
