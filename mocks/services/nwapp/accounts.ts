/**
 * The accounts of NWApp.
 * - An e-mail address belongs to one account. Upper and lower case count: `Ada@…` and `ada@…` are two addresses.
 * - An account works from its registration on, and is locked from `verifyBy` on if it has not been verified by then.
 */
import type { Collection } from '../../world/collection.ts'
import { hashPassword, type PasswordHash } from '../../world/passwords.ts'
import type { World } from '../../world/world.ts'
import type { NwappContext } from './context.ts'

export interface Account {
  readonly userId: number
  readonly email: string
  readonly password: PasswordHash
  readonly firstName: string
  readonly middleName: string | null
  readonly lastName: string
  readonly groupMembershipId: number | null
  readonly verified: boolean
  /** Unix seconds. */
  readonly verifyBy: number
  /** 32 hexadecimal digits; the mailed link carries it. */
  readonly verificationToken: string
}

/** An account to start with. */
export interface NewNwappUser {
  readonly email: string
  readonly password: string
  readonly first_name: string
  readonly last_name: string
  /** Default: null, none. */
  readonly middle_name?: string | null
  /** The number of the user's group, from 1 on. Default: null, no group. */
  readonly group_membership_id?: number | null
  /** Whether the mailed link has been opened. If not, the time to open it starts now. Default: true. */
  readonly verified?: boolean
  /** Whether the time to verify has already passed in vain; `verified` does not matter then. Default: false. */
  readonly locked?: boolean
}

export interface Accounts extends Collection<Account> {
  /** Finds by e-mail address, upper and lower case as registered. */
  findByEmail(email: string): Promise<Account | undefined>
  /** The account of this number; `undefined` if there is none, or if it is locked. */
  findUnlocked(userId: number): Promise<Account | undefined>
  /** Whether the account was not verified in time. */
  isLocked(account: Account): boolean
}

export function openAccounts(world: World): Accounts {
  const collection = world.collection<Account>({
    service: 'nwapp',
    name: 'accounts',
    keys: ({ email, verificationToken }) => ({ email, verificationToken }),
  })
  const isLocked = ({ verified, verifyBy }: Account) => !verified && verifyBy <= world.clock.nowSeconds()
  return {
    ...collection,
    isLocked,
    findByEmail: async (email) => (await collection.find('email', email))?.value,
    async findUnlocked(userId) {
      const account = (await collection.get(String(userId)))?.value
      return account && !isLocked(account) ? account : undefined
    },
  }
}

/** A new account with a number and a link token of its own, which is not stored yet. */
export async function newAccount(user: NewNwappUser, { world }: NwappContext): Promise<Account> {
  const { verified = true, locked = false } = user
  return {
    userId: await world.store.increment('nwapp/user_id'),
    email: user.email,
    password: hashPassword(world.ids, user.password),
    firstName: user.first_name,
    middleName: user.middle_name ?? null,
    lastName: user.last_name,
    groupMembershipId: user.group_membership_id ?? null,
    ...standingOf({ verified, locked }, world),
    verificationToken: world.ids.hex(32),
  }
}

/** How an account stands of which this is known: if it is neither verified nor locked, the time to verify starts now. */
export function standingOf(
  { verified, locked }: { readonly verified: boolean; readonly locked: boolean },
  { clock, settings }: World,
): Pick<Account, 'verified' | 'verifyBy'> {
  return {
    verified: verified && !locked,
    verifyBy: locked ? 0 : clock.nowSeconds() + settings.nwapp.verifyWithinSeconds,
  }
}
