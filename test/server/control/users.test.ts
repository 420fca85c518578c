/** What accounts of all five services have in common when they are worked on by HTTP. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { ada, allServices, grace } from '../../mocks/by-hand.ts'
import { startControl } from './control.ts'
import { charles, emailFieldOf, type Fields, formOf, unlocked } from './people.ts'

const { server, services, send, good, problem } = await startControl()
beforeEach(() => send('POST', '/reset'))
afterAll(() => server.close())

interface Shown extends Fields {
  readonly id: string
}
interface Created {
  readonly user: Shown
  readonly password: string | null
}
interface UserList {
  readonly users: readonly Shown[]
  readonly total: number
}

describe.each(allServices)('accounts of $name', (service) => {
  const { slug } = service
  const path = `/services/${slug}/users`
  const email = emailFieldOf(slug)
  const create = (form: Fields) => good<Created>('POST', path, form)
  const list = (query = '') => good<UserList>('GET', path + query)
  const statusOf = async (person: typeof ada) => (await service.signIn(services, person)).status

  it('are created with a password, which the reply repeats and no other shows', async () => {
    const { user, password } = await create(formOf(slug, ada))
    expect(password).toBe(ada.password)
    expect(user).toMatchObject(unlocked(slug, ada))
    expect(user).not.toHaveProperty('password')
    expect(await statusOf(ada)).toBe(200)
    expect(await good('GET', `${path}/${user.id}`)).toEqual(user)
    expect(await list()).toEqual({ users: [user], total: 1 })
    expect(JSON.stringify(await good('GET', '/journal'))).not.toContain(ada.password)
  })

  it('get a password where none is given, which works and is never shown again', async () => {
    const { user, password } = await create(unlocked(slug, ada))
    expect(password).toMatch(/^[A-Za-z0-9]{16}$/)
    const other = await create(unlocked(slug, grace))
    expect(other.password).not.toBe(password)
    expect(await statusOf({ ...ada, password: password ?? '' })).toBe(200)

    const later = [
      await good('GET', `${path}/${user.id}`),
      await list(),
      await good('PATCH', `${path}/${user.id}`, { [email]: 'countess@example.com' }),
      await good('GET', '/journal'),
      await good('GET', '/faults'),
      await good('GET', '/mail'),
      await send('POST', path, formOf(slug, { ...grace, password: password ?? '' })),
    ]
    for (const reply of later) expect(JSON.stringify(reply)).not.toContain(password)
  })

  it('are listed oldest first, with a limit, and with how many there are', async () => {
    const made = []
    for (const person of [ada, grace, charles]) made.push((await create(formOf(slug, person))).user)
    expect(await list()).toEqual({ users: made, total: 3 })
    expect(await list('?limit=2')).toEqual({ users: made.slice(0, 2), total: 3 })
    expect(await list('?limit=0')).toEqual({ users: [], total: 3 })
    expect(await list('?limit=10000')).toEqual({ users: made, total: 3 })
  })

  it('are listed up to a hundred where no limit is given', async () => {
    for (let number = 1; number <= 101; number += 1) {
      await service.create(services, { ...ada, username: `user${number}`, email: `u${number}@example.com` })
    }
    const { users, total } = await list()
    expect([users.length, total]).toEqual([100, 101])
  })

  it('are found by a text in one of their fields, in any case', async () => {
    const first = (await create(formOf(slug, ada))).user
    const second = (await create(formOf(slug, grace))).user
    expect(await list('?text=GRACE@example')).toEqual({ users: [second], total: 1 })
    expect(await list('?text=example.com&limit=1')).toEqual({ users: [first], total: 2 })
    expect(await list('?text=nobody')).toEqual({ users: [], total: 0 })
    // What is between two fields belongs to none, and no password is looked through.
    expect(await list(`?text=${encodeURIComponent('","')}`)).toMatchObject({ total: 0 })
    expect(await list(`?text=${ada.password}`)).toMatchObject({ total: 0 })
  })

  it('are found with those who signed up by themselves', async () => {
    await service.signUp(services, ada)
    expect(await list('?text=ada@example.com')).toMatchObject({ total: 1, users: [{ [email]: 'ada@example.com' }] })
  })

  it('are not created where another has the e-mail address', async () => {
    await create(formOf(slug, ada))
    expect(await problem(409, 'POST', path, formOf(slug, ada))).toBe(
      `${service.name} already has an account with the user name or e-mail address of ada@example.com.`,
    )
    expect(await list()).toMatchObject({ total: 1 })
  })

  it('change in the fields that are named, and keep the rest', async () => {
    const { user } = await create(formOf(slug, ada))
    const changed = await good<Shown>('PATCH', `${path}/${user.id}`, { [email]: 'countess@example.com' })
    expect(changed).toEqual({ ...user, [email]: 'countess@example.com' })
    expect(await good('GET', `${path}/${user.id}`)).toEqual(changed)
    expect(await statusOf({ ...ada, email: 'countess@example.com' })).toBe(200)
    expect(await statusOf(ada)).toBe(service.noAccount)
  })

  it('take a new password, which works in the place of the old one', async () => {
    const { user } = await create(formOf(slug, ada))
    expect(await good('PATCH', `${path}/${user.id}`, { password: 'difference-engine' })).toEqual(user)
    expect(await statusOf({ ...ada, password: 'difference-engine' })).toBe(200)
    expect(await statusOf(ada)).toBe(service.wrongPassword)
  })

  it('do not take the e-mail address of another', async () => {
    const { user } = await create(formOf(slug, ada))
    await create(formOf(slug, grace))
    await problem(409, 'PATCH', `${path}/${user.id}`, { [email]: grace.email })
    expect(await good('GET', `${path}/${user.id}`)).toEqual(user)
    expect(await statusOf(ada)).toBe(200)
  })

  const wrongChanges: readonly (readonly [changes: unknown, reason: RegExp])[] = [
    [{}, /fewer than 1/],
    [{ nonsense: 1 }, /must not have 'nonsense'/],
    [{ id: '7' }, /must not have 'id'/],
    [{ [email]: 'countess@example.com', nonsense: 1 }, /must not have 'nonsense'/],
    ['{"__proto__":{"password":"x"}}', /must not have '__proto__'/],
    [{ password: 5 }, /password must be string/],
    [{ password: {} }, /password must be string/],
    [{ [email]: 5 }, /must be string/],
    [{ [email]: null }, /must be string/],
    [{ [email]: 'x'.repeat(400) }, /must NOT have more than/],
    ['[]', /must be object/],
    ['', /empty/],
  ]
  it.each(wrongChanges)('are not changed by what is no change: %j', async (changes, reason) => {
    const { user } = await create(formOf(slug, ada))
    expect(await problem(400, 'PATCH', `${path}/${user.id}`, changes)).toMatch(reason)
    expect(await good('GET', `${path}/${user.id}`)).toEqual(user)
    expect(await statusOf(ada)).toBe(200)
  })

  it('are not created from a form that is wrong', async () => {
    const { [email]: _email, ...withoutAddress } = formOf(slug, ada)
    const wrongs: readonly (readonly [form: unknown, reason: RegExp])[] = [
      [{}, /required property/],
      [withoutAddress, new RegExp(`required property '${email}'`)],
      [{ ...formOf(slug, ada), nonsense: 1 }, /must not have 'nonsense'/],
      [{ ...formOf(slug, ada), id: '7' }, /must not have 'id'/],
      [{ ...formOf(slug, ada), password: 5 }, /password must be string/],
      [{ ...formOf(slug, ada), [email]: ['ada@example.com'] }, /must be string/],
      [`{"__proto__":{},${JSON.stringify(formOf(slug, ada)).slice(1)}`, /must not have '__proto__'/],
      ['"ada"', /body must be object/],
    ]
    for (const [form, reason] of wrongs) expect(await problem(400, 'POST', path, form)).toMatch(reason)
    expect(await list()).toEqual({ users: [], total: 0 })
  })

  it('are gone when they are deleted, and cannot sign in', async () => {
    const { user } = await create(formOf(slug, ada))
    expect(await send('DELETE', `${path}/${user.id}`)).toMatchObject({ status: 204, body: undefined })
    expect(await list()).toEqual({ users: [], total: 0 })
    expect(await statusOf(ada)).toBe(service.noAccount)
    await create(formOf(slug, ada))
    expect(await statusOf(ada)).toBe(200)
  })

  it('that there are not are 404s, whatever is done', async () => {
    for (const id of ['999', 'nobody', '__proto__', 'a%2Fb', '%ZZ', '%F0%9F%94%91']) {
      await problem(404, 'GET', `${path}/${id}`)
      await problem(404, 'PATCH', `${path}/${id}`, { [email]: 'countess@example.com' })
      await problem(404, 'DELETE', `${path}/${id}`)
    }
  })
})
