import { afterAll, afterEach, describe, expect, it } from 'vitest'
import {
  ada,
  basic,
  deleteUser,
  failLogIn,
  getUser,
  logIn,
  messageOf,
  refresh,
  resetPassword,
  type Session,
  sessionOf,
  signedIn,
  updatePassword,
} from '../../../mocks/scenarios/fluency-box/calls.ts'
import { jsonOf, type TestServices } from '../../../mocks/scenarios/test-services.ts'
import { createWorld } from '../../../mocks/world/world.ts'
import { startServices } from '../../support/services.ts'

const services = await startServices()
afterEach(() => services.mocks.reset())
afterAll(() => services.close())

const claimsOf = (token: string) => JSON.parse(atob(token.split('.')[1] ?? '')) as Readonly<Record<string, unknown>>

/** Moves the clock into the last second of a token's life, with time enough for a call. */
const enterLastSecond = ({ mocks }: TestServices, token: string) =>
  mocks.clock.advance({ milliseconds: Number(claimsOf(token).exp) * 1_000 - mocks.clock.now() - 900 })

const answerOf = async (reply: Response) => `${reply.status} ${await messageOf(reply)}`

describe('Signing in at Fluency Box', () => {
  it('takes the e-mail address in any case, and not the user name', async () => {
    await services.mocks.fluencyBox.addUser({ ...ada, user_name: 'countess' })
    expect((await logIn(services, { ...ada, email_address: 'ADA@Example.COM' })).status).toBe(200)
    expect((await logIn(services, { ...ada, email_address: 'countess' })).status).toBe(401)
  })

  it('reads the credentials as UTF-8, with colons in the password', async () => {
    const user = { ...ada, email_address: 'ädä@example.com', password: 'pä:ss:wörd' }
    await services.mocks.fluencyBox.addUser(user)
    expect((await logIn(services, user)).status).toBe(200)
  })

  it('refuses absent, malformed and empty credentials with plain text that is called HTML', async () => {
    await signedIn(services)
    const malformed = ['', 'Basic', 'Basic %%%', `Basic ${btoa('no colon')}`, `Basic ${btoa('\xff:\xff')}`, 'Bearer x']
    const all = [{}, basic('', ''), ...malformed.map((authorization) => ({ authorization }))]
    for (const headers of all) {
      const reply = await services.fetch('/fluency-box/login', { method: 'POST', headers })
      expect(reply.status, JSON.stringify(headers)).toBe(401)
      expect(reply.headers.get('content-type')).toBe('text/html')
      expect(reply.headers.get('www-authenticate')).toBe('Basic realm="Login required!"')
      expect(await reply.text()).toBe('Invalid Credentials')
    }
  })

  it('locks the account after five wrong passwords in a row, until a password reset', async () => {
    await signedIn(services)
    for (const _round of [1, 2]) {
      await failLogIn(services, 4)
      expect((await logIn(services)).status).toBe(200)
    }
    await failLogIn(services, 5)
    expect((await logIn(services)).status).toBe(401)
    services.mocks.clock.advance({ days: 365 })
    expect((await logIn(services)).status).toBe(401)

    await resetPassword(services, { password: ada.password })
    await failLogIn(services, 4)
    expect((await logIn(services)).status).toBe(200)
  })

  it('leaves the lock closed when the password is changed by a signed-in user', async () => {
    const session = await signedIn(services)
    await failLogIn(services, 5)
    expect((await updatePassword(services, session, { password: ada.password })).status).toBe(200)
    expect((await logIn(services)).status).toBe(401)
  })

  it('locks after as many failures as the settings say', async () => {
    await signedIn(services)
    services.mocks.configure({ fluencyBox: { lockAfterFailures: 2 } })
    await failLogIn(services, 1)
    expect((await logIn(services)).status).toBe(200)
    await failLogIn(services, 2)
    expect((await logIn(services)).status).toBe(401)
  })

  it('counts wrong passwords that come at the same time, each of them', async () => {
    await signedIn(services)
    await Promise.all(Array.from({ length: 5 }, () => failLogIn(services, 1)))
    expect((await logIn(services)).status).toBe(401)
  })

  it('starts with a locked account where a test asks for one', async () => {
    await services.mocks.fluencyBox.addUser({ ...ada, locked: true })
    expect((await logIn(services)).status).toBe(401)
    await expect(services.mocks.fluencyBox.addUser({ ...ada, user_name: 'lovelace' })).rejects.toThrow(
      'ada@example.com',
    )
  })
})

