/** Replies that are not what the contract describes: a failure of the service, never a crash of the client. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isLatchkeyError } from '../../src/index.ts'
import { createFitTrackee } from '../../src/services/fittrackee.ts'
import { createFluencyBox } from '../../src/services/fluency-box.ts'
import { createNotes } from '../../src/services/notes.ts'
import { createNwapp } from '../../src/services/nwapp.ts'
import { createThunder } from '../../src/services/thunder.ts'
import { type FaultServer, type Reply, startFaultServer } from '../support/scripted-server.ts'
import { ada } from './fluency-box-script.ts'
import {
  fittrackee,
  notes,
  nwapp,
  signedInFitTrackee,
  signedInNwapp,
  signedInThunder,
  thunderUser,
} from './sign-ins.ts'
import { failureOf } from './watching.ts'

let server: FaultServer

beforeEach(async () => {
  server = await startFaultServer()
})
afterEach(() => server.close())

const application = { name: 'web', secret: 'open' }

/** For each service a call without a session, which takes something out of a reply. */
const signIns: readonly (readonly [string, string, () => Promise<unknown>])[] = [
  ['Fluency Box', 'POST /login', () => createFluencyBox({ baseUrl: server.url }).signIn(ada)],
  ['NWApp', nwapp.login, () => createNwapp({ baseUrl: server.url }).signIn(ada)],
  ['Thunder', 'GET /users', () => createThunder({ baseUrl: server.url, application }).signIn(ada)],
  ['Notes', notes.login, () => createNotes({ baseUrl: server.url }).signIn(ada)],
  ['FitTrackee', fittrackee.login, () => createFitTrackee({ baseUrl: server.url }).signIn(ada)],
]

const contents: readonly (readonly [string, unknown])[] = [
  ['nothing', ''],
  ['a page', '<!doctype html><title>Somewhere else</title>'],
  ['bare text', 'Something happened'],
  ['an empty list', '[]'],
  ['null', 'null'],
  ['a number', '42'],
  ['half a JSON text', '{"token":"acc'],
  ['JSON of another kind', '{"unrelated":{"token":[]}}'],
]

const json = { 'content-type': 'application/json' }

describe.each(signIns)('%s', (_, key, signIn) => {
  it.each(contents)('fails with an ApiError at a success that is %s', async (_, body) => {
    server.on(key, { body, headers: json })
    const error = await failureOf(signIn())
    expect(error).toMatchObject({ name: 'ApiError', status: 200, code: 'unexpected_response' })
    expect(isLatchkeyError(error)).toBe(true)
  })

  it.each(contents)('fails with an ApiError at a 401 that is %s', async (_, body) => {
    server.on(key, { status: 401, body, headers: json })
    expect(await failureOf(signIn())).toMatchObject({ name: 'ApiError', status: 401 })
  })

  it('fails with an ApiError at a 204', async () => {
    server.on(key, { status: 204 })
    expect(await failureOf(signIn())).toMatchObject({ name: 'ApiError', status: 204, code: 'unexpected_response' })
  })

  it.each([
    [400, 'unexpected_response'],
    [413, 'file_too_large'],
    [429, 'rate_limited'],
    [500, 'server_error'],
    [502, 'unavailable'],
    [503, 'unavailable'],
    [504, 'unavailable'],
  ])('knows a proxy that answers %i with a page of its own as %s', async (status, code) => {
    // An idempotent sign-in is tried again, without a wait.
    server.on(key, { status, body: '<h1>Sorry</h1>', headers: { 'content-type': 'text/html', 'retry-after': '0' } })
    expect(await failureOf(signIn())).toMatchObject({ name: 'ApiError', status, code, body: '<h1>Sorry</h1>' })
  })
})

describe('client.api', () => {
  it('takes an empty 401 for the failure that it is', async () => {
    const { data, error, response } = await createFluencyBox({ baseUrl: await refusing({ status: 401 }) }).api.POST(
      '/login',
      { headers: { authorization: 'Basic YTpi' } },
    )
    expect(data).toBeUndefined()
    expect(error).toMatchObject({ name: 'ApiError', status: 401, code: 'unauthorized', body: undefined })
    expect(response.status).toBe(401)
  })

  async function refusing(reply: Reply) {
    server.on('POST /login', reply)
    return server.url
  }

  it('gives undefined for a 204, which is a success', async () => {
    const client = await signedInFitTrackee(server)
    server.on(fittrackee.picture, { status: 204 })
    const result = await client.api.DELETE('/api/auth/picture')
    expect(result).toMatchObject({ data: undefined, response: { status: 204 } })
    expect(result.error).toBeUndefined()
    await client.removePicture()
    expect(server.seen(fittrackee.picture)).toHaveLength(2)
  })

  it.each(contents.filter(([name]) => /page|text$/.test(name)))(
    'gives an error for a success that is %s',
    async (_, body) => {
      const client = await signedInNwapp(server)
      server.on(nwapp.profile, { body, headers: json })
      const { data, error } = await client.api.GET('/api/v1/public/profile')
      expect(data).toBeUndefined()
      expect(error).toMatchObject({ name: 'ApiError', status: 200, code: 'unexpected_response' })
    },
  )

  it('reads JSON whatever its label says', async () => {
    const client = await signedInThunder(server)
    server.on('GET /users', { ...thunderUser(), headers: { 'content-type': 'text/plain' } })
    expect(await client.getAccount()).toMatchObject({ email: ada.email })
  })

  it('reads a page where the contract describes one', async () => {
    const client = createThunder({ baseUrl: server.url, application })
    server.on('GET /verify/success', { body: '<p>Success!</p>', headers: { 'content-type': 'text/html' } })
    expect(await client.api.GET('/verify/success')).toMatchObject({ data: '<p>Success!</p>' })
  })
})

describe('an account', () => {
  it.each([...contents, ['one without its fields', '{"status":"success","data":{},"email":{},"user":{}}'] as const])(
    'that is %s is an ApiError, and the session stays',
    async (_, body) => {
      const clients = [
        await signedInNwapp(server),
        await signedInThunder(server),
        await signedInFitTrackee(server),
      ] as const
      for (const key of [nwapp.profile, 'GET /users', fittrackee.profile]) server.on(key, { body, headers: json })
      for (const client of clients) {
        expect(await failureOf(client.getAccount())).toMatchObject({ name: 'ApiError', code: 'unexpected_response' })
        expect(await client.session.get()).toBeDefined()
      }
    },
  )
})
