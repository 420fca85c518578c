import { afterAll, afterEach, describe, expect, it } from 'vitest'
import {
  ada,
  bearer,
  logIn,
  post,
  profile,
  raw,
  register,
  root,
  signedIn,
} from '../../../mocks/scenarios/nwapp/calls.ts'
import { form } from '../../../mocks/scenarios/test-services.ts'
import { startServices } from '../../support/services.ts'

const services = await startServices()
afterEach(() => services.mocks.reset())
afterAll(() => services.close())

const answer = async (path: string, init: RequestInit) => {
  const reply = await services.fetch(`${root}/${path}`, init)
  return { status: reply.status, body: (await reply.json()) as unknown }
}
const parseError = { status: 400, body: { detail: 'JSON parse error' } }

describe('what NWApp reads', () => {
  it('takes form data wherever it takes JSON', async () => {
    expect((await services.fetch(`${root}/register`, form(ada))).status).toBe(200)
    expect((await services.fetch(`${root}/login`, form({ email: ada.email, password: ada.password }))).status).toBe(200)
  })

  it('takes form data for renewing and signing out', async () => {
    const { access, refresh } = await signedIn(services)
    expect((await services.fetch(`${root}/logout`, form({ token: access }, bearer(access)))).status).toBe(200)
    expect((await services.fetch(`${root}/refresh-token`, form({ refresh_token: refresh }))).status).toBe(200)
  })

  it('takes the first value where a form has a field twice', async () => {
    await services.mocks.nwapp.addUser(ada)
    const body = `${new URLSearchParams({ email: ada.email, password: ada.password })}&password=wrong&__proto__=x`
    expect((await answer('login', raw(body, 'application/x-www-form-urlencoded'))).status).toBe(200)
  })

  it('reads the media type in any case, with parameters', async () => {
    await services.mocks.nwapp.addUser(ada)
    const body = JSON.stringify({ email: ada.email, password: ada.password })
    expect((await answer('login', raw(body, 'Application/JSON; charset=utf-8'))).status).toBe(200)
  })

  it('names the media type that it does not take', async () => {
    const refused = async (mediaType: string) => {
      const { status, body } = await answer('login', raw('x', mediaType))
      return `${status} ${(body as { detail: string }).detail}`
    }
    expect(await refused('multipart/form-data; boundary=x')).toBe(
      '415 Unsupported media type "multipart/form-data" in request.',
    )
    expect(await refused('$&"')).toBe('415 Unsupported media type "$&"" in request.')
    expect((await refused('x'.repeat(5_000))).length).toBeLessThanOrEqual(504)
  })

  it('calls a body that is no JSON object malformed', async () => {
    const cutOff = JSON.stringify(ada).slice(0, -5)
    const deep = '['.repeat(200_000)
    for (const body of ['{', cutOff, '[]', '"text"', 'null', '5', deep, deep + ']'.repeat(200_000)]) {
      for (const path of ['login', 'register', 'refresh-token']) {
        expect(await answer(path, raw(body, 'application/json')), body.slice(0, 20)).toEqual(parseError)
      }
    }
  })

  it('takes an empty body for one without fields', async () => {
    const required = ['This field is required.']
    const { status, body } = await answer('login', raw('', 'application/json'))
    expect(status).toBe(400)
    expect(body).toEqual({ email: required, password: required })
  })

  it('finds no fields in what a JSON object inherits', async () => {
    await services.mocks.nwapp.addUser(ada)
    const body = `{"__proto__":${JSON.stringify(ada)}}`
    expect((await answer('login', raw(body, 'application/json'))).body).toHaveProperty('email')
  })

  it('takes text alone for a field, and says so of each', async () => {
    const wrong = ['Not a valid string.']
    for (const value of [5, true, [], {}]) {
      const reply = await logIn(services, { email: value, password: value })
      expect(await reply.json()).toEqual({ email: wrong, password: wrong })
    }
  })

  it('gives names back as they came, however odd', async () => {
    const deep = JSON.parse(`${'['.repeat(1_000)}${']'.repeat(1_000)}`) as unknown
    const odd = { first_name: '<b>\u0000\ud800</b>', last_name: '__proto__', more: deep }
    const reply = await register(services, odd)
    const body = (await reply.json()) as { access_token: { token: string } }
    expect(body).toMatchObject({ first_name: odd.first_name, last_name: odd.last_name })
    expect(await (await profile(services, body.access_token.token)).json()).toMatchObject({
      first_name: odd.first_name,
    })
    expect((await services.mocks.mailbox.latest(ada.email))?.html).not.toContain('<b>')
  })

  it('answers unknown credentials of any kind as wrong ones', async () => {
    for (const email of ['__proto__', '\ud800', '\u0000', 'a'.repeat(254)]) {
      const reply = await logIn(services, { email })
      expect(await reply.json(), email).toHaveProperty('error', 'Email or password is incorrect.')
    }
  })

  it('says of a text of a megabyte that it is too long', async () => {
    const reply = await logIn(services, { password: 'x'.repeat(1_000_000) })
    expect(await reply.json()).toEqual({ password: ['Ensure this field has no more than 128 characters.'] })
  })

  it('answers another method with 405, and another path with 404', async () => {
    const wrongMethod = await services.fetch(`${root}/login`)
    expect(wrongMethod.status).toBe(405)
    expect(wrongMethod.headers.get('allow')).toBe('POST')
    expect(await wrongMethod.json()).toEqual({ detail: 'Method "GET" not allowed.' })
    const nowhere = await post(services, 'nowhere', {})
    expect(nowhere.status).toBe(404)
    expect(await nowhere.json()).toEqual({ detail: 'Not found.' })
  })
})
