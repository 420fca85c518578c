/** The accounts of Thunder, called users there. The e-mail address is the unique key; upper and lower case differ. */
import type { components } from '../../../src/generated/thunder.ts'
import type { Collection } from '../../world/collection.ts'
import type { Stored } from '../../world/store.ts'
import type { World } from '../../world/world.ts'
import type { JsonObject } from '../bodies.ts'
import type { ThunderContext } from './context.ts'

export interface Account {
  readonly email: {
    readonly address: string
    readonly verified: boolean
    /** The UUID in the newest verification mail; `null` if none was sent since the address was new or reset. */
    readonly verificationToken: string | null
  }
  /**
   * As it was sent. There is no hash here: Thunder leaves hashing to its clients, compares the stored text with the
   * header, and shows it in every reply.
   */
  readonly password: string | null
  /** Unix seconds. */
  readonly creationTime: number
  /** Unix seconds. */
  readonly lastUpdateTime: number
  /** What the application keeps with the user. */
  readonly properties: JsonObject
}

/** An account to start with. */
export interface NewThunderUser {
  readonly email: string
  /** The text that the `password` header must repeat; `null` for an account that nobody can open. */
  readonly password: string | null
  /** Whether the mailed link has been opened. Default: false. */
  readonly verified?: boolean
  /** The UUID in the newest verification mail. Default: `null`, or a random one if the account is verified. */
  readonly verificationToken?: string | null
  /** The application's own properties, of any JSON type. Default: none. */
  readonly properties?: JsonObject
}

export interface Accounts extends Collection<Account> {
  findByAddress(address: string): Promise<Stored<Account> | undefined>
}

/** Accounts have an id of their own, so that a change of address is one update and the store finds out who was first. */
export function openAccounts(world: World): Accounts {
  const collection = world.collection<Account>({
    service: 'thunder',
    name: 'accounts',
    keys: ({ email }) => ({ address: email.address }),
  })
  return { ...collection, findByAddress: (address) => collection.find('address', address) }
}

/** What the caller decides about an account. */
export interface AccountForm {
  readonly address: string
  readonly password: string | null
  readonly properties: JsonObject
}

/** A new account, unverified and as old as this moment, which is not stored yet. */
export function newAccount({ address, password, properties }: AccountForm, { world }: ThunderContext): Account {
  const now = world.clock.nowSeconds()
  return {
    email: { address, verified: false, verificationToken: null },
    password,
    creationTime: now,
    lastUpdateTime: now,
    properties,
  }
}

/** What is the application's own in a user: everything that Thunder does not name. */
export function ownProperties(user: JsonObject): JsonObject {
  // Rest and spread define properties, as against assignment: `__proto__` stays a name like any other.
  const { email, password, creationTime, lastUpdateTime, ...properties } = user
  return properties
}

/** The account as replies show it: flat. */
export function shown({ properties, ...account }: Account): components['schemas']['ThunderUser'] {
  return { ...account, ...properties }
}
