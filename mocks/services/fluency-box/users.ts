/** The accounts and tokens of Fluency Box by hand. */
import { hashPassword } from '../../world/passwords.ts'
import { type Users, usersOf } from '../users.ts'
import { type Account, type NewFluencyBoxUser, newAccount, removeAccount, withPassword } from './accounts.ts'
import type { FluencyBoxContext } from './context.ts'

export function createUsers(context: FluencyBoxContext): Users<NewFluencyBoxUser> {
  const { world, accounts, tokens } = context
  return usersOf<Account, NewFluencyBoxUser>({
    world,
    name: 'Fluency Box',
    accounts,
    addressOf: ({ email_address }) => email_address,
    shown: (id, { email_address, user_name, first_name, last_name, phone_number, locked }) => ({
      id,
      email_address,
      user_name,
      first_name,
      last_name,
      phone_number,
      locked,
    }),
    async made(user) {
      const profile = { first_name: '', last_name: '', phone_number: '', ...user }
      const account = newAccount(profile, user.password, context)
      return [account.uid, { ...account, locked: user.locked ?? false }]
    },
    changed(account, { password, locked, ...profile }) {
      const current = password === undefined ? account : withPassword(account, hashPassword(world.ids, password))
      return {
        ...current,
        email_address: profile.email_address ?? current.email_address,
        user_name: profile.user_name ?? current.user_name,
        first_name: profile.first_name ?? current.first_name,
        last_name: profile.last_name ?? current.last_name,
        phone_number: profile.phone_number ?? current.phone_number,
        locked: locked ?? current.locked,
        failures: locked === false ? 0 : current.failures,
      }
    },
    remove: (id) => removeAccount(id, context),
    tokens: {
      async issue({ uid }) {
        const { token, refresh_token, refreshTokenId } = await tokens.issue(uid)
        const written = await accounts.update(uid, (account) => ({ ...account, refreshTokenId }))
        return written.ok ? { accessToken: token, refreshToken: refresh_token } : undefined
      },
      expireAccess: ({ uid }) => tokens.expireAccess(uid),
      expire: tokens.expire,
    },
  })
}
