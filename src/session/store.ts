/**
 * The record in memory and in storage. Memory leads: a storage that is full, absent or broken loses nothing before the
 * page or the process ends.
 *
 * - A synchronous storage is looked at on every read, so that what another tab did is seen at once, even by a page that
 *   slept through the event.
 * - An asynchronous one is read once, and again when `reload` is called; all first readers wait for the one read.
 * - What the storage still holds from before is no news. What it holds of another audience, or rubbish, is nothing.
 */
import { limited } from '../transport/abortable.ts'
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
  readonly service: string
  readonly storage: SessionStorage
  readonly storageKey: string
  readonly audience: string
  /** How long an asynchronous storage may take, in milliseconds, before it counts as broken. */
  readonly refreshTimeoutMs: number
  warn(message: string): void
}

/** @param changed is called when somebody else, such as another tab, has changed the record. */
export function createStore(
  { service, storage, storageKey, audience, refreshTimeoutMs, warn }: StoreOptions,
  changed: (before: SessionRecord | undefined, after: SessionRecord | undefined) => void,
): Store {
  let record: SessionRecord | undefined
  /** What the storage held when it was last seen or written. */
  let seen: unknown = null
  let synchronous = false
  let first: Promise<void> | undefined
  let writes = 0
  let loads = 0
  let adopted = 0
  let written: Promise<unknown> = Promise.resolve()

  const patient = (work: unknown) => limited(async () => work, refreshTimeoutMs, { service })
  const failed = () => warn('The storage failed.')

  const adopt = (text: unknown, isFirst: boolean) => {
    if (text === seen || (text ?? null) === seen) return
    seen = text
    const before = record
    record = parseRecord(text, audience)
    if (!isFirst) changed(before, record)
  }

  const load = async (isFirst: boolean) => {
    const writesBefore = writes
    const mine = ++loads
    try {
      const text = storage.getItem(storageKey)
      synchronous = !isThenable(text)
      const late = synchronous ? text : await patient(text)
      // What was read before a write, or before what is known already, is older than it.
      if (writes !== writesBefore || mine < adopted) return
      adopted = mine
      adopt(late, isFirst)
    } catch {
      failed()
    }
  }

  /** What cannot be replaced by another session is at least not left to be taken for it. */
  const put = async (text: string | null, another: boolean) => {
    try {
      const work = text === null ? storage.removeItem(storageKey) : storage.setItem(storageKey, text)
      if (isThenable(work)) await patient(work)
      writes++
      seen = text
    } catch {
      failed()
      if (another && text !== null) await put(null, false)
    }
  }

  const start = () => {
    first ??= load(true)
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
      const another = record?.id !== next?.id
      record = next
      const text = next ? JSON.stringify(next) : null
      // An asynchronous storage might otherwise finish the earlier of two writes last.
      written = synchronous ? put(text, another) : written.then(() => put(text, another))
      await written
    },
  }
}

function isThenable(value: unknown): boolean {
  return typeof Object(value).then === 'function'
}
