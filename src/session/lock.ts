/** Lets one tab, or one process, refresh at a time. */
import { pause } from '../transport/abortable.ts'

/**
 * Runs the work while no other holder of the name runs, and settles as the work does. `navigator.locks.request` has this
 * form, and so have most locks in Redis.
 */
export type Lock = (name: string, work: () => Promise<void>) => Promise<unknown>

/** How long Web Locks are held after the work, in milliseconds. */
const settlingMs = 200

/**
 * Web Locks, where the environment has them. The processes of a browser share locks and storage, but each in its own way,
 * and the lock can be faster than a write. It is held until the write has arrived, which only another tab's refresh
 * waits for.
 */
export function webLock(): Lock | undefined {
  const locks = globalThis.navigator?.locks
  return locks && ((name, work) => locks.request(name, () => work().then(() => pause(settlingMs))))
}

/**
 * Runs the work once: under the lock or, if that cannot be had in time or at all, without it. Two refreshes are better
 * than none. Released when the work settles, however it does.
 */
export function withLock<T>(
  lock: Lock | undefined,
  name: string,
  timeoutMs: number,
  work: () => Promise<T>,
): Promise<T> {
  if (!lock) return work()
  return new Promise((resolve, reject) => {
    let running: Promise<void> | undefined
    const run = () => {
      clearTimeout(timer)
      running ??= work().then(resolve, reject)
      return running
    }
    const timer = setTimeout(run, timeoutMs)
    // A lock that is refused, or thrown at, is no lock.
    new Promise((settle) => settle(lock(name, run))).catch(run)
  })
}
