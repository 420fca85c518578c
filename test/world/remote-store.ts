/**
 * A stand-in for a database: calls take their time, in no certain order, and values travel as copies. What works with it
 * relies on nothing that only memory gives.
 */
import { setTimeout as delay } from 'node:timers/promises'
import { createMemoryStore } from '../../mocks/world/memory-store.ts'
import type { Store } from '../../mocks/world/store.ts'

const longestDelayMs = 3

export function createRemoteStore(): Store {
  const database = createMemoryStore()
  const travel = async <T>(call: () => Promise<T>): Promise<T> => {
    await delay(Math.random() * longestDelayMs)
    const answer = structuredClone(await call())
    await delay(Math.random() * longestDelayMs)
    return answer
  }
  return {
    get: (collection, id) => travel(() => database.get(collection, id)),
    find: (collection, index, key) => travel(() => database.find(collection, index, key)),
    insert: (collection, id, value, keys) => {
      const sent = structuredClone({ value, keys })
      return travel(() => database.insert(collection, id, sent.value, sent.keys))
    },
    replace: (collection, id, version, value, keys) => {
      const sent = structuredClone({ value, keys })
      return travel(() => database.replace(collection, id, version, sent.value, sent.keys))
    },
    remove: (collection, id, version) => travel(() => database.remove(collection, id, version)),
    list: (collection) => travel(() => database.list(collection)),
    increment: (counter) => travel(() => database.increment(counter)),
    clear: () => travel(() => database.clear()),
    dump: () => travel(() => database.dump()),
    load: (dump) => travel(() => database.load(structuredClone(dump))),
  }
}
