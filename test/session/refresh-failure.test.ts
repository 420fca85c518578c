/** What a refresh that fails does: to the session, to those who wait for it, and to the service. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { memoryStorage } from '../../src/index.ts'
import { type Answer, createGate } from '../support/scripted-server.ts'
import { type FluencyBoxServer, refused, startFluencyBox } from './fluency-box-script.ts'
import { hold } from './late.ts'
import { moveTimers } from './waits.ts'
import { eventsOf, failureOf } from './watching.ts'

const refresh = 'POST /refresh_token'
const account = 'GET /users/ada'

let box: FluencyBoxServer

beforeEach(async () => {
  box = await startFluencyBox()
})
afterEach(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  await box.close()
})

describe('a definite refusal', () => {
  it.each([400, 401, 403, 406])('of %i ends the session, here and in the storage', async (status) => {
    const storage = memoryStorage()
    const client = await box.signedIn({ storage, storageKey: 'session' })
    const events = eventsOf(client)
    box.refuseAccess()
    box.on(refresh, { status, body: { message: 'Token is invalid', status: 'fail' } })
    const error = await failureOf(client.getAccount())
    expect(error).toMatchObject({ name: 'SessionEndedError', reason: 'rejected', service: 'fluency-box' })
    expect(await client.session.get()).toBeUndefined()
    expect(await storage.getItem('session')).toBeNull()
    expect(events).toEqual(['expired: rejected'])
    expect(box.seen(refresh)).toHaveLength(1)
    expect(box.seen(account)).toHaveLength(1)
    client.dispose()
  })

  it('reaches all who wait, and is told once', async () => {
    const client = await box.signedIn()
    const events = eventsOf(client)
    box.refuseAccess()
    box.on(refresh, refused('Token is invalid'))
    const errors = await Promise.all(Array.from({ length: 5 }, () => failureOf(client.getAccount())))
    expect(errors).toMatchObject(Array(5).fill({ name: 'SessionEndedError', reason: 'rejected' }))
    expect(events).toEqual(['expired: rejected'])
    expect(box.seen(refresh)).toHaveLength(1)
    expect(box.seen(account)).toHaveLength(5)
  })
})

/** Short for the refresh that hangs, long for the one after it, even on a busy machine. */
const refreshTimeoutMs = 500

const api = (status: number, code: string) => ({ name: 'ApiError', status, code })
const unreadable = api(200, 'unexpected_response')
const timedOut = (ms: number) => ({ name: 'TimeoutError', message: expect.stringContaining(`${ms} ms`) })
const passing: readonly (readonly [string, Answer, object])[] = [
  ['a lost connection', 'cut', { name: 'NetworkError' }],
  ['a reply that breaks off', { body: '{"token":', end: 'cut' }, { name: 'NetworkError' }],
  ['no reply in time', 'hang', timedOut(refreshTimeoutMs)],
  ['a reply that never ends', { body: '{"token":', end: 'never' }, timedOut(refreshTimeoutMs)],
  ['404', { status: 404 }, api(404, 'unexpected_response')],
  ['408', { status: 408 }, api(408, 'unexpected_response')],
  ['429', { status: 429 }, api(429, 'rate_limited')],
  ['500', { status: 500, body: { message: 'Oops', status: 'fail' } }, api(500, 'server_error')],
  ['502', { status: 502, body: '<h1>Bad gateway</h1>' }, api(502, 'unavailable')],
  ['503', { status: 503 }, api(503, 'unavailable')],
  ['a page with status 200', { body: '<h1>Maintenance</h1>' }, unreadable],
  ['an empty reply with status 200', {}, unreadable],
  ['half a reply with status 200', { body: '{"token":"access-9","refresh' }, unreadable],
  ['a reply without a token', { body: { status: 'success' } }, unreadable],
  ['a list', { body: [] }, unreadable],
]

describe('a failure that may pass', () => {
  it.each(passing)(
    'keeps the session, is told, and is over when the service is well again: %s',
    async (_, answer, expected) => {
      let time = Date.now()
      const client = await box.signedIn({ now: () => time, refreshTimeoutMs })
      const events = eventsOf(client)
      box.refuseAccess()
      box.once(refresh, answer)
      expect(await failureOf(client.getAccount())).toMatchObject(expected)
      expect(await client.session.get()).toMatchObject({ userId: 'ada' })
      expect(events).toEqual([])
      // A refresh is a POST, and none of those is sent twice.
      expect(box.seen(refresh)).toHaveLength(1)
      expect(box.seen(account)).toHaveLength(1)

      time += 60_000
      expect(await client.getAccount()).toMatchObject({ id: 'ada' })
      expect(events).toEqual(['refreshed'])
      expect(box.seen(refresh).map(({ headers }) => headers['x-refresh-token'])).toEqual(['refresh-1', 'refresh-1'])
    },
  )
})

describe('a refresh that hangs', () => {
  it.each([
    ['without a reply', 'hang'],
    ['within its reply', { body: '{', end: 'never' }],
  ] as const)('%s is really aborted, and all who wait are told', async (_, answer) => {
    const client = await box.signedIn({ refreshTimeoutMs: 50 })
    box.refuseAccess()
    box.on(refresh, answer)
    const errors = await Promise.all(Array.from({ length: 5 }, () => failureOf(client.getAccount())))
    expect(errors).toMatchObject(Array(5).fill(timedOut(50)))
    expect(box.seen(refresh)).toHaveLength(1)
    await box.seen(refresh)[0]?.dropped
    expect(await client.session.get()).toBeDefined()
  })

  it('may take longer than any other call, as long as refreshTimeoutMs allows it', async () => {
    const client = await box.signedIn({ timeoutMs: 10_000, refreshTimeoutMs: 20_000 })
    box.refuseAccess()
    const renewal = hold(box, refresh)
    moveTimers()
    const call = client.getAccount()
    await box.arrival(refresh)
    vi.advanceTimersByTime(15_000)
    renewal.release()
    expect(await call).toMatchObject({ id: 'ada' })
  })
})

it('leaves no rejection unhandled when nobody waits any more for a refresh that fails', async () => {
  const unhandled: unknown[] = []
  const record = (reason: unknown) => unhandled.push(reason)
  process.on('unhandledRejection', record)
  const client = await box.signedIn()
  const gate = createGate()
  box.refuseAccess()
  box.on(refresh, async () => {
    await gate.opened
    return { status: 503 }
  })
  const caller = new AbortController()
  const pending = failureOf(client.api.GET('/users/{id}', { params: { path: { id: 'ada' } }, signal: caller.signal }))
  await box.arrival(refresh)
  caller.abort(new Error('No longer wanted.'))
  expect(await pending).toBe(caller.signal.reason)
  // Who joins now learns of the failure, and comes after everything that it sets off.
  const joined = failureOf(client.getAccount())
  await box.arrival(account, 2)
  gate.open()
  expect(await joined).toMatchObject({ status: 503 })
  await new Promise((resolve) => setImmediate(resolve))
  process.off('unhandledRejection', record)
  expect(unhandled).toEqual([])
})
