/** Knows whether a snippet still waits for something, as Node does before it exits: a timer, or a reply. */

export interface Pending {
  /** Counts the work until it settles. */
  wait<T>(work: Promise<T>): Promise<T>
  /** Resolves when nothing is waited for, and nothing new is for a moment. */
  whenNone(): Promise<void>
}

/** What is not counted (a digest, for example) takes less time than this. In milliseconds. */
const moment = 100

type Timers = Pick<WindowOrWorkerGlobalScope, 'setTimeout' | 'clearTimeout' | 'setInterval' | 'clearInterval'>

/** Puts timers that are counted in the place of those that the snippet would find. */
export function watchTimers(): Pending {
  // By the types of Node, which are there as well, they give objects; in a worker they give numbers.
  const { setTimeout, clearTimeout, setInterval, clearInterval } = globalThis as unknown as Timers
  const timers = new Set<unknown>()
  const work = new Set<Promise<unknown>>()
  /** Changes with all that begins or ends. */
  let changes = 0
  const forget = (id: number | undefined) => {
    if (timers.delete(id)) changes += 1
    clearTimeout(id)
    clearInterval(id)
  }
  const call = (handler: TimerHandler, args: readonly unknown[]) => {
    if (typeof handler !== 'function') throw new TypeError('A timer takes a function.')
    handler(...args)
  }
  const track = (id: number) => {
    changes += 1
    timers.add(id)
    return id
  }
  Object.assign(globalThis, {
    setTimeout(handler: TimerHandler, ms?: number, ...args: unknown[]) {
      const id: number = setTimeout(() => {
        timers.delete(id)
        changes += 1
        call(handler, args)
      }, ms)
      return track(id)
    },
    setInterval: (handler: TimerHandler, ms?: number, ...args: unknown[]) =>
      track(setInterval(() => call(handler, args), ms)),
    clearTimeout: forget,
    clearInterval: forget,
  })
  return {
    wait(promise) {
      changes += 1
      work.add(promise)
      return promise.finally(() => {
        changes += 1
        work.delete(promise)
      })
    },
    whenNone: () =>
      new Promise((resolve) => {
        let seen = -1
        const look = () => {
          if (timers.size + work.size === 0 && changes === seen) return resolve()
          seen = changes
          setTimeout(look, moment)
        }
        look()
      }),
  }
}
