/** How long a token lives is told by the server's own words and clock; the client's clock may be wrong by hours. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFitTrackee } from '../../src/services/fittrackee.ts'
import { createNotes } from '../../src/services/notes.ts'
import { createNwapp } from '../../src/services/nwapp.ts'
import { ada, type FluencyBoxServer, startFluencyBox } from './fluency-box-script.ts'
import { fittrackee, notes, notesTokens, nwapp, nwappPair, nwappRefusal } from './sign-ins.ts'
import { dayMs, hourMs, jwt, type Lives, startLives } from './time-lives.ts'

const refresh = 'POST /refresh_token'

let box: FluencyBoxServer
let lives: Lives

beforeEach(async () => {
  box = await startFluencyBox()
  lives = startLives(box)
})
afterEach(() => box.close())

const options = () => ({ baseUrl: box.url, now: lives.now })

describe.each([
  { name: 'five hours ahead', skewMs: 5 * hourMs },
  { name: 'five hours behind', skewMs: -5 * hourMs },
  { name: 'in another decade', skewMs: -3_650 * dayMs },
])('a client whose clock is $name', ({ skewMs }) => {
  beforeEach(() => {
    lives.advance(skewMs)
  })

  it('counts a token’s life from the moment at which it came', async () => {
    box.lifeSeconds = 100
    expect(await lives.of(await box.signedIn({ now: lives.now }))).toBe(100_000)
    expect(await lives.fittrackee(jwt('{"iat":1000,"exp":1300,"sub":1}'))).toBe(300_000)
    box.on(nwapp.login, nwappPair(1))
    const client = createNwapp(options())
    await client.signIn(ada)
    expect(await lives.of(client)).toBe(dayMs)
    expect(await lives.notes(7_200)).toBe(2 * hourMs)
  })

  it('renews the token in the last tenth of its life, and not before', async () => {
    box.lifeSeconds = 100
    const client = await box.signedIn({ now: lives.now })
    lives.advance(89_999)
    await client.getAccount()
    expect(box.seen(refresh)).toHaveLength(0)
    lives.advance(1)
    await client.getAccount()
    expect(box.seen(refresh)).toHaveLength(1)
    expect(box.seen('GET /users/ada').map((request) => box.accessOf(request))).toEqual([1, 2])
    expect(await lives.of(client)).toBe(100_000)
  })
})

describe('a server whose clock is wrong', () => {
  const date = 'Sat, 01 Jan 2000 00:00:00 GMT'
  const seconds = Date.parse(date) / 1_000

  it('is believed about the time between its own two moments', async () => {
    expect(await lives.fluencyBox(jwt(`{"exp":${seconds + 60}}`), { date })).toBe(60_000)
    expect(await lives.nwapp(seconds + 600, { date })).toBe(600_000)
  })

  it('need not tell the time where the token names its beginning', async () => {
    expect(await lives.fittrackee(jwt('{"iat":5000,"exp":5060}'), { date })).toBe(60_000)
    expect(await lives.fluencyBox(jwt('{"iat":5000,"exp":5060}'), { date: 'tomorrow' })).toBe(60_000)
  })
})

it('renews before the first call of a laptop that slept', async () => {
  box.lifeSeconds = 100
  const client = await box.signedIn({ now: lives.now })
  lives.advance(8 * hourMs)
  expect(await Promise.all([client.getAccount(), client.getAccount()])).toHaveLength(2)
  expect(box.seen(refresh)).toHaveLength(1)
  // Nothing went out with the token that had expired in its sleep.
  expect(box.seen('GET /users/ada').map((request) => box.accessOf(request))).toEqual([2, 2])
})

it('ends where there is nothing to renew with: the service says so, not the clock', async () => {
  const auth_token = jwt('{"iat":1000,"exp":1060}')
  box.on(fittrackee.login, { body: { status: 'success', message: 'Done', auth_token } })
  const client = createFitTrackee(options())
  await client.signIn(ada)
  lives.advance(dayMs)
  box.on(fittrackee.profile, {
    status: 401,
    body: { status: 'error', message: 'Signature expired. Please log in again.' },
  })
  await expect(client.getAccount()).rejects.toMatchObject({ name: 'SessionEndedError', reason: 'expired' })
})

it('goes by the refusal when the clock was set back after signing in', async () => {
  box.lifeSeconds = 100
  const client = await box.signedIn({ now: lives.now })
  lives.advance(-5 * hourMs)
  box.refuseAccess()
  await client.getAccount()
  expect(box.seen(refresh)).toHaveLength(1)
  expect(await lives.of(client)).toBe(100_000)
  await client.getAccount()
  expect(box.seen(refresh)).toHaveLength(1)
})

it('takes a refresh’s own word for the life of what it gives', async () => {
  box.on(nwapp.login, nwappPair(1))
  const client = createNwapp(options())
  await client.signIn(ada)
  const date = 'Sat, 01 Jan 2000 00:00:00 GMT'
  const expires = Date.parse(date) / 1_000 + 60
  box.on(nwapp.refresh, {
    headers: { date },
    body: { access_token: { token: 'access-2', expires }, refresh_token: { token: 'refresh-2' } },
  })
  box.once(nwapp.profile, nwappRefusal)
  box.on(nwapp.profile, { body: { email: ada.email, first_name: 'Ada', last_name: 'Lovelace', user_id: 1 } })
  await client.getAccount()
  expect(await lives.of(client)).toBe(60_000)

  box.on(notes.login, notesTokens(1, 'r.1', 'auth_grant'))
  box.on(notes.refresh, {
    body: { tokens: { access_token: 'a.2', refresh_token: 'd.1', reference_token: 'r.1', type: 'api', valid_for: 60 } },
  })
  const other = createNotes(options())
  await other.signIn(ada)
  lives.advance(2 * hourMs)
  await other.fetch('/notes')
  expect(await lives.of(other)).toBe(60_000)
  expect(box.seen('GET /notes').map(({ headers }) => headers.authorization)).toEqual(['Bearer a.2'])
})
