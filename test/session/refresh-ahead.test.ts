/** Renewing a token before its end, and what happens when that does not work. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClientOptions } from '../../src/index.ts'
import { type Answer, createGate } from '../support/scripted-server.ts'
import { type FluencyBoxServer, refused, startFluencyBox } from './fluency-box-script.ts'
import { eventsOf, failureOf } from './watching.ts'

const refresh = 'POST /refresh_token'
const account = 'GET /users/ada'

let box: FluencyBoxServer
let time: number

beforeEach(async () => {
  box = await startFluencyBox()
  time = 1_000_000_000_000
})
afterEach(() => box.close())

const signedIn = (lifeSeconds: number, options: Partial<ClientOptions> = {}) => {
  box.lifeSeconds = lifeSeconds
  return box.signedIn({ now: () => time, ...options })
}

const carried = () => box.seen(account).map((request) => box.accessOf(request))

describe('the margin', () => {
  it.each([
    ['a tenth of a short life', 60, undefined, 6_000],
    ['30 s of a long one', 3_600, undefined, 30_000],
    ['30 s where both are the same', 300, undefined, 30_000],
    ['what refreshMarginMs says', 3_600, 5_000, 5_000],
    ['never more than a tenth, whatever refreshMarginMs says', 60, 50_000, 6_000],
    ['nothing, if refreshMarginMs says so', 60, 0, 0],
  ])('is %s', async (_, lifeSeconds, refreshMarginMs, marginMs) => {
    const client = await signedIn(lifeSeconds, { refreshMarginMs })
    time += lifeSeconds * 1_000 - marginMs - 1
    await client.getAccount()
    expect(box.seen(refresh)).toHaveLength(0)
    time += 1
    await client.getAccount()
    expect(box.seen(refresh)).toHaveLength(1)
    expect(carried()).toEqual([1, 2])
  })
})

it('refreshes first, once for all concurrent calls, and sends none of them with the old token', async () => {
  const client = await signedIn(60)
  time += 55_000
  await Promise.all(Array.from({ length: 10 }, () => client.getAccount()))
  expect(box.seen(refresh)).toHaveLength(1)
  expect(carried()).toEqual(Array(10).fill(2))
})

it('counts the life of the new token from its own receipt', async () => {
  const client = await signedIn(60)
  time += 55_000
  await client.getAccount()
  time += 53_000
  await client.getAccount()
  expect(box.seen(refresh)).toHaveLength(1)
  time += 2_000
  await client.getAccount()
  expect(box.seen(refresh)).toHaveLength(2)
  expect(carried()).toEqual([2, 2, 3])
})

const passing: readonly (readonly [string, Answer])[] = [
  ['a lost connection', 'cut'],
  ['no reply in time', 'hang'],
  ['429', { status: 429 }],
  ['503', { status: 503 }],
  ['a page', { body: '<h1>Maintenance</h1>' }],
]

describe('if that fails for a passing reason', () => {
  it.each(passing)('the call goes out with the token while it is good: %s', async (_, answer) => {
    const client = await signedIn(60, { refreshTimeoutMs: 300 })
    const events = eventsOf(client)
    time += 55_000
    box.once(refresh, answer)
    expect(await client.getAccount()).toMatchObject({ id: 'ada' })
    expect(carried()).toEqual([1])
    expect(box.seen(refresh)).toHaveLength(1)
    expect(events).toEqual([])
  })

  it.each(passing)('the caller gets the failure once the token is over: %s', async (_, answer) => {
    const client = await signedIn(60, { refreshTimeoutMs: 300 })
    time += 60_000
    box.once(refresh, answer)
    const error = await failureOf(client.getAccount())
    expect(['NetworkError', 'TimeoutError', 'ApiError']).toContain((error as Error).name)
    expect(box.seen(account)).toHaveLength(0)
    expect(await client.session.get()).toBeDefined()
  })

  it('and the token is refused after all, the back-off holds: the service is not asked again', async () => {
    const client = await signedIn(60)
    time += 55_000
    box.on(refresh, { status: 503 })
    box.refuseAccess()
    expect(await failureOf(client.getAccount())).toMatchObject({ name: 'ApiError', status: 503 })
    expect(box.seen(refresh)).toHaveLength(1)
    expect(carried()).toEqual([1])
  })
})

it('does not send the call after a definite refusal, however good the token still is', async () => {
  const client = await signedIn(60)
  const events = eventsOf(client)
  time += 55_000
  box.on(refresh, refused('Token is invalid'))
  expect(await failureOf(client.getAccount())).toMatchObject({ name: 'SessionEndedError' })
  expect(box.seen(account)).toHaveLength(0)
  expect(events).toEqual(['expired: rejected'])
})

it('does not hold back calls that need no credential', async () => {
  const client = await signedIn(60)
  const gate = createGate()
  time += 55_000
  box.on(refresh, async () => {
    await gate.opened
    return undefined
  })
  const waiting = client.getAccount()
  await box.arrival(refresh)
  await client.requestPasswordReset({ email: 'ada@example.com' }).catch(() => undefined)
  expect(box.seen('POST /reset_password')).toHaveLength(1)
  expect(box.seen(account)).toHaveLength(0)
  gate.open()
  await waiting
})
