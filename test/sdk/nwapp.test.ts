import { expect, it } from 'vitest'
import * as native from '../../mocks/scenarios/nwapp/calls.ts'
import { createNwapp, type NwappClient } from '../../src/services/nwapp.ts'
import { describeForms, failureOf, jsonIn, linesOf, type SdkServices } from './forms.ts'

const { ada } = native
const credentials = { email: ada.email, password: ada.password }
const user = { ...credentials, firstName: ada.first_name, lastName: ada.last_name }
const root = '/api/v1/public'

async function signedIn(services: SdkServices, options = {}): Promise<NwappClient> {
  await services.mocks.nwapp.addUser(ada)
  const client = createNwapp({ ...services.options('nwapp'), ...options })
  await client.signIn(credentials)
  return client
}

/** The access token that the last request carried. */
const tokenSent = ({ sent }: SdkServices) => sent.at(-1)?.headers.get('authorization')?.replace('Bearer ', '') ?? ''

describeForms('a client of NWApp', (services) => {
  it('signs up and is signed in, and a mail asks for a proof of the address', async () => {
    const client = createNwapp(services.options('nwapp'))
    await client.signUp(user)
    expect(await client.getAccount()).toMatchObject({ email: ada.email, firstName: 'Ada', lastName: 'Lovelace' })
    expect((await native.logIn(services)).status).toBe(200)
    expect(await services.mocks.mailbox.latest(ada.email)).toMatchObject({ service: 'nwapp' })
    expect(jsonIn(services.sent[0])).toEqual(ada)
  })

  it('is told of an account that was not verified in time', async () => {
    const client = createNwapp(services.options('nwapp'))
    await client.signUp(user)
    services.mocks.clock.advance({ hours: 25 })
    expect(await failureOf(client.signIn(credentials))).toEqual({
      name: 'ApiError',
      code: 'account_locked',
      status: 400,
      operation: 'nwappLogin',
    })
  })

  it('signs in, and shows the account with the names that all clients use', async () => {
    const client = await signedIn(services)
    const account = await client.getAccount()
    const raw = await (await native.profile(services, tokenSent(services))).json()
    expect(account).toEqual({
      id: String(raw.user_id),
      email: ada.email,
      firstName: ada.first_name,
      lastName: ada.last_name,
      raw,
    })
  })

  it('refuses a wrong password', async () => {
    const client = await signedIn(services)
    expect(await failureOf(client.signIn({ ...credentials, password: 'wrong' }))).toMatchObject({
      code: 'invalid_credentials',
      status: 400,
    })
  })

  it('knows when its token ends by the date of the reply, whatever the clocks say', async () => {
    const now = () => 1_000_000
    services.mocks.clock.advance({ days: 500 })
    const client = await signedIn(services, { now })
    const { expiresAt = 0 } = (await client.session.get()) ?? {}
    const lifeMs = services.mocks.settings.nwapp.accessTokenSeconds * 1_000
    // A date counts whole seconds, and one may pass between the token and the reply.
    expect(Math.abs(expiresAt - now() - lifeMs)).toBeLessThanOrEqual(1_000)
  })

  it('renews a token that has expired, and gives the refused one up', async () => {
    const client = await signedIn(services)
    services.mocks.clock.advance({ hours: 25 })
    services.sent.length = 0
    expect((await client.getAccount()).email).toBe(ada.email)
    expect(linesOf(services.sent)).toEqual([`GET ${root}/profile`, `POST ${root}/refresh-token`, `GET ${root}/profile`])
    expect((await native.profile(services, tokenSent(services))).status).toBe(200)
    const { refresh_token } = jsonIn(services.sent[1]) as { readonly refresh_token: string }
    expect((await native.refresh(services, refresh_token)).status).toBe(401)
  })

  it('renews a token ahead of its end', async () => {
    services.mocks.clock.advance({ days: 3 })
    const client = await signedIn(services, { now: services.mocks.clock.now })
    services.mocks.clock.advance({ hours: 23, minutes: 59, seconds: 40 })
    services.sent.length = 0
    await client.getAccount()
    expect(linesOf(services.sent)).toEqual([`POST ${root}/refresh-token`, `GET ${root}/profile`])
  })

  it('signs out here and at the service', async () => {
    const client = await signedIn(services)
    await client.getAccount()
    const token = tokenSent(services)
    await client.signOut()
    expect(await client.session.get()).toBeUndefined()
    expect((await native.profile(services, token)).status).toBe(401)
    expect(jsonIn(services.sent.at(-1))).toEqual({ token })
    expect(await failureOf(client.getAccount())).toEqual({ name: 'SessionEndedError', reason: 'signed-out' })
  })
})
