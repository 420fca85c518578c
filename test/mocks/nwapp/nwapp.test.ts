import { afterAll, afterEach, describe, expect, it } from 'vitest'
import {
  ada,
  charles,
  logIn,
  logOut,
  pairOf,
  post,
  profile,
  type Refreshed,
  reasonOf,
  refresh,
  root,
  signedIn,
} from '../../../mocks/scenarios/nwapp/calls.ts'
import { jsonOf } from '../../../mocks/scenarios/test-services.ts'
import { startServices } from '../../support/services.ts'

const services = await startServices()
afterEach(() => services.mocks.reset())
afterAll(() => services.close())

const invalid = '401 The access token is invalid.'
const expired = '401 The access token has expired.'

const statuses = (replies: readonly Response[]) => replies.map(({ status }) => status).sort()

describe('an access token of NWApp', () => {
  it('shows the profile of its owner, whatever the case of the scheme', async () => {
    await services.mocks.nwapp.addUser(charles)
    const { access } = await signedIn(services)
    for (const scheme of ['Bearer', 'bearer', 'BEARER']) {
      const reply = await services.fetch(`${root}/profile`, { headers: { authorization: `${scheme} ${access}` } })
      expect(await reply.json(), scheme).toEqual({
        email: ada.email,
        first_name: 'Ada',
        last_name: 'Lovelace',
        user_id: 2,
      })
    }
  })

  it('is good until the second in which it expires', async () => {
    services.mocks.configure({ nwapp: { accessTokenSeconds: 100 } })
    const { access } = await signedIn(services)
    services.mocks.clock.advance({ seconds: 98 })
    expect((await profile(services, access)).status).toBe(200)
    services.mocks.clock.advance({ seconds: 2 })
    expect(await reasonOf(profile(services, access))).toBe(expired)
  })

  it('is missing where the scheme is another one, and invalid where a refresh token stands in its place', async () => {
    const { access, refresh: refreshToken } = await signedIn(services)
    for (const authorization of [`Basic ${access}`, access, 'Bearer', 'Bearer one two']) {
      const reply = services.fetch(`${root}/profile`, { headers: { authorization } })
      expect(await reasonOf(reply), authorization).toBe('401 Bearer realm="api"')
    }
    for (const wrong of [refreshToken, '__proto__', access.slice(1), 'x'.repeat(5_000)]) {
      expect(await reasonOf(profile(services, wrong)), wrong.slice(0, 40)).toBe(invalid)
    }
  })

  it('is refused, like its refresh token, once the account is locked', async () => {
    await services.mocks.nwapp.addUser({ ...ada, verified: false })
    const pair = await pairOf(await logIn(services))
    services.mocks.configure({ nwapp: { accessTokenSeconds: 200_000 } })
    const longer = await pairOf(await logIn(services))
    services.mocks.clock.advance({ hours: 24 })
    for (const access of [pair.access, longer.access]) expect(await reasonOf(profile(services, access))).toBe(invalid)
    expect((await logOut(services, longer.access)).status).toBe(401)
    const reply = await refresh(services, longer.refresh)
    expect(reply.status).toBe(401)
    expect(await reply.json()).toEqual([])
  })
})

describe('renewing at NWApp', () => {
  it('gives a new pair, and ends both old tokens', async () => {
    const old = await signedIn(services)
    services.mocks.clock.advance({ hours: 1 })
    const body = await jsonOf<Refreshed>(await refresh(services, ` ${old.refresh} `))
    expect(Object.keys(body)).toEqual(['access_token', 'refresh_token'])
    expect(body.refresh_token.revoked).toBeNull()
    expect(await reasonOf(profile(services, old.access))).toBe(invalid)
    expect((await refresh(services, old.refresh)).status).toBe(401)
    expect((await profile(services, body.access_token.token)).status).toBe(200)
    expect((await refresh(services, body.refresh_token.token)).status).toBe(200)
  })

  it('needs no access token, and works after it has expired or ended', async () => {
    const first = await signedIn(services)
    await logOut(services, first.access)
    const second = await pairOf(await refresh(services, first.refresh))
    services.mocks.clock.advance({ hours: 25 })
    expect(await reasonOf(profile(services, second.access))).toBe(expired)
    expect((await refresh(services, second.refresh)).status).toBe(200)
  })

  it('works once, however many try at the same time', async () => {
    const { refresh: refreshToken } = await signedIn(services)
    const replies = await Promise.all([1, 2, 3].map(() => refresh(services, refreshToken)))
    expect(statuses(replies)).toEqual([200, 401, 401])
  })

  it('works until the second in which the refresh token expires', async () => {
    services.mocks.configure({ nwapp: { refreshTokenSeconds: 100 } })
    const { refresh: inTime } = await signedIn(services)
    const { refresh: late } = await pairOf(await logIn(services))
    services.mocks.clock.advance({ seconds: 98 })
    expect((await refresh(services, inTime)).status).toBe(200)
    services.mocks.clock.advance({ seconds: 2 })
    expect((await refresh(services, late)).status).toBe(401)
  })

  it('refuses whatever is no refresh token with an empty list and no challenge', async () => {
    const { access } = await signedIn(services)
    for (const wrong of [access, '', ' ', null, 5, [], {}, '__proto__', 'é'.repeat(30)]) {
      const reply = await refresh(services, wrong)
      expect(`${reply.status} ${await reply.text()}`, JSON.stringify(wrong)).toBe('401 []')
      expect(reply.headers.has('www-authenticate')).toBe(false)
    }
  })
})

describe('signing out of NWApp', () => {
  it('ends the access token alone', async () => {
    const { access, refresh: refreshToken } = await signedIn(services)
    expect(await (await logOut(services, access)).json()).toEqual({ detail: 'You are now logged off.' })
    expect(await reasonOf(profile(services, access))).toBe(invalid)
    expect((await refresh(services, refreshToken)).status).toBe(200)
  })

  it('ends the token that is named, and the caller may go on', async () => {
    const first = await signedIn(services)
    const second = await pairOf(await logIn(services))
    expect((await logOut(services, first.access, { token: ` ${second.access} ` })).status).toBe(200)
    expect((await profile(services, second.access)).status).toBe(401)
    expect((await profile(services, first.access)).status).toBe(200)
    expect((await logOut(services, first.access, {})).status).toBe(200)
    expect((await profile(services, first.access)).status).toBe(401)
  })

  it('refuses to end what is not the caller’s access token, and ends nothing', async () => {
    const { access, refresh: refreshToken } = await signedIn(services)
    await services.mocks.nwapp.addUser(charles)
    const other = await pairOf(await logIn(services, charles))
    for (const wrong of [other.access, refreshToken, '__proto__', '0'.repeat(30)]) {
      expect((await logOut(services, access, { token: wrong })).status, wrong).toBe(400)
    }
    for (const good of [access, other.access]) expect((await profile(services, good)).status).toBe(200)
  })

  it('checks the access token before the body', async () => {
    expect((await post(services, 'logout', 'not an object')).status).toBe(401)
  })

  it('succeeds once, however many try at the same time', async () => {
    const { access } = await signedIn(services)
    const replies = await Promise.all([1, 2, 3].map(() => logOut(services, access)))
    expect(statuses(replies)).toEqual([200, 401, 401])
  })
})
