/** One kind of value in the store, with its unique indexes stated once, and with the faults of its service's database. */
import type { Faults } from './faults/faults.ts'
import { StoreRejected, StoreUnavailable } from './faults/outages.ts'
import type { Store, Stored, UniqueKeys, WriteResult } from './store.ts'

export interface Collection<T> {
  get(id: string): Promise<Stored<T> | undefined>
  find(index: string, key: string): Promise<Stored<T> | undefined>
  insert(id: string, value: T): Promise<WriteResult>
  /**
   * Changes a value in one step, however many others try at the same time: `change` is called again with the newest
   * value if another write came between. Where it gives `undefined`, nothing is written.
   * @returns what was written, `'gone'` if there is no such value (or `change` gave `undefined`), or the indexes taken.
   */
  update(id: string, change: (value: T) => T | undefined): Promise<UpdateResult<T>>
  /** Tells whether there was something to remove. Given a version, removes that version alone. */
  remove(id: string, version?: number): Promise<boolean>
  list(): Promise<readonly Stored<T>[]>
}

export type UpdateResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: 'gone' }
  | { readonly ok: false; readonly reason: 'taken'; readonly indexes: readonly string[] }

export interface CollectionOptions<T> {
  /** The service whose data this is. */
  readonly service: string
  readonly name: string
  /** The unique keys of a value, by index. By default there are none but the id. */
  readonly keys?: (value: T) => UniqueKeys
}

export function openCollection<T>(store: Store, faults: Faults, options: CollectionOptions<T>): Collection<T> {
  const { service, keys = () => ({}) } = options
  const name = `${service}/${options.name}`

  const reading = () => {
    if (faults.of(service).database === 'down') throw new StoreUnavailable(service)
  }
  const writing = () => {
    reading()
    if (faults.of(service).database === 'rejects') throw new StoreRejected(service)
  }

  return {
    async get(id) {
      reading()
      return store.get<T>(name, id)
    },
    async find(index, key) {
      reading()
      return store.find<T>(name, index, key)
    },
    async insert(id, value) {
      writing()
      return store.insert(name, id, value, keys(value))
    },
    async update(id, change) {
      writing()
      for (;;) {
        const current = await store.get<T>(name, id)
        const value = current && change(current.value)
        if (current === undefined || value === undefined) return { ok: false, reason: 'gone' }
        const written = await store.replace(name, id, current.version, value, keys(value))
        if (written.ok) return { ok: true, value }
        if (written.reason === 'taken') return written
      }
    },
    async remove(id, version) {
      writing()
      return store.remove(name, id, version)
    },
    async list() {
      reading()
      return store.list<T>(name)
    },
  }
}
