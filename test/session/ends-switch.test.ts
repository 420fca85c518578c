/** What lands after another sign-in is dropped: it neither replaces the newer session nor ends it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { memoryStorage, type SessionStorage } from '../../src/index.ts'
import { ada, charles, type FluencyBoxServer, refused, startFluencyBox } from './fluency-box-script.ts'
import { hold, settle } from './late.ts'
import { eventsOf, failureOf } from './watching.ts'

const login = 'POST /login'
const refresh = 'POST /refresh_token'
const account = 'GET /users/ada'
const signedOut = { name: 'SessionEndedError', reason: 'signed-out' }

let box: FluencyBoxServer
let storage: SessionStorage

beforeEach(async () => {
  box = await startFluencyBox()
  storage = memoryStorage()
})
afterEach(() => box.close())

const signedIn = () => box.signedIn({ storage, storageKey: 'session', lock: (_name, work) => work() })

describe('two sign-ins at once', () => {
  it('leave the later one signed in, in place of the earlier', async () => {
    const client = box.client({ storage, storageKey: 'session' })
    const events = eventsOf(client)
    const [first, second] = [hold(box, login), hold(box, login)]
    const earlier = client.signIn(ada)
    await box.arrival(login)
    const later = client.signIn(charles)
    await box.arrival(login, 2)
    first.release()
    await earlier
    second.release()
    await later
    expect(await client.session.get()).toMatchObject({ userId: 'charles' })
    expect(await storage.getItem('session')).toContain('"charles"')
    expect(events).toEqual(['signed-in', 'signed-in'])
    client.dispose()
  })

  it('leave the later one signed in, though the earlier answers last', async () => {
    const client = box.client({ storage, storageKey: 'session' })
    const events = eventsOf(client)
    const [first, second] = [hold(box, login), hold(box, login)]
    const earlier = failureOf(client.signIn(ada))
    await box.arrival(login)
    const later = client.signIn(charles)
    await box.arrival(login, 2)
    second.release()
    await later
    first.release()
    expect(await earlier).toMatchObject(signedOut)
    expect(await client.session.get()).toMatchObject({ userId: 'charles' })
    expect(await storage.getItem('session')).toContain('"charles"')
    expect(events).toEqual(['signed-in'])
    client.dispose()
  })

  it('leave the earlier one signed in when the later one is refused meanwhile', async () => {
    const client = box.client({ storage, storageKey: 'session' })
    const first = hold(box, login)
    const earlier = client.signIn(ada)
    await box.arrival(login)
    box.once(login, { status: 401, body: 'Invalid Credentials' })
    expect(await failureOf(client.signIn(charles))).toMatchObject({ code: 'invalid_credentials' })
    first.release()
    await earlier
    expect(await client.session.get()).toMatchObject({ userId: 'ada' })
    client.dispose()
  })

  it('leave the earlier one signed in when the later one fails before it', async () => {
    const client = await signedIn()
    box.once(login, { status: 401, body: 'Invalid Credentials' })
    expect(await failureOf(client.signIn(charles))).toMatchObject({ code: 'invalid_credentials' })
    expect(await client.session.get()).toMatchObject({ userId: 'ada' })
    client.dispose()
  })
})

describe('another user who signs in', () => {
  it.each([
    ['brings tokens', undefined],
    ['is refused', refused('Token is invalid')],
    ['fails', { status: 503 }],
  ])('during a refresh keeps the session when that %s', async (_, answer) => {
    const client = await signedIn()
    const events = eventsOf(client)
    box.refuseAccess()
    const late = hold(box, refresh, answer)
    const waiting = failureOf(client.getAccount())
    await box.arrival(refresh)
    await client.signIn(charles)
    late.release()
    expect(await waiting).toMatchObject(signedOut)
    await late.delivered
    await settle(box)
    expect(await client.getAccount()).toMatchObject({ id: 'charles' })
    expect(events).toEqual(['signed-in'])
    expect(await storage.getItem('session')).toContain('"charles"')
    expect(box.seen(account)).toHaveLength(1)
    client.dispose()
  })

  it('does not lend a credential to a late 401 of the one before', async () => {
    const client = await signedIn()
    const events = eventsOf(client)
    const late = [
      hold(box, account, refused('Token has expired')),
      hold(box, 'POST /orders', refused('Token has expired')),
    ]
    const waiting = [failureOf(client.getAccount()), failureOf(client.fetch('/orders', { method: 'POST', body: '{}' }))]
    await Promise.all([box.arrival(account), box.arrival('POST /orders')])
    await client.signIn(charles)
    for (const { release } of late) release()
    expect(await Promise.all(waiting)).toMatchObject([signedOut, signedOut])
    expect(box.seen(account).map((request) => box.accessOf(request))).toEqual([1])
    expect(box.seen('POST /orders').map((request) => box.accessOf(request))).toEqual([1])
    expect(box.seen(refresh)).toHaveLength(0)
    expect(events).toEqual(['signed-in'])
    expect(await client.getAccount()).toMatchObject({ id: 'charles' })
    client.dispose()
  })

  it('is not written to by the rest of what the one before had begun', async () => {
    const client = await signedIn()
    const late = hold(box, account)
    const updating = failureOf(client.updateAccount({ lastName: 'King' }))
    await box.arrival(account)
    await client.signIn(charles)
    late.release()
    expect(await updating).toMatchObject(signedOut)
    expect(box.requests.filter(({ method }) => method === 'PUT')).toEqual([])
    client.dispose()
  })

  it('stays when an account that was being deleted is gone', async () => {
    const client = await signedIn()
    const events = eventsOf(client)
    const late = hold(box, 'DELETE /users/ada')
    const deleting = client.deleteAccount()
    await box.arrival('DELETE /users/ada')
    await client.signIn(charles)
    late.release()
    await deleting
    expect(await client.session.get()).toMatchObject({ userId: 'charles' })
    expect(events).toEqual(['signed-in'])
    client.dispose()
  })
})
