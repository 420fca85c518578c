/** When a session is refreshed, how often, and what becomes of the calls that needed it. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createGate } from '../support/scripted-server.ts'
import { type FluencyBoxServer, refused, startFluencyBox } from './fluency-box-script.ts'
import { eventsOf, failureOf } from './watching.ts'

const refresh = 'POST /refresh_token'
const account = 'GET /users/ada'

let box: FluencyBoxServer

beforeEach(async () => {
  box = await startFluencyBox()
})
afterEach(() => box.close())

/** The numbers of the access tokens that came with the calls for the account. */
const carried = () => box.seen(account).map((request) => box.accessOf(request))

it('shares one refresh among any number of concurrent calls', async () => {
  const client = await box.signedIn()
  box.refuseAccess()
  const accounts = await Promise.all(Array.from({ length: 20 }, () => client.getAccount()))
  expect(accounts.map(({ id }) => id)).toEqual(Array(20).fill('ada'))
  expect(box.seen(refresh)).toHaveLength(1)
  // On twenty connections, one call may overtake another.
  expect(carried().toSorted()).toEqual([...Array(20).fill(1), ...Array(20).fill(2)])
})

it('lets a call join a refresh that is under way', async () => {
  const client = await box.signedIn()
  const gate = createGate()
  box.once(refresh, async () => {
    await gate.opened
    return undefined
  })
  box.refuseAccess()
  const first = client.getAccount()
  await box.arrival(refresh)
  const second = client.getAccount()
  await box.arrival(account, 2)
  gate.open()
  await Promise.all([first, second])
  expect(box.seen(refresh)).toHaveLength(1)
  expect(carried()).toEqual([1, 1, 2, 2])
})

it('replays a late 401 with the current token, without another refresh', async () => {
  const client = await box.signedIn()
  const gate = createGate()
  box.once(account, async () => {
    await gate.opened
    return refused('Token has expired')
  })
  const late = client.getAccount()
  await box.arrival(account)
  box.refuseAccess()
  await client.getAccount()
  expect(box.seen(refresh)).toHaveLength(1)
  gate.open()
  expect(await late).toMatchObject({ id: 'ada' })
  expect(box.seen(refresh)).toHaveLength(1)
  expect(carried()).toEqual([1, 1, 2, 2])
})

it('refreshes again, with the rotated token, when the new access token is refused in its turn', async () => {
  const client = await box.signedIn()
  const events = eventsOf(client)
  for (const _ of [1, 2, 3]) {
    box.refuseAccess()
    await client.getAccount()
  }
  expect(box.seen(refresh).map(({ headers }) => headers['x-refresh-token'])).toEqual([
    'refresh-1',
    'refresh-2',
    'refresh-3',
  ])
  expect(carried()).toEqual([1, 2, 2, 3, 3, 4])
  expect(events).toEqual(['refreshed', 'refreshed', 'refreshed'])
})

it('puts the new credential in the place of the old one, and sends it once', async () => {
  const client = await box.signedIn()
  box.refuseAccess()
  await client.getAccount()
  // Node joins a header that came twice with a comma.
  expect(box.seen(account).map(({ headers }) => headers['x-access-token'])).toEqual(['access-1', 'access-2'])
})

it('neither reads nor waits for the body of the refused reply, and drops it', async () => {
  const client = await box.signedIn()
  box.refuseAccess()
  box.once(account, { status: 401, body: '{"message":"Token has', end: 'never' })
  expect(await client.getAccount()).toMatchObject({ id: 'ada' })
  await box.seen(account)[0]?.dropped
  expect(carried()).toEqual([1, 2])
})

it('makes one refresh and one replay for a call, and lets a second 401 surface with the session unharmed', async () => {
  const client = await box.signedIn()
  const events = eventsOf(client)
  box.on(account, refused('Token has expired'))
  const { error } = await client.api.GET('/users/{id}', { params: { path: { id: 'ada' } } })
  expect(error).toMatchObject({ name: 'ApiError', status: 401, code: 'token_expired' })
  expect(carried()).toEqual([1, 2])
  expect(box.seen(refresh)).toHaveLength(1)
  expect(events).toEqual(['refreshed'])
  expect(await client.session.get()).toMatchObject({ userId: 'ada' })
  await client.changePassword({ newPassword: 'difference-engine' })
  expect(box.seen('PUT /users/ada/password').map((request) => box.accessOf(request))).toEqual([2])
  expect(box.seen(refresh)).toHaveLength(1)
})

it('gives client.fetch the second 401 as a response that can be read', async () => {
  const client = await box.signedIn()
  box.on('GET /reports', refused('Token has expired'))
  const response = await client.fetch('/reports')
  expect(response.status).toBe(401)
  expect(await response.json()).toEqual({ message: 'Token has expired', status: 'fail' })
  expect(box.seen('GET /reports')).toHaveLength(2)
  expect(box.seen(refresh)).toHaveLength(1)
})

it('keeps the session out of the refresh itself: a refused one starts no other', async () => {
  const client = await box.signedIn()
  box.refuseAccess()
  box.on(refresh, refused('Token is invalid'))
  expect(await failureOf(client.getAccount())).toMatchObject({ name: 'SessionEndedError' })
  expect(box.seen(refresh)).toHaveLength(1)
  expect(box.accessOf(box.seen(refresh)[0])).toBeUndefined()
  expect(carried()).toEqual([1])
})

it('does not refresh for a 401 to a call that carried no credential', async () => {
  const client = box.client()
  const { error } = await client.api.GET('/users/{id}', { params: { path: { id: 'ada' } } })
  expect(error).toMatchObject({ status: 401 })
  expect((await client.fetch('/reports')).status).toBe(401)
  expect(box.requests.map(({ path }) => path)).toEqual(['/users/ada', '/reports'])
  expect(box.requests.map((request) => box.accessOf(request))).toEqual([undefined, undefined])
})

it("stays out of a call that brings a credential of the caller's own", async () => {
  const client = await box.signedIn()
  const events = eventsOf(client)
  const { error } = await client.api.GET('/users/{id}', {
    params: { path: { id: 'ada' } },
    headers: { 'x-access-token': 'my-own' },
  })
  expect(error).toMatchObject({ status: 401 })
  expect(box.seen(account).map(({ headers }) => headers['x-access-token'])).toEqual(['my-own'])
  expect(box.seen(refresh)).toHaveLength(0)
  expect(events).toEqual([])
  expect(await client.session.get()).toBeDefined()
})
