import { afterAll, afterEach, describe, expect, it } from 'vitest'
import {
  ada,
  logIn,
  pairOf,
  post,
  profile,
  reasonOf,
  refresh,
  register,
  type SignedIn,
} from '../../../mocks/scenarios/nwapp/calls.ts'
import { jsonOf, mailedLink } from '../../../mocks/scenarios/test-services.ts'
import { createAjv } from '../../contract/documented-replies.ts'
import { startServices } from '../../support/services.ts'

const services = await startServices()
afterEach(() => services.mocks.reset())
afterAll(() => services.close())

const headingOf = async (path: string) => {
  const reply = await services.fetch(path)
  return `${reply.status} ${/<h1>(.*)<\/h1>/.exec(await reply.text())?.[1]}`
}
const passwordMessages = async (changes: Readonly<Record<string, unknown>>) =>
  (await jsonOf<{ password?: readonly string[] }>(await register(services, changes))).password

const tooShort = 'This password is too short. It must contain at least 8 characters.'
const numeric = 'This password is entirely numeric.'
const common = 'This password is too common.'

describe('registering at NWApp', () => {
  it('signs the new user in, and mails a link', async () => {
    const reply = await register(services, { first_name: ' Ada ' })
    expect(reply.status).toBe(200)
    const body = await jsonOf<SignedIn>(reply)
    expect(body).toMatchObject({ email: ada.email, first_name: 'Ada', middle_name: null, group_membership_id: null })
    expect((await profile(services, body.access_token.token)).status).toBe(200)
    expect((await refresh(services, body.refresh_token.token)).status).toBe(200)
    expect((await logIn(services)).status).toBe(200)
    expect(await services.mocks.mailbox.latest(ada.email)).toMatchObject({
      service: 'nwapp',
      from: 'nwapp@example.com',
    })
  })

  it('trims the password, as signing in does', async () => {
    await register(services, { password: ` ${ada.password} ` })
    expect((await logIn(services)).status).toBe(200)
  })

  it('gives an address to one account, but tells upper from lower case', async () => {
    const replies = await Promise.all([1, 2, 3].map(() => register(services)))
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 400, 400])
    expect(await services.mocks.mailbox.list()).toHaveLength(1)
    expect((await register(services, { email: 'Ada@example.com' })).status).toBe(200)
  })

  it('names all wrong fields at once, before it looks whether the address is free', async () => {
    await services.mocks.nwapp.addUser(ada)
    const reply = await register(services, { password: 'short', first_name: ' ', last_name: null })
    expect(reply.status).toBe(400)
    expect(await reply.json()).toEqual({
      password: [tooShort],
      first_name: ['This field may not be blank.'],
      last_name: ['This field may not be null.'],
    })
  })

  it('gives a message for each rule that a password breaks', async () => {
    expect(await passwordMessages({ password: '123456' })).toEqual([tooShort, numeric, common])
    expect(await passwordMessages({ password: 'qwertyuiop' })).toEqual([common])
    expect(await passwordMessages({ password: 'ILoveYou' })).toEqual([common])
    expect(await passwordMessages({ password: '7'.repeat(128) })).toEqual([numeric])
    expect(await passwordMessages({ password: '7'.repeat(129) })).toEqual([
      'Ensure this field has no more than 128 characters.',
    ])
  })

  it('refuses a password that is like the address or a name, in any case', async () => {
    const like = (name: string) => [`The password is too similar to the ${name}.`]
    expect(await passwordMessages({ password: ada.email })).toEqual(like('email'))
    expect(await passwordMessages({ password: 'LOVELACE1' })).toEqual(like('last name'))
    expect(await passwordMessages({ first_name: 'Augusta Byron', password: 'augusta-1' })).toEqual(like('first name'))
    expect(await passwordMessages({ password: 'ada-1815-note-g' })).toBeUndefined()
  })

  it('takes a password of 8 characters, and names of 63', async () => {
    const name = '😀'.repeat(63)
    expect((await register(services, { password: 'note G 7', first_name: name, last_name: name })).status).toBe(200)
    const reply = await register(services, { email: 'lovelace@example.com', first_name: `${name}!` })
    expect(await reply.json()).toEqual({ first_name: ['Ensure this field has no more than 63 characters.'] })
  })

  it('takes no address that is malformed, nor one that the contract’s format forbids', async () => {
    const isEmailFormat = createAjv().compile({ type: 'string', format: 'email' })
    const good = ['a@b.co', "o'hara+x@mail.example.org"]
    const bad = ['ada', '@example.com', 'ada@example', 'a..b@example.com', 'a@-b.com', 'a@b..com', 'a b@c.de', 'ä@b.de']
    for (const email of [...good, ...bad]) {
      const { status } = await register(services, { email })
      expect(status, email).toBe(good.includes(email) ? 200 : 400)
      if (status === 200) expect(isEmailFormat(email), email).toBe(true)
    }
  })

  it('keeps nothing of an account whose mail could not be sent', async () => {
    services.mocks.faults.set('nwapp', { mail: 'down' })
    const reply = await register(services)
    expect(reply.status).toBe(500)
    expect(await reply.json()).toEqual({ detail: 'A server error occurred.' })
    expect((await logIn(services)).status).toBe(400)
    services.mocks.faults.clear()
    expect((await register(services)).status).toBe(200)
  })

  it('fails in its own form while the database does', async () => {
    for (const database of ['down', 'rejects'] as const) {
      services.mocks.faults.set('nwapp', { database })
      const reply = await register(services)
      expect(reply.status, database).toBe(500)
      expect(await reply.json()).toEqual({ detail: 'A server error occurred.' })
    }
    expect(await services.mocks.mailbox.list()).toEqual([])
  })
})

