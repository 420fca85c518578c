/** A server that repeats all that it was sent, in its errors, gets no token and no password into those of the SDK. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFitTrackee } from '../../src/services/fittrackee.ts'
import { createFluencyBox } from '../../src/services/fluency-box.ts'
import { createNotes } from '../../src/services/notes.ts'
import { createNwapp } from '../../src/services/nwapp.ts'
import { createThunder } from '../../src/services/thunder.ts'
import { type FaultServer, type Reply, type SeenRequest, startFaultServer } from '../support/scripted-server.ts'
import { leaksIn, password, plainPassword, shownBy } from './secrets-watch.ts'
import { fittrackee, notes, nwapp, nwappPair } from './sign-ins.ts'
import { failureOf } from './watching.ts'

const email = 'ada@example.com'
const tokens = ['access-1', 'refresh-1', 'a.access-1', 'r.refresh-1']
const secret = 'the-key-of-the-application'
const secrets = [
  ...tokens,
  secret,
  password,
  plainPassword,
  `${email}:${password}`,
  `web:${secret}`,
  'another-difference-engine',
]

let server: FaultServer

beforeEach(async () => {
  server = await startFaultServer()
})
afterEach(() => server.close())

/** The credentials of a Basic header as the server reads them. */
const decoded = ({ headers }: SeenRequest) =>
  Buffer.from(headers.authorization?.replace(/^Basic /, '') ?? '', 'base64').toString()

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const echoes: Readonly<Record<string, (request: SeenRequest) => Reply>> = {
  'a page': (request) => ({
    headers: { 'content-type': 'text/html' },
    body: `<h1>Error</h1><pre>${escaped(`${JSON.stringify(request.headers)}${request.body}${decoded(request)}`)}</pre>`,
  }),
  'a text': (request) => ({
    headers: { 'content-type': 'text/plain' },
    body: `${Object.values(request.headers).join(' ')} ${request.body} ${decoded(request)}`,
  }),
  'JSON in JSON': ({ headers, body, ...request }) => ({
    body: { message: 'Error', request: { headers, body, credentials: decoded({ headers, body, ...request }) } },
  }),
  'JSON with the values of forms and members': (request) => ({
    body: { error: Object.values(fieldsOf(request)), message: Object.values(fieldsOf(request)).join() },
  }),
  'a message': (request) => ({
    body: { message: Object.values(fieldsOf(request)).join(' ') || request.headers['x-access-token'] },
  }),
  fields: (request) => ({
    body: { password: Object.values(fieldsOf(request)), token: Object.values(request.headers) },
  }),
}

function fieldsOf({ headers, body }: SeenRequest): Readonly<Record<string, unknown>> {
  if (headers['content-type']?.startsWith('application/json')) return JSON.parse(body)
  return Object.fromEntries(new URLSearchParams(body))
}

type Calls = Readonly<Record<string, () => Promise<unknown>>>

/** Sign-ins succeed; everything else is answered with an echo. */
async function signedInCalls(): Promise<Calls> {
  const options = { baseUrl: server.url, maxRetries: 0 }
  const fluencyBox = createFluencyBox(options)
  const nw = createNwapp(options)
  const thunder = createThunder({ ...options, application: { name: 'web', secret } })
  const note = createNotes(options)
  const fit = createFitTrackee(options)
  server.once('POST /login', { body: { status: 'success', uid: 'ada', token: 'access-1', refresh_token: 'refresh-1' } })
  server.once(nwapp.login, nwappPair(1))
  server.once(notes.login, {
    body: { tokens: { access_token: 'a.access-1', refresh_token: 'r.refresh-1', valid_for: 60 } },
  })
  server.once(fittrackee.login, { body: { auth_token: 'access-1', message: 'Done', status: 'success' } })
  const user = { email: { address: email, verified: true, verificationToken: null }, password: plainPassword }
  server.once('GET /users', { body: { ...user, creationTime: 1, lastUpdateTime: 1 } })
  await Promise.all([
    fluencyBox.signIn({ email, password }),
    nw.signIn({ email, password }),
    note.signIn({ email, password }),
    fit.signIn({ email, password }),
    thunder.signIn({ email, password: plainPassword }),
  ])
  const names = { firstName: 'Ada', lastName: 'Lovelace' }
  const newPassword = 'another-difference-engine'
  const rejected = ({ error }: { readonly error?: unknown }) => Promise.reject(error)
  const edit = { password, password_conf: password }
  const changed = { params: { query: { email } }, body: { email: { address: email }, password: plainPassword } }
  return {
    'Fluency Box, sign-in': () => fluencyBox.signIn({ email, password }),
    'Fluency Box, sign-up': () => fluencyBox.signUp({ ...names, email, password, username: 'ada', phoneNumber: '' }),
    'Fluency Box, account': () => fluencyBox.getAccount(),
    'Fluency Box, new password': () => fluencyBox.changePassword({ newPassword }),
    'Fluency Box, reset': () => fluencyBox.resetPassword({ email, newPassword: password }),
    'Fluency Box, picture': () => fluencyBox.setPicture({ data: new Blob(['x']), name: 'ada.png' }),
    'NWApp, sign-in': () => nw.signIn({ email, password }),
    'NWApp, sign-up': () => nw.signUp({ ...names, email, password }),
    'NWApp, account': () => nw.getAccount(),
    'Notes, sign-in': () => note.signIn({ email, password }),
    'Notes, sign-up': () => note.signUp({ username: 'ada', email, password }),
    'Notes, refresh': () => note.api.POST('/auth/refresh', { body: { refresh_token: 'r.refresh-1' } }).then(rejected),
    'FitTrackee, sign-in': () => fit.signIn({ email, password }),
    'FitTrackee, sign-up': () => fit.signUp({ username: 'ada', email, password }),
    'FitTrackee, account': () => fit.getAccount(),
    'FitTrackee, edit': () => fit.api.POST('/api/auth/profile/edit', { body: edit }).then(rejected),
    'Thunder, sign-in': () => thunder.signIn({ email, password: plainPassword }),
    'Thunder, sign-up': () => thunder.signUp({ email, password: plainPassword }),
    'Thunder, account': () => thunder.getAccount(),
    'Thunder, deletion': () => thunder.deleteAccount(),
    'Thunder, change': () => thunder.api.PUT('/users', changed).then(rejected),
  }
}

