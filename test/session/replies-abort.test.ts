/** A caller who no longer wants a reply leaves alone; and how long one is waited for. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createGate } from '../support/scripted-server.ts'
import { type FluencyBoxServer, startFluencyBox } from './fluency-box-script.ts'
import { hold } from './late.ts'
import { moveTimers } from './waits.ts'
import { failureOf } from './watching.ts'

const refresh = 'POST /refresh_token'
const account = 'GET /users/ada'
const adasPath = { params: { path: { id: 'ada' } } }

let box: FluencyBoxServer

beforeEach(async () => {
  box = await startFluencyBox()
})
afterEach(() => {
  vi.useRealTimers()
  return box.close()
})

function holdRefresh() {
  const gate = createGate()
  box.once(refresh, async () => {
    await gate.opened
    return undefined
  })
  return gate
}

describe("a caller's signal", () => {
  it('lets that caller go while a refresh is on its way, which goes on for the others', async () => {
    const client = await box.signedIn()
    const caller = new AbortController()
    const gate = holdRefresh()
    box.refuseAccess()
    const leaving = [
      failureOf(client.api.GET('/users/{id}', { ...adasPath, signal: caller.signal })),
      failureOf(client.fetch('/reports', { signal: caller.signal })),
    ]
    const staying = [client.getAccount(), client.getAccount()]
    await Promise.all([box.arrival(refresh), box.arrival(account, 3), box.arrival('GET /reports')])
    let dropped = false
    box.seen(refresh)[0]?.dropped.then(() => {
      dropped = true
    })
    const reason = new Error('No longer wanted.')
    caller.abort(reason)
    for (const error of await Promise.all(leaving)) expect(error).toBe(reason)
    gate.open()
    expect(await Promise.all(staying)).toMatchObject([{ id: 'ada' }, { id: 'ada' }])
    expect(dropped).toBe(false)
    expect(box.seen(refresh)).toHaveLength(1)
    expect(box.seen(account).map((request) => box.accessOf(request))).toEqual([1, 1, 1, 2, 2])
    expect(box.seen('GET /reports')).toHaveLength(1)
  })

  it('lets go even of the caller who began the refresh, and what that brings is kept', async () => {
    const client = await box.signedIn()
    const caller = new AbortController()
    const gate = holdRefresh()
    box.refuseAccess()
    const leaving = failureOf(client.api.GET('/users/{id}', { ...adasPath, signal: caller.signal }))
    await box.arrival(refresh)
    caller.abort()
    expect(await leaving).toBe(caller.signal.reason)
    const next = client.getAccount()
    gate.open()
    await next
    expect(box.seen(refresh)).toHaveLength(1)
  })

  it('lets go of a caller whose token is renewed ahead of its end, and does not send the call', async () => {
    box.lifeSeconds = 60
    let time = Date.now()
    const client = await box.signedIn({ now: () => time })
    time += 55_000
    const caller = new AbortController()
    const gate = holdRefresh()
    const leaving = failureOf(client.api.GET('/users/{id}', { ...adasPath, signal: caller.signal }))
    await box.arrival(refresh)
    caller.abort()
    expect(await leaving).toBe(caller.signal.reason)
    gate.open()
    await client.getAccount()
    expect(box.seen(account).map((request) => box.accessOf(request))).toEqual([2])
  })

  it.each([
    ['the reply', 'hang'],
    ["the end of the reply's body", { body: '{"status":', end: 'never' }],
  ] as const)('ends the request itself, during the wait for %s', async (_, answer) => {
    const client = await box.signedIn()
    const caller = new AbortController()
    box.on(account, answer)
    const leaving = failureOf(client.api.GET('/users/{id}', { ...adasPath, signal: caller.signal }))
    const request = await box.arrival(account)
    caller.abort()
    expect(await leaving).toBe(caller.signal.reason)
    await request.dropped
    expect(box.seen(account)).toHaveLength(1)
    expect(await client.session.get()).toBeDefined()
  })

  it('that was aborted before the call lets nothing be sent', async () => {
    const client = await box.signedIn()
    const signal = AbortSignal.abort(new Error('Too late.'))
    expect(await failureOf(client.api.GET('/users/{id}', { ...adasPath, signal }))).toBe(signal.reason)
    expect(await failureOf(client.fetch('/reports', { signal }))).toBe(signal.reason)
    expect(box.requests.map(({ path }) => path)).toEqual(['/login'])
  })
})

describe('timeoutMs', () => {
  it.each([
    ['no reply', 'hang'],
    ['a body that never ends', { body: '{"status":', end: 'never' }],
  ] as const)('ends an attempt with %s, which is not tried again', async (_, answer) => {
    const client = await box.signedIn()
    const hasty = box.client({ timeoutMs: 50 })
    box.on(account, answer)
    const error = await failureOf(hasty.api.GET('/users/{id}', adasPath))
    expect(error).toMatchObject({ name: 'TimeoutError', operation: 'fluencyBoxGetUser' })
    expect((error as Error).message).toContain('50 ms')
    await box.seen(account)[0]?.dropped
    expect(box.seen(account)).toHaveLength(1)
    expect(await client.session.get()).toBeDefined()
  })

  it('counts for each attempt anew', async () => {
    const client = await box.signedIn({ timeoutMs: 10_000 })
    const busy = { status: 503, headers: { 'retry-after': '0' } }
    const attempts = [hold(box, account, busy), hold(box, account, busy), hold(box, account)]
    moveTimers()
    const call = client.getAccount()
    for (const [index, attempt] of attempts.entries()) {
      await box.arrival(account, index + 1)
      vi.advanceTimersByTime(9_000)
      attempt.release()
    }
    expect(await call).toMatchObject({ id: 'ada' })
    expect(box.seen(account)).toHaveLength(3)
  })

  it('does not count the wait for a refresh', async () => {
    const client = await box.signedIn({ timeoutMs: 10_000, refreshTimeoutMs: 20_000 })
    box.refuseAccess()
    const renewal = hold(box, refresh)
    moveTimers()
    const call = client.getAccount()
    await box.arrival(refresh)
    const replay = hold(box, account)
    vi.advanceTimersByTime(9_000)
    renewal.release()
    await box.arrival(account, 2)
    // Together with the refresh this would be too much.
    vi.advanceTimersByTime(9_000)
    replay.release()
    expect(await call).toMatchObject({ id: 'ada' })
    expect(box.seen(account)).toHaveLength(2)
  })
})
