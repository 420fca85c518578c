/**
 * The record in memory and in storage. Memory leads: a storage that is full, absent or broken loses nothing before the
 * page or the process ends.
 *
 * - A synchronous storage is looked at on every read, so that what another tab did is seen at once, even by a page that
 *   slept through the event.
 * - An asynchronous one is read once, and again when `reload` is called; all first readers wait for the one read.
 * - What the storage still holds from before is no news. What it holds of another audience, or rubbish, is nothing.
 */
import { parseRecord, type SessionRecord } from './record.ts'
import type { SessionStorage } from './storage.ts'

export interface Store {
  /** The record as memory has it at this very moment: what `read` gave may be older by the time that it arrives. */
  peek(): SessionRecord | undefined
  read(): Promise<SessionRecord | undefined>
  /** Looks into the storage, even an asynchronous one. */
  reload(): Promise<SessionRecord | undefined>
  /** Takes effect in memory at once; resolves when the storage has it, or has failed. */
  write(record: SessionRecord | undefined): Promise<void>
}

export interface StoreOptions {
  readonly storage: SessionStorage
  readonly key: string
  readonly audience: string
  /** How long an asynchronous storage may take, in milliseconds, before it counts as broken. */
  readonly timeoutMs: number
  warn(message: string): void
  /** Somebody else, such as another tab, has changed the record. */
  changed(before: SessionRecord | undefined, after: SessionRecord | undefined): void
}

export function createStore({ storage, key, audience, timeoutMs, warn, changed }: StoreOptions): Store {
  let record: SessionRecord | undefined
  /** What the storage held when it was last seen or written. */
  let seen: unknown
  let synchronous = false
  let first: Promise<void> | undefined
  let writes = 0

  const adopt = (text: unknown, isFirst: boolean) => {
    if (text === seen || (text == null && seen == null)) return
    seen = text
    const before = record
    record = parseRecord(text, audience)
    if (!isFirst) changed(before, record)
  }

  const load = (isFirst: boolean): Promise<void> | undefined => {
    const before = writes
    try {
      const text = storage.getItem(key)
      synchronous = !isThenable(text)
      if (synchronous) adopt(text, isFirst)
      // What was read before a write is older than it.
      else return patient(text, (late) => void (writes === before && adopt(late, isFirst)), 'read')
    } catch {
      warn('The storage cannot be read.')
    }
    return undefined
  }

  const patient = (work: unknown, then: (value: unknown) => void, verb: string): Promise<void> =>
    new Promise((resolve) => {
      const failed = () => {
        warn(`The storage cannot be ${verb}.`)
        resolve()
      }
      const timer = setTimeout(failed, timeoutMs)
      Promise.resolve(work)
        .then(then)
        .then(resolve, failed)
        .finally(() => clearTimeout(timer))
    })

  const start = () => {
    first ??= Promise.resolve(load(true))
    return first
  }

  const read = async () => {
    if (first && synchronous) load(false)
    else await start()
    return record
  }

  return {
    peek: () => record,
    read,
    async reload() {
      await read()
      if (!synchronous) await load(false)
      return record
    },
    async write(next) {
      // What was stored before must be known to be told from what others store later.
      start()
      writes++
      record = next
      const text = next && JSON.stringify(next)
      const written = () => {
        seen = text
      }
      try {
        const work = text === undefined ? storage.removeItem(key) : storage.setItem(key, text)
        if (isThenable(work)) await patient(work, written, 'written')
        else written()
      } catch {
        warn('The storage cannot be written.')
      }
    },
  }
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof Object(value).then === 'function'
}