describe('The tokens of Fluency Box', () => {
  it('say whose they are, what they are for, and when they end', async () => {
    const { token, refresh_token, uid } = await signedIn(services)
    const now = services.mocks.clock.nowSeconds()
    const [opens, renews] = [claimsOf(token), claimsOf(refresh_token)]
    expect(opens).toMatchObject({ UID: uid, token_type: 'x_access_token' })
    expect(renews).toMatchObject({ UID: uid, token_type: 'x_refresh_token' })
    expect(Number(opens.exp) - now).toBeLessThanOrEqual(60)
    expect(Number(renews.exp) - Number(opens.exp)).toBe(86_400 - 60)
  })

  it('open until their last second is over, and then say that they have expired', async () => {
    const session = await signedIn(services)
    enterLastSecond(services, session.token)
    expect((await getUser(services, session)).status).toBe(200)
    services.mocks.clock.advance({ milliseconds: 900 })
    expect(await answerOf(await getUser(services, session))).toBe('401 Token has expired')
  })

  it('renew until their last second is over, and never say that they have expired', async () => {
    const { refresh_token } = await signedIn(services)
    enterLastSecond(services, refresh_token)
    const renewed = await jsonOf<Session>(await refresh(services, refresh_token))
    enterLastSecond(services, renewed.refresh_token)
    services.mocks.clock.advance({ milliseconds: 900 })
    expect(await answerOf(await refresh(services, renewed.refresh_token))).toBe('401 Token is invalid')
  })

  it('live as long as the settings say', async () => {
    services.mocks.configure({ fluencyBox: { accessTokenSeconds: 5, refreshTokenSeconds: 10 } })
    const { token, refresh_token } = await signedIn(services)
    expect(Number(claimsOf(refresh_token).exp) - Number(claimsOf(token).exp)).toBe(5)
  })

  it('are refused when they are malformed, unsigned, changed, or of another service', async () => {
    const session = await signedIn(services)
    const [header = '', payload = '', signature = ''] = session.token.split('.')
    const unsigned = btoa('{"alg":"none"}').replaceAll('=', '')
    const { jwt, clock } = createWorld()
    const foreign = await jwt.sign({ sub: '1', exp: clock.nowSeconds() + 60 })
    const changed = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`
    const bad = ['x', '..', `${unsigned}.${payload}.`, `${header}.${payload}.${changed}`, foreign, 'x'.repeat(5_000)]
    for (const token of [...bad, `Bearer ${session.token}`, session.refresh_token]) {
      expect(await answerOf(await getUser(services, { ...session, token })), token).toBe('401 Token is invalid')
    }
    for (const token of [...bad, '', session.token]) {
      expect(await answerOf(await refresh(services, token)), token).toBe('401 Token is invalid')
    }
  })

  it('differ from those before them, even within one second', async () => {
    const first = await signedIn(services)
    const second = await jsonOf<Session>(await refresh(services, first.refresh_token))
    expect(second.token).not.toBe(first.token)
    expect((await refresh(services, first.refresh_token)).status).toBe(401)
    expect((await refresh(services, second.refresh_token)).status).toBe(200)
  })

  it('give a new pair to exactly one of many that renew with the same token at the same time', async () => {
    const { refresh_token } = await signedIn(services)
    const replies = await Promise.all(Array.from({ length: 5 }, () => refresh(services, refresh_token)))
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401, 401])
  })

  it('renew for the latest sign-in alone, while older access tokens go on', async () => {
    const first = await signedIn(services)
    const second = await sessionOf(services)
    expect((await getUser(services, first)).status).toBe(200)
    expect((await refresh(services, first.refresh_token)).status).toBe(401)
    expect((await refresh(services, second.refresh_token)).status).toBe(200)
  })

  it('outlive the account only to find nobody', async () => {
    const session = await signedIn(services)
    await deleteUser(services, session)
    expect(await answerOf(await getUser(services, session))).toBe('404 No user found')
    expect((await refresh(services, session.refresh_token)).status).toBe(401)
  })
})
