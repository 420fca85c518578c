/** Every preset does what its description says, as calls of the services show. */
import { afterAll, beforeEach, expect, it } from 'vitest'
import * as fittrackee from '../../../mocks/scenarios/fittrackee/calls.ts'
import * as fluencyBox from '../../../mocks/scenarios/fluency-box/calls.ts'
import * as nwapp from '../../../mocks/scenarios/nwapp/calls.ts'
import * as thunder from '../../../mocks/scenarios/thunder/calls.ts'
import type { IssuedTokens } from '../../../mocks/services/users.ts'
import type { Mail } from '../../../mocks/world/mailbox.ts'
import { ada, allServices, type ByHand, grace, lineOf, type Person, tokenServices } from '../../mocks/by-hand.ts'
import { documented, received } from '../documented.ts'
import { startControl } from './control.ts'
import { charles, type Fields } from './people.ts'

const { server, services, send, good, problem } = await startControl()
beforeEach(() => send('POST', '/reset'))
afterAll(() => server.close())

interface SignedIn extends IssuedTokens {
  readonly service: string
  readonly userId: string
}

interface UserList {
  readonly users: readonly Fields[]
  readonly total: number
}

const take = async (preset: string) => {
  const taken = await good<{ readonly preset: string; readonly sessions: readonly SignedIn[] }>(
    'POST',
    `/presets/${preset}`,
  )
  expect(taken.preset).toBe(preset)
  return taken.sessions
}
const password = 'analytical-engine'
const statusOf = async (service: ByHand, person: Person = ada) =>
  (await service.signIn(services, { ...person, password })).status
const listOf = (slug: string) => good<UserList>('GET', `/services/${slug}/users?limit=1000`)
const totals = () => Promise.all(allServices.map(async ({ slug }) => (await listOf(slug)).total))

const expectToSignInEverywhere = async (person: Person = ada) => {
  for (const service of allServices) expect(await statusOf(service, person), service.name).toBe(200)
}

/** The tokens of the preset by service, each with the calls that show what they are worth. */
async function sessionsOf(preset: string) {
  const sessions = await take(preset)
  expect(sessions.map(({ service }) => service).sort()).toEqual(tokenServices.map(({ slug }) => slug).sort())
  return tokenServices.map((service) => {
    const session = sessions.find((each) => each.service === service.slug)
    return { service, session: session ?? { userId: '', accessToken: '', refreshToken: null } }
  })
}

