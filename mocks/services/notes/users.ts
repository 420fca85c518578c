/** The accounts and tokens of Notes by hand. */
import { hashPassword } from '../../world/passwords.ts'
import { type Users, usersOf } from '../users.ts'
import { type Account, type NewNotesUser, newAccount } from './accounts.ts'
import type { NotesContext } from './context.ts'

export function createUsers(context: NotesContext): Users<NewNotesUser> {
  const { world, accounts, tokens } = context
  return usersOf<Account, NewNotesUser>({
    world,
    name: 'Notes',
    accounts,
    addressOf: ({ email }) => email,
    shown: (id, { username, email, verified }) => ({ id, username, email, verified }),
    async made(user) {
      const account = await newAccount({ verified: true, ...user }, context)
      return [String(account.userid), account]
    },
    changed: (account, changes) => ({
      ...account,
      username: changes.username ?? account.username,
      email: changes.email ?? account.email,
      password: changes.password === undefined ? account.password : hashPassword(world.ids, changes.password),
      verified: changes.verified ?? account.verified,
    }),
    async remove(id) {
      const removed = await accounts.remove(id)
      // The service looks at a token alone, so that they would go on without an owner.
      if (removed) await tokens.removeAll(Number(id))
      return removed
    },
    tokens: {
      issue: async ({ userid }) => ({
        accessToken: await tokens.issueAccess(userid),
        refreshToken: await tokens.issueRefresh(userid),
      }),
      expireAccess: ({ userid }) => tokens.expireAccess(userid),
      expire: tokens.expire,
    },
  })
}
