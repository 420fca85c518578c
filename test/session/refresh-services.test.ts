/** The refresh of each service that has one: what it is sent, what it answers, and what is kept of that. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { memoryStorage } from '../../src/index.ts'
import { type FaultServer, startFaultServer } from '../support/scripted-server.ts'
import { type FluencyBoxServer, startFluencyBox } from './fluency-box-script.ts'
import {
  notes,
  notesRefusal,
  notesTokens,
  nwapp,
  nwappPair,
  nwappProfile,
  nwappRefusal,
  signedInNotes,
  signedInNwapp,
} from './sign-ins.ts'
import { eventsOf, failureOf } from './watching.ts'

let server: FaultServer

beforeEach(async () => {
  server = await startFaultServer()
})
afterEach(() => server.close())

const bearers = (key: string) => server.seen(key).map(({ headers }) => headers.authorization)

describe('NWApp', () => {
  beforeEach(() => server.on(nwapp.profile, nwappProfile))

  it('is sent the refresh token in the body, without the expired Bearer, and rotates it', async () => {
    const client = await signedInNwapp(server)
    for (const number of [2, 3]) {
      server.once(nwapp.profile, nwappRefusal)
      server.once(nwapp.refresh, nwappPair(number))
      await client.getAccount()
    }
    expect(server.seen(nwapp.refresh).map(({ body }) => JSON.parse(body))).toEqual([
      { refresh_token: 'refresh-1' },
      { refresh_token: 'refresh-2' },
    ])
    expect(bearers(nwapp.refresh)).toEqual([undefined, undefined])
    expect(bearers(nwapp.profile)).toEqual(['access-1', 'access-2', 'access-2', 'access-3'].map((t) => `Bearer ${t}`))
  })

  it('keeps the refresh token where a refresh brings no other', async () => {
    const client = await signedInNwapp(server)
    const { access_token } = nwappPair(2).body as { readonly access_token: unknown }
    server.once(nwapp.profile, nwappRefusal)
    server.once(nwapp.refresh, { ...nwappPair(2), body: { access_token } })
    await client.getAccount()
    server.once(nwapp.profile, nwappRefusal)
    server.once(nwapp.refresh, nwappPair(3))
    await client.getAccount()
    expect(server.seen(nwapp.refresh).map(({ body }) => JSON.parse(body))).toEqual([
      { refresh_token: 'refresh-1' },
      { refresh_token: 'refresh-1' },
    ])
  })

  it('ends the session with its 401 of an empty list', async () => {
    const client = await signedInNwapp(server)
    const events = eventsOf(client)
    server.once(nwapp.profile, nwappRefusal)
    server.on(nwapp.refresh, { status: 401, body: [] })
    expect(await failureOf(client.getAccount())).toMatchObject({ name: 'SessionEndedError', service: 'nwapp' })
    expect(events).toEqual(['expired: rejected'])
    expect(await client.session.get()).toBeUndefined()
  })

  it('is not asked for new tokens because of a 403', async () => {
    const client = await signedInNwapp(server)
    server.on(nwapp.profile, { status: 403 })
    expect(await failureOf(client.getAccount())).toMatchObject({ name: 'ApiError', status: 403 })
    expect(server.seen(nwapp.refresh)).toHaveLength(0)
  })
})

describe('Notes', () => {
  const key = 'GET /notes'
  const list = { body: ['Sketch of the Analytical Engine'] }
  const forms = () => server.seen(notes.refresh).map(({ body }) => body)

  beforeEach(() => server.on(key, list))

  it('is refreshed again and again with the r. token, and never with the d. value that it gives', async () => {
    const client = await signedInNotes(server)
    for (const number of [2, 3, 4]) {
      server.once(key, notesRefusal)
      server.once(notes.refresh, notesTokens(number, `d.${number}`, 'r.1'))
      expect(await (await client.fetch('/notes')).json()).toEqual(list.body)
    }
    expect(forms()).toEqual(Array(3).fill('refresh_token=r.1'))
    expect(bearers(notes.refresh)).toEqual([undefined, undefined, undefined])
    expect(bearers(key)).toEqual(['a.1', 'a.2', 'a.2', 'a.3', 'a.3', 'a.4'].map((token) => `Bearer ${token}`))
    expect(server.seen(notes.refresh)[0]?.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/)
  })

  it('keeps the r. token in the storage, too', async () => {
    const storage = memoryStorage()
    const first = await signedInNotes(server, { storage, storageKey: 'session' })
    server.once(key, notesRefusal)
    server.on(notes.refresh, notesTokens(2, 'd.2', 'r.1'))
    await first.fetch('/notes')
    first.dispose()
    expect(await storage.getItem('session')).toContain('"r.1"')
    expect(await storage.getItem('session')).not.toContain('d.2')
  })

  it('shares one refresh among concurrent calls that are answered 403', async () => {
    const client = await signedInNotes(server)
    server.on(key, ({ headers }) => (headers.authorization === 'Bearer a.2' ? list : notesRefusal))
    server.on(notes.refresh, notesTokens(2, 'd.2', 'r.1'))
    const replies = await Promise.all(Array.from({ length: 10 }, () => client.fetch('/notes')))
    expect(replies.map(({ status }) => status)).toEqual(Array(10).fill(200))
    expect(server.seen(notes.refresh)).toHaveLength(1)
    expect(server.seen(key)).toHaveLength(20)
  })

  it.each([
    ['403 about something else', { status: 403, body: { error: 'This note is not yours' } }],
    ['401', { status: 401, body: { error: 'Expired token' } }],
  ])('is not refreshed because of a %s, which the caller can read', async (_, reply) => {
    const client = await signedInNotes(server)
    server.on(key, reply)
    const response = await client.fetch('/notes')
    expect(response.status).toBe(reply.status)
    expect(await response.json()).toEqual(reply.body)
    expect(server.seen(key)).toHaveLength(1)
    expect(server.seen(notes.refresh)).toHaveLength(0)
  })

  it.each([
    ['expired', 'Expired token'],
    ['rejected', 'User not found'],
    ['rejected', 'Invalid request'],
  ])('ends the session as %s when the refresh is answered 406 "%s"', async (reason, error) => {
    const client = await signedInNotes(server)
    const events = eventsOf(client)
    server.on(key, notesRefusal)
    server.on(notes.refresh, { status: 406, body: { error } })
    expect(await failureOf(client.fetch('/notes'))).toMatchObject({ name: 'SessionEndedError', reason })
    expect(events).toEqual([`expired: ${reason}`])
    expect(server.seen(notes.refresh)).toHaveLength(1)
  })
})

describe('Fluency Box', () => {
  let box: FluencyBoxServer

  beforeEach(async () => {
    box = await startFluencyBox()
  })
  afterEach(() => box.close())

  it('keeps the refresh token where a refresh brings no other', async () => {
    const client = await box.signedIn()
    box.refuseAccess()
    box.once('POST /refresh_token', { body: { status: 'success', token: 'access-9', uid: 'ada' } })
    const { error } = await client.api.GET('/users/{id}', { params: { path: { id: 'ada' } } })
    // The service itself knows nothing of this token.
    expect(error).toMatchObject({ status: 401 })
    expect(box.seen('GET /users/ada')[1]?.headers).toMatchObject({ 'x-access-token': 'access-9' })
    await client.getAccount()
    expect(box.seen('POST /refresh_token').map(({ headers }) => headers['x-refresh-token'])).toEqual([
      'refresh-1',
      'refresh-1',
    ])
  })
})