const presets: Readonly<Record<string, () => Promise<void>>> = {
  async empty() {
    await take('empty')
    expect(await totals()).toEqual([0, 0, 0, 0, 0])
    for (const service of allServices) expect(await statusOf(service), service.name).toBe(service.noAccount)
  },

  async demo() {
    await take('demo')
    expect(await totals()).toEqual([3, 3, 3, 3, 3])
    await expectToSignInEverywhere(ada)
    await expectToSignInEverywhere(grace)
    expect(await received(fluencyBox.logIn(services, { ...fluencyBox.charles, password }))).toBe(
      documented('fluencyBoxLogin', 'account_locked'),
    )
    for (const slug of ['nwapp', 'thunder', 'notes']) {
      const { users } = await listOf(slug)
      expect(users.map(({ email, verified }) => [email, verified])).toEqual([
        ['ada@example.com', true],
        ['grace@example.com', true],
        ['charles@example.com', false],
      ])
    }
    const statuses = allServices.map(async (service) => [service.slug, await statusOf(service, charles)] as const)
    expect(Object.fromEntries(await Promise.all(statuses))).toEqual({
      'fluency-box': 401,
      nwapp: 400,
      thunder: 200,
      notes: 406,
      fittrackee: 200,
    })
  },

  async verified() {
    await take('verified')
    expect(await totals()).toEqual([1, 1, 1, 1, 1])
    await expectToSignInEverywhere()
    for (const slug of ['nwapp', 'thunder', 'notes']) {
      expect((await listOf(slug)).users).toMatchObject([{ email: 'ada@example.com', verified: true }])
    }
  },

  async unverified() {
    await take('unverified')
    expect(await totals()).toEqual([1, 1, 1, 1, 1])
    const before = allServices.map(async (service) => [service.slug, await statusOf(service)] as const)
    expect(Object.fromEntries(await Promise.all(before))).toEqual({
      'fluency-box': 200,
      nwapp: 200,
      thunder: 200,
      notes: 406,
      fittrackee: 200,
    })
    const { mail } = await good<{ readonly mail: readonly Mail[] }>('GET', '/mail?to=ada@example.com')
    expect(mail.map(({ service }) => service).sort()).toEqual(['notes', 'nwapp', 'thunder'])
    for (const { service, links } of mail) {
      expect((await listOf(service)).users, service).toMatchObject([{ verified: false }])
      const [link = ''] = links
      expect(link.startsWith(`${server.url}/${service}/`)).toBe(true)
      expect((await fetch(link)).status, service).toBe(200)
      expect((await listOf(service)).users, service).toMatchObject([{ verified: true }])
    }
    await expectToSignInEverywhere()
  },

  async locked() {
    await take('locked')
    expect(await received(fluencyBox.logIn(services))).toBe(documented('fluencyBoxLogin', 'account_locked'))
    expect(await received(nwapp.logIn(services))).toBe(documented('nwappLogin', 'account_locked'))
    for (const service of allServices.filter(({ slug }) => slug !== 'fluency-box' && slug !== 'nwapp')) {
      expect(await statusOf(service), service.name).toBe(200)
    }
  },

  async 'signed-in'() {
    for (const { service, session } of await sessionsOf('signed-in')) {
      expect((await service.open(services, session.accessToken, session.userId)).status).toBe(service.opened)
      expect(session.refreshToken === null, service.name).toBe(service.renewal === undefined)
      const renewed = await service.renewal?.call(services, session.refreshToken ?? '')
      expect(renewed?.status ?? 200, service.name).toBe(200)
    }
  },

  async 'expired-session'() {
    for (const { service, session } of await sessionsOf('expired-session')) {
      expect(await lineOf(service.open(services, session.accessToken, session.userId))).toContain(service.expired)
      const renewed = await service.renewal?.call(services, session.refreshToken ?? '')
      expect(renewed?.status ?? 200, service.name).toBe(200)
    }
  },

  async 'ended-session'() {
    for (const { service, session } of await sessionsOf('ended-session')) {
      expect(await lineOf(service.open(services, session.accessToken, session.userId))).toContain(service.expired)
      const renewed = await service.renewal?.call(services, session.refreshToken ?? '')
      expect(renewed?.status, service.name).toBe(service.renewal?.refused)
    }
    await expectToSignInEverywhere()
  },

  async 'many-users'() {
    await take('many-users')
    expect(await totals()).toEqual([500, 500, 500, 500, 500])
    for (const name of ['user001', 'user500']) {
      await expectToSignInEverywhere({ username: name, email: `${name}@example.com`, password })
    }
    for (const slug of ['nwapp', 'thunder', 'notes']) {
      expect((await listOf(slug)).users.every(({ verified }) => verified === true)).toBe(true)
    }
  },

  async 'registration-closed'() {
    await take('registration-closed')
    await expectToSignInEverywhere()
    for (const service of allServices) {
      const { ok } = await service.signUp(services, grace)
      expect(ok, service.name).toBe(service.slug !== 'fittrackee')
    }
    expect(await received(fittrackee.register(services))).toBe(
      documented('fittrackeeRegister', 'registration_disabled'),
    )
  },

  async 'database-down'() {
    await take('database-down')
    for (const service of allServices) expect(await statusOf(service), service.name).toBeGreaterThanOrEqual(500)
    await send('DELETE', '/faults')
    await expectToSignInEverywhere()
  },

  async 'mail-down'() {
    await take('mail-down')
    await expectToSignInEverywhere()
    expect((await fluencyBox.askForReset(services)).status).toBeGreaterThanOrEqual(500)
    expect((await thunder.call(services, 'POST /verify')).status).toBeGreaterThanOrEqual(500)
    for (const slug of ['nwapp', 'notes']) {
      const service = allServices.find((each) => each.slug === slug)
      expect((await service?.signUp(services, grace))?.status, slug).toBeGreaterThanOrEqual(500)
    }
    expect(await good('GET', '/mail')).toEqual({ mail: [] })
  },
}

it('the list has exactly the presets that are tried here', async () => {
  const listed = await good<{ readonly presets: readonly { readonly name: string }[] }>('GET', '/presets')
  expect(listed.presets.map(({ name }) => name).sort()).toEqual(Object.keys(presets).sort())
})

it.each(Object.entries(presets))('the preset %s does what it says', (_name, check) => check())

it('a preset begins anew: accounts, mails, settings, faults and the time of before are gone', async () => {
  await nwapp.register(services, { email: 'grace@example.com' })
  await good('PATCH', '/settings', { fittrackee: { registration: false } })
  await good('POST', '/faults', { effect: { type: 'drop' } })
  await good('POST', '/clock/freeze')
  await take('verified')
  expect(await good('GET', '/mail')).toEqual({ mail: [] })
  expect(await good('GET', '/faults')).toEqual({ faults: [] })
  expect(await good('GET', '/settings')).toMatchObject({ fittrackee: { registration: true } })
  expect(await good('GET', '/clock')).toMatchObject({ frozen: false, offsetSeconds: 0 })
  expect(await totals()).toEqual([1, 1, 1, 1, 1])
})

it('a preset that there is not is a 404 that names those that there are, and changes nothing', async () => {
  await take('verified')
  for (const name of ['nowhere', 'constructor', 'toString']) {
    expect(await problem(404, 'POST', `/presets/${name}`)).toMatch(/there are empty, demo, verified/)
  }
  expect(await totals()).toEqual([1, 1, 1, 1, 1])
})
