/** A storage that is absent, broken or full costs the session nothing but its life beyond the process. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { memoryStorage, type SessionStorage } from '../../src/index.ts'
import { createGate } from '../support/scripted-server.ts'
import { type FluencyBoxServer, startFluencyBox } from './fluency-box-script.ts'
import { asyncStorage, failing, never, syncStorage } from './storage-fakes.ts'
import { eventsOf } from './watching.ts'

const refresh = 'POST /refresh_token'
const account = 'GET /users/ada'
const storageKey = 'session'

let box: FluencyBoxServer

beforeEach(async () => {
  box = await startFluencyBox()
})
afterEach(() => box.close())

const carried = () => box.seen(account).map((request) => box.accessOf(request))
const refreshTokens = () => box.seen(refresh).map(({ headers }) => headers['x-refresh-token'])

/** Everything that touches the storage: signing in, calls, two refreshes, signing out. */
async function walk(storage: SessionStorage | undefined, logger?: { warn(message: string): void }) {
  const client = box.client({ storage, storageKey, logger, refreshTimeoutMs: 50 })
  const events = eventsOf(client)
  expect(await client.session.get()).toBeUndefined()
  await client.signIn({ email: 'ada@example.com', password: 'analytical-engine' })
  await client.getAccount()
  for (const _ of [1, 2]) {
    box.refuseAccess()
    await client.getAccount()
  }
  await client.signOut()
  expect(await client.session.get()).toBeUndefined()
  await expect(client.getAccount()).rejects.toMatchObject({ reason: 'signed-out' })
  expect(events).toEqual(['signed-in', 'refreshed', 'refreshed', 'signed-out'])
  expect(carried()).toEqual([1, 1, 2, 2, 3])
  expect(refreshTokens()).toEqual(['refresh-1', 'refresh-2'])
}

it('goes through a whole session without a storage', () => walk(undefined))

it('goes through a whole session with a storage that works, and leaves nothing in it', async () => {
  const storages = [syncStorage(), asyncStorage()]
  for (const storage of storages) {
    await walk(storage)
    expect(storage.items.size).toBe(0)
    await box.close()
    box = await startFluencyBox()
  }
})

const fail = failing()
const reject = () => Promise.reject(new Error('The storage is out of order.'))

it.each<readonly [string, () => SessionStorage]>([
  ['throws when it is read', () => syncStorage({ get: fail })],
  ['throws when it is written', () => syncStorage({ set: fail })],
  ['throws when it is cleared', () => syncStorage({ remove: fail })],
  ['throws at every touch', () => syncStorage({ get: fail, set: fail, remove: fail })],
  ['rejects when it is read', () => asyncStorage({ get: reject })],
  ['rejects when it is written', () => asyncStorage({ set: reject })],
  ['rejects when it is cleared', () => asyncStorage({ remove: reject })],
  ['rejects at every touch', () => asyncStorage({ get: reject, set: reject, remove: reject })],
  ['never answers when it is read', () => asyncStorage({ get: never })],
  ['never answers when it is written', () => asyncStorage({ set: never })],
  ['never answers when it is cleared', () => asyncStorage({ remove: never })],
  ['never answers at all', () => asyncStorage({ get: never, set: never, remove: never })],
])('goes through a whole session in memory with a storage that %s, and says so', async (_, storage) => {
  const warnings: string[] = []
  await walk(storage(), { warn: (message) => void warnings.push(message) })
  expect(warnings).not.toEqual([])
  expect(warnings.filter((warning) => !/^latchkey: .*storage/.test(warning))).toEqual([])
})

