/** How one request travels: attempts, each within its time, and what is tried again. */
import type { Draft } from './draft.ts'
import type { ErrorOrigin } from './latchkey-error.ts'
import { limited } from './limited.ts'
import { NetworkError } from './network-error.ts'
import { namesSecret } from './secrets.ts'

export type Fetch = (request: Request) => Promise<Response>

export interface TransportOptions {
  /** Sends requests. Default: the global `fetch` of the moment of the call. */
  readonly fetch?: Fetch | undefined
  /** Time for each attempt, to the end of the reply's body, in milliseconds. Default: 30 000. */
  readonly timeoutMs?: number | undefined
  /** How often a failed call is tried again. Default: 2. */
  readonly maxRetries?: number | undefined
}

/** A reply, and its text where it has been read. */
export interface Reply {
  readonly response: Response
  readonly text?: string
}

export type ReadReply = Required<Reply>

export async function readText(response: Response): Promise<ReadReply> {
  return { response, text: await response.text() }
}

const idempotent = /^(GET|HEAD|PUT|DELETE|OPTIONS)$/
const passing = [429, 502, 503, 504]
const longestWaitMs = 30_000

/**
 * - Only idempotent methods (RFC 9110, 9.2.2) are tried again, and only bodies that can be sent again.
 * - Tried again: network failures, 429, 502, 503 and 504. A time limit that was reached is not.
 * - `Retry-After` is honoured, up to 30 s; else the wait doubles from 0.3 s, with jitter.
 * - The caller's signal ends a wait as it ends an attempt.
 */
export async function send<R extends Reply>(
  draft: Draft,
  { fetch, timeoutMs = 30_000, maxRetries = 2 }: TransportOptions,
  origin: ErrorOrigin,
  read: (response: Response) => Promise<R>,
): Promise<R> {
  const { url } = draft
  const init = { ...draft.init, redirect: redirectOf(draft) }
  const limits = { timeoutMs, signal: init.signal }
  const retries = idempotent.test(init.method) && draft.repeatable ? maxRetries : 0
  for (let retry = 0; ; retry++) {
    let waitMs = 300 * 2 ** retry * (0.5 + Math.random())
    try {
      const reply = await limited(
        async (signal) => read(await (fetch ?? globalThis.fetch)(new Request(url, { ...init, signal }))),
        limits,
        origin,
      )
      if (retry >= retries || !passing.includes(reply.response.status)) return reply
      discard(reply.response)
      waitMs = retryAfterMs(reply.response) ?? waitMs
    } catch (error) {
      if (retry >= retries || !(error instanceof NetworkError)) throw error
    }
    await pause(Math.min(waitMs, longestWaitMs), init.signal)
  }
}

/**
 * To another origin `fetch` takes `Authorization` off a redirected request, and nothing else (Fetch, HTTP-redirect fetch).
 * Other credentials, and bodies, which may hold a password, are therefore not sent on: the redirect itself is the reply.
 */
function redirectOf({ init }: Draft): RequestRedirect {
  if (init.redirect && init.redirect !== 'follow') return init.redirect
  let exposed = init.body != null
  init.headers.forEach((value, name) => {
    exposed ||= namesSecret(name) && !(name === 'authorization' && /^bearer /i.test(value))
  })
  return exposed ? 'manual' : 'follow'
}

/** Frees the connection of a reply that nobody will read. Nobody waits for it, and it cannot fail. */
export function discard(response: Response): void {
  if (!response.bodyUsed) response.body?.cancel().catch(() => {})
}

/** `Retry-After` is a number of seconds or a date (RFC 9110, 10.2.3); a date counts from the reply's own. */
function retryAfterMs({ headers }: Response): number | undefined {
  const value = headers.get('retry-after')
  if (value === null) return undefined
  const waitMs = /^\d+$/.test(value)
    ? Number(value) * 1_000
    : Date.parse(value) - (Date.parse(headers.get('date') ?? '') || Date.now())
  return Number.isNaN(waitMs) ? undefined : Math.max(0, waitMs)
}

function pause(ms: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort)
      resolve()
    }, ms)
    if (signal?.aborted) onAbort()
    else signal?.addEventListener('abort', onAbort)
  })
}
