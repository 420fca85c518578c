/** The access tokens of FitTrackee: JWTs that name an account by its number. Nothing renews or revokes them. */
import { fittrackeeContract } from '../../generated/fittrackee.ts'
import type { World } from '../../world/world.ts'
import { bearerToken } from '../credentials.ts'
import { replyFrom } from '../reply.ts'
import { Refusal } from '../service.ts'
import type { Account, Accounts } from './accounts.ts'

export interface Tokens {
  /** A token for the account of this number, good for `accessTokenSeconds`. */
  issue(id: number): string
  /**
   * The account whose token came with the call.
   * @throws Refusal 401 if there is no token, if it has expired or is bad, or if its account is gone.
   */
  readCaller(request: Request): Promise<Account>
}

export function openTokens(world: World, accounts: Accounts): Tokens {
  return {
    issue(id) {
      const now = world.clock.nowSeconds()
      return world.jwt.sign({ exp: now + world.settings.fittrackee.accessTokenSeconds, iat: now, sub: id })
    },
    async readCaller(request) {
      if (!request.headers.get('authorization')) throw refusal('unauthorized')
      const token = bearerToken(request)
      const reading = token === undefined ? undefined : await world.jwt.read(token)
      if (reading?.ok === false && reading.reason === 'expired') throw refusal('token_expired')
      // A number, whatever the type of a well-made `sub` is. Without one the token is another service's.
      const id: unknown = reading?.ok ? reading.payload.sub : undefined
      if (typeof id !== 'number') throw refusal('token_invalid')
      const account = (await accounts.get(String(id)))?.value
      if (account === undefined) throw callerGone()
      return account
    },
  }
}

/** The refusal of a good token whose account no longer exists. */
export function callerGone(): Refusal {
  return refusal('not_found')
}

/** These four are the same on every operation. */
function refusal(key: 'unauthorized' | 'token_expired' | 'token_invalid' | 'not_found'): Refusal {
  return new Refusal(replyFrom(fittrackeeContract.operations.fittrackeeLogout, key))
}
