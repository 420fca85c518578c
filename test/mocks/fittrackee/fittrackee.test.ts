import { afterAll, afterEach, describe, expect, it } from 'vitest'
import {
  ada,
  bearer,
  details,
  editProfile,
  getProfile,
  logIn,
  logOut,
  messageOf,
  openPicture,
  post,
  profileOf,
  register,
  signedIn,
  tokenOf,
} from '../../../mocks/scenarios/fittrackee/calls.ts'
import { json, jsonOf } from '../../../mocks/scenarios/test-services.ts'
import { createWorld } from '../../../mocks/world/world.ts'
import { startServices } from '../../support/services.ts'

const services = await startServices()
afterEach(() => services.mocks.reset())
afterAll(() => services.close())

const invalidPayload = 'Invalid payload.'
const nameRule = 'Username: 3 to 12 characters required.\n'
const emailRule = 'Valid email must be provided.\n'
const confirmationRule = "Password and password confirmation don't match.\n"
const passwordRule = 'Password: 8 characters required.\n'
const failure = 'Error. Please try again or contact the administrator.'

/** Sends a body as it stands. */
const raw = (path: string, body: string, contentType = 'application/json', headers = {}) =>
  services.fetch(`/fittrackee/api/auth/${path}`, {
    method: 'POST',
    body,
    headers: { 'content-type': contentType, ...headers },
  })

const claimsOf = (token: string): unknown => JSON.parse(atob(token.split('.')[1] ?? ''))

describe('signing up at FitTrackee', () => {
  it('signs the new user in, whose profile is empty but for the time zone', async () => {
    const token = await tokenOf(register(services))
    const profile = await profileOf(services, token)
    expect(Math.abs(Date.parse(profile.created_at) - services.mocks.clock.now())).toBeLessThan(5_000)
    expect(profile).toEqual({
      admin: false,
      bio: null,
      birth_date: null,
      created_at: new Date(Date.parse(profile.created_at)).toUTCString(),
      email: ada.email,
      first_name: null,
      id: 1,
      last_name: null,
      location: null,
      nb_activities: 0,
      nb_sports: 0,
      picture: false,
      timezone: 'Europe/Paris',
      total_distance: 0,
      total_duration: '0:00:00',
      username: ada.username,
    })
    expect((await logIn(services)).status).toBe(200)
  })

  it('is refused before the body is looked at while registration is off, and possible again afterwards', async () => {
    services.mocks.configure({ fittrackee: { registration: false } })
    expect((await raw('register', '{')).status).toBe(403)
    services.mocks.configure({ fittrackee: { registration: true } })
    expect((await register(services)).status).toBe(201)
  })

  it.each(['username', 'email', 'password', 'password_conf'])('needs %s, and null is none', async (field) => {
    const others = { username: '', email: 1, password: '-', password_conf: '' }
    for (const missing of [undefined, null]) {
      expect(await messageOf(await post(services, 'register', { ...others, [field]: missing }))).toBe(invalidPayload)
    }
  })

  it('looks at the types before the rules', async () => {
    for (const value of [0, false, [], { toString: 'ada' }]) {
      const reply = await register(services, { username: value, email: '' })
      expect(reply.status).toBe(500)
      expect(await messageOf(reply)).toBe(failure)
    }
  })

  it.each([
    [{ username: 'ad', password_conf: '-' }, nameRule + confirmationRule],
    [{ email: 'ada', password: '1234567', password_conf: '1234567' }, emailRule + passwordRule],
    [{ username: 'countessofada', email: '' }, nameRule + emailRule],
    [{ password: '', password_conf: ' ' }, confirmationRule + passwordRule],
  ])('names all broken rules of %j in one message', async (changes, lines) => {
    const reply = await register(services, changes)
    expect(reply.status).toBe(400)
    expect(await reply.json()).toEqual({ message: `Errors: ${lines}`, status: 'error' })
  })

  it.each(['ada', 'ada 1', '𝒜𝒹𝒶', 'countess.ada', '__proto__'])('takes the user name %s', async (username) => {
    const token = await tokenOf(register(services, { username, password: '12345678', password_conf: '12345678' }))
    expect((await profileOf(services, token)).username).toBe(username)
  })

  it.each(['a.d+a_-1@example-1.co.uk', 'ADA@EXAMPLE.COM', 'a@b.c', '.@-.-'])('takes the e-mail %s', async (email) => {
    expect((await register(services, { email })).status).toBe(201)
  })

  it.each(['@example.com', 'ada@example', 'ada@exam_ple.com', 'a da@example.com', 'ada@example.com\n', 'ada@@b.c'])(
    'does not take the e-mail %j',
    async (email) => {
      expect(await messageOf(await register(services, { email }))).toBe(`Errors: ${emailRule}`)
    },
  )

  it('checks the rules before it looks for an account', async () => {
    await register(services)
    expect(await messageOf(await register(services, { password_conf: '' }))).toBe(`Errors: ${confirmationRule}`)
  })

  it('takes a user name and an e-mail address once, but again in another case', async () => {
    await register(services)
    for (const changes of [{ username: 'lovelace' }, { email: 'lovelace@example.com' }]) {
      expect(await messageOf(await register(services, changes))).toBe('Sorry. That user already exists.')
    }
    expect((await register(services, { username: 'Ada', email: 'Ada@example.com' })).status).toBe(201)
  })

  it('gives the account to one of two who sign up at the same time', async () => {
    const replies = await Promise.all([register(services), register(services, { username: 'lovelace' })])
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 400])
  })

  it('fails on what the database has no room for', async () => {
    const password = 'x'.repeat(1_025)
    expect((await register(services, { email: `${'a'.repeat(109)}@example.com` })).status).toBe(500)
    expect((await register(services, { password, password_conf: password })).status).toBe(500)
    expect((await register(services, { email: `${'a'.repeat(108)}@example.com` })).status).toBe(201)
  })
})

