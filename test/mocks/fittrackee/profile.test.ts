import { afterAll, afterEach, describe, expect, it } from 'vitest'
import {
  ada,
  details,
  editProfile,
  logIn,
  messageOf,
  type Profile,
  profileOf,
  signedIn,
  tokenOf,
  totals,
} from '../../../mocks/scenarios/fittrackee/calls.ts'
import { jsonOf } from '../../../mocks/scenarios/test-services.ts'
import { startServices } from '../../support/services.ts'

const services = await startServices()
afterEach(() => services.mocks.reset())
afterAll(() => services.close())

const nothing = { first_name: null, last_name: null, location: null, bio: null, birth_date: null, timezone: null }
const newPassword = 'difference-engine'

describe('editing the profile at FitTrackee', () => {
  it('replaces the details and leaves everything else', async () => {
    await services.mocks.fittrackee.addUser({ ...ada, ...totals, admin: true })
    const token = await tokenOf(logIn(services))
    const before = await profileOf(services, token)

    const reply = await editProfile(services, token, { ...details, username: 'lovelace', admin: false, id: 7 })
    const { data, status } = await jsonOf<{ data: Profile; status: string }>(reply)
    expect(status).toBe('success')
    expect(data).toEqual({ ...before, ...details, birth_date: 'Sun, 10 Dec 1815 00:00:00 GMT' })
    expect(await profileOf(services, token)).toEqual(data)
  })

  it('makes omitted details null, and keeps an omitted password', async () => {
    const token = await signedIn(services)
    await editProfile(services, token, { bio: 'Poetical science.' })
    expect(await profileOf(services, token)).toMatchObject({ ...nothing, bio: 'Poetical science.' })
    expect((await logIn(services)).status).toBe(200)
  })

  it('changes the password once it is confirmed', async () => {
    const token = await signedIn(services)
    await editProfile(services, token, { ...details, password: newPassword, password_conf: newPassword })
    expect((await logIn(services)).status).toBe(404)
    expect((await logIn(services, { password: newPassword })).status).toBe(200)
  })

  it.each([null, ''])('keeps the password where the new one is %j', async (password) => {
    const token = await signedIn(services)
    expect((await editProfile(services, token, { ...details, password, password_conf: newPassword })).status).toBe(200)
    expect((await logIn(services)).status).toBe(200)
  })

  it('changes nothing where the confirmation differs or is absent, whatever else is wrong', async () => {
    const token = await signedIn(services)
    for (const password_conf of [undefined, null, '', ada.password]) {
      const body = { first_name: 'Augusta', birth_date: 'tomorrow', password: newPassword, password_conf }
      expect(await messageOf(await editProfile(services, token, body))).toBe(
        "Password and password confirmation don't match.\n",
      )
    }
    expect((await profileOf(services, token)).first_name).toBe('Ada')
    expect((await logIn(services)).status).toBe(200)
  })

  it.each([
    ['2024-02-29', 'Thu, 29 Feb 2024 00:00:00 GMT'],
    ['0001-01-01', 'Mon, 01 Jan 0001 00:00:00 GMT'],
    ['9999-12-31', 'Fri, 31 Dec 9999 00:00:00 GMT'],
  ])('takes %s as a date of birth and shows it as %s', async (birth_date, shown) => {
    const token = await signedIn(services)
    await editProfile(services, token, { birth_date })
    expect((await profileOf(services, token)).birth_date).toBe(shown)
  })

  it.each(['2023-02-29', '0000-01-01', '1815-13-01', '1815-12-00', '1815-12-1', '10.12.1815', '', '1815-12-10T00:00'])(
    'fails on %j as a date of birth, and changes nothing',
    async (birth_date) => {
      const token = await signedIn(services)
      expect((await editProfile(services, token, { bio: null, birth_date })).status).toBe(500)
      expect((await profileOf(services, token)).bio).toBe(details.bio)
    },
  )

  it.each([
    ['first_name', 80],
    ['last_name', 80],
    ['location', 80],
    ['bio', 200],
    ['timezone', 50],
  ])('gives %s room for %i characters', async (field, room) => {
    const token = await signedIn(services)
    const full = '𝒜'.repeat(room)
    expect((await editProfile(services, token, { [field]: full })).status).toBe(200)
    expect((await editProfile(services, token, { [field]: `${full}x` })).status).toBe(500)
    expect(await profileOf(services, token)).toMatchObject({ [field]: full })
  })

  it('fails on values that are not text, and on a password that is too long', async () => {
    const token = await signedIn(services)
    for (const field of [...Object.keys(nothing), 'password_conf']) {
      for (const value of [1815, true, ['Ada'], { name: 'Ada' }]) {
        expect((await editProfile(services, token, { [field]: value })).status, field).toBe(500)
      }
    }
    for (const password of [18151210, 'x'.repeat(1_025)]) {
      expect((await editProfile(services, token, { password, password_conf: password })).status).toBe(500)
    }
    expect((await logIn(services)).status).toBe(200)
  })

  it('keeps lone surrogates, NUL and markup as they came', async () => {
    const token = await signedIn(services)
    const bio = '\ud800 \0 <script>'
    await editProfile(services, token, { bio })
    expect((await profileOf(services, token)).bio).toBe(bio)
  })

  it('keeps one of two edits that race as a whole', async () => {
    const token = await signedIn(services)
    const edits = [
      { first_name: 'Augusta', last_name: 'King' },
      { first_name: 'Ada', last_name: 'Byron' },
    ]
    const replies = await Promise.all(edits.map((edit) => editProfile(services, token, edit)))
    expect(replies.map(({ status }) => status)).toEqual([200, 200])
    const { first_name, last_name } = await profileOf(services, token)
    expect(edits).toContainEqual({ first_name, last_name })
  })
})
