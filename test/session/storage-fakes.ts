/** Storages that do what real ones do on a bad day. */
import type { SessionStorage } from '../../src/index.ts'

export interface WatchedStorage extends SessionStorage {
  readonly items: Map<string, string>
  /** The calls so far: `get`, `set` or `remove`. */
  readonly calls: string[]
}

/** What a storage does beside its work; it may throw. */
export interface Mischief {
  readonly get?: () => void
  readonly set?: () => void
  readonly remove?: () => void
}

/** Like `localStorage`. */
export function syncStorage({ get, set, remove }: Mischief = {}): WatchedStorage {
  const items = new Map<string, string>()
  const calls: string[] = []
  return {
    items,
    calls,
    getItem(key) {
      calls.push('get')
      get?.()
      return items.get(key) ?? null
    },
    setItem(key, value) {
      calls.push('set')
      set?.()
      items.set(key, value)
    },
    removeItem(key) {
      calls.push('remove')
      remove?.()
      items.delete(key)
    },
  }
}

/** Like AsyncStorage of React Native. What `mischief` returns is awaited before the work is done. */
export function asyncStorage(
  mischief: {
    readonly get?: () => Promise<unknown>
    readonly set?: () => Promise<unknown>
    readonly remove?: () => Promise<unknown>
  } = {},
): WatchedStorage {
  const { items, calls, ...storage } = syncStorage()
  return {
    items,
    calls,
    async getItem(key) {
      const text = storage.getItem(key)
      await mischief.get?.()
      return text
    },
    async setItem(key, value) {
      calls.push('set')
      await mischief.set?.()
      items.set(key, value)
    },
    async removeItem(key) {
      calls.push('remove')
      await mischief.remove?.()
      items.delete(key)
    },
  }
}

export const failing =
  (message = 'The storage is out of order.') =>
  () => {
    throw new Error(message)
  }

export const never = () => new Promise<never>(() => {})