describe('signing in at FitTrackee', () => {
  it('asks for the e-mail address in its case and the exact password', async () => {
    await services.mocks.fittrackee.addUser(ada)
    const wrong = [{ email: 'Ada@example.com' }, { email: ada.username }, { password: 'Analytical-engine' }]
    for (const changes of [...wrong, { password: '' }, { email: 'x'.repeat(500) }, { password: 'x'.repeat(5_000) }]) {
      const reply = await logIn(services, changes)
      expect(reply.status).toBe(404)
      expect(await messageOf(reply)).toBe('Invalid credentials.')
    }
    expect((await logIn(services)).status).toBe(200)
  })

  it('fails on credentials that are not text', async () => {
    for (const changes of [{ email: ['ada@example.com'] }, { password: { length: 8 } }]) {
      expect((await logIn(services, changes)).status).toBe(500)
    }
  })

  it('gives a token that names the account by its number and lives as long as configured', async () => {
    services.mocks.configure({ fittrackee: { accessTokenSeconds: 600 } })
    const token = await signedIn(services)
    const claims = claimsOf(token) as { exp: number; iat: number }
    expect(claims).toEqual({ sub: 1, jti: expect.any(String), iat: expect.any(Number), exp: claims.iat + 600 })
    expect(Math.abs(claims.iat - services.mocks.clock.nowSeconds())).toBeLessThan(5)
  })
})

describe('the JSON that FitTrackee reads', () => {
  const paths = ['register', 'login', 'profile/edit']

  it.each(paths)('makes %s call an empty, malformed or cut-off body an invalid payload', async (path) => {
    const headers = bearer(await signedIn(services))
    for (const body of ['', '{}', 'null', '[]', '"ada"', '7', '{"email":"ada@exam', '['.repeat(100_000)]) {
      const reply = await raw(path, body, 'application/json', headers)
      expect(reply.status, body.slice(0, 20)).toBe(400)
      expect(await reply.json()).toEqual({ message: invalidPayload, status: 'error' })
    }
  })

  it.each(paths)('makes %s take JSON by its label alone', async (path) => {
    const headers = bearer(await signedIn(services))
    const body = JSON.stringify({ ...ada, username: 'lovelace', email: 'l@example.com', password_conf: ada.password })
    for (const contentType of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']) {
      expect(await messageOf(await raw(path, body, contentType, headers)), contentType).toBe(invalidPayload)
    }
    const labelled = await raw(path, body, 'Application/JSON; charset=utf-8', headers)
    expect(await messageOf(labelled)).not.toBe(invalidPayload)
  })

  it('does not take fields from a prototype', async () => {
    const body = `{"__proto__":${JSON.stringify({ ...ada, password_conf: ada.password })}}`
    expect(await messageOf(await raw('register', body))).toBe(invalidPayload)
  })
})

