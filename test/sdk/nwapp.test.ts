import { expect, it } from 'vitest'
import * as native from '../../docs/scenarios/nwapp/calls.ts'
import { createNwapp, type NwappClient } from '../../src/services/nwapp.ts'
import { describeForms, failureOf, jsonIn, linesOf, type SdkLab } from './forms.ts'

const { ada } = native
const credentials = { email: ada.email, password: ada.password }
const user = { ...credentials, firstName: ada.first_name, lastName: ada.last_name }
const root = '/api/v1/public'

async function signedIn(lab: SdkLab, options = {}): Promise<NwappClient> {
  await lab.mocks.nwapp.addUser(ada)
  const client = createNwapp({ ...lab.options('nwapp'), ...options })
  await client.signIn(credentials)
  return client
}

/** The access token that the last request carried. */
const tokenSent = ({ sent }: SdkLab) => sent.at(-1)?.headers.get('authorization')?.replace('Bearer ', '') ?? ''

describeForms('a client of NWApp', (lab) => {
  it('signs up and is signed in, and a mail asks for a proof of the address', async () => {
    const client = createNwapp(lab.options('nwapp'))
    await client.signUp(user)
    expect(await client.getAccount()).toMatchObject({ email: ada.email, firstName: 'Ada', lastName: 'Lovelace' })
    expect((await native.logIn(lab)).status).toBe(200)
    expect(await lab.mocks.mailbox.latest(ada.email)).toMatchObject({ service: 'nwapp' })
    expect(jsonIn(lab.sent[0])).toEqual(ada)
  })

  it('is told of an account that was not verified in time', async () => {
    const client = createNwapp(lab.options('nwapp'))
    await client.signUp(user)
    lab.mocks.clock.advance({ hours: 25 })
    expect(await failureOf(client.signIn(credentials))).toEqual({
      name: 'ApiError',
      code: 'account_locked',
      status: 400,
      operation: 'nwappLogin',
    })
  })

  it('signs in, and shows the account with the names that all clients use', async () => {
    const client = await signedIn(lab)
    const account = await client.getAccount()
    const raw = await (await native.profile(lab, tokenSent(lab))).json()
    expect(account).toEqual({
      id: String(raw.user_id),
      email: ada.email,
      firstName: ada.first_name,
      lastName: ada.last_name,
      raw,
    })
  })

  it('refuses a wrong password', async () => {
    const client = await signedIn(lab)
    expect(await failureOf(client.signIn({ ...credentials, password: 'wrong' }))).toMatchObject({
      code: 'invalid_credentials',
      status: 400,
    })
  })

  it('knows when its token ends by the date of the reply, whatever the clocks say', async () => {
    const now = () => 1_000_000
    lab.mocks.clock.advance({ days: 500 })
    const client = await signedIn(lab, { now })
    const { expiresAt = 0 } = (await client.session.get()) ?? {}
    const lifeMs = lab.mocks.settings.nwapp.accessTokenSeconds * 1_000
    // A date counts whole seconds, and one may pass between the token and the reply.
    expect(Math.abs(expiresAt - now() - lifeMs)).toBeLessThanOrEqual(1_000)
  })

  it('renews a token that has expired, and gives the refused one up', async () => {
    const client = await signedIn(lab)
    lab.mocks.clock.advance({ hours: 25 })
    lab.sent.length = 0
    expect((await client.getAccount()).email).toBe(ada.email)
    expect(linesOf(lab.sent)).toEqual([`GET ${root}/profile`, `POST ${root}/refresh-token`, `GET ${root}/profile`])
    expect((await native.profile(lab, tokenSent(lab))).status).toBe(200)
    const { refresh_token } = jsonIn(lab.sent[1]) as { readonly refresh_token: string }
    expect((await native.refresh(lab, refresh_token)).status).toBe(401)
  })

  it('renews a token ahead of its end', async () => {
    lab.mocks.clock.advance({ days: 3 })
    const client = await signedIn(lab, { now: lab.mocks.clock.now })
    lab.mocks.clock.advance({ hours: 23, minutes: 59, seconds: 40 })
    lab.sent.length = 0
    await client.getAccount()
    expect(linesOf(lab.sent)).toEqual([`POST ${root}/refresh-token`, `GET ${root}/profile`])
  })

  it('signs out here and at the service', async () => {
    const client = await signedIn(lab)
    await client.getAccount()
    const token = tokenSent(lab)
    await client.signOut()
    expect(await client.session.get()).toBeUndefined()
    expect((await native.profile(lab, token)).status).toBe(401)
    expect(jsonIn(lab.sent.at(-1))).toEqual({ token })
    expect(await failureOf(client.getAccount())).toEqual({ name: 'SessionEndedError', reason: 'signed-out' })
  })
})
