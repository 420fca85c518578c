import { expect, it } from 'vitest'
import * as native from '../../mocks/scenarios/fluency-box/calls.ts'
import { createFluencyBox, type FluencyBoxClient } from '../../src/services/fluency-box.ts'
import { describeForms, failureOf, jsonIn, linesOf, type SdkServices } from './forms.ts'

const { ada, charles } = native
const credentials = { email: ada.email_address, password: ada.password }
const profile = {
  email: ada.email_address,
  username: ada.user_name,
  firstName: ada.first_name,
  lastName: ada.last_name,
  phoneNumber: ada.phone_number,
}

async function signedIn(services: SdkServices, options = {}): Promise<FluencyBoxClient> {
  await services.mocks.fluencyBox.addUser(ada)
  const client = createFluencyBox({ ...services.options('fluency-box'), ...options })
  await client.signIn(credentials)
  services.sent.length = 0
  return client
}

/** Ada's profile as another client of the service sees it. */
const profileOutside = async (services: SdkServices, user = ada) =>
  native.profileOf(services, await native.sessionOf(services, user))

describeForms('a client of Fluency Box', (services) => {
  it('signs up, and signs nobody in', async () => {
    const client = createFluencyBox(services.options('fluency-box'))
    await client.signUp({ ...profile, password: ada.password })
    expect(await client.session.get()).toBeUndefined()
    const { password: _, ...shown } = ada
    expect(await profileOutside(services)).toMatchObject(shown)
  })

  it('signs in, and shows the account with the names that all clients use', async () => {
    const client = await signedIn(services)
    const raw = await profileOutside(services)
    expect(await client.getAccount()).toEqual({
      ...profile,
      id: raw.uid,
      picture: 'default_image.jpg',
      hasPicture: false,
      raw,
    })
    expect((await client.session.get())?.userId).toBe(raw.uid)
  })

  it('refuses a wrong password, and stays signed in as whoever was', async () => {
    const client = await signedIn(services)
    expect(await failureOf(client.signIn({ ...credentials, password: 'wrong' }))).toEqual({
      name: 'ApiError',
      code: 'invalid_credentials',
      status: 401,
      operation: 'fluencyBoxLogin',
    })
    expect((await client.getAccount()).email).toBe(ada.email_address)
  })

  it('signs out without a call', async () => {
    const client = await signedIn(services)
    await client.signOut()
    expect(await client.session.get()).toBeUndefined()
    expect(services.sent).toEqual([])
    expect(await failureOf(client.getAccount())).toEqual({ name: 'SessionEndedError', reason: 'signed-out' })
    expect(services.sent).toEqual([])
  })

  it('renews a token that the service takes no more, once for all calls', async () => {
    const client = await signedIn(services)
    services.mocks.clock.advance({ minutes: 2 })
    const accounts = await Promise.all([client.getAccount(), client.getAccount(), client.getAccount()])
    expect(accounts.map(({ username }) => username)).toEqual(['ada', 'ada', 'ada'])
    expect(linesOf(services.sent).filter((line) => line === 'POST /refresh_token')).toHaveLength(1)
  })

  it('renews a token ahead of its end, counted from the date of the reply', async () => {
    services.mocks.clock.advance({ days: 3 })
    const client = await signedIn(services, { now: services.mocks.clock.now })
    const { userId } = (await client.session.get()) ?? {}
    services.mocks.clock.advance({ seconds: 50 })
    await client.getAccount()
    services.mocks.clock.advance({ seconds: 9 })
    await client.getAccount()
    expect(linesOf(services.sent)).toEqual([`GET /users/${userId}`, 'POST /refresh_token', `GET /users/${userId}`])
  })

  it('is told that the session is over when it cannot be renewed', async () => {
    const client = await signedIn(services)
    services.mocks.clock.advance({ days: 2 })
    expect(await failureOf(client.getAccount())).toMatchObject({ name: 'SessionEndedError' })
    expect(await client.session.get()).toBeUndefined()
  })

  it('changes what it is told to, and keeps what is left out', async () => {
    const client = await signedIn(services)
    const changed = await client.updateAccount({ firstName: 'Augusta Ada', phoneNumber: '' })
    expect(changed).toMatchObject({ ...profile, firstName: 'Augusta Ada', phoneNumber: '' })
    expect(changed).toEqual(await client.getAccount())
    expect(await profileOutside(services)).toMatchObject({
      first_name: 'Augusta Ada',
      last_name: ada.last_name,
      user_name: ada.user_name,
      email_address: ada.email_address,
      phone_number: '',
    })
  })

  it('takes a member that is undefined for one that is left out', async () => {
    const client = await signedIn(services)
    const changes: Record<string, string | undefined> = { firstName: undefined, lastName: 'King' }
    await client.updateAccount(changes)
    expect(await profileOutside(services)).toMatchObject({ first_name: ada.first_name, last_name: 'King' })
  })

  it('keeps both of two changes that are made at the same time', async () => {
    const client = await signedIn(services)
    await Promise.all([client.updateAccount({ firstName: 'Augusta' }), client.updateAccount({ lastName: 'King' })])
    expect(await profileOutside(services)).toMatchObject({ first_name: 'Augusta', last_name: 'King' })
  })

  it('makes the next change after one that failed', async () => {
    await services.mocks.fluencyBox.addUser(charles)
    const client = await signedIn(services)
    const [refused] = await Promise.all([
      failureOf(client.updateAccount({ username: charles.user_name })),
      client.updateAccount({ lastName: 'King' }),
    ])
    expect(refused).toMatchObject({ code: 'username_taken', status: 400 })
    expect(await profileOutside(services)).toMatchObject({ user_name: ada.user_name, last_name: 'King' })
  })

  it('changes the e-mail address that its user signs in with', async () => {
    const client = await signedIn(services)
    await client.updateAccount({ email: 'lovelace@example.com' })
    expect((await client.getAccount()).email).toBe('lovelace@example.com')
    expect((await native.logIn(services)).status).toBe(401)
    expect(await profileOutside(services, { ...ada, email_address: 'lovelace@example.com' })).toMatchObject({
      first_name: ada.first_name,
    })
  })

  it('changes the password and nothing else', async () => {
    const client = await signedIn(services)
    const before = await client.getAccount()
    await client.changePassword({ newPassword: 'note-g' })
    expect((await native.logIn(services)).status).toBe(401)
    expect(await profileOutside(services, { ...ada, password: 'note-g' })).toEqual(before.raw)
    expect(await client.getAccount()).toEqual(before)
  })

  it('stores a picture, whose bytes the service then shows', async () => {
    const client = await signedIn(services)
    const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x00, 0xff, 0x0d, 0x0a])
    await client.setPicture(new File([bytes], 'ada.png', { type: 'image/png' }))
    const { picture, hasPicture } = await client.getAccount()
    expect(hasPicture).toBe(true)
    expect(picture).toMatch(/\.png$/)
    const shown = await services.fetch(`/fluency-box/profile_pictures/${picture}`)
    expect(new Uint8Array(await shown.arrayBuffer())).toEqual(bytes)
  })

  it('deletes the account, and the session with it', async () => {
    const client = await signedIn(services)
    const events: unknown[] = []
    client.session.subscribe((event) => events.push(event))
    await client.deleteAccount()
    expect((await native.logIn(services)).status).toBe(401)
    expect(await client.session.get()).toBeUndefined()
    expect(events).toEqual([{ type: 'signed-out' }])
  })

  it('asks for a reset of the password, and resets it, signed in or not', async () => {
    await services.mocks.fluencyBox.addUser(ada)
    const client = createFluencyBox(services.options('fluency-box'))
    await client.requestPasswordReset({ email: ada.email_address })
    expect((await services.mocks.mailbox.latest(ada.email_address))?.subject).toBe('Fluency Box Password Reset Request')
    await client.resetPassword({ email: ada.email_address, newPassword: 'note-g' })
    expect((await native.logIn(services)).status).toBe(401)
    expect((await native.logIn(services, { ...ada, password: 'note-g' })).status).toBe(200)
    expect(services.sent.map(jsonIn)).toEqual([{ email: ada.email_address }, { password: 'note-g' }])
  })

  it('finds the account of an address with characters that a path must escape', async () => {
    const odd = { ...ada, email_address: 'ada/love+lace?#%41@example.com' }
    await services.mocks.fluencyBox.addUser(odd)
    const client = createFluencyBox(services.options('fluency-box'))
    await client.resetPassword({ email: odd.email_address, newPassword: 'note-g' })
    expect((await native.logIn(services, { ...odd, password: 'note-g' })).status).toBe(200)
  })

  it('tells of an address that nobody has', async () => {
    const client = createFluencyBox(services.options('fluency-box'))
    const nobody = { email: 'nobody@example.com' }
    for (const call of [client.requestPasswordReset(nobody), client.resetPassword({ ...nobody, newPassword: 'x' })]) {
      expect(await failureOf(call)).toMatchObject({ code: 'not_found', status: 404 })
    }
  })
})
