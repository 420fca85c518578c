/** The accounts of Thunder by hand. There are no tokens. */
import type { JsonObject } from '../bodies.ts'
import { type Users, usersOf } from '../users.ts'
import { type Account, type NewThunderUser, newAccount, ownProperties } from './accounts.ts'
import type { ThunderContext } from './context.ts'

export function createUsers(context: ThunderContext): Users<NewThunderUser> {
  const { world, accounts } = context

  /** A verified account has a token, for nothing else could have verified it. */
  const tokenFor = (verified: boolean) => (verified ? world.ids.uuid() : null)

  return usersOf<Account, NewThunderUser>({
    world,
    name: 'Thunder',
    accounts,
    addressOf: ({ email }) => email.address,
    shown: (id, { email, properties }) => ({
      id,
      email: email.address,
      verified: email.verified,
      verificationToken: email.verificationToken,
      properties,
    }),
    async made({ email, password, properties = {}, verified = false, verificationToken = tokenFor(verified) }) {
      const account = newAccount({ address: email, password, properties: checked(properties) }, context)
      return [world.ids.uuid(), { ...account, email: { address: email, verified, verificationToken } }]
    },
    changed(account, changes) {
      const { email: address = account.email.address, verified = account.email.verified } = changes
      const { verificationToken = account.email.verificationToken ?? tokenFor(verified) } = changes
      return {
        ...account,
        email: { address, verified, verificationToken },
        password: changes.password === undefined ? account.password : changes.password,
        properties: changes.properties === undefined ? account.properties : checked(changes.properties),
        lastUpdateTime: world.clock.nowSeconds(),
      }
    },
    remove: (id) => accounts.remove(id),
    tokens: null,
  })
}

/** @throws RangeError for the properties that Thunder keeps itself: they would never be shown. */
function checked(properties: JsonObject): JsonObject {
  const own = ownProperties(properties)
  const taken = Object.keys(properties).find((name) => !Object.hasOwn(own, name))
  if (taken !== undefined)
    throw new RangeError(`Thunder keeps '${taken}' itself; it is none of a user's own properties.`)
  return own
}
