import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { jsonOf } from '../../../docs/scenarios/lab.ts'
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
} from '../../../docs/scenarios/thunder/calls.ts'
import { startLab } from '../labs.ts'

const lab = await startLab()
afterEach(() => lab.mocks.reset())
afterAll(() => lab.close())

const newAddress = 'ada.lovelace@example.com'
const charles = { email: 'charles@example.com', password: 'difference-engine' }
const nowSeconds = () => lab.mocks.clock.nowSeconds()

describe('A user of Thunder', () => {
  it('is stored as sent, but unverified and as old as this second, and read back the same', async () => {
    const user = body({
      email: { address: ada.email, verified: true, verificationToken: 'forged' },
      creationTime: 1,
      lastUpdateTime: 2,
    })
    const before = nowSeconds()
    const reply = await create(lab, user)
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
    expect(await read(lab)).toEqual(created)
  })

  it('has the exact address as its key: upper and lower case are different users', async () => {
    await create(lab)
    expect((await create(lab, body({ email: { address: 'Ada@example.com' } }))).status).toBe(201)
    expect((await call(lab, 'GET /users', 'ADA@example.com')).status).toBe(404)
  })

  it('without a password, or with an empty one, can be created and never opened', async () => {
    for (const password of [undefined, null, '']) {
      const email = `ada.${String(password)}x@example.com`
      const created = await create(lab, { email: { address: email }, password })
      expect((await jsonOf<ShownUser>(created)).password).toBe(password ?? null)
      expect((await call(lab, 'GET /users', email, { ...key(), password: 'null' })).status).toBe(401)
    }
  })

  it('can be put in place verified, with a token as a mail would have left', async () => {
    await lab.mocks.thunder.addUser({ ...ada, verified: true, properties: { city: 'London' } })
    const user = await read(lab)
    expect(user.email.verified).toBe(true)
    expect(user.email.verificationToken).toMatch(/^[0-9a-f]{8}-/)
    expect(user.city).toBe('London')
    await expect(addAda(lab)).rejects.toThrow('Thunder already has an account')
  })
})

describe('Changing a user of Thunder', () => {
  it('replaces password and properties whole, keeps verification and creation time, and moves the time of change', async () => {
    await open(lab, await mailed(lab))
    const before = await read(lab)
    lab.mocks.clock.advance({ minutes: 1 })

    const email = { address: ada.email, verified: false, verificationToken: null }
    const reply = await put(lab, { email, password: 'new', city: 'London', creationTime: 1, lastUpdateTime: 1 })
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
    expect((await call(lab, 'GET /users')).status).toBe(401)
    expect(await read(lab, ada.email, 'new')).toEqual(after)
  })

  it('to a new address starts a new record and frees the old address', async () => {
    await open(lab, await mailed(lab))
    const { creationTime } = await read(lab)
    lab.mocks.clock.advance({ minutes: 1 })

    const moved = await jsonOf<ShownUser>(await put(lab, body({ email: { address: newAddress } }), ada.email))
    expect(moved.email).toEqual({ address: newAddress, verified: false, verificationToken: null })
    expect(moved.creationTime).toBeGreaterThanOrEqual(creationTime + 60)
    expect(moved.lastUpdateTime).toBe(moved.creationTime)
    expect((await call(lab, 'GET /users')).status).toBe(404)
    expect((await create(lab)).status).toBe(201)
  })

  it('to an address that is taken names the old one and changes nothing', async () => {
    await addAda(lab)
    await lab.mocks.thunder.addUser(charles)
    const before = await read(lab)
    const reply = put(lab, body({ email: { address: charles.email }, password: 'new' }), ada.email)
    expect(await lineOf(reply)).toBe(`409 A user with the new email address already exists. (User: ${ada.email})`)
    expect(await read(lab)).toEqual(before)
    expect((await read(lab, charles.email, charles.password)).password).toBe(charles.password)
  })

  it('without the query looks for the address in the body, and with an empty query for nobody', async () => {
    await addAda(lab)
    expect((await put(lab, body({ email: { address: newAddress } }))).status).toBe(404)
    expect(await lineOf(put(lab, body(), ''))).toBe('404 User not found in the database. (User: )')
  })
})

describe('Deleting a user of Thunder', () => {
  it('shows the user one last time and frees the address', async () => {
    await addAda(lab)
    const before = await read(lab)
    expect(await jsonOf<ShownUser>(await call(lab, 'DELETE /users'))).toEqual(before)
    expect((await call(lab, 'DELETE /users')).status).toBe(404)
    expect((await create(lab)).status).toBe(201)
  })
})
