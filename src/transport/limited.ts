/** Puts a limit of time, and a caller's signal, on work that may never end; and tells why it did not. */
import { type ErrorOrigin, LatchkeyError } from './latchkey-error.ts'
import { NetworkError } from './network-error.ts'
import { TimeoutError } from './timeout-error.ts'

export interface Limits {
  /** Milliseconds. */
  readonly timeoutMs: number
  readonly signal?: AbortSignal | null | undefined
}

/** Timers of a longer time than this fire at once (HTML, Node): more means no limit. */
const longestTimerMs = 2 ** 31 - 1

/**
 * Settles when the work does, when its time is over or when the caller aborts, whichever is first. The work's signal is
 * aborted in the last two cases, and nobody waits until the work has noticed.
 *
 * @throws TimeoutError, the reason of the caller's signal, or what the work throws: a `NetworkError` in place of whatever
 *   `fetch` threw.
 */
export function limited<T>(
  work: (signal: AbortSignal) => Promise<T>,
  { timeoutMs, signal }: Limits,
  origin: ErrorOrigin,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController()
    const stop = (reason: unknown) => {
      settle()
      reject(reason)
      controller.abort(reason)
    }
    const onAbort = () => stop(signal?.reason)
    const timer = setTimeout(() => stop(new TimeoutError(timeoutMs, origin)), Math.min(timeoutMs, longestTimerMs))
    const settle = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
    }
    if (signal?.aborted) return onAbort()
    signal?.addEventListener('abort', onAbort)
    work(controller.signal).then(
      (value) => {
        settle()
        resolve(value)
      },
      (error: unknown) => {
        settle()
        reject(error instanceof LatchkeyError ? error : new NetworkError(error, origin))
      },
    )
  })
}

/** Waits for what others wait for too: the signal lets this caller go, and leaves the work alone. */
export function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | null | undefined): Promise<T> {
  if (!signal) return work
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason)
    if (signal.aborted) onAbort()
    signal.addEventListener('abort', onAbort)
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort))
  })
}
