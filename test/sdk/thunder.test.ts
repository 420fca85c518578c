import { expect, it } from 'vitest'
import * as native from '../../mocks/scenarios/thunder/calls.ts'
import { createThunder, type ThunderClient } from '../../src/services/thunder.ts'
import { describeForms, failureOf, jsonIn, linesOf, type SdkServices } from './forms.ts'

const { ada, ownProperties } = native
const application = { name: 'admin', secret: 'admin' }

const clientOf = (services: SdkServices, options = {}) =>
  createThunder({ ...services.options('thunder'), application, ...options })

async function signedIn(services: SdkServices, options = {}): Promise<ThunderClient> {
  await native.addAda(services)
  const client = clientOf(services, options)
  await client.signIn(ada)
  services.sent.length = 0
  return client
}

describeForms('a client of Thunder', (services) => {
  it('signs up with properties of any type, and signs nobody in', async () => {
    const client = clientOf(services)
    const properties = { ...ownProperties, level: 3, admin: false, nothing: null, nested: { deep: [1, { er: 'ü' }] } }
    await client.signUp({ ...ada, properties })
    expect(await client.session.get()).toBeUndefined()
    expect(await native.read(services)).toMatchObject(properties)
    expect(jsonIn(services.sent[0])).toEqual({ ...properties, email: { address: ada.email }, password: ada.password })
  })

  const reserved = { email: { address: 'mallory@example.com' }, password: 'mallory' }

  it('lets no property of a new user take the place of the address or the password', async () => {
    await clientOf(services).signUp({ ...ada, properties: reserved })
    expect((await native.read(services)).email.address).toBe(ada.email)
    expect((await native.call(services, 'GET /users', 'mallory@example.com')).status).toBe(404)
  })

  it('lets no property of a change take the place of the address or the password', async () => {
    const client = await signedIn(services)
    await client.updateAccount({ properties: reserved })
    expect((await client.getAccount()).email).toBe(ada.email)
    expect((await native.call(services, 'GET /users')).status).toBe(200)
    expect((await native.call(services, 'GET /users', 'mallory@example.com')).status).toBe(404)
  })

  it('signs in, and shows the account with the names that all clients use', async () => {
    const client = await signedIn(services)
    const raw = await native.read(services)
    expect(await client.getAccount()).toEqual({
      id: ada.email,
      email: ada.email,
      emailVerified: false,
      properties: ownProperties,
      createdAt: new Date(raw.creationTime * 1_000),
      updatedAt: new Date(raw.lastUpdateTime * 1_000),
      raw,
    })
    expect(await client.session.get()).toEqual({ userId: ada.email, expiresAt: undefined })
  })

  it('sends the hash in place of the password, everywhere', async () => {
    const hashPassword = async (password: string) => [...password].reverse().join('')
    const client = clientOf(services, { hashPassword })
    await client.signUp(ada)
    await client.signIn(ada)
    await client.changePassword({ newPassword: 'difference-engine', currentPassword: ada.password })
    await client.getAccount()
    expect((await native.read(services, ada.email, 'enigne-ecnereffid')).password).toBe('enigne-ecnereffid')
    const carried = services.sent
      .map(({ headers, body }) => [...headers].join() + new TextDecoder().decode(body))
      .join()
    expect(carried).not.toContain(ada.password)
    expect(carried).not.toContain('difference-engine')
  })

  it('refuses a password that no header can carry, before anything is sent', async () => {
    const client = clientOf(services)
    for (const password of ['engine\u00fc', 'line\nbreak', ' blank', 'blank ', '']) {
      expect(await failureOf(client.signUp({ ...ada, password })), password).toMatchObject({ name: 'TypeError' })
    }
    expect(services.sent).toEqual([])
  })

  it('tells what was wrong: the user, the password or the application', async () => {
    const client = await signedIn(services)
    const failures = [
      client.signIn({ ...ada, email: 'nobody@example.com' }),
      client.signIn({ ...ada, password: 'wrong' }),
      clientOf(services, { application: { name: 'admin', secret: 'wrong' } }).signIn(ada),
    ]
    expect(await Promise.all(failures.map(failureOf))).toMatchObject([
      { code: 'not_found', status: 404 },
      { code: 'invalid_credentials', status: 401 },
      { code: 'application_unauthorized', status: 401 },
    ])
  })

  it('changes the properties it is told to, removes those that are undefined, and keeps the rest', async () => {
    const client = await signedIn(services)
    const changed = await client.updateAccount({ properties: { interests: undefined, level: 1, nothing: null } })
    expect(changed.properties).toEqual({ fullName: ownProperties.fullName, level: 1, nothing: null })
    const stored = await native.read(services)
    expect(Object.keys(stored)).not.toContain('interests')
    expect(stored).toMatchObject({ fullName: ownProperties.fullName, level: 1, nothing: null, password: ada.password })
    expect(changed).toEqual(await client.getAccount())
  })

  it('keeps both of two changes that are made at the same time', async () => {
    const client = await signedIn(services)
    await Promise.all([
      client.updateAccount({ properties: { first: 1 } }),
      client.updateAccount({ properties: { second: 2 } }),
      client.changePassword({ newPassword: 'difference-engine' }),
    ])
    expect(await native.read(services, ada.email, 'difference-engine')).toMatchObject({
      ...ownProperties,
      first: 1,
      second: 2,
    })
  })

  it('goes on with a new e-mail address, which is unverified', async () => {
    const client = await signedIn(services)
    const events: unknown[] = []
    client.session.subscribe((event) => events.push(event))
    const changed = await client.updateAccount({ email: 'lovelace@example.com' })
    expect(changed).toMatchObject({ email: 'lovelace@example.com', emailVerified: false, properties: ownProperties })
    expect(await client.getAccount()).toEqual(changed)
    expect((await client.session.get())?.userId).toBe('lovelace@example.com')
    expect((await native.call(services, 'GET /users')).status).toBe(404)
    expect(events).toEqual([{ type: 'refreshed' }])
  })

  it('keeps a session whose new e-mail address is taken', async () => {
    await services.mocks.thunder.addUser({ email: 'charles@example.com', password: 'difference-engine' })
    const client = await signedIn(services)
    expect(await failureOf(client.updateAccount({ email: 'charles@example.com' }))).toMatchObject({
      code: 'email_taken',
      status: 409,
    })
    expect((await client.getAccount()).email).toBe(ada.email)
  })

  it('goes on with a new password', async () => {
    const client = await signedIn(services)
    await client.changePassword({ newPassword: 'difference-engine', currentPassword: ada.password })
    expect((await native.call(services, 'GET /users')).status).toBe(401)
    expect(await native.read(services, ada.email, 'difference-engine')).toMatchObject(ownProperties)
    expect((await client.getAccount()).properties).toEqual(ownProperties)
  })

  it('refuses a change of the password where the current one is wrong, and goes on', async () => {
    const client = await signedIn(services)
    const change = { newPassword: 'difference-engine', currentPassword: 'wrong' }
    expect(await failureOf(client.changePassword(change))).toMatchObject({ code: 'invalid_credentials', status: 401 })
    expect((await client.getAccount()).email).toBe(ada.email)
    expect((await native.read(services)).password).toBe(ada.password)
  })

  it('deletes the account, and the session with it', async () => {
    const client = await signedIn(services)
    await client.deleteAccount()
    expect((await native.call(services, 'GET /users')).status).toBe(404)
    expect(await client.session.get()).toBeUndefined()
  })

  it('mails a link, verifies the address with what is in it, and takes that back', async () => {
    const client = await signedIn(services)
    await client.sendVerification()
    const mail = await services.mocks.mailbox.latest(ada.email)
    const token = new URL(mail?.links[0] ?? '').searchParams.get('token') ?? ''
    expect((await client.getAccount()).emailVerified).toBe(false)

    const anybody = clientOf(services)
    expect(await failureOf(anybody.verifyEmail({ email: ada.email, token: crypto.randomUUID() }))).toMatchObject({
      code: 'verification_invalid',
      status: 400,
    })
    expect(await anybody.verifyEmail({ email: ada.email, token })).toMatchObject({ id: ada.email, emailVerified: true })
    expect((await native.read(services)).email.verified).toBe(true)

    await client.resetVerification()
    expect((await native.read(services)).email).toMatchObject({ verified: false, verificationToken: null })
  })

  it('signs out without a call', async () => {
    const client = await signedIn(services)
    await client.signOut()
    expect(await client.session.get()).toBeUndefined()
    expect(services.sent).toEqual([])
  })

  it('ends the session when the password is no good any more', async () => {
    const client = await signedIn(services)
    await native.put(services, native.body({ password: 'changed-elsewhere' }))
    expect(await failureOf(client.getAccount())).toMatchObject({ name: 'SessionEndedError', reason: 'rejected' })
    expect(linesOf(services.sent)).toEqual(['GET /users?email=ada%40example.com'])
  })
})
