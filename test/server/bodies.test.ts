/** Bodies of every kind against the real command, each answered in the form of the service that it was sent to. */
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import * as fittrackee from '../../mocks/scenarios/fittrackee/calls.ts'
import * as fluencyBox from '../../mocks/scenarios/fluency-box/calls.ts'
import * as notes from '../../mocks/scenarios/notes/calls.ts'
import * as nwapp from '../../mocks/scenarios/nwapp/calls.ts'
import { jsonOf } from '../../mocks/scenarios/test-services.ts'
import * as thunder from '../../mocks/scenarios/thunder/calls.ts'
import { ask, exchange, message, open, repliesUntilClosed } from '../support/raw-http.ts'
import { startServerCommand } from '../support/server-command.ts'
import { remoteServices } from '../support/test-server.ts'
import { documented, received } from './documented.ts'

const limit = 1_024 * 1_024
const server = await startServerCommand({ args: ['--max-body-mb', '1', '--quiet'] })
const services = remoteServices(server.url)
afterEach(() => services.fetch('/_mock/v1/reset', { method: 'POST' }))
afterAll(() => server.stop())

type Headers = Readonly<Record<string, string>>

const post = (path: string, body: BodyInit, contentType?: string, headers: Headers = {}) =>
  services.fetch(path, {
    method: 'POST',
    // Bytes make fetch send no content type of its own.
    body: typeof body === 'string' ? Buffer.from(body) : body,
    headers: { ...headers, ...(contentType !== undefined && { 'content-type': contentType }) },
  })

/** For each operation with a POST body: what is said of a body that is malformed, of a wrong type, and of none. */
const operations: readonly (readonly [operationId: string, path: string, keys: readonly string[]])[] = [
  ['fluencyBoxCreateUser', '/fluency-box/users', ['invalid_input', 'missing_field.password']],
  ['fluencyBoxRequestPasswordReset', '/fluency-box/reset_password', ['invalid_input', 'missing_field']],
  ['nwappLogin', '/nwapp/api/v1/public/login', ['invalid_input', 'invalid_input.media_type']],
  ['nwappRefreshToken', '/nwapp/api/v1/public/refresh-token', ['invalid_input', 'invalid_input.media_type']],
  ['nwappRegister', '/nwapp/api/v1/public/register', ['invalid_input', 'invalid_input.media_type']],
  ['thunderCreateUser', '/thunder/users', ['invalid_input.json', 'invalid_input.media_type']],
  ['notesLogin', '/notes/auth/login', ['missing_field', 'missing_field']],
  ['notesRefresh', '/notes/auth/refresh', ['missing_field', 'missing_field']],
  ['notesSignup', '/notes/auth/signup', ['missing_field', 'missing_field']],
  ['fittrackeeRegister', '/fittrackee/api/auth/register', ['missing_field', 'missing_field']],
  ['fittrackeeLogin', '/fittrackee/api/auth/login', ['missing_field', 'missing_field']],
]

