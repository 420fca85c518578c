import { afterAll, afterEach, describe, expect, it } from 'vitest'
import {
  ada,
  askForReset,
  failLogIn,
  getUser,
  logIn,
  profileOf,
  refresh,
  type Session,
  sessionOf,
  signedIn,
  signUp,
  updatePicture,
} from '../../../mocks/scenarios/fluency-box/calls.ts'
import { mailedLink } from '../../../mocks/scenarios/test-services.ts'
import { startServices } from '../../support/services.ts'

const services = await startServices()
afterEach(() => services.mocks.reset())
afterAll(() => services.close())

const { users } = services.mocks.fluencyBox
const { password, ...shownAda } = ada

describe('an account of Fluency Box by hand', () => {
  it('goes by its uid, and begins empty and unlocked where nothing is said', async () => {
    const { email_address, user_name } = ada
    const created = await users.create({ email_address, user_name, password })
    const { uid } = await sessionOf(services)
    const empty = { first_name: '', last_name: '', phone_number: '', locked: false }
    expect(created).toEqual({ id: uid, email_address, user_name, ...empty })
  })

  it('shows its changes in the profile too', async () => {
    const { id } = await users.create(ada)
    const changes = { first_name: 'Augusta', last_name: 'King', phone_number: '+1 555 0199', user_name: 'countess' }
    expect(await users.change(id, changes)).toEqual({ id, ...shownAda, ...changes, locked: false })
    expect(await profileOf(services, await sessionOf(services))).toMatchObject(changes)
    await expect(users.create({ ...ada, email_address: 'b@example.com', user_name: 'Countess' })).rejects.toThrow(
      'Fluency Box already has an account with the user name or e-mail address of b@example.com.',
    )
  })

  it('is locked and unlocked, which clears the count of wrong passwords', async () => {
    const { id } = await users.create(ada)
    expect(await users.change(id, { locked: true })).toMatchObject({ locked: true })
    expect((await logIn(services)).status).toBe(401)
    expect(await users.change(id, { first_name: 'Augusta' })).toMatchObject({ locked: true })
    await users.change(id, { locked: false })
    expect((await logIn(services)).status).toBe(200)

    await failLogIn(services, 5)
    expect(await users.get(id)).toMatchObject({ locked: true })
    await users.change(id, { locked: false })
    await failLogIn(services, 4)
    await users.change(id, { locked: false })
    await failLogIn(services, 4)
    expect((await logIn(services)).status).toBe(200)
  })

  it('stays locked when it is signed in by hand', async () => {
    const { id } = await users.create({ ...ada, locked: true })
    const tokens = await users.signIn(id)
    expect((await getUser(services, sessionFrom(id, tokens))).status).toBe(200)
    expect((await logIn(services)).status).toBe(401)
  })

  it('keeps the tokens it has when its password is changed, while a mailed link becomes void', async () => {
    const session = await signedIn(services)
    await askForReset(services)
    const link = await mailedLink(services, ada.email_address)
    expect((await services.fetch(link)).status).toBe(200)
    await users.change(session.uid, { password: 'difference-engine' })
    expect((await services.fetch(link)).status).toBe(410)
    expect((await getUser(services, session)).status).toBe(200)
    expect((await refresh(services, session.refresh_token)).status).toBe(200)
  })

  it('ends the refresh token of the sign-in before, as a sign-in does', async () => {
    const session = await signedIn(services)
    const tokens = await users.signIn(session.uid)
    expect((await refresh(services, session.refresh_token)).status).toBe(401)
    expect((await refresh(services, tokens?.refreshToken ?? '')).status).toBe(200)
  })

  it('takes its picture with it, and leaves its access token with nobody to show', async () => {
    const session = await signedIn(services)
    await updatePicture(services, session, new Blob(['a picture']))
    const { profile_picture } = await profileOf(services, session)
    expect(await users.remove(session.uid)).toBe(true)
    expect((await services.fetch(`/fluency-box/profile_pictures/${profile_picture}`)).status).toBe(404)
    expect((await getUser(services, session)).status).toBe(404)
  })

  it('is shown unlocked after signing up by itself', async () => {
    await signUp(services)
    expect(await users.list()).toEqual([{ id: expect.any(String), ...shownAda, locked: false }])
  })
})

function sessionFrom(uid: string, tokens: Awaited<ReturnType<typeof users.signIn>>): Session {
  return { uid, token: tokens?.accessToken ?? '', refresh_token: tokens?.refreshToken ?? '' }
}
