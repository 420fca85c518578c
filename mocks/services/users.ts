/**
 * Accounts and tokens by hand: what QA does behind a service's back, without the checks of its forms, and whatever is
 * broken. No password and no token is ever shown, but for the tokens of a sign-in that is asked for here.
 */
import type { Collection } from '../world/collection.ts'
import type { StateChange } from '../world/events.ts'
import type { World } from '../world/world.ts'

/**
 * An account as QA sees it: all that it may be created with, but never its password. The `id` is the account's own at
 * its service, as text; at Thunder, whose replies show none, it is a UUID.
 */
export type User<NewUser> = [NewUser] extends [never]
  ? { readonly id: string }
  : { readonly id: string } & Required<Omit<NewUser, 'password'>>

/** The tokens of a sign-in, as the service would have sent them. */
export interface IssuedTokens {
  readonly accessToken: string
  /** `null` where the service has none. */
  readonly refreshToken: string | null
}

export interface Users<NewUser> {
  /** All accounts, oldest first. */
  list(): Promise<readonly User<NewUser>[]>
  /** `undefined` if there is no such account. */
  get(id: string): Promise<User<NewUser> | undefined>
  /**
   * Puts an account in place as if its owner had signed up, without the service's checks of a form.
   * @throws AccountTaken if another account has its user name or e-mail address.
   * @throws RangeError if no profile of the service could show it (FitTrackee, Thunder).
   */
  create(user: NewUser): Promise<User<NewUser>>
  /**
   * Changes what is named and keeps the rest; tokens stay good. If it throws, nothing has changed.
   * @returns the account as it is now; `undefined` if there is no such account.
   * @throws AccountTaken if another account has the new user name or e-mail address.
   * @throws RangeError if no profile of the service could show it (FitTrackee, Thunder).
   */
  change(id: string, changes: Partial<NewUser>): Promise<User<NewUser> | undefined>
  /** Removes the account and all that only it could use. Tells whether there was one. */
  remove(id: string): Promise<boolean>
  /**
   * Signs in without the password. What would stop a password, such as a lock, does not stop this, and stays.
   * @returns new tokens; `undefined` if there is no such account.
   * @throws TypeError if the service has no tokens (Thunder).
   */
  signIn(id: string): Promise<IssuedTokens | undefined>
  /**
   * From now on every access token that the account holds has expired, whatever the clock does; its refresh tokens stay,
   * and access tokens that are issued later are good. Tells whether there is such an account.
   * @throws TypeError if the service has no tokens (Thunder).
   */
  expireAccessTokens(id: string): Promise<boolean>
  /**
   * The same for every account.
   * @throws TypeError if the service has no tokens (Thunder).
   */
  expireAllAccessTokens(): Promise<void>
  /**
   * From now on this access or refresh token has expired, whatever the clock does.
   * @returns whether the service knows it: not if it is malformed, another service's, or was replaced or revoked.
   * @throws TypeError if the service has no tokens (Thunder).
   */
  expireToken(token: string): Promise<boolean>
}

/** What is particular to one service. */
export interface UsersParts<Account, NewUser> {
  readonly world: World
  /** The service's name in messages. */
  readonly name: string
  readonly accounts: Collection<Account>
  /** How messages name an account. */
  addressOf(account: Account): string
  shown(id: string, account: Account): User<NewUser>
  /** A new account and its id, not stored yet. */
  made(user: NewUser): Promise<readonly [id: string, account: Account]>
  /** The account with the changes. It may be asked more than once. */
  changed(account: Account, changes: Partial<NewUser>): Account
  remove(id: string): Promise<boolean>
  /** `null` for a service without tokens. */
  readonly tokens: {
    /** `undefined` if the account has gone meanwhile. */
    issue(account: Account): Promise<IssuedTokens | undefined>
    expireAccess(account: Account): Promise<void>
    expire(token: string): Promise<boolean>
  } | null
}

export function usersOf<Account, NewUser>(parts: UsersParts<Account, NewUser>): Users<NewUser> {
  const { world, name, accounts, shown } = parts
  const tell = (change: StateChange) => world.events.emit({ type: 'state', change })
  const requireTokens = () => {
    if (parts.tokens === null) throw new TypeError(`${name} has no tokens: each call carries the password.`)
    return parts.tokens
  }

  return {
    list: async () => (await accounts.list()).map(({ id, value }) => shown(id, value)),
    async get(id) {
      const account = (await accounts.get(id))?.value
      return account && shown(id, account)
    },
    async create(user) {
      const [id, account] = await parts.made(user)
      const written = await accounts.insert(id, account)
      if (!written.ok) throw new AccountTaken(name, parts.addressOf(account))
      tell('users')
      return shown(id, account)
    },
    async change(id, changes) {
      let wanted = ''
      const written = await accounts.update(id, (current) => {
        const account = parts.changed(current, changes)
        wanted = parts.addressOf(account)
        return account
      })
      if (!written.ok && written.reason === 'taken') throw new AccountTaken(name, wanted)
      if (!written.ok) return undefined
      tell('users')
      return shown(id, written.value)
    },
    async remove(id) {
      const removed = await parts.remove(id)
      if (removed) tell('users')
      return removed
    },
    async signIn(id) {
      const tokens = requireTokens()
      const account = (await accounts.get(id))?.value
      const issued = account && (await tokens.issue(account))
      if (issued !== undefined) tell('tokens')
      return issued
    },
    async expireAccessTokens(id) {
      const tokens = requireTokens()
      const account = (await accounts.get(id))?.value
      if (account === undefined) return false
      await tokens.expireAccess(account)
      tell('tokens')
      return true
    },
    async expireAllAccessTokens() {
      const tokens = requireTokens()
      for (const { value } of await accounts.list()) await tokens.expireAccess(value)
      tell('tokens')
    },
    async expireToken(token) {
      const known = await requireTokens().expire(token)
      if (known) tell('tokens')
      return known
    },
  }
}

/** Thrown for an account that cannot be, because another has its user name or e-mail address. */
export class AccountTaken extends Error {
  override readonly name = 'AccountTaken'
  constructor(service: string, address: string) {
    super(`${service} already has an account with the user name or e-mail address of ${address}.`)
  }
}
