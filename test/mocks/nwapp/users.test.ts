import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { ada, logIn, pairOf, profile, reasonOf, refresh, register } from '../../../mocks/scenarios/nwapp/calls.ts'
import { mailedLink } from '../../../mocks/scenarios/test-services.ts'
import { startServices } from '../../support/services.ts'

const services = await startServices()
afterEach(() => services.mocks.reset())
afterAll(() => services.close())

const { users } = services.mocks.nwapp
const { password, ...shownAda } = ada
const usual = { middle_name: null, group_membership_id: null, verified: true, locked: false }
const statusOfLogIn = async () => (await logIn(services)).status

describe('an account of NWApp by hand', () => {
  it('goes by its number as text, and begins verified, without a middle name and a group', async () => {
    expect(await users.create(ada)).toEqual({ id: '1', ...shownAda, ...usual })
  })

  it('takes a middle name and a group, loses them again, and keeps what is left out', async () => {
    const { id } = await users.create(ada)
    const named = { middle_name: 'King', group_membership_id: 7 }
    expect(await users.change(id, named)).toEqual({ id, ...shownAda, ...usual, ...named })
    expect(await (await logIn(services)).json()).toMatchObject(named)
    expect(await users.change(id, { first_name: 'Augusta', middle_name: null })).toMatchObject({
      ...named,
      first_name: 'Augusta',
      middle_name: null,
    })
    expect(await users.change(id, { group_membership_id: null })).toMatchObject({ group_membership_id: null })
  })

  it('is locked, and unlocked with a new time to verify', async () => {
    const { id } = await users.create(ada)
    expect(await users.change(id, { locked: true })).toMatchObject({ verified: false, locked: true })
    expect(await statusOfLogIn()).toBe(400)
    // Another field alone leaves the lock closed, and so does a clock that moves.
    expect(await users.change(id, { first_name: 'Augusta' })).toMatchObject({ verified: false, locked: true })
    expect(await users.change(id, { verified: false })).toMatchObject({ verified: false, locked: true })

    services.mocks.clock.advance({ days: 3 })
    expect(await users.change(id, { locked: false })).toMatchObject({ verified: false, locked: false })
    expect(await statusOfLogIn()).toBe(200)
    services.mocks.clock.advance({ hours: 23 })
    expect(await statusOfLogIn()).toBe(200)
    services.mocks.clock.advance({ hours: 1 })
    expect(await users.get(id)).toMatchObject({ verified: false, locked: true })
    expect(await statusOfLogIn()).toBe(400)
  })

  it('is verified, which opens a lock too, and then needs no time', async () => {
    const { id } = await users.create({ ...ada, locked: true })
    expect(await users.change(id, { verified: true })).toMatchObject({ verified: true, locked: false })
    services.mocks.clock.advance({ days: 3 })
    expect(await statusOfLogIn()).toBe(200)
    expect(await users.change(id, { locked: false })).toMatchObject({ verified: true, locked: false })
    expect(await users.change(id, { verified: true, locked: true })).toMatchObject({ verified: false, locked: true })
  })

  it('has the whole time to verify from the moment at which it is made unverified', async () => {
    const { id } = await users.create(ada)
    services.mocks.clock.advance({ days: 3 })
    expect(await users.change(id, { verified: false })).toMatchObject({ verified: false, locked: false })
    services.mocks.clock.advance({ hours: 23 })
    expect(await statusOfLogIn()).toBe(200)
    services.mocks.clock.advance({ hours: 1 })
    expect(await statusOfLogIn()).toBe(400)
  })

  it('is shown unverified after registering, until the mailed link is opened', async () => {
    await register(services)
    expect(await users.list()).toEqual([{ id: '1', ...shownAda, ...usual, verified: false }])
    await services.fetch(await mailedLink(services, ada.email))
    expect(await users.get('1')).toMatchObject({ verified: true })
  })

  it('is gone for its tokens when it is removed', async () => {
    const { id } = await users.create(ada)
    const { access, refresh: refreshToken } = await pairOf(await logIn(services))
    await users.remove(id)
    expect(await reasonOf(profile(services, access))).toBe('401 The access token is invalid.')
    expect((await refresh(services, refreshToken)).status).toBe(401)
  })
})