/** All that answers from now on is this. */
function answerAll(answer: (request: SeenRequest) => Reply) {
  const before = server.requests.length
  const handler = (request: SeenRequest) => answer(request)
  for (const key of keys) server.on(key, handler)
  return () => server.requests.slice(before)
}

const keys = [
  ...[
    'POST /login',
    'POST /refresh_token',
    'POST /users',
    'GET /users/ada',
    'PUT /users/ada',
    'PUT /users/ada/password',
  ],
  ...['PUT /users/ada/profile_picture', `PUT /users/${encodeURIComponent(email)}/password_reset`],
  ...Object.values(nwapp),
  ...['POST /api/v1/public/register', 'POST /auth/login', 'POST /auth/signup', 'POST /auth/refresh'],
  ...Object.values(fittrackee),
  ...['POST /api/auth/register', 'POST /api/auth/profile/edit', 'GET /users', 'PUT /users', 'DELETE /users'],
]

/** What the errors of the calls show, by call. */
async function leaksOf(calls: Calls): Promise<Readonly<Record<string, readonly string[]>>> {
  const leaks: Record<string, readonly string[]> = {}
  for (const [name, call] of Object.entries(calls)) {
    const error = await call().catch((error: unknown) => error)
    const found = error instanceof Error ? leaksIn(shownBy(error), secrets) : []
    if (found.length > 0) leaks[name] = found
  }
  return leaks
}

describe.each(Object.entries(echoes))('a server that repeats the request as %s', (_, echo) => {
  it.each([200, 400, 401, 403, 404, 406, 409, 500, 503])(
    'with status %i sees no secret in any error',
    async (status) => {
      const calls = await signedInCalls()
      const answered = answerAll((request) => ({ ...echo(request), status }))
      expect(await leaksOf(calls)).toEqual({})
      // Every call was answered by an echo, but for those whose session was over by then.
      expect(answered().length).toBeGreaterThan(15)
      expect(
        server.requests.filter(({ method, path }) => !keys.includes(`${method} ${path.replace(/\?.*/, '')}`)),
      ).toEqual([])
    },
  )
})

it('shows no token of a sign-in reply that is cut short or lacks something', async () => {
  const whole = JSON.stringify({ status: 'success', uid: 'ada', token: 'access-1', refresh_token: 'refresh-1' })
  const client = createFluencyBox({ baseUrl: server.url })
  for (const body of [whole.slice(0, -5), `<pre>${whole}</pre>`, whole.replace('uid', 'user'), `[${whole}]`]) {
    server.once('POST /login', { headers: { 'content-type': 'application/json' }, body })
    const error = await failureOf(client.signIn({ email, password }))
    expect(error).toMatchObject({ code: 'unexpected_response' })
    expect(leaksIn(shownBy(error), secrets)).toEqual([])
  }
})

it('has no secret in any URL, nor in what a client shows of itself', async () => {
  const calls = await signedInCalls()
  answerAll(() => ({ status: 400, body: { message: 'No.' } }))
  for (const call of Object.values(calls)) await failureOf(call())
  expect(leaksIn(server.requests.map(({ path }) => path).join('\n'), secrets)).toEqual([])
  const client = createFluencyBox({ baseUrl: server.url })
  server.on('POST /login', { body: { status: 'success', uid: 'ada', token: 'access-1', refresh_token: 'refresh-1' } })
  await client.signIn({ email, password })
  expect(leaksIn(shownBy([client, await client.session.get()]), secrets)).toEqual([])
})
