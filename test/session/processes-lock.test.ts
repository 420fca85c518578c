/** A lock of the caller's own, whatever it does: the refresh takes place once, and nobody waits for ever. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Lock } from '../../src/index.ts'
import { createGate } from '../support/scripted-server.ts'
import { type FluencyBoxServer, refused, startFluencyBox } from './fluency-box-script.ts'
import { asyncStorage, never, syncStorage } from './storage-fakes.ts'
import { eventsOf } from './watching.ts'

const refresh = 'POST /refresh_token'
/** Longer than any test may last. */
const foreverMs = 600_000

let box: FluencyBoxServer

beforeEach(async () => {
  box = await startFluencyBox()
})
afterEach(() => box.close())

/** Three calls that need a refresh under this lock. */
async function burst(lock: Lock, refreshTimeoutMs = foreverMs) {
  const client = await box.signedIn({ storage: syncStorage(), lock, refreshTimeoutMs })
  box.refuseAccess()
  const accounts = await Promise.all([client.getAccount(), client.getAccount(), client.getAccount()])
  expect(accounts.map(({ id }) => id)).toEqual(['ada', 'ada', 'ada'])
  return client
}

it('asks for the lock once a refresh, by the key of the storage, and gives it back when the pair is stored', async () => {
  const order: string[] = []
  const storage = asyncStorage({ set: async () => order.push('stored') })
  const lock: Lock = async (name, work) => {
    order.push(`locked ${name}`)
    await work()
    order.push('unlocked')
  }
  const client = await box.signedIn({ storage, storageKey: 'ours', lock, refreshTimeoutMs: foreverMs })
  box.refuseAccess()
  await Promise.all([client.getAccount(), client.getAccount()])
  expect(order).toEqual(['stored', 'locked ours', 'stored', 'unlocked'])
})

it('asks for no lock to read, to sign in, to call with a good token or to sign out', async () => {
  let asked = 0
  const lock: Lock = () => {
    asked++
    return never()
  }
  const client = await box.signedIn({ storage: syncStorage(), lock, refreshTimeoutMs: foreverMs })
  await client.session.get()
  await client.getAccount()
  await client.signOut()
  expect(asked).toBe(0)
})

it.each<readonly [string, Lock]>([
  [
    'throws',
    () => {
      throw new Error('No lock.')
    },
  ],
  ['rejects', () => Promise.reject(new Error('No lock.'))],
  ['rejects after the work is done', (_, work) => work().then(() => Promise.reject(new Error('Unlocking failed.')))],
  [
    'calls the work twice',
    async (_, work) => {
      await Promise.all([work(), work()])
    },
  ],
  [
    'does not wait for the work',
    async (_, work) => {
      void work()
    },
  ],
])('refreshes once with a lock that %s', async (_, lock) => {
  await burst(lock)
  expect(box.seen(refresh)).toHaveLength(1)
})

it('goes on without a lock that is never granted', async () => {
  await burst(never, 50)
  expect(box.seen(refresh)).toHaveLength(1)
})

it('refreshes once under a lock that is granted after it has gone on without it', async () => {
  const late = createGate()
  const client = await burst((_, work) => late.opened.then(() => work()), 50)
  late.open()
  await late.opened
  await client.getAccount()
  expect(box.seen(refresh)).toHaveLength(1)
})

it('gives the lock back when the refresh is refused, fails or throws, so that the next can have it', async () => {
  const held: string[] = []
  const lock: Lock = async (_, work) => {
    held.push('lock')
    try {
      await work()
    } finally {
      held.push('unlock')
    }
  }
  const client = await box.signedIn({ storage: syncStorage(), lock, refreshTimeoutMs: foreverMs })
  const events = eventsOf(client)
  box.refuseAccess()
  box.once(refresh, 'cut')
  await expect(client.getAccount()).rejects.toMatchObject({ name: 'NetworkError' })
  expect(held).toEqual(['lock', 'unlock'])
  await client.signIn({ email: 'ada@example.com', password: 'analytical-engine' })
  box.refuseAccess()
  box.once(refresh, refused('Token is invalid'))
  await expect(client.getAccount()).rejects.toMatchObject({ reason: 'rejected' })
  expect(held).toEqual(['lock', 'unlock', 'lock', 'unlock'])
  expect(events).toEqual(['signed-in', 'expired: rejected'])
})

it('reads the storage again under the lock, and takes over what the holder before has put there', async () => {
  const storage = asyncStorage()
  const turns: (() => Promise<void>)[] = []
  const lock: Lock = (_, work) => new Promise((resolve) => turns.push(() => work().then(resolve)))
  const shared = { storage, storageKey: 'ours', lock, refreshTimeoutMs: foreverMs }
  const first = await box.signedIn(shared)
  const second = box.client(shared)
  await second.session.get()
  box.refuseAccess()
  const calls = [first.getAccount(), second.getAccount()]
  for (const nth of [1, 2]) {
    await until(() => turns.length >= nth)
    await turns[nth - 1]?.()
  }
  await Promise.all(calls)
  expect(turns).toHaveLength(2)
  expect(box.seen(refresh)).toHaveLength(1)
})

/** Looks after each turn of the event loop. */
async function until(done: () => boolean): Promise<void> {
  while (!done()) await new Promise((resolve) => setImmediate(resolve))
}
