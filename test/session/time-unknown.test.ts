/** A token whose end nothing trustworthy tells has none: it is used until it is refused. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ada, type FluencyBoxServer, startFluencyBox } from './fluency-box-script.ts'
import { dayMs, jwt, type Lives, startLives } from './time-lives.ts'

const refresh = 'POST /refresh_token'

let box: FluencyBoxServer
let lives: Lives

beforeEach(async () => {
  box = await startFluencyBox()
  lives = startLives(box)
})
afterEach(() => box.close())

it('has a token without an expiry where the reply has no date that can be read', async () => {
  const exp = Math.floor(Date.now() / 1_000) + 600
  expect(await lives.fluencyBox(jwt(`{"exp":${exp}}`), { date: 'tomorrow' })).toBeUndefined()
  expect(await lives.nwapp(exp, { date: 'tomorrow' })).toBeUndefined()
})

it('has a token without an expiry where the reply’s date is hidden, as other origins hide it from pages', async () => {
  box.lifeSeconds = 100
  const client = await box.signedIn({
    now: lives.now,
    async fetch(request) {
      const { body, status, headers } = await globalThis.fetch(request)
      const visible = new Headers(headers)
      visible.delete('date')
      return new Response(body, { status, headers: visible })
    },
  })
  expect(await lives.of(client)).toBeUndefined()
})

it.each([
  ['opaque', 'access-1'],
  ['two dots and nothing else', '..'],
  ['no base64', 'e30.§§§.signature'],
  ['no JSON', jwt('exp=1')],
  ['a payload of null', jwt('null')],
  ['a payload of a list', jwt('[1,2]')],
  ['a payload without exp', jwt('{"iat":1000}')],
  ['an exp of text', jwt('{"iat":1000,"exp":"soon"}')],
  ['an exp before iat', jwt('{"iat":2000,"exp":1000}')],
  ['an exp equal to iat', jwt('{"iat":1000,"exp":1000}')],
  ['an exp beyond every number', jwt('{"iat":1000,"exp":1e400}')],
  ['an exp long ago', jwt('{"exp":1000}')],
])('leaves the expiry open for a token with %s, and uses it until it is refused', async (_, token) => {
  const travels = encodeURI(token)
  box.on('POST /login', { body: { status: 'success', uid: 'ada', token: travels, refresh_token: 'refresh-1' } })
  box.on('GET /users/ada', ({ headers }) =>
    headers['x-access-token'] === travels ? { body: { status: 'success', user: { uid: 'ada' } } } : undefined,
  )
  const client = box.client({ now: lives.now })
  await client.signIn(ada)
  expect(await lives.of(client)).toBeUndefined()
  lives.advance(365 * dayMs)
  await client.api.GET('/users/{id}', { params: { path: { id: 'ada' } } })
  expect(box.seen(refresh)).toHaveLength(0)
  box.once('GET /users/ada', { status: 401, body: { message: 'Token has expired', status: 'fail' } })
  box.on(refresh, { body: { status: 'success', uid: 'ada', token: travels, refresh_token: 'refresh-2' } })
  await client.api.GET('/users/{id}', { params: { path: { id: 'ada' } } })
  expect(box.seen(refresh)).toHaveLength(1)
})

it('reads claims in base64url, with letters beyond ASCII', async () => {
  expect(await lives.fittrackee(jwt('{"name":"Ünïcødé 🔑 ÿÿÿ???>>>","iat":1000,"exp":1090}'))).toBe(90_000)
})

it.each(['soon', null, {}, 0, -5, 'beyond'])(
  'leaves the expiry open where Notes says valid_for %j',
  async (validFor) => {
    expect(await lives.notes(validFor)).toBeUndefined()
  },
)

it.each(['soon', null, {}, 0, -5])('leaves the expiry open where NWApp says expires %j', async (expires) => {
  expect(await lives.nwapp(expires, {})).toBeUndefined()
})
