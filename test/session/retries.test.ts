/** What is tried again, how often, and after how long a wait. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Answer, type FaultServer, startFaultServer } from '../support/scripted-server.ts'
import { ada, type FluencyBoxServer, startFluencyBox } from './fluency-box-script.ts'
import { nwapp, nwappProfile, nwappRefusal, signedInNwapp } from './sign-ins.ts'
import { hastenWaits, longLimits } from './waits.ts'
import { failureOf } from './watching.ts'

const account = 'GET /users/ada'
const read = (response: Response) => response.text()

let box: FluencyBoxServer
let waitsMs: readonly number[]

beforeEach(async () => {
  box = await startFluencyBox()
  waitsMs = hastenWaits()
})
afterEach(async () => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  await box.close()
})

const passing: readonly (readonly [string, Answer])[] = [
  ['a connection that breaks before the reply', 'cut'],
  ['a connection that breaks within the reply', { body: '{"status":', end: 'cut' }],
  ['429', { status: 429 }],
  ['502', { status: 502, body: '<h1>Bad gateway</h1>' }],
  ['503', { status: 503 }],
  ['504', { status: 504 }],
]

describe('an idempotent call', () => {
  it.each(passing)('is tried again after %s', async (_, answer) => {
    const client = await box.signedIn(longLimits)
    box.once(account, answer)
    box.once(account, answer)
    expect(await client.getAccount()).toMatchObject({ id: 'ada' })
    expect(box.seen(account).map((request) => box.accessOf(request))).toEqual([1, 1, 1])
    expect(waitsMs).toHaveLength(2)
  })

  it.each(passing)('is given up after two more tries: %s', async (_, answer) => {
    const client = await box.signedIn(longLimits)
    box.on(account, answer)
    const error = await failureOf(client.getAccount())
    expect(['ApiError', 'NetworkError']).toContain((error as Error).name)
    expect(box.seen(account)).toHaveLength(3)
    expect(waitsMs).toHaveLength(2)
  })

  it.each([
    [0, 1],
    [1, 2],
    [4, 5],
  ])('is tried again as often as maxRetries says: %i', async (maxRetries, attempts) => {
    const client = await box.signedIn({ ...longLimits, maxRetries })
    box.on(account, { status: 503 })
    expect(await failureOf(client.getAccount())).toMatchObject({ code: 'unavailable', status: 503 })
    expect(box.seen(account)).toHaveLength(attempts)
  })

  it.each([400, 403, 404, 408, 409, 418, 500, 501])('is not tried again after %i', async (status) => {
    const client = await box.signedIn(longLimits)
    box.on(account, { status })
    expect(await failureOf(client.getAccount())).toMatchObject({ name: 'ApiError', status })
    expect(box.seen(account)).toHaveLength(1)
  })

  it('is tried again with its body: PUT', async () => {
    const client = await box.signedIn(longLimits)
    const key = 'PUT /users/ada/password'
    box.once(key, { status: 503 })
    await client.changePassword({ newPassword: 'difference-engine' })
    expect(box.seen(key).map(({ body }) => JSON.parse(body))).toEqual(Array(2).fill({ password: 'difference-engine' }))
  })

  it('is tried again: DELETE', async () => {
    const client = await box.signedIn(longLimits)
    box.once('DELETE /users/ada', 'cut')
    await client.deleteAccount()
    expect(box.seen('DELETE /users/ada')).toHaveLength(2)
  })

  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'])('is tried again by client.fetch, too: %s', async (method) => {
    const client = await box.signedIn(longLimits)
    box.once(`${method} /reports`, { status: 503 })
    expect((await client.fetch('/reports', { method })).status).toBe(200)
    expect(box.seen(`${method} /reports`)).toHaveLength(2)
  })

  it('is not tried again with a stream, which is used up', async () => {
    const client = await box.signedIn(longLimits)
    box.on('PUT /papers', { status: 503 })
    const response = await client.fetch('/papers', { method: 'PUT', body: new Blob(['one']).stream() })
    expect(response.status).toBe(503)
    expect(box.seen('PUT /papers').map(({ body }) => body)).toEqual(['one'])
  })

  it('may be tried again, refreshed for and replayed, each in its turn', async () => {
    const client = await box.signedIn(longLimits)
    box.refuseAccess()
    box.once(account, { status: 503 })
    box.once(account, () => undefined)
    box.once(account, 'cut')
    expect(await client.getAccount()).toMatchObject({ id: 'ada' })
    expect(box.seen(account).map((request) => box.accessOf(request))).toEqual([1, 1, 2, 2])
    expect(box.seen('POST /refresh_token')).toHaveLength(1)
  })
})

describe('a call that is not idempotent', () => {
  it.each(passing)('is sent once, whatever happens: %s', async (_, answer) => {
    const client = await box.signedIn(longLimits)
    box.on('POST /login', answer)
    await failureOf(client.signIn(ada))
    box.on('POST /reset_password', answer)
    await failureOf(client.requestPasswordReset({ email: ada.email }))
    box.on('POST /orders', answer)
    await client
      .fetch('/orders', { method: 'POST', body: '{}' })
      .then(read)
      .catch(() => undefined)
    box.on('PATCH /orders', answer)
    await client
      .fetch('/orders', { method: 'PATCH', body: '{}' })
      .then(read)
      .catch(() => undefined)
    // WebDAV's, and not idempotent either (RFC 4918, 9.10).
    box.on('LOCK /orders', answer)
    await client
      .fetch('/orders', { method: 'LOCK' })
      .then(read)
      .catch(() => undefined)
    const counts = ['LOCK /orders', 'POST /login', 'POST /reset_password', 'POST /orders', 'PATCH /orders'].map(
      (key) => box.seen(key).length,
    )
    // One sign-in was the first.
    expect(counts).toEqual([1, 2, 1, 1, 1])
    expect(waitsMs).toEqual([])
  })
})

it('NWApp, too, is asked again for what can be read, and not for tokens', async () => {
  const server: FaultServer = await startFaultServer()
  const client = await signedInNwapp(server, longLimits)
  server.once(nwapp.profile, { status: 502 })
  server.on(nwapp.profile, nwappProfile)
  expect(await client.getAccount()).toMatchObject({ email: ada.email })
  expect(server.seen(nwapp.profile)).toHaveLength(2)
  server.once(nwapp.profile, nwappRefusal)
  server.on(nwapp.refresh, { status: 502 })
  expect(await failureOf(client.getAccount())).toMatchObject({ status: 502 })
  expect(server.seen(nwapp.refresh)).toHaveLength(1)
  await server.close()
})
