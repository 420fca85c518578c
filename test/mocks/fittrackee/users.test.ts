import { afterAll, afterEach, describe, expect, it } from 'vitest'
import {
  ada,
  bearer,
  details,
  getProfile,
  openPicture,
  profileOf,
  register,
  setPicture,
  signedIn,
  tokenOf,
  totals,
} from '../../../mocks/scenarios/fittrackee/calls.ts'
import { startServices } from '../../support/services.ts'

const services = await startServices()
afterEach(() => services.mocks.reset())
afterAll(() => services.close())

const { users } = services.mocks.fittrackee
const { password, ...shownAda } = ada
const untold = { first_name: null, last_name: null, location: null, bio: null, birth_date: null }
const unused = { nb_activities: 0, nb_sports: 0, total_distance: 0, total_duration: '0:00:00' }
const atFirst = { admin: false, timezone: 'Europe/Paris', ...untold, ...unused }

describe('an account of FitTrackee by hand', () => {
  it('goes by its number as text, and begins as every profile does', async () => {
    expect(await users.create(ada)).toEqual({ id: '1', ...shownAda, ...atFirst })
    await register(services, { username: 'grace', email: 'grace@example.com' })
    expect((await users.list())[1]).toEqual({ id: '2', username: 'grace', email: 'grace@example.com', ...atFirst })
  })

  it('shows the changes in the profile, keeps what is left out, and forgets what is null', async () => {
    const token = await signedIn(services)
    const changes = { admin: true, bio: null, timezone: null, nb_sports: 4, total_duration: '7:00:00' }
    const changed = { id: '1', ...shownAda, ...details, ...totals, ...changes }
    expect(await users.change('1', changes)).toEqual(changed)
    const { location, birth_date, ...profile } = await profileOf(services, token)
    expect(profile).toMatchObject({ ...shownAda, ...changes, first_name: 'Ada', nb_activities: 6 })
    expect([location, birth_date]).toEqual(['London', 'Sun, 10 Dec 1815 00:00:00 GMT'])
    expect(await users.change('1', { birth_date: null })).toEqual({ ...changed, birth_date: null })
  })

  it.each([
    ['username', { username: 'x'.repeat(81) }],
    ['bio', { bio: 'x'.repeat(201) }],
    ['birth_date', { birth_date: '2023-02-29' }],
    ['nb_sports', { nb_sports: 1.5 }],
    ['total_distance', { total_distance: Number.NaN }],
    ['total_duration', { total_duration: 'an hour' }],
  ])('never takes what no profile can show, such as this %s', async (name, wrong) => {
    const created = await users.create(ada)
    const refusal = new RangeError(`No profile of FitTrackee can show this ${name}.`)
    await expect(users.change('1', { admin: true, ...wrong })).rejects.toThrow(refusal)
    await expect(users.create({ ...ada, username: 'grace', email: 'grace@example.com', ...wrong })).rejects.toThrow(
      refusal,
    )
    expect(await users.list()).toEqual([created])
  })

  it('takes its picture with it, and leaves its token with nobody to show', async () => {
    const token = await signedIn(services)
    await setPicture(services, token)
    expect((await openPicture(services, 'ada')).status).toBe(200)
    await users.remove('1')
    expect(await (await getProfile(services, bearer(token))).json()).toMatchObject({
      message: expect.stringContaining('Something went wrong'),
    })
    await tokenOf(register(services))
    expect((await openPicture(services, 'ada')).status).toBe(404)
  })

  it('gives two tokens of one second that differ', async () => {
    const { id } = await users.create(ada)
    const tokens = await Promise.all(Array.from({ length: 5 }, () => users.signIn(id)))
    expect(new Set(tokens.map((issued) => issued?.accessToken)).size).toBe(5)
  })
})
