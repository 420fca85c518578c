/** How one request travels: attempts, each within its time, and what is tried again. */
import { limited, pause } from './abortable.ts'
import type { Draft } from './draft.ts'
import type { ErrorOrigin } from './latchkey-error.ts'
import { NetworkError } from './network-error.ts'
import { namesSecret } from './secrets.ts'

/**
 * What sends a request; the global `fetch` is one. The signal of the time limit comes with `init`, as for that: hand both on.
 */
export type Fetch = (request: Request, init: { readonly signal: AbortSignal }) => Promise<Response>

export interface TransportOptions {
  /** Sends requests. Default: the global `fetch` of the moment of the call. */
  readonly fetch?: Fetch | undefined
  /** Time for each attempt, to the end of the reply's body, in milliseconds. Default: 30 000. */
  readonly timeoutMs?: number | undefined
  /** How often a failed call is tried again. Default: 2. */
  readonly maxRetries?: number | undefined
}

export interface Transport extends TransportOptions {
  readonly timeoutMs: number
  readonly maxRetries: number
}

/** A reply, and its text where it has been read. */
export interface Reply {
  readonly response: Response
  readonly text?: string | undefined
}

const longestWaitMs = 30_000

/**
 * - Only idempotent methods (RFC 9110, 9.2.2) are tried again, and only bodies that can be sent again.
 * - Tried again: network failures, 429, 502, 503 and 504. A time limit that was reached is not.
 * - `Retry-After` is honoured, up to 30 s; else the wait doubles from 0.3 s, with jitter.
 * - The caller's signal ends a wait as it ends an attempt.
 *
 * @param reads whether to read the text of a reply of this status.
 */
export async function send(
  draft: Draft,
  { fetch, timeoutMs, maxRetries }: Transport,
  origin: ErrorOrigin,
  reads: (status: number) => boolean,
): Promise<Reply> {
  const { url, repeatable } = draft
  const init = { ...draft.init, redirect: redirectOf(draft) }
  const { signal } = init
  const attempt = (request: Request) => async (signal: AbortSignal) => {
    // A `Request` takes most of its time to be made for its signal, so that of the time limit goes beside it.
    const response = await (fetch ?? globalThis.fetch)(request, { signal })
    return { response, text: reads(response.status) ? await response.text() : undefined }
  }
  let retries = repeatable && /^(get|head|put|delete|options)$/i.test(init.method) ? maxRetries : 0
  for (let waitMs = 300; ; waitMs *= 2) {
    let askedMs: number | undefined
    const request = requestOf(url, init)
    try {
      const reply = await limited(attempt(request), timeoutMs, origin, signal)
      if (![429, 502, 503, 504].includes(reply.response.status) || !(retries-- > 0)) return reply
      discard(reply.response)
      askedMs = retryAfterMs(reply.response)
    } catch (error) {
      if (!(error instanceof NetworkError && retries-- > 0)) throw error
    }
    await pause(Math.min(askedMs ?? waitMs * (0.5 + Math.random()), longestWaitMs), signal)
  }
}

/** @throws TypeError for what `fetch` can send to nobody, without the text of the original, which may quote a header. */
function requestOf(url: string, init: RequestInit): Request {
  try {
    return new Request(url, init)
  } catch {
    throw new TypeError('This method, these headers or this body cannot be sent.')
  }
}

/**
 * To another origin `fetch` takes `Authorization` off a redirected request, and nothing else (Fetch, HTTP-redirect fetch).
 * Other credentials, and bodies, which may hold a password, are therefore not sent on: the redirect itself is the reply.
 */
function redirectOf({ init: { redirect = 'follow', body, headers } }: Draft): RequestRedirect {
  const exposed = Object.entries(headers).some(([name, value]) => namesSecret(name) && !/^bearer /i.test(value))
  return (exposed || body) && redirect === 'follow' ? 'manual' : redirect
}

/** Frees the connection of a reply that nobody will read. Nobody waits for it, and it cannot fail. */
export function discard({ bodyUsed, body }: Response): void {
  if (!bodyUsed) body?.cancel().catch(() => {})
}

/** `Retry-After` is a number of seconds or a date (RFC 9110, 10.2.3); a date counts from the reply's own. */
function retryAfterMs({ headers }: Response): number | undefined {
  const value = headers.get('retry-after')
  if (!value) return undefined
  const sentAt = Date.parse(headers.get('date') ?? '') || Date.now()
  const waitMs = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - sentAt
  return Number.isNaN(waitMs) ? undefined : Math.max(0, waitMs)
}
