/** The accounts and tokens of NWApp by hand. */
import { hashPassword } from '../../world/passwords.ts'
import { type Users, usersOf } from '../users.ts'
import { type Account, type NewNwappUser, newAccount, standingOf } from './accounts.ts'
import type { NwappContext } from './context.ts'

export function createUsers(context: NwappContext): Users<NewNwappUser> {
  const { world, accounts, tokens } = context

  /** Where either is stated, the time to verify starts anew. What is left out stays, as far as the other lets it. */
  const changedStanding = (account: Account, { verified, locked }: Partial<NewNwappUser>) => {
    if (verified === undefined && locked === undefined) return {}
    const staysLocked = verified !== true && accounts.isLocked(account)
    return standingOf({ verified: verified ?? account.verified, locked: locked ?? staysLocked }, world)
  }

  return usersOf<Account, NewNwappUser>({
    world,
    name: 'NWApp',
    accounts,
    addressOf: ({ email }) => email,
    shown: (id, account) => ({
      id,
      email: account.email,
      first_name: account.firstName,
      last_name: account.lastName,
      middle_name: account.middleName,
      group_membership_id: account.groupMembershipId,
      verified: account.verified,
      locked: accounts.isLocked(account),
    }),
    async made(user) {
      const account = await newAccount(user, context)
      return [String(account.userId), account]
    },
    changed: (account, changes) => ({
      ...account,
      email: changes.email ?? account.email,
      password: changes.password === undefined ? account.password : hashPassword(world.ids, changes.password),
      firstName: changes.first_name ?? account.firstName,
      lastName: changes.last_name ?? account.lastName,
      middleName: changes.middle_name === undefined ? account.middleName : changes.middle_name,
      groupMembershipId:
        changes.group_membership_id === undefined ? account.groupMembershipId : changes.group_membership_id,
      ...changedStanding(account, changes),
    }),
    async remove(id) {
      const removed = await accounts.remove(id)
      if (removed) await tokens.removeAll(Number(id))
      return removed
    },
    tokens: {
      async issue({ userId }) {
        const { access_token, refresh_token } = await tokens.issuePair(userId)
        return { accessToken: access_token.token, refreshToken: refresh_token.token }
      },
      expireAccess: ({ userId }) => tokens.expireAccess(userId),
      expire: tokens.expire,
    },
  })
}
