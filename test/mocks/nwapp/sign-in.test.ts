import { afterAll, afterEach, describe, expect, it } from 'vitest'
import {
  ada,
  bearer,
  charles,
  logIn,
  pairOf,
  profile,
  refresh,
  type SignedIn,
  signedIn,
} from '../../../mocks/scenarios/nwapp/calls.ts'
import { jsonOf } from '../../../mocks/scenarios/test-services.ts'
import { startServices } from '../../support/services.ts'

const services = await startServices()
afterEach(() => services.mocks.reset())
afterAll(() => services.close())

const token = /^[A-Za-z0-9]{30}$/

describe('signing in at NWApp', () => {
  it('gives the user and a pair of tokens', async () => {
    await services.mocks.nwapp.addUser({ ...ada, middle_name: 'King', group_membership_id: 7 })
    const body = await jsonOf<SignedIn>(await logIn(services))
    expect(body).toEqual({
      access_token: {
        expires: expect.any(Number),
        scope: 'read,write,introspection',
        token: expect.stringMatching(token),
      },
      email: ada.email,
      first_name: 'Ada',
      group_membership_id: 7,
      last_name: 'Lovelace',
      middle_name: 'King',
      refresh_token: { revoked: null, token: expect.stringMatching(token) },
      schema_name: 'public',
    })
    const inOneDay = services.mocks.clock.nowSeconds() + 86_400
    expect(inOneDay - body.access_token.expires).toBeLessThanOrEqual(2)
    expect(inOneDay - body.access_token.expires).toBeGreaterThanOrEqual(0)
  })

  it('trims e-mail address and password, and tells upper from lower case in the address', async () => {
    await services.mocks.nwapp.addUser(ada)
    expect((await logIn(services, { email: ` ${ada.email}\n`, password: `\t${ada.password} ` })).status).toBe(200)
    expect((await logIn(services, { email: 'Ada@example.com' })).status).toBe(400)
  })

  it('says the same of an unknown address as of a wrong password', async () => {
    await services.mocks.nwapp.addUser(ada)
    const wrong = await (await logIn(services, { password: 'wrong' })).text()
    expect(await (await logIn(services, { email: charles.email })).text()).toBe(wrong)
  })

  it('does not take a valid access token for a password', async () => {
    const { access } = await signedIn(services)
    expect((await logIn(services, { password: 'wrong' }, bearer(access))).status).toBe(400)
  })

  it('adds an independent pair, and leaves earlier ones valid', async () => {
    const first = await signedIn(services)
    const second = await pairOf(await logIn(services))
    expect(second.access).not.toBe(first.access)
    await refresh(services, second.refresh)
    expect((await profile(services, first.access)).status).toBe(200)
    expect((await refresh(services, first.refresh)).status).toBe(200)
  })

  it('says that an account is locked to those alone who know the password', async () => {
    await services.mocks.nwapp.addUser({ ...ada, locked: true })
    const errorOf = async (password: string) =>
      (await jsonOf<{ error: string }>(await logIn(services, { password }))).error
    expect(await errorOf('wrong')).toBe('Email or password is incorrect.')
    expect(await errorOf(ada.password)).toBe('Your account is locked until its email is verified.')
  })
})
