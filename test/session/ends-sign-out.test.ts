/** Signing out at the two services that want to know: it works here whatever becomes of the call there. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ClientOptions, memoryStorage } from '../../src/index.ts'
import { createFitTrackee } from '../../src/services/fittrackee.ts'
import { createNwapp } from '../../src/services/nwapp.ts'
import { type Answer, createGate, type FaultServer, startFaultServer } from '../support/scripted-server.ts'
import { ada } from './fluency-box-script.ts'
import { forms } from './mocked.ts'
import {
  fittrackee,
  fittrackeeExpired,
  nwapp,
  nwappProfile,
  nwappRefusal,
  signedInFitTrackee,
  signedInNwapp,
} from './sign-ins.ts'
import { eventsOf } from './watching.ts'

let server: FaultServer

beforeEach(async () => {
  server = await startFaultServer()
})
afterEach(() => server.close())

interface Leaving {
  signOut(): Promise<void>
  readonly session: Awaited<ReturnType<typeof signedInNwapp>>['session']
  dispose(): void
}

const services: readonly (readonly [
  string,
  string,
  (server: FaultServer, options: Partial<ClientOptions>) => Promise<Leaving>,
  Answer,
])[] = [
  ['NWApp', nwapp.logout, signedInNwapp, nwappRefusal],
  ['FitTrackee', fittrackee.logout, signedInFitTrackee, fittrackeeExpired],
]

describe.each(services)('signing out of %s', (_, logout, signedIn, refusal) => {
  const outcomes: readonly (readonly [string, Answer])[] = [
    ['the service agrees', { body: {} }],
    ['the service refuses the token', refusal],
    ['the service fails', { status: 500 }],
    ['the service asks for patience', { status: 503, headers: { 'retry-after': '0' } }],
    ['the connection breaks', 'cut'],
    ['nothing comes back', 'hang'],
    ['the reply never ends', { status: 401, body: '{', end: 'never' }],
  ]

  it.each(outcomes)('succeeds, and sends one call with the old token, when %s', async (_, answer) => {
    const storage = memoryStorage()
    const client = await signedIn(server, { storage, storageKey: 'session', timeoutMs: 500 })
    const events = eventsOf(client)
    server.on(logout, answer)
    const before = server.requests.length
    await client.signOut()
    expect(await client.session.get()).toBeUndefined()
    expect(await storage.getItem('session')).toBeNull()
    expect(events).toEqual(['signed-out'])
    expect(server.seen(logout).map(({ headers }) => headers.authorization)).toEqual(['Bearer access-1'])
    // Neither a refresh nor another try.
    expect(server.requests).toHaveLength(before + 1)
    client.dispose()
  })

  it('succeeds when the service is not there at all', async () => {
    const storage = memoryStorage()
    const warnings: string[] = []
    const logger = { warn: (message: string) => void warnings.push(message) }
    const client = await signedIn(server, { storage, storageKey: 'session', logger })
    await server.close()
    await client.signOut()
    expect(await client.session.get()).toBeUndefined()
    expect(await storage.getItem('session')).toBeNull()
    expect(warnings).toHaveLength(1)
    expect(warnings.join()).not.toContain('access-1')
    client.dispose()
  })

  it('clears the session before the service has answered', async () => {
    const storage = memoryStorage()
    const client = await signedIn(server, { storage, storageKey: 'session' })
    const gate = createGate()
    server.on(logout, async () => {
      await gate.opened
      return { body: {} }
    })
    const leaving = client.signOut()
    await server.arrival(logout)
    expect(await client.session.get()).toBeUndefined()
    expect(await storage.getItem('session')).toBeNull()
    gate.open()
    await leaving
    client.dispose()
  })

  it('outlives the page: the call, and no other, has keepalive', async () => {
    const requests: Request[] = []
    const client = await signedIn(server, {
      fetch: (request) => {
        requests.push(request)
        return fetch(request)
      },
    })
    server.on(logout, { body: {} })
    await client.signOut()
    expect(requests.map(({ keepalive }) => keepalive)).toEqual([false, true])
    client.dispose()
  })

  it('does nothing at the service while nobody is signed in', async () => {
    const client = await signedIn(server, {})
    server.on(logout, { body: {} })
    await client.signOut()
    await client.signOut()
    expect(server.seen(logout)).toHaveLength(1)
  })
})

it('NWApp is told in the body, too, which token ends', async () => {
  const client = await signedInNwapp(server)
  server.on(nwapp.logout, { body: { detail: 'You are now logged off.' } })
  await client.signOut()
  expect(server.seen(nwapp.logout).map(({ body }) => JSON.parse(body))).toEqual([{ token: 'access-1' }])
})

it('signing in while a sign-out is on its way leaves the new session alone', async () => {
  const client = await signedInNwapp(server)
  const events = eventsOf(client)
  const gate = createGate()
  server.on(nwapp.logout, async () => {
    await gate.opened
    return nwappRefusal
  })
  server.on(nwapp.profile, nwappProfile)
  const leaving = client.signOut()
  await server.arrival(nwapp.logout)
  await client.signIn(ada)
  gate.open()
  await leaving
  expect(events).toEqual(['signed-out', 'signed-in'])
  expect(await client.getAccount()).toMatchObject({ email: ada.email })
})

describe.each(forms)('against %s', (_, start) => {
  it('ends the token of NWApp, and lets FitTrackee know', async () => {
    const mocked = await start()
    let bearer: string | null = null
    const spy = (request: Request) => {
      bearer = request.headers.get('authorization') ?? bearer
      return mocked.fetch(request)
    }
    const nwappClient = createNwapp({ baseUrl: mocked.baseUrl('nwapp'), fetch: spy })
    await nwappClient.signUp({ ...ada, firstName: 'Ada', lastName: 'Lovelace' })
    const fittrackeeClient = createFitTrackee({ baseUrl: mocked.baseUrl('fittrackee'), fetch: mocked.fetch })
    await fittrackeeClient.signUp({ username: 'ada', ...ada })
    mocked.log.splice(0)
    await nwappClient.signOut()
    await fittrackeeClient.signOut()
    expect(mocked.log).toEqual(['POST /nwapp/api/v1/public/logout 200', 'GET /fittrackee/api/auth/logout 200'])
    const headers = { authorization: String(bearer) }
    const { error } = await nwappClient.api.GET('/api/v1/public/profile', { headers })
    expect(error).toMatchObject({ status: 401, code: 'token_invalid' })
    await mocked.close()
  })
})
