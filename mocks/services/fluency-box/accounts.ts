/** The accounts of Fluency Box. User names and e-mail addresses are unique, whatever their case. */
import type { Collection } from '../../world/collection.ts'
import { hashPassword, type PasswordHash } from '../../world/passwords.ts'
import type { World } from '../../world/world.ts'
import type { FluencyBoxContext } from './context.ts'
import { defaultPictureName } from './default-picture.ts'

/** What the profile form changes. */
export interface Profile {
  readonly first_name: string
  readonly last_name: string
  readonly email_address: string
  readonly phone_number: string
  readonly user_name: string
}

export interface Account extends Profile {
  readonly uid: string
  /** The name of a picture's file. */
  readonly profile_picture: string
  readonly password: PasswordHash
  /** Wrong passwords since the last right one. */
  readonly failures: number
  /** Too many wrong passwords: no password opens the account until it is reset. */
  readonly locked: boolean
  /** The `jti` of the one refresh token that is good; `null` before the first sign-in. */
  readonly refreshTokenId: string | null
  /** The newest link of a password reset mail; `null` once a new password has made it void. */
  readonly resetLink: ResetLink | null
}

export interface ResetLink {
  /** 32 hexadecimal digits. */
  readonly token: string
  /** Unix seconds. */
  readonly expires: number
}

/** An account to start with. */
export interface NewFluencyBoxUser {
  readonly email_address: string
  readonly user_name: string
  readonly password: string
  /** Default: empty. */
  readonly first_name?: string
  /** Default: empty. */
  readonly last_name?: string
  /** Default: empty. */
  readonly phone_number?: string
  /** Whether wrong passwords have locked the account. Default: false. */
  readonly locked?: boolean
}

export interface Accounts extends Collection<Account> {
  findByEmail(email: string): Promise<Account | undefined>
  findByResetToken(token: string): Promise<Account | undefined>
}

export function openAccounts(world: World): Accounts {
  const collection = world.collection<Account>({
    service: 'fluency-box',
    name: 'accounts',
    keys: ({ email_address, user_name, resetLink }) => ({
      email: email_address.toLowerCase(),
      userName: user_name.toLowerCase(),
      ...(resetLink !== null && { resetToken: resetLink.token }),
    }),
  })
  return {
    ...collection,
    findByEmail: async (email) => (await collection.find('email', email.toLowerCase()))?.value,
    findByResetToken: async (token) => (await collection.find('resetToken', token))?.value,
  }
}

/** A new account with a `uid` of its own, which is not stored yet. */
export function newAccount(profile: Profile, password: string, { world }: FluencyBoxContext): Account {
  return {
    uid: world.ids.uuid(),
    first_name: profile.first_name,
    last_name: profile.last_name,
    email_address: profile.email_address,
    phone_number: profile.phone_number,
    user_name: profile.user_name,
    profile_picture: defaultPictureName,
    password: hashPassword(world.ids, password),
    failures: 0,
    locked: false,
    refreshTokenId: null,
    resetLink: null,
  }
}

/** The reply to a write that found something taken: the e-mail address comes before the user name. */
export function takenKey(written: { readonly reason: string; readonly indexes?: readonly string[] }) {
  return written.indexes?.includes('email') ? 'email_taken' : 'username_taken'
}

/** The account with a new password, which makes a mailed link void. */
export function withPassword(account: Account, password: PasswordHash): Account {
  return { ...account, password, resetLink: null }
}

/** The account with a password that was reset: unlocked too, and with a clean count. */
export function withResetPassword(account: Account, password: PasswordHash): Account {
  return { ...withPassword(account, password), failures: 0, locked: false }
}

/** Removes an account together with its picture. Tells whether there was one. */
export async function removeAccount(id: string, { accounts, pictures }: FluencyBoxContext): Promise<boolean> {
  // The version makes sure that the picture which goes is the account's last one, even if another arrives just now.
  let found = await accounts.get(id)
  while (found !== undefined && !(await accounts.remove(id, found.version))) found = await accounts.get(id)
  if (found !== undefined) await pictures.remove(found.value.profile_picture)
  return found !== undefined
}
