/** Where the clients keep their sessions: a memory that can be written out, and replaced as a whole. */
import type { SessionStorage } from '../../../src/index.ts'

export type Sessions = Readonly<Record<string, string>>

export interface KeptStorage extends SessionStorage {
  all(): Sessions
  replace(sessions: Sessions): void
}

/** @param changed is called after each change by a client. */
export function createKeptStorage(changed: () => void): KeptStorage {
  let items = new Map<string, string>()
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem(key, value) {
      items.set(key, value)
      changed()
    },
    removeItem(key) {
      items.delete(key)
      changed()
    },
    all: () => Object.fromEntries(items),
    replace(sessions) {
      items = new Map(Object.entries(sessions))
    },
  }
}
