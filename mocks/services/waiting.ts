/** Waiting in real time, for as long as somebody is there to be answered. */

/** @returns whether the caller is still there after so many milliseconds. It comes back at once where the signal aborts. */
export function wait(ms: number, signal: AbortSignal): Promise<boolean> {
  if (ms === 0 || signal.aborted) return Promise.resolve(!signal.aborted)
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve(!signal.aborted)
    }
    // Node's timers may go off up to a millisecond early.
    const timer = setTimeout(end, Math.ceil(ms) + 1)
    signal.addEventListener('abort', end)
  })
}

/** Comes back when the signal aborts. */
export function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}
