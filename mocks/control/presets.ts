/** The states that come with the mocks, each by a name. The password of everybody is `analytical-engine`. */
import type { Slug } from '../services/contracts.ts'
import type { Services } from '../services/index.ts'
import type { IssuedTokens } from '../services/users.ts'
import type { ServiceFaults } from '../world/faults/outages.ts'
import type { World } from '../world/world.ts'
import { type Seed, sow } from './seed.ts'
import { serviceKeyOf, slugs } from './service-keys.ts'
import { signUpEverywhere } from './sign-ups.ts'

/** Somebody who is signed in by a preset. */
export interface SignedIn extends IssuedTokens {
  readonly service: Slug
  readonly userId: string
}

export interface Preset {
  readonly name: string
  readonly description: string
}

interface PresetParts {
  readonly world: World
  readonly services: Services
  /** Where the services are, for the links in mails. */
  readonly base: string
}

interface PresetDefinition {
  readonly description: string
  /** Makes the world what the preset says; it has just begun anew. Gives those who are signed in. */
  apply(parts: PresetParts): Promise<readonly SignedIn[]>
}

export const presetPassword = 'analytical-engine'

interface Person {
  readonly name: string
  readonly firstName: string
  readonly lastName: string
}

const ada: Person = { name: 'ada', firstName: 'Ada', lastName: 'Lovelace' }
const grace: Person = { name: 'grace', firstName: 'Grace', lastName: 'Hopper' }
const charles: Person = { name: 'charles', firstName: 'Charles', lastName: 'Babbage' }

interface Standing {
  readonly verified?: boolean
  readonly locked?: boolean
}

/** People with an account at every service. Where a service knows neither verification nor locks, they are as all others. */
function everywhere(people: readonly (Person & Standing)[]): Required<Pick<Seed, 'users'>> {
  const password = presetPassword
  const mapped = people.map((person) => ({
    verified: true,
    locked: false,
    ...person,
    email: `${person.name}@example.com`,
  }))
  return {
    users: {
      fluencyBox: mapped.map(({ name, email, firstName, lastName, locked }) => ({
        email_address: email,
        user_name: name,
        password,
        first_name: firstName,
        last_name: lastName,
        phone_number: '+1 555 0100',
        locked,
      })),
      nwapp: mapped.map(({ email, firstName, lastName, verified, locked }) => ({
        email,
        password,
        first_name: firstName,
        last_name: lastName,
        verified,
        locked,
      })),
      thunder: mapped.map(({ email, verified }) => ({ email, password, verified, properties: {} })),
      notes: mapped.map(({ name, email, verified }) => ({ username: name, email, password, verified })),
      fittrackee: mapped.map(({ name, email, firstName, lastName }) => ({
        username: name,
        email,
        password,
        first_name: firstName,
        last_name: lastName,
      })),
    },
  }
}

function seeded(description: string, seed: Seed): PresetDefinition {
  return {
    description,
    async apply({ world, services }) {
      await sow(seed, world, services)
      return []
    },
  }
}

/** Ada has an account everywhere, and something is broken behind every service. */
function broken(description: string, outage: Partial<ServiceFaults>): PresetDefinition {
  return {
    description,
    async apply({ world, services }) {
      await sow(everywhere([ada]), world, services)
      for (const service of slugs) world.faults.set(service, outage)
      return []
    },
  }
}

/** Ada is signed in at every service that has tokens, and some of her tokens have expired. */
function signedIn(
  description: string,
  expired: (tokens: IssuedTokens) => readonly (string | null)[],
): PresetDefinition {
  return {
    description,
    async apply({ world, services }) {
      await sow(everywhere([ada]), world, services)
      const sessions: SignedIn[] = []
      for (const service of slugs.filter((slug) => slug !== 'thunder')) {
        const { users } = services[serviceKeyOf(service)]
        const [user] = await users.list()
        const tokens = user && (await users.signIn(user.id))
        if (user === undefined || tokens === undefined) continue
        for (const token of expired(tokens)) if (token !== null) await users.expireToken(token)
        sessions.push({ service, userId: user.id, ...tokens })
      }
      return sessions
    },
  }
}

const manyUsers = Array.from({ length: 500 }, (_, index): Person => {
  const number = String(index + 1).padStart(3, '0')
  return { name: `user${number}`, firstName: 'User', lastName: number }
})

const definitions: Readonly<Record<string, PresetDefinition>> = {
  empty: seeded('Nobody has an account.', {}),
  demo: seeded(
    'Ada and Grace have verified accounts at every service; Charles has not verified his, and Fluency Box and NWApp have locked him out.',
    everywhere([ada, grace, { ...charles, verified: false, locked: true }]),
  ),
  verified: seeded('Ada has a verified account at every service.', everywhere([ada])),
  unverified: {
    description: 'Ada has just signed up everywhere; the mails with the links to verify her address are there.',
    async apply(parts) {
      await signUpEverywhere(parts, { ...ada, password: presetPassword })
      return []
    },
  },
  locked: seeded(
    'Ada is locked out: at Fluency Box by wrong passwords, at NWApp because she did not verify her address in time.',
    everywhere([{ ...ada, locked: true }]),
  ),
  'signed-in': signedIn('Ada is signed in at every service that has tokens.', () => []),
  'expired-session': signedIn(
    'Ada is signed in, and her access tokens have just expired; her refresh tokens are good.',
    ({ accessToken }) => [accessToken],
  ),
  'ended-session': signedIn(
    'Ada was signed in, and all her tokens have expired: she has to sign in again.',
    ({ accessToken, refreshToken }) => [accessToken, refreshToken],
  ),
  'many-users': seeded(
    '500 people have verified accounts at every service, user001 to user500.',
    everywhere(manyUsers),
  ),
  'registration-closed': seeded('Ada has an account everywhere, and FitTrackee takes no new users.', {
    ...everywhere([ada]),
    settings: { fittrackee: { registration: false } },
  }),
  'database-down': broken('Ada has an account everywhere, and no service reaches its database.', { database: 'down' }),
  'mail-down': broken('Ada has an account everywhere, and no service can send mail.', { mail: 'down' }),
}

export const presets: readonly Preset[] = Object.entries(definitions).map(([name, { description }]) => ({
  name,
  description,
}))

/** What makes a world that has just begun anew what the preset says; `undefined` if there is no such preset. */
export function presetOf(name: string): PresetDefinition['apply'] | undefined {
  return Object.hasOwn(definitions, name) ? definitions[name]?.apply : undefined
}
