/** The store of a single process: nothing survives it. Each method does its work before it first yields, hence atomically. */
import type { Store, Stored, UniqueKeys, WriteResult } from './store.ts'

interface Entry extends Stored<unknown> {
  readonly keys: UniqueKeys
}

interface Collection {
  readonly entries: Map<string, Entry>
  /** For each unique index, the id that holds a key. */
  readonly indexes: Map<string, Map<string, string>>
}

export function createMemoryStore(): Store {
  const collections = new Map<string, Collection>()
  const counters = new Map<string, number>()
  // One count for all values, which outlives them: what takes a removed value's id is never taken for it.
  let lastVersion = 0

  const open = (name: string): Collection => {
    const collection = collections.get(name) ?? { entries: new Map(), indexes: new Map() }
    collections.set(name, collection)
    return collection
  }

  return {
    async get<T>(name: string, id: string) {
      return open(name).entries.get(id) as Stored<T> | undefined
    },
    async find<T>(name: string, index: string, key: string) {
      const { entries, indexes } = open(name)
      const id = indexes.get(index)?.get(key)
      return id === undefined ? undefined : (entries.get(id) as Stored<T> | undefined)
    },
    async insert(name, id, value, keys) {
      const collection = open(name)
      const taken = takenIndexes(collection, keys)
      if (collection.entries.has(id)) taken.unshift('id')
      if (taken.length > 0) return { ok: false, reason: 'taken', indexes: taken }
      lastVersion += 1
      return put(collection, { id, value, version: lastVersion, keys })
    },
    async replace(name, id, version, value, keys) {
      const collection = open(name)
      const current = collection.entries.get(id)
      if (current?.version !== version) return { ok: false, reason: 'stale' }
      const taken = takenIndexes(collection, keys, id)
      if (taken.length > 0) return { ok: false, reason: 'taken', indexes: taken }
      dropKeys(collection, current)
      lastVersion += 1
      return put(collection, { id, value, version: lastVersion, keys })
    },
    async remove(name, id, version) {
      const collection = open(name)
      const current = collection.entries.get(id)
      if (current === undefined || (version !== undefined && current.version !== version)) return false
      dropKeys(collection, current)
      return collection.entries.delete(id)
    },
    async list<T>(name: string) {
      return [...open(name).entries.values()] as Stored<T>[]
    },
    async increment(counter) {
      const next = (counters.get(counter) ?? 0) + 1
      counters.set(counter, next)
      return next
    },
    async clear() {
      collections.clear()
      counters.clear()
    },
  }
}

/** @param owner is the id whose own keys do not count as taken. */
function takenIndexes({ indexes }: Collection, keys: UniqueKeys, owner?: string): string[] {
  return Object.entries(keys).flatMap(([index, key]) => {
    const holder = indexes.get(index)?.get(key)
    return holder === undefined || holder === owner ? [] : [index]
  })
}

function put(collection: Collection, entry: Entry): WriteResult {
  collection.entries.set(entry.id, entry)
  for (const [index, key] of Object.entries(entry.keys)) {
    const byKey = collection.indexes.get(index) ?? new Map<string, string>()
    collection.indexes.set(index, byKey.set(key, entry.id))
  }
  return { ok: true, version: entry.version }
}

function dropKeys({ indexes }: Collection, { keys }: Entry): void {
  for (const [index, key] of Object.entries(keys)) indexes.get(index)?.delete(key)
}
