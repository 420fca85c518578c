/** What lands after a sign-out is dropped: it revives nothing and ends nothing. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { memoryStorage, type SessionStorage } from '../../src/index.ts'
import { ada, type FluencyBoxServer, refused, startFluencyBox } from './fluency-box-script.ts'
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

describe('signing out', () => {
  it('during a refresh drops what that brings, and lets go of those who wait', async () => {
    const client = await signedIn()
    const events = eventsOf(client)
    box.refuseAccess()
    const late = hold(box, refresh)
    const waiting = [failureOf(client.getAccount()), failureOf(client.fetch('/reports'))]
    await box.arrival(refresh)
    await box.arrival('GET /reports')
    await client.signOut()
    expect(await Promise.all(waiting)).toMatchObject([signedOut, signedOut])
    late.release()
    await late.delivered
    await settle(box)
    expect(await client.session.get()).toBeUndefined()
    expect(await storage.getItem('session')).toBeNull()
    expect(events).toEqual(['signed-out'])
    expect(box.seen(account)).toHaveLength(1)
    client.dispose()
  })

  it('during a refresh that is then refused ends the session once', async () => {
    const client = await signedIn()
    const events = eventsOf(client)
    box.refuseAccess()
    const late = hold(box, refresh, refused('Token is invalid'))
    const waiting = failureOf(client.getAccount())
    await box.arrival(refresh)
    await client.signOut()
    late.release()
    expect(await waiting).toMatchObject(signedOut)
    await settle(box)
    expect(events).toEqual(['signed-out'])
    client.dispose()
  })

  it('during a sign-in drops that, too', async () => {
    const client = box.client({ storage, storageKey: 'session' })
    const events = eventsOf(client)
    const late = hold(box, login)
    const signingIn = failureOf(client.signIn(ada))
    await box.arrival(login)
    await client.signOut()
    late.release()
    expect(await signingIn).toMatchObject(signedOut)
    expect(await client.session.get()).toBeUndefined()
    expect(await storage.getItem('session')).toBeNull()
    expect(events).toEqual([])
    client.dispose()
  })

  it('leaves a late 401 without a replay, and without a refresh', async () => {
    const client = await signedIn()
    const late = hold(box, account, refused('Token has expired'))
    const waiting = failureOf(client.getAccount())
    await box.arrival(account)
    await client.signOut()
    late.release()
    expect(await waiting).toMatchObject(signedOut)
    expect(box.seen(account)).toHaveLength(1)
    expect(box.seen(refresh)).toHaveLength(0)
    client.dispose()
  })

  it('twice, or while nobody is signed in, tells nobody', async () => {
    const client = await signedIn()
    const events = eventsOf(client)
    await Promise.all([client.signOut(), client.signOut()])
    await client.signOut()
    expect(events).toEqual(['signed-out'])
    expect(await failureOf(client.getAccount())).toMatchObject(signedOut)
    client.dispose()
  })
})

it('a late refusal does not end the session of the same user who has signed in again', async () => {
  const client = await signedIn()
  const events = eventsOf(client)
  box.refuseAccess()
  const late = hold(box, refresh, refused('Token is invalid'))
  const waiting = failureOf(client.getAccount())
  await box.arrival(refresh)
  await client.signOut()
  await client.signIn(ada)
  late.release()
  expect(await waiting).toMatchObject(signedOut)
  await late.delivered
  await settle(box)
  expect(events).toEqual(['signed-out', 'signed-in'])
  expect(await client.getAccount()).toMatchObject({ id: 'ada' })
  expect(box.seen(account).map((request) => box.accessOf(request))).toEqual([1, 2])
  client.dispose()
})

it('deleting the account ends the session as signing out does', async () => {
  const client = await signedIn()
  const events = eventsOf(client)
  await client.deleteAccount()
  expect(events).toEqual(['signed-out'])
  expect(await storage.getItem('session')).toBeNull()
  client.dispose()
})
