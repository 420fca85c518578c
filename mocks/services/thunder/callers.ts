/** Who may call: the application by its Basic key, and then the user by the `password` header. */
import { basicCredentials } from '../credentials.ts'
import type { Account } from './accounts.ts'
import type { CallOf, ThunderContext, ThunderFacts } from './context.ts'
import { type Naming, naming, refusalOf } from './refusals.ts'

/** The operations that name their user in the query. */
type QueryOperation = ThunderFacts[
  | 'thunderGetUser'
  | 'thunderDeleteUser'
  | 'thunderSendVerification'
  | 'thunderResetVerification']
type UserOperation = QueryOperation | ThunderFacts['thunderUpdateUser']

/** A user who has proved who they are, and the refusals that name them. */
export interface Caller<Facts extends UserOperation> extends Naming<Facts> {
  readonly id: string
  readonly version: number
  readonly account: Account
  /**
   * Gives the account back if it still has the address and the password that were checked. For use inside an update,
   * because another call may have changed either in the meantime.
   * @throws Refusal 404 or 401.
   */
  confirm(account: Account): Account
}

/** @throws Refusal 401 if the application key is absent, malformed or another. */
export function requireApplication(
  call: CallOf<UserOperation | ThunderFacts['thunderCreateUser']>,
  { world }: ThunderContext,
): void {
  const key = basicCredentials(call.request)
  const { applicationName, applicationSecret } = world.settings.thunder
  if (key?.name !== applicationName || key.password !== applicationSecret) {
    throw refusalOf(call, 'application_unauthorized')
  }
}

/** The user that the query names, after the application key. */
export async function queriedCaller<Facts extends QueryOperation>(
  call: CallOf<Facts>,
  context: ThunderContext,
): Promise<Caller<Facts>> {
  requireApplication(call, context)
  const address = call.url.searchParams.get('email')
  if (address === null || address === '') throw naming<QueryOperation>(call, address).refusal('missing_field')
  return callerAt(call, address, context)
}

/** The user at an address: the `password` header has to be there, then the user, then the two have to agree. */
export async function callerAt<Facts extends UserOperation>(
  call: CallOf<Facts>,
  address: string,
  { accounts }: ThunderContext,
): Promise<Caller<Facts>> {
  const { refusal, attempt } = naming<UserOperation>(call, address)
  const password = call.request.headers.get('password')
  if (password === null || password === '') throw refusal('missing_field.password')

  const confirm = (account: Account) => {
    if (account.email.address !== address) throw refusal('not_found')
    if (account.password !== password) throw refusal('invalid_credentials')
    return account
  }
  const found = await attempt(accounts.findByAddress(address))
  if (found === undefined) throw refusal('not_found')
  return { ...naming(call, address), id: found.id, version: found.version, account: confirm(found.value), confirm }
}