describe.each([
  ['sync', (set: () => void) => syncStorage({ set })],
  ['async', (set: () => void) => asyncStorage({ set: async () => set() })],
] as const)('a %s storage that is full when the rotated pair comes', (_, storageWith) => {
  it('loses nothing of the pair in memory, and stores the next one when there is room', async () => {
    let full = false
    const storage = storageWith(() => {
      if (full) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    })
    const client = await box.signedIn({ storage, storageKey })
    const old = storage.items.get(storageKey)
    full = true
    box.refuseAccess()
    await client.getAccount()
    await client.getAccount()
    expect(storage.items.get(storageKey)).toBe(old)
    full = false
    box.refuseAccess()
    await client.getAccount()
    expect(carried()).toEqual([1, 2, 2, 2, 3])
    expect(refreshTokens()).toEqual(['refresh-1', 'refresh-2'])
    const later = box.client({ storage, storageKey })
    await later.getAccount()
    expect(carried().at(-1)).toBe(3)
  })
})

describe('an async storage', () => {
  it('is read once, however many first calls wait for it', async () => {
    const gate = createGate()
    const storage = asyncStorage({ get: () => gate.opened })
    storage.items.set(storageKey, await storedBy(box))
    const client = box.client({ storage, storageKey })
    const calls = Array.from({ length: 10 }, () => client.getAccount())
    const who = client.session.get()
    gate.open()
    expect(await who).toMatchObject({ userId: 'ada' })
    expect((await Promise.all(calls)).map(({ id }) => id)).toEqual(Array(10).fill('ada'))
    expect(storage.calls).toEqual(['get'])
    expect(new Set(carried())).toEqual(new Set([box.issued]))
  })

  it('has the rotated pair before any waiter is released', async () => {
    const order: string[] = []
    let slow = false
    const storage = asyncStorage({
      async set() {
        if (!slow) return
        // Time enough for replays that do not wait: they would be at the server before these three.
        for (const _ of [1, 2, 3]) await fetch(`${box.url}/elsewhere`)
        order.push('stored')
      },
    })
    const refused = createGate()
    let refusals = 0
    const client = await box.signedIn({
      storage,
      storageKey,
      async fetch(request) {
        const reply = await fetch(request)
        if (reply.status === 401 && ++refusals === 3) refused.open()
        return reply
      },
    })
    slow = true
    box.refuseAccess()
    // All three wait for the refresh before it is answered.
    box.on(refresh, async () => {
      await refused.opened
      return undefined
    })
    box.on(account, (request) => {
      if (box.accessOf(request) === 2) order.push('replayed')
      return undefined
    })
    await Promise.all([client.getAccount(), client.getAccount(), client.getAccount()])
    expect(order).toEqual(['stored', 'replayed', 'replayed', 'replayed'])
  })

  it('has the session before signing in is over, and has lost it before signing out is', async () => {
    const storage = asyncStorage()
    const client = await box.signedIn({ storage, storageKey })
    expect(storage.items.has(storageKey)).toBe(true)
    await client.signOut()
    expect(storage.items.has(storageKey)).toBe(false)
  })

  it('that answers late does not undo a sign-in that came before the answer', async () => {
    const gate = createGate()
    const storage = asyncStorage({ get: () => gate.opened })
    storage.items.set(storageKey, await storedBy(box))
    const client = box.client({ storage, storageKey })
    const early = client.session.get()
    await client.signIn({ email: 'charles@example.com', password: 'difference-engine' })
    gate.open()
    await early
    expect(await client.session.get()).toMatchObject({ userId: 'charles' })
    expect(await box.client({ storage, storageKey }).session.get()).toMatchObject({ userId: 'charles' })
  })
})

it('has clients on one memory storage share a session, and clients without a storage share nothing', async () => {
  const storage = memoryStorage()
  const first = await box.signedIn({ storage })
  const second = box.client({ storage })
  expect(await second.session.get()).toMatchObject({ userId: 'ada' })
  const alone = box.client()
  expect(await alone.session.get()).toBeUndefined()
  await first.signOut()
  expect(await second.session.get()).toBeUndefined()
})

/** What a client stores for Ada when she signs in. */
async function storedBy(box: FluencyBoxServer): Promise<string> {
  const storage = syncStorage()
  await box.signedIn({ storage, storageKey })
  return storage.items.get(storageKey) ?? ''
}
