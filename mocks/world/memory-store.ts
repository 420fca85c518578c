/** The store of a single process: nothing survives it. Each method does its work before it first yields, hence atomically. */
import type { Store, StoreDump, Stored, UniqueKeys } from './store.ts'

interface Entry extends Stored<unknown> {
  readonly keys: UniqueKeys
}

interface Collection {
  readonly entries: Map<string, Entry>
  /** For each unique index, the id that holds a key. */
  readonly indexes: Map<string, Map<string, string>>
}

export function createMemoryStore(): Store {
  let collections = new Map<string, Collection>()
  let counters = new Map<string, number>()
  // One count for all values, which outlives them: what takes a removed value's id is never taken for it.
  let lastVersion = 0

  const open = (name: string): Collection => {
    const collection = collections.get(name) ?? { entries: new Map(), indexes: new Map() }
    collections.set(name, collection)
    return collection
  }

  const loaded = ({ collections: dumped }: StoreDump): Map<string, Collection> =>
    new Map(
      Object.entries(dumped).map(([name, values]) => {
        const collection: Collection = { entries: new Map(), indexes: new Map() }
        for (const { id, value, keys } of values) {
          const pairs = Object.entries(keys)
          const taken = takenIndexes(collection, pairs)
          if (collection.entries.has(id)) taken.unshift('id')
          if (taken.length > 0) throw new RangeError(`Two values of ${name} have the same ${taken[0]}.`)
          lastVersion += 1
          collection.entries.set(id, { id, value, version: lastVersion, keys })
          addKeys(collection, id, pairs)
        }
        return [name, collection]
      }),
    )

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
      const taken = takenIndexes(collection, Object.entries(keys))
      if (collection.entries.has(id)) taken.unshift('id')
      if (taken.length > 0) return { ok: false, reason: 'taken', indexes: taken }
      lastVersion += 1
      collection.entries.set(id, { id, value, version: lastVersion, keys })
      addKeys(collection, id, Object.entries(keys))
      return { ok: true, version: lastVersion }
    },
    async replace(name, id, version, value, keys) {
      const collection = open(name)
      const current = collection.entries.get(id)
      if (current?.version !== version) return { ok: false, reason: 'stale' }
      const added = keysMissingFrom(current.keys, keys)
      const taken = takenIndexes(collection, added)
      if (taken.length > 0) return { ok: false, reason: 'taken', indexes: taken }
      dropKeys(collection, keysMissingFrom(keys, current.keys))
      lastVersion += 1
      collection.entries.set(id, { id, value, version: lastVersion, keys })
      addKeys(collection, id, added)
      return { ok: true, version: lastVersion }
    },
    async remove(name, id, version) {
      const collection = open(name)
      const current = collection.entries.get(id)
      if (current === undefined || (version !== undefined && current.version !== version)) return false
      dropKeys(collection, Object.entries(current.keys))
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
    async dump() {
      const dumped = [...collections]
        .filter(([, { entries }]) => entries.size > 0)
        .map(([name, { entries }]) => [
          name,
          Array.from(entries.values(), ({ id, value, keys }) => ({ id, value, keys })),
        ])
      return { collections: Object.fromEntries(dumped), counters: Object.fromEntries(counters) }
    },
    async load(dump) {
      collections = loaded(dump)
      counters = new Map(Object.entries(dump.counters))
    },
  }
}

type KeyEntry = readonly [index: string, key: string]

/**
 * The keys of one value that another does not have. A key that stays is left alone: to delete and add it again would make
 * a map of a million keys sort itself out every now and then.
 */
function keysMissingFrom(keys: UniqueKeys, other: UniqueKeys): readonly KeyEntry[] {
  return Object.entries(other).filter(([index, key]) => keys[index] !== key)
}

function takenIndexes({ indexes }: Collection, keys: readonly KeyEntry[]): string[] {
  return keys.filter(([index, key]) => indexes.get(index)?.has(key)).map(([index]) => index)
}

function addKeys({ indexes }: Collection, id: string, keys: readonly KeyEntry[]): void {
  for (const [index, key] of keys) {
    const byKey = indexes.get(index) ?? new Map<string, string>()
    indexes.set(index, byKey.set(key, id))
  }
}

function dropKeys({ indexes }: Collection, keys: readonly KeyEntry[]): void {
  for (const [index, key] of keys) indexes.get(index)?.delete(key)
}
