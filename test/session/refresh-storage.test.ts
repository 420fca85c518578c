/** The rotated pair is stored before anybody goes on with it, and is not lost if it cannot be stored. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { SessionStorage } from '../../src/index.ts'
import { createGate } from '../support/scripted-server.ts'
import { type FluencyBoxServer, startFluencyBox } from './fluency-box-script.ts'

const refresh = 'POST /refresh_token'
const account = 'GET /users/ada'

let box: FluencyBoxServer

beforeEach(async () => {
  box = await startFluencyBox()
})
afterEach(() => box.close())

it('stores the new pair before those who wait go on', async () => {
  const items = new Map<string, string>()
  const started = createGate()
  const finish = createGate()
  let slow = false
  const storage: SessionStorage = {
    getItem: async (key) => items.get(key) ?? null,
    async setItem(key, value) {
      if (slow) {
        started.open()
        await finish.opened
      }
      items.set(key, value)
    },
    removeItem: async (key) => void items.delete(key),
  }
  const client = await box.signedIn({ storage })
  slow = true
  box.refuseAccess()
  const order: string[] = []
  const waiting = [client.getAccount(), client.getAccount()].map((call) => call.then(() => order.push('released')))
  await started.opened
  // The new token is here, and no call has gone out with it, not even by the time that another call has come and gone.
  await client.requestPasswordReset({ email: 'ada@example.com' }).catch(() => undefined)
  expect(box.seen(refresh)).toHaveLength(1)
  expect(box.seen(account).map((request) => box.accessOf(request))).toEqual([1, 1])
  order.push('stored')
  finish.open()
  await Promise.all(waiting)
  expect(order).toEqual(['stored', 'released', 'released'])
  expect([...items.values()].join()).toContain('refresh-2')
  client.dispose()
})

const broken: readonly (readonly [string, () => unknown])[] = [
  [
    'throws',
    () => {
      throw new DOMException('Full.', 'QuotaExceededError')
    },
  ],
  ['rejects', () => Promise.reject(new Error('Full.'))],
  ['never answers', () => new Promise(() => undefined)],
]

it.each(broken)('goes on with the new pair in memory when the storage %s', async (_, fail) => {
  let text: string | null = null
  let works = true
  const warnings: string[] = []
  const storage: SessionStorage = {
    getItem: () => text,
    setItem(_key, value) {
      if (!works) return fail()
      text = value
      return undefined
    },
    removeItem: () => undefined,
  }
  const logger = { warn: (message: string) => void warnings.push(message) }
  const client = await box.signedIn({ storage, logger, refreshTimeoutMs: 500 })
  works = false
  for (const _ of [1, 2]) {
    box.refuseAccess()
    expect(await client.getAccount()).toMatchObject({ id: 'ada' })
  }
  expect(box.seen(refresh).map(({ headers }) => headers['x-refresh-token'])).toEqual(['refresh-1', 'refresh-2'])
  expect(box.seen(account).map((request) => box.accessOf(request))).toEqual([1, 2, 2, 3])
  expect(warnings).toHaveLength(2)
  client.dispose()
})
