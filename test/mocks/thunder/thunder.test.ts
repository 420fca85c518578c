import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { jsonOf } from '../../../mocks/scenarios/test-services.ts'
import {
  ada,
  addAda,
  body,
  call,
  create,
  key,
  lineOf,
  mailed,
  open,
  ownProperties,
  put,
  read,
  type ShownUser,
} from '../../../mocks/scenarios/thunder/calls.ts'
import { startServices } from '../../support/services.ts'

const services = await startServices()
afterEach(() => services.mocks.reset())
afterAll(() => services.close())

const newAddress = 'ada.lovelace@example.com'
const charles = { email: 'charles@example.com', password: 'difference-engine' }
const nowSeconds = () => services.mocks.clock.nowSeconds()

describe('A user of Thunder', () => {
  it('is stored as sent, but unverified and as old as this second, and read back the same', async () => {
    const user = body({
      email: { address: ada.email, verified: true, verificationToken: 'forged' },
      creationTime: 1,
      lastUpdateTime: 2,
    })
    const before = nowSeconds()
    const reply = await create(services, user)
    const created = await jsonOf<ShownUser>(reply)

    expect(reply.status).toBe(201)
    expect(created).toEqual({
      email: { address: ada.email, verified: false, verificationToken: null },
      password: ada.password,
      creationTime: created.creationTime,
      lastUpdateTime: created.creationTime,
      ...ownProperties,
    })
    expect(created.creationTime).toBeGreaterThanOrEqual(before)
    expect(created.creationTime).toBeLessThanOrEqual(nowSeconds())
    expect(await read(services)).toEqual(created)
  })

  it('has the exact address as its key: upper and lower case are different users', async () => {
    await create(services)
    expect((await create(services, body({ email: { address: 'Ada@example.com' } }))).status).toBe(201)
    expect((await call(services, 'GET /users', 'ADA@example.com')).status).toBe(404)
  })

  it('without a password, or with an empty one, can be created and never opened', async () => {
    for (const password of [undefined, null, '']) {
      const email = `ada.${String(password)}x@example.com`
      const created = await create(services, { email: { address: email }, password })
      expect((await jsonOf<ShownUser>(created)).password).toBe(password ?? null)
      expect((await call(services, 'GET /users', email, { ...key(), password: 'null' })).status).toBe(401)
    }
  })

  it('can be put in place verified, with a token as a mail would have left', async () => {
    await services.mocks.thunder.addUser({ ...ada, verified: true, properties: { city: 'London' } })
    const user = await read(services)
    expect(user.email.verified).toBe(true)
    expect(user.email.verificationToken).toMatch(/^[0-9a-f]{8}-/)
    expect(user.city).toBe('London')
    await expect(addAda(services)).rejects.toThrow('Thunder already has an account')
  })
})

describe('Changing a user of Thunder', () => {
  it('replaces password and properties whole, keeps verification and creation time, and moves the time of change', async () => {
    await open(services, await mailed(services))
    const before = await read(services)
    services.mocks.clock.advance({ minutes: 1 })

    const email = { address: ada.email, verified: false, verificationToken: null }
    const reply = await put(services, { email, password: 'new', city: 'London', creationTime: 1, lastUpdateTime: 1 })
    const after = await jsonOf<ShownUser>(reply)

    const { creationTime } = before
    expect(after).toEqual({
      email: before.email,
      password: 'new',
      creationTime,
      lastUpdateTime: after.lastUpdateTime,
      city: 'London',
    })
    expect(after.email.verified).toBe(true)
    expect(after.lastUpdateTime).toBeGreaterThanOrEqual(before.lastUpdateTime + 60)
    expect((await call(services, 'GET /users')).status).toBe(401)
    expect(await read(services, ada.email, 'new')).toEqual(after)
  })

  it('to a new address starts a new record and frees the old address', async () => {
    await open(services, await mailed(services))
    const { creationTime } = await read(services)
    services.mocks.clock.advance({ minutes: 1 })

    const moved = await jsonOf<ShownUser>(await put(services, body({ email: { address: newAddress } }), ada.email))
    expect(moved.email).toEqual({ address: newAddress, verified: false, verificationToken: null })
    expect(moved.creationTime).toBeGreaterThanOrEqual(creationTime + 60)
    expect(moved.lastUpdateTime).toBe(moved.creationTime)
    expect((await call(services, 'GET /users')).status).toBe(404)
    expect((await create(services)).status).toBe(201)
  })

  it('to an address that is taken names the old one and changes nothing', async () => {
    await addAda(services)
    await services.mocks.thunder.addUser(charles)
    const before = await read(services)
    const reply = put(services, body({ email: { address: charles.email }, password: 'new' }), ada.email)
    expect(await lineOf(reply)).toBe(`409 A user with the new email address already exists. (User: ${ada.email})`)
    expect(await read(services)).toEqual(before)
    expect((await read(services, charles.email, charles.password)).password).toBe(charles.password)
  })

  it('without the query looks for the address in the body, and with an empty query for nobody', async () => {
    await addAda(services)
    expect((await put(services, body({ email: { address: newAddress } }))).status).toBe(404)
    expect(await lineOf(put(services, body(), ''))).toBe('404 User not found in the database. (User: )')
  })
})

describe('Deleting a user of Thunder', () => {
  it('shows the user one last time and frees the address', async () => {
    await addAda(services)
    const before = await read(services)
    expect(await jsonOf<ShownUser>(await call(services, 'DELETE /users'))).toEqual(before)
    expect((await call(services, 'DELETE /users')).status).toBe(404)
    expect((await create(services)).status).toBe(201)
  })
})