describe('the access token of FitTrackee', () => {
  it('is good until the second in which it expires, 30 days on', async () => {
    const start = Math.ceil(Date.now() / 1_000)
    const token = await signedIn(services)
    const { exp } = claimsOf(token) as { exp: number }
    expect(exp - start).toBeGreaterThanOrEqual(2_592_000 - 1)

    services.mocks.clock.advance({ milliseconds: (exp - 1) * 1_000 - services.mocks.clock.now() })
    expect((await getProfile(services, bearer(token))).status).toBe(200)
    services.mocks.clock.advance({ seconds: 1 })
    expect(await messageOf(await getProfile(services, bearer(token)))).toBe('Signature expired. Please log in again.')
  })

  it('outlives signing out, signing in again and a new password', async () => {
    const token = await signedIn(services)
    expect((await logOut(services, bearer(token))).status).toBe(200)
    await logIn(services)
    await editProfile(services, token, { password: 'difference-engine', password_conf: 'difference-engine' })
    expect((await getProfile(services, bearer(token))).status).toBe(200)
  })

  it('is bad when it was changed, signed by nobody, or is not there behind the scheme', async () => {
    const [header, payload, signature] = (await signedIn(services)).split('.')
    const admin = btoa(JSON.stringify({ ...(claimsOf(`.${payload}`) as object), sub: 2 })).replaceAll('=', '')
    const none = btoa(JSON.stringify({ alg: 'none' })).replaceAll('=', '')
    const bad = [
      `${header}.${admin}.${signature}`,
      `${none}.${payload}.`,
      `${header}.${payload}`,
      'null',
      'x'.repeat(9_000),
    ]
    for (const authorization of [...bad.map((token) => `Bearer ${token}`), 'Bearer', 'Basic YWRhOmFkYQ==', 'ada']) {
      const reply = await getProfile(services, { authorization })
      expect(reply.status).toBe(401)
      expect(await messageOf(reply), authorization.slice(0, 20)).toBe('Invalid token. Please log in again.')
    }
    expect((await getProfile(services, { authorization: `bearer ${header}.${payload}.${signature}` })).status).toBe(200)
  })

  it('is bad when another service signed it', async () => {
    await signedIn(services)
    const { clock, jwt } = createWorld()
    for (const owner of [{ UID: '1', token_type: 'x_access_token' }, { sub: '1' }, { sub: null }]) {
      const token = await jwt.sign({ ...owner, exp: clock.nowSeconds() + 60 })
      const reply = await getProfile(services, bearer(token))
      expect(await messageOf(reply), JSON.stringify(owner)).toBe('Invalid token. Please log in again.')
    }
  })

  it('counts as absent in an empty header', async () => {
    expect(await messageOf(await getProfile(services, { authorization: '' }))).toBe('Provide a valid auth token.')
  })

  it('is asked for before the body is looked at', async () => {
    for (const path of ['profile/edit', 'picture']) expect((await raw(path, '{')).status, path).toBe(401)
  })
})

describe('FitTrackee', () => {
  it('adds users with what they told and recorded, and with no account twice', async () => {
    const told = { ...details, nb_activities: 1, nb_sports: 1, total_distance: 0.5, total_duration: '123:00:59' }
    await services.mocks.fittrackee.addUser({ ...ada, ...told, admin: true })
    expect(await profileOf(services, await tokenOf(logIn(services)))).toMatchObject({
      ...told,
      admin: true,
      birth_date: 'Sun, 10 Dec 1815 00:00:00 GMT',
    })
    await expect(services.mocks.fittrackee.addUser({ ...ada, username: 'lovelace' })).rejects.toThrow(
      'already has an account',
    )
  })

  it.each([
    { username: 'ad' },
    { email: 'a'.repeat(121) },
    { bio: 'x'.repeat(201) },
    { birth_date: '+12026-01-01' },
    { nb_sports: 1.5 },
    { total_distance: -1 },
    { total_duration: '0:60:00' },
  ])('adds no user whom no profile can show: %j', async (changes) => {
    await expect(services.mocks.fittrackee.addUser({ ...ada, ...changes })).rejects.toThrow(RangeError)
  })

  it('answers unknown paths and methods in its own form', async () => {
    for (const [path, method, status] of [
      ['/fittrackee/api/auth/nowhere', 'GET', 404],
      ['/fittrackee/api/auth/login', 'PUT', 405],
    ] as const) {
      const reply = await services.fetch(path, method === 'PUT' ? json('PUT', ada) : {})
      expect(reply.status).toBe(status)
      expect(await jsonOf(reply)).toEqual({ message: expect.any(String), status: 'error' })
    }
  })

  it('fails in its own form on pages that the contract does not know', async () => {
    services.mocks.faults.set('fittrackee', { database: 'down' })
    const reply = await openPicture(services, ada.username)
    expect(reply.status).toBe(500)
    expect(await reply.json()).toEqual({ message: failure, status: 'error' })
  })
})