describe('a body that cannot be read', () => {
  for (const [operationId, path, [malformed = '', wrongType = '']] of operations) {
    const headers = path.startsWith('/thunder') ? thunder.key() : {}

    it(`gets the documented reply of ${operationId}`, async () => {
      expect(await received(post(path, '{"a":', 'application/json', headers))).toBe(documented(operationId, malformed))
      expect(await received(post(path, '{}', 'text/plain', headers))).toBe(documented(operationId, wrongType))
      const noType = documented(operationId, wrongType).replace('"text/plain\\"', '"\\"')
      expect(await received(post(path, '{}', undefined, headers))).toBe(noType)
    })
  }

  it('gets the documented reply where it is a multipart form that is cut off', async () => {
    const cutOff = '--cut\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\nhalf a pict'
    const type = 'multipart/form-data; boundary=cut'
    expect(await received(post('/notes/auth/login', cutOff, type))).toBe(documented('notesLogin', 'missing_field'))

    const token = await fittrackee.tokenOf(fittrackee.register(services))
    const picture = post('/fittrackee/api/auth/picture', cutOff, type, fittrackee.bearer(token))
    expect(await received(picture)).toBe(documented('fittrackeeSetPicture', 'invalid_input'))

    await fluencyBox.signUp(services)
    const { uid, token: access } = await fluencyBox.sessionOf(services)
    const put = { method: 'PUT', body: cutOff, headers: { ...fluencyBox.access(access), 'content-type': type } }
    expect(await received(services.fetch(`/fluency-box/users/${uid}/profile_picture`, put))).toBe(
      documented('fluencyBoxUpdatePicture', 'file_missing'),
    )
  })

  it('gets the documented reply where it is JSON of 100 000 levels', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const ask = (path: string, body: string, headers?: Headers) =>
      received(post(path, body, 'application/json', headers))
    expect(await ask('/fluency-box/users', deep)).toBe(documented('fluencyBoxCreateUser', 'invalid_input'))
    expect(await ask('/nwapp/api/v1/public/login', deep)).toBe(documented('nwappLogin', 'invalid_input'))
    expect(await ask('/notes/auth/login', deep)).toBe(documented('notesLogin', 'missing_field'))
    expect(await ask('/fittrackee/api/auth/login', deep)).toBe(documented('fittrackeeLogin', 'missing_field'))
    const user = `{"email":{"address":"ada@example.com"},"password":"secret","deep":${deep}}`
    expect(await ask('/thunder/users', user, thunder.key())).toBe(documented('thunderCreateUser', 'invalid_input.json'))
  })
})

describe('a name that stands twice', () => {
  it('counts the first time in a form', async () => {
    await notes.signUp(services)
    const form = new FormData()
    for (const username of [notes.ada.username, 'nobody']) form.append('username', username)
    form.append('password', notes.ada.password)
    // The account is found, and waits for its link to be opened.
    const unverified = documented('notesLogin', 'email_unverified')
    expect(await received(services.fetch('/notes/auth/login', { method: 'POST', body: form }))).toBe(unverified)
  })

  it('counts the last time in JSON', async () => {
    await nwapp.register(services)
    const { email, password } = nwapp.ada
    const body = `{"email":"nobody@example.com","password":"${password}","email":"${email}"}`
    expect((await post(`${nwapp.root}/login`, body, 'application/json')).status).toBe(200)
  })
})

describe('a picture', () => {
  /** Every byte there is, line ends and what looks like a boundary, well over a chunk of the network. */
  const bytes = Buffer.concat([
    ...Array.from({ length: 1_000 }, () => Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))),
    Buffer.from('\r\n------formdata--\r\n\r\n'),
  ])

  it('comes back from Fluency Box byte for byte', async () => {
    await fluencyBox.signUp(services)
    const session = await fluencyBox.sessionOf(services)
    expect((await fluencyBox.updatePicture(services, session, new Blob([bytes]), 'ada.png')).status).toBe(200)
    const { profile_picture } = await fluencyBox.profileOf(services, session)
    const reply = await services.fetch(`/fluency-box/profile_pictures/${profile_picture}`)
    expect(reply.headers.get('content-type')).toBe('image/png')
    expect(Buffer.compare(Buffer.from(await reply.arrayBuffer()), bytes)).toBe(0)
  })

  it('comes back from FitTrackee byte for byte', async () => {
    const token = await fittrackee.tokenOf(fittrackee.register(services))
    const form = fittrackee.pictureForm('ada.gif', bytes)
    expect((await fittrackee.setPicture(services, token, form)).status).toBe(200)
    const reply = await fittrackee.openPicture(services, fittrackee.ada.username)
    expect(reply.headers.get('content-type')).toBe('image/gif')
    expect(Buffer.compare(Buffer.from(await reply.arrayBuffer()), bytes)).toBe(0)
  })
})

