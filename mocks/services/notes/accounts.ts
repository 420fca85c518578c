/** The accounts of Notes. User names and e-mail addresses are unique, whatever their case. */
import type { Collection } from '../../world/collection.ts'
import { hashPassword, type PasswordHash } from '../../world/passwords.ts'
import type { World } from '../../world/world.ts'
import type { NotesContext } from './context.ts'

export interface Account {
  readonly userid: number
  readonly username: string
  readonly email: string
  readonly password: PasswordHash
  readonly verified: boolean
  /** 32 hexadecimal digits; the mailed link carries it. */
  readonly verificationToken: string
}

/** An account to start with. */
export interface NewNotesUser {
  readonly username: string
  readonly email: string
  readonly password: string
  /** Whether the mailed link has been opened. Default: true. */
  readonly verified?: boolean
}

export interface Accounts extends Collection<Account> {
  /** Finds by user name or e-mail address. */
  findByLogin(login: string): Promise<Account | undefined>
}

export function openAccounts(world: World): Accounts {
  const collection = world.collection<Account>({
    service: 'notes',
    name: 'accounts',
    keys: ({ username, email, verificationToken }) => ({
      username: username.toLowerCase(),
      email: email.toLowerCase(),
      verificationToken,
    }),
  })
  return {
    ...collection,
    async findByLogin(login) {
      const key = login.toLowerCase()
      const found = (await collection.find('username', key)) ?? (await collection.find('email', key))
      return found?.value
    },
  }
}

/** A new account with a number and a link token of its own, which is not stored yet. */
export async function newAccount(user: Required<NewNotesUser>, { world }: NotesContext): Promise<Account> {
  return {
    userid: await world.store.increment('notes/userid'),
    username: user.username,
    email: user.email,
    password: hashPassword(world.ids, user.password),
    verified: user.verified,
    verificationToken: world.ids.hex(32),
  }
}
