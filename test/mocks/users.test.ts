/** What accounts by hand have in common at the five services; what is particular stands in each service's folder. */
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { startServices } from '../support/services.ts'
import { ada, allServices, grace } from './by-hand.ts'

const services = await startServices()
afterEach(() => services.mocks.reset())
afterAll(() => services.close())

describe.each(allServices)('accounts of $name by hand', (service) => {
  const users = service.users(services)
  const statusOf = async (reply: Promise<Response>) => (await reply).status

  it('are created, can sign in at once, and are shown without their password', async () => {
    const created = await service.create(services, ada)
    expect(created.id).toMatch(/\S/)
    expect(JSON.stringify(created)).toContain(ada.email)
    expect(JSON.stringify(created)).not.toContain('password')
    expect(JSON.stringify(created)).not.toContain(ada.password)
    expect(await statusOf(service.signIn(services, ada))).toBe(200)
    expect(await users.get(created.id)).toEqual(created)
    expect(await users.list()).toEqual([created])
  })

  it('are listed oldest first, those who signed up by themselves among them', async () => {
    const first = await service.create(services, grace)
    expect((await service.signUp(services, ada)).ok).toBe(true)
    const third = await service.create(services, {
      username: 'charles',
      email: 'charles@example.com',
      password: 'engine-1',
    })
    const listed = await users.list()
    expect(listed).toHaveLength(3)
    expect([listed[0], listed[2]]).toEqual([first, third])
    expect(JSON.stringify(listed[1])).toContain(ada.email)
    expect(await users.get(listed[1]?.id ?? '')).toEqual(listed[1])
  })

  it('take a new password, after which the old one is refused, and keep the rest', async () => {
    const created = await service.create(services, ada)
    const password = 'difference-engine'
    expect(await service.change(services, created.id, { password })).toEqual(created)
    expect(await statusOf(service.signIn(services, ada))).toBe(service.wrongPassword)
    expect(await statusOf(service.signIn(services, { ...ada, password }))).toBe(200)
  })

  it('take a new e-mail address, after which the old one is free', async () => {
    const created = await service.create(services, ada)
    const email = 'countess@example.com'
    const changed = await service.change(services, created.id, { email })
    expect(JSON.stringify(changed)).toBe(JSON.stringify(created).replace(ada.email, email))
    expect(await users.get(created.id)).toEqual(changed)
    expect(await statusOf(service.signIn(services, { ...ada, email }))).toBe(200)
    expect(await statusOf(service.signIn(services, ada))).toBe(service.noAccount)
    await service.create(services, { ...ada, username: 'lovelace' })
  })

  it('keep everything when a change has nothing in it', async () => {
    const created = await service.create(services, ada)
    expect(await service.change(services, created.id, {})).toEqual(created)
    expect(await statusOf(service.signIn(services, ada))).toBe(200)
  })

  it('never take the address of another, and are left as they were', async () => {
    const first = await service.create(services, ada)
    const second = await service.create(services, grace)
    const taken = `${service.name} already has an account with the user name or e-mail address of ${ada.email}.`
    await expect(service.create(services, { ...grace, username: 'hopper', email: ada.email })).rejects.toThrow(taken)
    await expect(service.change(services, second.id, { email: ada.email, password: 'stolen' })).rejects.toThrow(taken)
    expect(await users.list()).toEqual([first, second])
    expect(await statusOf(service.signIn(services, grace))).toBe(200)
  })

  it('are removed: nobody can sign in, and the address is free', async () => {
    const { id } = await service.create(services, ada)
    const other = await service.create(services, grace)
    expect(await users.remove(id)).toBe(true)
    expect(await users.remove(id)).toBe(false)
    expect(await users.get(id)).toBeUndefined()
    expect(await users.list()).toEqual([other])
    expect(await statusOf(service.signIn(services, ada))).toBe(service.noAccount)
    expect(await statusOf(service.signIn(services, grace))).toBe(200)
    expect((await service.signUp(services, ada)).ok).toBe(true)
  })

  it('are not found under an id that nobody has', async () => {
    await service.create(services, ada)
    for (const id of ['', '0', '007', '1.0', 'ada', '__proto__']) {
      expect(await users.get(id), id).toBeUndefined()
      expect(await service.change(services, id, { password: 'changed' }), id).toBeUndefined()
      expect(await users.remove(id), id).toBe(false)
    }
    expect(await statusOf(service.signIn(services, ada))).toBe(200)
  })

  it('are at hand while the database of the service is down', async () => {
    const first = await service.create(services, ada)
    services.mocks.faults.set(service.slug, { database: 'down' })
    expect(await statusOf(service.signIn(services, ada))).toBeGreaterThanOrEqual(500)
    const second = await service.create(services, grace)
    expect(await users.list()).toEqual([first, second])
    expect(await users.get(first.id)).toEqual(first)
    expect(await service.change(services, second.id, { password: 'changed-unseen' })).toEqual(second)
    expect(await users.remove(first.id)).toBe(true)
    expect(await statusOf(service.signIn(services, ada))).toBeGreaterThanOrEqual(500)

    services.mocks.faults.set(service.slug, { database: 'up' })
    expect(await statusOf(service.signIn(services, ada))).toBe(service.noAccount)
    expect(await statusOf(service.signIn(services, { ...grace, password: 'changed-unseen' }))).toBe(200)
  })
})

describe('the short form addUser', () => {
  it('gives the account back, as create does', async () => {
    const user = await services.mocks.notes.addUser(ada)
    expect(user).toEqual({ id: '1', username: 'ada', email: ada.email, verified: true })
    expect(await services.mocks.notes.users.list()).toEqual([user])
  })
})
