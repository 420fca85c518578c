/** Promises that a signal, or the clock, can end. */
import { type ErrorOrigin, LatchkeyError } from './latchkey-error.ts'
import { NetworkError } from './network-error.ts'
import { TimeoutError } from './timeout-error.ts'

type Signal = AbortSignal | null | undefined

/** Calls back when the signal is aborted, at once if it is. @returns what ends the wait. */
function onAbort(signal: Signal, call: (reason: unknown) => void): () => void {
  const listener = () => call(signal?.reason)
  if (signal?.aborted) listener()
  signal?.addEventListener('abort', listener)
  return () => signal?.removeEventListener('abort', listener)
}

/** Waits for what others wait for too: the signal lets this caller go, and leaves the work alone. */
export function unlessAborted<T>(work: Promise<T>, signal: Signal): Promise<T> {
  if (!signal) return work
  return new Promise((resolve, reject) => {
    const off = onAbort(signal, reject)
    work.then(resolve, reject).finally(off)
  })
}

/** Waits. */
export function pause(ms: number, signal?: Signal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      off()
      resolve()
    }, ms)
    const off = onAbort(signal, (reason) => {
      clearTimeout(timer)
      reject(reason)
    })
  })
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
  timeoutMs: number,
  origin: ErrorOrigin,
  signal?: Signal,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController()
    const stop = (reason: unknown) => {
      reject(reason)
      controller.abort(reason)
    }
    const timer = setTimeout(() => stop(new TimeoutError(timeoutMs, origin)), Math.min(timeoutMs, longestTimerMs))
    const off = onAbort(signal, stop)
    const end = () => {
      clearTimeout(timer)
      off()
    }
    if (signal?.aborted) return end()
    const fail = (error: unknown) => reject(error instanceof LatchkeyError ? error : new NetworkError(error, origin))
    work(controller.signal).then(resolve, fail).finally(end)
  })
}
