import { expect, it } from 'vitest'
import * as native from '../../mocks/scenarios/fittrackee/calls.ts'
import { createFitTrackee, type FitTrackeeClient } from '../../src/services/fittrackee.ts'
import { describeForms, failureOf, jsonIn, linesOf, type SdkServices } from './forms.ts'

const { ada, details, totals } = native
const credentials = { email: ada.email, password: ada.password }
const shown = {
  email: ada.email,
  username: ada.username,
  firstName: details.first_name,
  lastName: details.last_name,
  location: details.location,
  bio: details.bio,
  birthDate: details.birth_date,
  timezone: details.timezone,
}

async function signedIn(services: SdkServices, user = {}): Promise<FitTrackeeClient> {
  await services.mocks.fittrackee.addUser({ ...ada, ...details, ...totals, ...user })
  const client = createFitTrackee(services.options('fittrackee'))
  await client.signIn(credentials)
  services.sent.length = 0
  return client
}

/** Ada's profile as another client of the service sees it. */
const profileOutside = async (services: SdkServices, changes = {}) =>
  native.profileOf(services, await native.tokenOf(native.logIn(services, changes)))

const png = (bytes: Uint8Array<ArrayBuffer> = new Uint8Array([1, 2, 3])) =>
  new File([bytes], 'ada.png', { type: 'image/png' })

describeForms('a client of FitTrackee', (services) => {
  it('signs up and is signed in', async () => {
    const client = createFitTrackee(services.options('fittrackee'))
    await client.signUp(ada)
    const account = await client.getAccount()
    const raw = await profileOutside(services)
    expect(account).toEqual({
      id: String(raw.id),
      email: ada.email,
      username: ada.username,
      firstName: undefined,
      lastName: undefined,
      location: undefined,
      bio: undefined,
      birthDate: undefined,
      timezone: 'Europe/Paris',
      hasPicture: false,
      createdAt: new Date(raw.created_at),
      raw,
    })
    expect(jsonIn(services.sent[0])).toEqual({ ...ada, password_conf: ada.password })
  })

  it('signs in, and shows the account with the names that all clients use', async () => {
    const client = await signedIn(services)
    const raw = await profileOutside(services)
    expect(raw).toMatchObject(totals)
    const rest = { id: String(raw.id), hasPicture: false, createdAt: new Date(raw.created_at), raw }
    expect(await client.getAccount()).toEqual({ ...shown, ...rest })
  })

  it('refuses a wrong password', async () => {
    const client = await signedIn(services)
    expect(await failureOf(client.signIn({ ...credentials, password: 'wrong' }))).toEqual({
      name: 'ApiError',
      code: 'invalid_credentials',
      status: 404,
      operation: 'fittrackeeLogin',
    })
  })

  it('ends the session when its token has expired', async () => {
    const client = await signedIn(services)
    const events: unknown[] = []
    client.session.subscribe((event) => events.push(event))
    services.mocks.clock.advance({ days: 31 })
    expect(await failureOf(client.getAccount())).toMatchObject({ name: 'SessionEndedError', reason: 'expired' })
    expect(events).toEqual([{ type: 'expired', reason: 'expired' }])
    expect(linesOf(services.sent)).toEqual(['GET /api/auth/profile'])
  })

  it('signs out here, and tells the service', async () => {
    const client = await signedIn(services)
    await client.signOut()
    expect(await client.session.get()).toBeUndefined()
    expect(linesOf(services.sent)).toEqual(['GET /api/auth/logout'])
    expect(services.sent[0]?.headers.get('authorization')).toMatch(/^Bearer \S+\.\S+\.\S+$/)
  })

  it('changes what it is told to, and keeps what is left out', async () => {
    const client = await signedIn(services)
    const changed = await client.updateAccount({ location: 'Surrey' })
    expect(changed).toMatchObject({ ...shown, location: 'Surrey' })
    const { birth_date, ...rest } = details
    expect(await profileOutside(services)).toMatchObject({ ...rest, ...totals, location: 'Surrey' })
    expect(changed).toEqual(await client.getAccount())
    expect(birth_date).toBe(changed.birthDate)
  })

  it.each(['1600-02-29', '1815-12-10', '1969-12-31', '1970-01-01', '2024-02-29'])(
    'keeps a birth date as it is: %s',
    async (birthDate) => {
      const client = await signedIn(services, { birth_date: birthDate })
      expect((await client.getAccount()).birthDate).toBe(birthDate)
      await client.updateAccount({ bio: null })
      expect((await client.getAccount()).birthDate).toBe(birthDate)
    },
  )

  it('changes a birth date', async () => {
    const client = await signedIn(services)
    await client.updateAccount({ birthDate: '1815-12-11' })
    expect((await profileOutside(services)).birth_date).toBe('Mon, 11 Dec 1815 00:00:00 GMT')
  })

  it('clears what is null, and keeps what is undefined', async () => {
    const client = await signedIn(services)
    const changes: Record<string, string | null | undefined> = { bio: null, birthDate: null, location: undefined }
    await client.updateAccount(changes)
    expect(await profileOutside(services)).toMatchObject({ bio: null, birth_date: null, location: details.location })
    const { bio, birthDate, location } = await client.getAccount()
    expect({ bio, birthDate, location }).toEqual({ bio: undefined, birthDate: undefined, location: details.location })
  })

  it('keeps both of two changes that are made at the same time', async () => {
    const client = await signedIn(services)
    await Promise.all([client.updateAccount({ location: 'Surrey' }), client.updateAccount({ lastName: 'King' })])
    expect(await profileOutside(services)).toMatchObject({ location: 'Surrey', last_name: 'King', bio: details.bio })
  })

  it('changes the password, and keeps the profile', async () => {
    const client = await signedIn(services)
    const before = await client.getAccount()
    await client.changePassword({ newPassword: 'difference-engine' })
    expect((await native.logIn(services)).status).toBe(404)
    expect(await profileOutside(services, { password: 'difference-engine' })).toEqual(before.raw)
  })

  it('keeps a password change and a profile change that are made at the same time', async () => {
    const client = await signedIn(services)
    await Promise.all([
      client.changePassword({ newPassword: 'difference-engine' }),
      client.updateAccount({ location: 'Surrey' }),
    ])
    expect(await profileOutside(services, { password: 'difference-engine' })).toMatchObject({ location: 'Surrey' })
  })

  it('stores a picture, whose bytes the service then shows, and removes it', async () => {
    const client = await signedIn(services)
    const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x00, 0xff, 0x0d, 0x0a])
    await client.setPicture(png(bytes))
    expect((await client.getAccount()).hasPicture).toBe(true)
    expect(new Uint8Array(await (await native.openPicture(services, ada.username)).arrayBuffer())).toEqual(bytes)
    await client.removePicture()
    expect((await client.getAccount()).hasPicture).toBe(false)
    expect((await native.openPicture(services, ada.username)).status).toBe(404)
    await client.removePicture()
  })

  it('keeps the picture when the profile changes', async () => {
    const client = await signedIn(services)
    await client.setPicture(png())
    expect((await client.updateAccount({ bio: 'Note G.' })).hasPicture).toBe(true)
  })

  it('needs somebody who is signed in', async () => {
    const client = createFitTrackee(services.options('fittrackee'))
    const calls = [client.getAccount(), client.updateAccount({}), client.setPicture(png()), client.removePicture()]
    for (const call of calls) {
      expect(await failureOf(call)).toEqual({ name: 'SessionEndedError', reason: 'signed-out' })
    }
    expect(services.sent).toEqual([])
  })
})