describe('verifying an NWApp account', () => {
  it('prevents the lock when the link is opened just in time', async () => {
    const { refresh: refreshToken } = await pairOf(await register(services))
    services.mocks.clock.advance({ seconds: 86_398 })
    const link = await mailedLink(services, ada.email)
    expect(await headingOf(link)).toBe('200 Verified')
    services.mocks.clock.advance({ days: 2 })
    expect((await logIn(services)).status).toBe(200)
    expect((await refresh(services, refreshToken)).status).toBe(200)
    expect(await headingOf(link)).toBe('200 Already Verified')
  })

  it('unlocks an account that was locked when the time was over', async () => {
    services.mocks.configure({ nwapp: { verifyWithinSeconds: 100 } })
    const { access, refresh: refreshToken } = await pairOf(await register(services))
    services.mocks.clock.advance({ seconds: 98 })
    expect((await logIn(services)).status).toBe(200)
    services.mocks.clock.advance({ seconds: 2 })
    expect((await jsonOf<{ error: string }>(await logIn(services))).error).toContain('locked')
    expect(await reasonOf(profile(services, access))).toBe('401 The access token is invalid.')
    expect((await refresh(services, refreshToken)).status).toBe(401)
    expect((await register(services)).status, 'its address stays taken').toBe(400)

    expect(await headingOf(await mailedLink(services, ada.email))).toBe('200 Verified')
    expect((await logIn(services)).status).toBe(200)
    expect((await refresh(services, refreshToken)).status).toBe(200)
  })

  it('does not verify by a link that belongs to no account', async () => {
    await register(services)
    for (const query of [
      '',
      '?token=',
      '?token=__proto__',
      '?token=<script>',
      `?token=${'0'.repeat(32)}`,
      '?token=%ff',
    ]) {
      expect(await headingOf(`/nwapp/api/v1/public/verify${query}`), query).toBe('404 Unknown Link')
    }
    expect((await post(services, 'verify', {})).status).toBe(405)
    services.mocks.clock.advance({ days: 1 })
    expect((await logIn(services)).status).toBe(400)
  })

  it('is not asked of an account that a test puts in place, unless it says so', async () => {
    await services.mocks.nwapp.addUser(ada)
    await services.mocks.nwapp.addUser({ ...ada, email: 'lovelace@example.com', verified: false })
    expect((await logIn(services, { email: 'lovelace@example.com' })).status).toBe(200)
    services.mocks.clock.advance({ days: 1 })
    expect((await logIn(services)).status).toBe(200)
    expect((await logIn(services, { email: 'lovelace@example.com' })).status).toBe(400)
    await expect(services.mocks.nwapp.addUser(ada)).rejects.toThrow('already has an account')
  })
})