describe('a body over the limit', () => {
  /** A valid sign-up, with blanks after it up to a length. */
  const signUpOf = (length: number) => JSON.stringify(fluencyBox.ada).padEnd(length)
  const tooLarge = documented('fluencyBoxCreateUser', 'file_too_large')
  const head = ['POST /fluency-box/users HTTP/1.1', 'Host: mocks', 'Content-Type: application/json']

  it('is one byte longer than the longest that is taken', async () => {
    const signUp = (length: number) => received(post('/fluency-box/users', signUpOf(length), 'application/json'))
    expect(await signUp(limit + 1)).toBe(tooLarge)
    expect(await signUp(limit)).toBe(documented('fluencyBoxCreateUser', 'signed_up'))
  })

  it('gets the documented 413 of each service', async () => {
    const body = signUpOf(limit + 1)
    for (const [operationId, path] of operations) {
      const reply = post(path, body, 'application/json')
      expect(await received(reply)).toBe(documented(operationId, 'file_too_large'))
    }
  })

  it('gets the 413 however far over it is, with its length declared or chunked', async () => {
    for (const length of [2 * limit, 20 * limit]) {
      expect(await received(post('/fluency-box/users', Buffer.alloc(length), 'application/json'))).toBe(tooLarge)
      const chunked = { method: 'POST', body: new Blob([Buffer.alloc(length)]).stream(), duplex: 'half' as const }
      expect(await received(services.fetch('/fluency-box/users', chunked))).toBe(tooLarge)
    }
  })

  it('leaves its connection fit for the next request', async () => {
    const over = message([...head, `Content-Length: ${limit + 1}`], signUpOf(limit + 1))
    const fits = message([...head, 'Connection: close', 'Content-Length: 2'], '{}')
    const replies = await exchange(server.url, Buffer.concat([over, fits]))
    expect(replies.map(({ status }) => status)).toEqual([413, 400])
  })

  it('is refused unread where the client asks first, and a body at the limit is waited for', async () => {
    const asking = [...head, 'Expect: 100-continue', 'Connection: close']
    const refused = await exchange(server.url, message([...asking, `Content-Length: ${limit + 1}`]))
    expect(refused.map(({ status, body }) => `${status} ${body}`)).toEqual([tooLarge])

    const taken = await exchange(server.url, message([...asking, `Content-Length: ${limit}`], signUpOf(limit)))
    expect(taken.map(({ status }) => status)).toEqual([100, 201])
  })

  it('holds up no other client while it is on its way', async () => {
    const socket = await open(server.url)
    const replies = repliesUntilClosed(socket)
    socket.write(message([...head, 'Connection: close', `Content-Length: ${3 * limit}`], Buffer.alloc(2 * limit)))
    expect((await notes.signUp(services)).status).toBe(200)
    socket.write(Buffer.alloc(limit))
    expect((await replies).map(({ status }) => status)).toEqual([413])
  })

  it('gets a problem where it is sent to the control API', async () => {
    const reply = await ask(
      server.url,
      ['POST /_mock/v1/reset HTTP/1.1', `Content-Length: ${limit + 1}`],
      signUpOf(limit + 1),
    )
    expect(reply.status).toBe(413)
    expect(reply.headers['content-type']).toBe('application/problem+json')
    expect(JSON.parse(reply.body)).toEqual({ type: 'about:blank', title: 'The body is over the limit.', status: 413 })
  })
})

it('reads a chunked body like one of declared length', async () => {
  const body = new Blob([JSON.stringify({ email: nwapp.ada.email, password: nwapp.ada.password })]).stream()
  await nwapp.register(services)
  const init = { method: 'POST', body, duplex: 'half' as const, headers: { 'content-type': 'application/json' } }
  const reply = await services.fetch(`${nwapp.root}/login`, init)
  expect(reply.headers.has('sl-violations')).toBe(false)
  expect(await jsonOf(reply)).toMatchObject({ email: nwapp.ada.email })
})
