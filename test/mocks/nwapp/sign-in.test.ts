import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { jsonOf } from '../../../docs/scenarios/lab.ts'
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
} from '../../../docs/scenarios/nwapp/calls.ts'
import { startLab } from '../labs.ts'

const lab = await startLab()
afterEach(() => lab.mocks.reset())
afterAll(() => lab.close())

const token = /^[A-Za-z0-9]{30}$/

describe('signing in at NWApp', () => {
  it('gives the user and a pair of tokens', async () => {
    await lab.mocks.nwapp.addUser({ ...ada, middle_name: 'King', group_membership_id: 7 })
    const body = await jsonOf<SignedIn>(await logIn(lab))
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
    const inOneDay = lab.mocks.clock.nowSeconds() + 86_400
    expect(inOneDay - body.access_token.expires).toBeLessThanOrEqual(2)
    expect(inOneDay - body.access_token.expires).toBeGreaterThanOrEqual(0)
  })

  it('trims e-mail address and password, and tells upper from lower case in the address', async () => {
    await lab.mocks.nwapp.addUser(ada)
    expect((await logIn(lab, { email: ` ${ada.email}\n`, password: `\t${ada.password} ` })).status).toBe(200)
    expect((await logIn(lab, { email: 'Ada@example.com' })).status).toBe(400)
  })

  it('says the same of an unknown address as of a wrong password', async () => {
    await lab.mocks.nwapp.addUser(ada)
    const wrong = await (await logIn(lab, { password: 'wrong' })).text()
    expect(await (await logIn(lab, { email: charles.email })).text()).toBe(wrong)
  })

  it('does not take a valid access token for a password', async () => {
    const { access } = await signedIn(lab)
    expect((await logIn(lab, { password: 'wrong' }, bearer(access))).status).toBe(400)
  })

  it('adds an independent pair, and leaves earlier ones valid', async () => {
    const first = await signedIn(lab)
    const second = await pairOf(await logIn(lab))
    expect(second.access).not.toBe(first.access)
    await refresh(lab, second.refresh)
    expect((await profile(lab, first.access)).status).toBe(200)
    expect((await refresh(lab, first.refresh)).status).toBe(200)
  })

  it('says that an account is locked to those alone who know the password', async () => {
    await lab.mocks.nwapp.addUser({ ...ada, locked: true })
    const errorOf = async (password: string) => (await jsonOf<{ error: string }>(await logIn(lab, { password }))).error
    expect(await errorOf('wrong')).toBe('Email or password is incorrect.')
    expect(await errorOf(ada.password)).toBe('Your account is locked until its email is verified.')
  })
})
