/** What the README takes for granted around its snippets: the services, a page's storage, and a lock in Redis. */
import { createMocks } from 'latchkey-mocks'
import { setupServer } from 'msw/node'

declare global {
  var redlock: { using(names: readonly string[], ms: number, work: () => Promise<void>): Promise<void> }
}

const items = new Map<string, string>()
Object.defineProperty(globalThis, 'localStorage', {
  value: {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  },
})

globalThis.redlock = { using: (_names, _ms, work) => work() }

const mocks = createMocks({ origin: 'https://accounts.example.com' })
setupServer(...mocks.handlers()).listen({ onUnhandledFrame: 'error' })
