/**
 * Something that the server holds and the page shows.
 *
 * - It is read at the start of the page, when an event says that it may have changed, and when the stream of events was
 *   opened anew.
 * - Readings never overlap; what happens during one, or right after it, leads to one more. A crowd of events is thus
 *   answered by a few readings a second.
 * - Another world is another thing: the old one is forgotten at once, and its late replies are dropped.
 */
import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals'
import { type LiveEvent, onLive } from '../api/live.ts'
import { asProblem, type Problem } from '../api/problem.ts'
import { world } from './address.ts'

/** The least time between a reading and the next that events lead to. */
const gapMs = 200

export interface Resource<Data> {
  /** `undefined` until it has been read. */
  readonly data: ReadonlySignal<Data | undefined>
  /** Why the last reading failed; what was read before stays. */
  readonly problem: ReadonlySignal<Problem | undefined>
  reload(): Promise<void>
  /** Takes what another call tells, unless the person has gone to another world meanwhile. */
  take(telling: Promise<Data>): Promise<void>
}

/** @param isStale tells whether an event may have changed it. */
export function resource<Data>(load: () => Promise<Data>, isStale: (event: LiveEvent) => boolean): Resource<Data> {
  const data = signal<Data | undefined>(undefined)
  const problem = signal<Problem | undefined>(undefined)
  let reading: Promise<void> | undefined
  let again = false
  let isWaiting = false
  let readAt = Number.NEGATIVE_INFINITY

  const readOnce = async () => {
    const from = world.peek()
    try {
      const read = await load()
      if (from !== world.peek()) return
      data.value = read
      problem.value = undefined
    } catch (error) {
      if (from === world.peek()) problem.value = asProblem(error)
    } finally {
      readAt = performance.now()
    }
  }

  const reload = async (): Promise<void> => {
    again = true
    reading ??= (async () => {
      while (again) {
        again = false
        await readOnce()
      }
      reading = undefined
    })()
    return reading
  }

  const reloadSoon = () => {
    if (isWaiting) return
    isWaiting = true
    const dueInMs = Math.max(0, readAt + gapMs - performance.now())
    setTimeout(() => {
      isWaiting = false
      void reload()
    }, dueInMs)
  }

  effect(() => {
    void world.value
    data.value = undefined
    problem.value = undefined
    untracked(() => void reload())
  })
  onLive((event) => {
    if (event.type === 'opened' || isStale(event)) reloadSoon()
  })
  const take = async (telling: Promise<Data>) => {
    const from = world.peek()
    const told = await telling
    if (from === world.peek()) data.value = told
  }
  return { data, problem, reload, take }
}

/** Whether everything may have changed: accounts, mails, settings, faults, the clock. */
export function isNewWorld(event: LiveEvent): boolean {
  return event.type === 'state' && (event.change === 'reset' || event.change === 'seed' || event.change === 'restore')
}
