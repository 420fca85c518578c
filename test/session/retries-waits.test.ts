/** How long a client waits before it tries again: what the service asks for, within reason, or a little longer each time. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type FluencyBoxServer, startFluencyBox } from './fluency-box-script.ts'
import { hastenWaits, longLimits, stopWaits } from './waits.ts'
import { failureOf } from './watching.ts'

const account = 'GET /users/ada'

let box: FluencyBoxServer

beforeEach(async () => {
  box = await startFluencyBox()
})
afterEach(async () => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  await box.close()
})

const now = new Date('2026-05-01T12:00:00Z')
const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1_000).toUTCString()

describe('Retry-After', () => {
  it.each([
    ['seconds', '7', 7_000],
    ['no seconds at all', '0', 0],
    ["a date, which counts from the service's own", inSeconds(7), 7_000],
    ['a date that is over', inSeconds(-7), 0],
    ['more seconds than anybody waits', '86400', 30_000],
    ['a date that nobody waits for', inSeconds(86_400), 30_000],
  ])('is kept: %s', async (_, value, waitMs) => {
    const client = await box.signedIn(longLimits)
    const waitsMs = hastenWaits()
    const headers = { 'retry-after': value, date: now.toUTCString() }
    box.once(account, { status: 503, headers })
    box.once(account, { status: 429, headers })
    expect(await client.getAccount()).toMatchObject({ id: 'ada' })
    expect(waitsMs).toEqual([waitMs, waitMs])
  })

  it.each(['soon', '1.5e3', ''])('is passed over when it makes no sense: "%s"', async (value) => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5)
    const client = await box.signedIn(longLimits)
    const waitsMs = hastenWaits()
    box.once(account, { status: 503 })
    await client.getAccount()
    box.once(account, { status: 503, headers: { 'retry-after': value } })
    await client.getAccount()
    expect(waitsMs[1]).toBe(waitsMs[0])
  })
})

describe('without one', () => {
  async function waits(chance: number) {
    vi.spyOn(Math, 'random').mockReturnValue(chance)
    const client = await box.signedIn({ ...longLimits, maxRetries: 12 })
    const waitsMs = hastenWaits()
    box.on(account, { status: 503 })
    await failureOf(client.getAccount())
    expect(waitsMs).toHaveLength(12)
    vi.unstubAllGlobals()
    return waitsMs
  }

  it.each([
    ['least', 0],
    ['most', 0.999_999],
  ])('each wait is longer than the last, up to 30 s, by the %s that chance allows', async (_, chance) => {
    const found = await waits(chance)
    expect(found[0]).toBeGreaterThanOrEqual(50)
    expect(found[0]).toBeLessThanOrEqual(1_000)
    for (const [index, waitMs] of found.entries()) {
      expect(waitMs).toBeLessThanOrEqual(30_000)
      if (index > 0) expect(waitMs).toBeGreaterThanOrEqual(Math.min((found[index - 1] ?? 0) * 1.9, 30_000))
    }
    expect(found.at(-1)).toBe(30_000)
  })

  it('a wait differs by chance, so that clients do not come back together', async () => {
    const [least = 0] = await waits(0)
    const [most = 0] = await waits(0.999_999)
    expect(most - least).toBeGreaterThanOrEqual(100)
  })
})

describe("the caller's signal", () => {
  it('ends a wait, and nothing is sent after it', async () => {
    const client = await box.signedIn(longLimits)
    const { begun, waitsMs } = stopWaits()
    const caller = new AbortController()
    box.on(account, { status: 503, headers: { 'retry-after': '20' } })
    const call = { params: { path: { id: 'ada' } }, signal: caller.signal }
    const leaving = failureOf(client.api.GET('/users/{id}', call))
    await begun
    const reason = new Error('No longer wanted.')
    caller.abort(reason)
    expect(await leaving).toBe(reason)
    expect(waitsMs).toEqual([20_000])
    expect(box.seen(account)).toHaveLength(1)
  })

  it('is no reason to try again', async () => {
    const client = await box.signedIn(longLimits)
    const waitsMs = hastenWaits()
    const caller = new AbortController()
    box.on(account, 'hang')
    const leaving = failureOf(client.fetch('/users/ada', { signal: caller.signal }))
    const request = await box.arrival(account)
    caller.abort()
    expect(await leaving).toBe(caller.signal.reason)
    await request.dropped
    expect(waitsMs).toEqual([])
    expect(box.seen(account)).toHaveLength(1)
  })
})

it('drops the body of a reply after which it tries again', async () => {
  const client = await box.signedIn(longLimits)
  hastenWaits()
  box.once('GET /reports', { status: 503, body: 'Sorry, ', end: 'never' })
  expect((await client.fetch('/reports')).status).toBe(200)
  await box.seen('GET /reports')[0]?.dropped
})
