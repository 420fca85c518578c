import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { createMocks } from '../../mocks/index.ts'
import { form, json, jsonOf } from '../../mocks/scenarios/test-services.ts'
import { intercept } from './intercepted.ts'

const origin = 'https://accounts.example.com'
const ada = { username: 'ada', email: 'ada@example.com', password: 'analytical-engine' }
const basic = { authorization: `Basic ${btoa('ada@example.com:analytical-engine')}` }

const textOf = async (reply: Promise<Response>) => (await reply).text()

describe('the mocks', () => {
  it('answer for all five services, each under the origin and its slug', async () => {
    const mocks = createMocks({ origin })
    intercept(...mocks.handlers())
    const calls: readonly (readonly [string, RequestInit, number])[] = [
      ['fluency-box/users', json('POST', {}), 400],
      ['nwapp/api/v1/public/register', json('POST', {}), 400],
      ['thunder/users?email=ada@example.com', {}, 401],
      ['notes/auth/signup', form(ada), 200],
      ['fittrackee/api/auth/register', json('POST', { ...ada, password_conf: ada.password }), 201],
    ]
    for (const [path, init, status] of calls) expect((await fetch(`${origin}/${path}`, init)).status, path).toBe(status)
  })

  it('take a call that the example of the documentation makes', async () => {
    const mocks = createMocks({ origin: 'https://accounts.example.com' })
    intercept(...mocks.handlers())
    await fetch('https://accounts.example.com/notes/auth/signup', form(ada))
    mocks.clock.advance({ minutes: 2 })
    expect((await mocks.mailbox.latest('ada@example.com'))?.subject).toBe('Verify your account')
    mocks.reset()
    expect(await mocks.mailbox.latest('ada@example.com')).toBeUndefined()
  })

  it('stand at port 4010 of this machine by default, as the server does', async () => {
    intercept(...createMocks().handlers())
    expect(await textOf(fetch('http://127.0.0.1:4010/fittrackee/api/auth/profile'))).toContain('valid auth token')
  })

  it.each([`${origin}/`, `${origin}/mocks`, `${origin}/mocks/`, 'https://ACCOUNTS.example.com:443'])(
    'take %s for an origin',
    async (text) => {
      const mocks = createMocks({ origin: text })
      intercept(...mocks.handlers())
      const base = new URL(text).href.replace(/\/$/, '')
      await fetch(`${base}/notes/auth/signup`, form(ada))
      const link = (await mocks.mailbox.latest(ada.email))?.links[0] ?? ''
      expect(link.startsWith(`${base}/notes/auth/verify?token=`)).toBe(true)
      expect((await fetch(link)).status).toBe(200)
    },
  )

  it('do not see one another', async () => {
    const mocks = createMocks({ origin: 'https://one.example.com' })
    const others = createMocks({ origin: 'https://other.example.com' })
    intercept(...mocks.handlers(), ...others.handlers())
    await mocks.notes.addUser(ada)
    mocks.clock.advance({ days: 1 })
    mocks.faults.set('nwapp', { database: 'down' })
    mocks.configure({ fittrackee: { registration: false } })

    const logIn = form({ username: ada.username, password: ada.password })
    expect(await textOf(fetch('https://one.example.com/notes/auth/login', logIn))).toContain('Login success')
    expect(await textOf(fetch('https://other.example.com/notes/auth/login', logIn))).toContain('User not found')
    expect(others.clock.now()).toBeLessThan(mocks.clock.now())
    expect(others.faults.of('nwapp').database).toBe('up')
    expect(others.settings.fittrackee.registration).toBe(true)
    await others.reset()
    expect(await textOf(fetch('https://one.example.com/notes/auth/login', logIn))).toContain('Login success')
  })

  it('let a Fluency Box token expire when the clock is advanced', async () => {
    const mocks = createMocks({ origin })
    intercept(...mocks.handlers())
    await mocks.fluencyBox.addUser({ email_address: ada.email, user_name: ada.username, password: ada.password })
    const { token, uid } = await jsonOf<{ token: string; uid: string }>(
      await fetch(`${origin}/fluency-box/login`, { method: 'POST', headers: basic }),
    )
    const statusOf = async () =>
      (await fetch(`${origin}/fluency-box/users/${uid}`, { headers: { 'x-access-token': token } })).status
    mocks.clock.advance({ seconds: 58 })
    expect(await statusOf()).toBe(200)
    mocks.clock.advance({ minutes: 2 })
    expect(await statusOf()).toBe(401)
  })

  it('are configured at the start, later, and back again by a reset', async () => {
    const mocks = createMocks({ origin, settings: { fittrackee: { registration: false } } })
    intercept(...mocks.handlers())
    const register = async () =>
      (await fetch(`${origin}/fittrackee/api/auth/register`, json('POST', { ...ada, password_conf: ada.password })))
        .status
    expect(await register()).toBe(403)
    mocks.configure({ fittrackee: { registration: true } })
    expect(mocks.settings.fittrackee.registration).toBe(true)
    expect(await register()).toBe(201)
    mocks.reset()
    expect(await register()).toBe(403)
  })

  it('fail as the service does while something is broken behind it', async () => {
    const mocks = createMocks({ origin })
    intercept(...mocks.handlers())
    const signUp = () => textOf(fetch(`${origin}/notes/auth/signup`, form(ada)))
    mocks.faults.set('notes', { database: 'down' })
    expect(await signUp()).toBe('{"error":"Internal server error"}')
    mocks.faults.clear()
    expect(await signUp()).toContain('Signup success')
  })

  it('begin anew when they are reset', async () => {
    const mocks = createMocks({ origin })
    intercept(...mocks.handlers())
    await mocks.notes.addUser(ada)
    mocks.clock.advance({ days: 1 })
    mocks.faults.set('notes', { mail: 'down' })
    await mocks.reset()
    expect(mocks.clock.now()).toBeLessThanOrEqual(Date.now())
    expect(await textOf(fetch(`${origin}/notes/auth/signup`, form(ada)))).toContain('Signup success')
  })

  it('run on the time and the random bytes that they are given', async () => {
    const now = Date.UTC(2030, 0, 1)
    const mocks = createMocks({ origin, now: () => now, random: (count) => new Uint8Array(count) })
    intercept(...mocks.handlers())
    await fetch(`${origin}/notes/auth/signup`, form(ada))
    expect(await mocks.mailbox.latest(ada.email)).toMatchObject({
      sentAt: '2030-01-01T00:00:00.000Z',
      links: [`${origin}/notes/auth/verify?token=${'0'.repeat(32)}`],
    })
  })

  it('leave requests that no service owns to other handlers', async () => {
    const mocks = createMocks({ origin })
    intercept(
      ...mocks.handlers(),
      http.all('*', ({ request }) => HttpResponse.text(`another handler: ${request.url}`)),
    )
    for (const url of [
      `${origin}/`,
      `${origin}/notes2/auth/login`,
      `${origin}/Notes/auth/login`,
      `${origin}/other/notes/auth/login`,
      'http://accounts.example.com/notes/auth/login',
      'https://accounts.example.com:8443/notes/auth/login',
      'https://example.com/notes/auth/login',
    ]) {
      expect(await textOf(fetch(url)), url).toBe(`another handler: ${url}`)
    }
    expect(await textOf(fetch(`${origin}/notes`))).toContain('method_not_found')
    expect(await textOf(fetch(`${origin}/notes/nothing/here`))).toContain('method_not_found')
  })

  it('read a multipart picture and serve it byte for byte', async () => {
    const mocks = createMocks({ origin })
    intercept(...mocks.handlers())
    await mocks.fittrackee.addUser(ada)
    const { auth_token } = await jsonOf<{ auth_token: string }>(
      await fetch(`${origin}/fittrackee/api/auth/login`, json('POST', ada)),
    )
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte)
    const body = new FormData()
    body.append('file', new File([bytes], 'ada.png', { type: 'image/png' }))
    const headers = { authorization: `Bearer ${auth_token}` }
    await fetch(`${origin}/fittrackee/api/auth/picture`, { method: 'POST', headers, body })
    const served = await fetch(`${origin}/fittrackee/api/users/ada/picture`)
    expect(served.headers.get('content-type')).toBe('image/png')
    expect(new Uint8Array(await served.arrayBuffer())).toEqual(bytes)
  })
})
