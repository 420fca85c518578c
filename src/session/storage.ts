/** Where a session outlives the page or the process. */

type MaybePromise<T> = T | Promise<T>

/**
 * Anything with these three methods, sync or async: `localStorage`, `sessionStorage`, React Native's AsyncStorage, an
 * `unstorage` instance, or an adapter of a few lines. What is stored holds the tokens as they are.
 */
export interface SessionStorage {
  getItem(key: string): MaybePromise<unknown>
  setItem(key: string, value: string): MaybePromise<unknown>
  removeItem(key: string): MaybePromise<unknown>
}

/** Forgets everything with the page or the process. Several clients that are given the same one share a session. */
export function memoryStorage(): SessionStorage {
  const items = new Map<string, string>()
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  }
}
