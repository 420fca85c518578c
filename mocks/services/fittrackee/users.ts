/** The accounts and tokens of FitTrackee by hand. */
import { hashPassword } from '../../world/passwords.ts'
import { type Users, usersOf } from '../users.ts'
import type { Account } from './accounts.ts'
import type { FittrackeeContext } from './context.ts'
import { describedBy, type NewFittrackeeUser, newAccount } from './new-account.ts'
import { assertPresentable } from './presentable.ts'

export function createUsers(context: FittrackeeContext): Users<NewFittrackeeUser> {
  const { world, accounts, pictures, tokens } = context
  return usersOf<Account, NewFittrackeeUser>({
    world,
    name: 'FitTrackee',
    accounts,
    addressOf: ({ email }) => email,
    shown: (id, account) => ({ id, ...describedBy({}, account) }),
    async made(user) {
      const account = await newAccount(user, context)
      assertPresentable(account)
      return [String(account.id), account]
    },
    changed(account, changes) {
      const { password } = changes
      const changed = {
        ...account,
        ...describedBy(changes, account),
        password: password === undefined ? account.password : hashPassword(world.ids, password),
      }
      assertPresentable(changed)
      return changed
    },
    async remove(id) {
      const removed = await accounts.remove(id)
      if (removed) await pictures.remove(Number(id))
      return removed
    },
    tokens: {
      issue: async ({ id }) => ({ accessToken: await tokens.issue(id), refreshToken: null }),
      expireAccess: ({ id }) => tokens.expireAccess(id),
      expire: tokens.expire,
    },
  })
}
