import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { ada, call, lineOf, mailed, open, ownProperties, put, read } from '../../../mocks/scenarios/thunder/calls.ts'
import { startServices } from '../../support/services.ts'

const services = await startServices()
afterEach(() => services.mocks.reset())
afterAll(() => services.close())

const { users } = services.mocks.thunder
const unverified = { verified: false, verificationToken: null, properties: {} }

describe('an account of Thunder by hand', () => {
  it('goes by an id of its own, and begins unverified and without properties', async () => {
    const created = await users.create(ada)
    expect(created).toEqual({ id: expect.stringMatching(/^[0-9a-f-]{36}$/), email: ada.email, ...unverified })
  })

  it('refuses properties that Thunder keeps itself, and changes nothing', async () => {
    const { id } = await users.create({ ...ada, properties: ownProperties })
    for (const name of ['email', 'password', 'creationTime', 'lastUpdateTime']) {
      const wrong = { email: 'other@example.com', properties: { ...ownProperties, [name]: 'mine' } }
      await expect(users.create({ ...ada, ...wrong })).rejects.toThrow(`Thunder keeps '${name}' itself`)
      await expect(users.change(id, wrong)).rejects.toThrow(RangeError)
    }
    expect(await users.list()).toEqual([{ id, email: ada.email, ...unverified, properties: ownProperties }])
  })

  it('keeps its verification and its id with a new address, unless told otherwise', async () => {
    const { email, token } = await mailed(services)
    await open(services, { email, token })
    const [before] = await users.list()
    const id = before?.id ?? ''
    const moved = { id, email: 'countess@example.com', properties: ownProperties }
    expect(await users.change(id, { email: moved.email })).toEqual({
      ...moved,
      verified: true,
      verificationToken: token,
    })
    expect((await read(services, moved.email)).email).toMatchObject({ verified: true, verificationToken: token })

    const changes = { email: ada.email, verified: false, verificationToken: null }
    expect(await users.change(id, changes)).toEqual({ id, ...changes, properties: ownProperties })
    expect((await read(services)).email).toEqual({ address: ada.email, verified: false, verificationToken: null })
  })

  it('has a verification token when it is made verified', async () => {
    const { id } = await users.create(ada)
    const changed = await users.change(id, { verified: true })
    expect(changed?.verificationToken).toMatch(/^[0-9a-f-]{36}$/)
    expect(await users.change(id, { verified: false })).toEqual({ ...changed, verified: false })
  })

  it('takes new properties for all that it had', async () => {
    const { id } = await users.create({ ...ada, properties: ownProperties })
    const properties = { motto: 'poetical science' }
    expect(await users.change(id, { properties })).toEqual({ id, email: ada.email, ...unverified, properties })
    expect(await read(services)).toMatchObject({ ...properties, password: ada.password })
    expect(await read(services)).not.toHaveProperty('fullName')
  })

  it('cannot be opened without a password, and tells of the change in its time', async () => {
    const { id } = await users.create(ada)
    const { lastUpdateTime, creationTime } = await read(services)
    services.mocks.clock.advance({ minutes: 2 })
    await users.change(id, { password: null })
    expect(await lineOf(call(services, 'GET /users'))).toContain('401 Unable to validate user')
    await users.change(id, { password: ada.password })
    const changed = await read(services)
    expect(changed.creationTime).toBe(creationTime)
    expect(changed.lastUpdateTime).toBeGreaterThanOrEqual(lastUpdateTime + 120)
  })

  it('is the same account when its owner changes the address by a call', async () => {
    const { id } = await users.create(ada)
    await put(services, { email: { address: 'countess@example.com' }, password: ada.password }, ada.email)
    expect(await users.list()).toEqual([{ id, email: 'countess@example.com', ...unverified }])
  })
})
