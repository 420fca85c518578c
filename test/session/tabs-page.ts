/** What runs in each tab of these tests: clients by name, which the test steers from outside. Vite bundles it. */
import { createFluencyBox, type FluencyBoxClient } from '../../src/services/fluency-box.ts'
import type { SessionStorage } from '../../src/session/storage.ts'

export interface TabOptions {
  /** Below the origin of the page. Default: none. */
  readonly path?: string
  /** `promised`: the same `localStorage`, behind promises. Default: `local`. */
  readonly storage?: 'local' | 'promised'
  /** Default: `session`. */
  readonly storageKey?: string
  readonly refreshTimeoutMs?: number
}

export interface Tab {
  /** Sets how far the clock of the clients is ahead of the machine's. */
  setSkew(ms: number): void
  /** Messages to other tabs that have left this one. */
  posts: number
  open(name: string, options?: TabOptions): void
  signIn(name: string): Promise<void>
  signOut(name: string): Promise<void>
  dispose(name: string): void
  /** What became of calls that were all made at once: the id of the account, or the name of the error. */
  calls(name: string, count: number): Promise<string[]>
  /** Who is signed in. */
  user(name: string): Promise<string | undefined>
  /** The events of the client, once there are so many. */
  events(name: string, count: number): Promise<string[]>
}

declare global {
  interface Window {
    readonly tab: Tab
  }
}

interface OpenClient {
  readonly client: FluencyBoxClient
  readonly events: string[]
  readonly waiting: Set<() => void>
}

let skewMs = 0
const clients = new Map<string, OpenClient>()

const promised: SessionStorage = {
  getItem: async (key) => localStorage.getItem(key),
  setItem: async (key, value) => localStorage.setItem(key, value),
  removeItem: async (key) => localStorage.removeItem(key),
}

function found(name: string): OpenClient {
  const open = clients.get(name)
  if (!open) throw new Error(`This tab has no client ${name}.`)
  return open
}

const tab: Tab = {
  setSkew(ms) {
    skewMs = ms
  },
  posts: 0,
  open(name, { path = '', storage = 'local', storageKey = 'session', refreshTimeoutMs } = {}) {
    const client = createFluencyBox({
      baseUrl: location.origin + path,
      storage: storage === 'local' ? localStorage : promised,
      storageKey,
      refreshTimeoutMs,
      now: () => Date.now() + skewMs,
    })
    const open: OpenClient = { client, events: [], waiting: new Set() }
    clients.set(name, open)
    client.session.subscribe(({ type }) => {
      open.events.push(type)
      for (const check of open.waiting) check()
    })
  },
  signIn: (name) => found(name).client.signIn({ email: 'ada@example.com', password: 'analytical-engine' }),
  signOut: (name) => found(name).client.signOut(),
  dispose: (name) => found(name).client.dispose(),
  calls(name, count) {
    const call = () =>
      found(name)
        .client.getAccount()
        .then(
          ({ id }) => id,
          (error: unknown) => String(error),
        )
    return Promise.all(Array.from({ length: count }, call))
  },
  user: async (name) => (await found(name).client.session.get())?.userId,
  events(name, count) {
    const { events, waiting } = found(name)
    return new Promise((resolve) => {
      const check = () => {
        if (events.length < count) return
        waiting.delete(check)
        resolve([...events])
      }
      waiting.add(check)
      check()
    })
  },
}

const post = BroadcastChannel.prototype.postMessage
BroadcastChannel.prototype.postMessage = function (message: unknown) {
  tab.posts++
  post.call(this, message)
}

Object.assign(window, { tab })
