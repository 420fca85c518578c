/**
 * The access tokens of FitTrackee: JWTs that name an account by its number. Nothing renews them, and no call revokes them.
 * A `jti` tells apart two tokens of the same second, so that ending one by hand leaves the other alone.
 */
import { fittrackeeContract } from '../../generated/fittrackee.ts'
import type { TokenHolder } from '../../world/expirations.ts'
import type { JwtPayload } from '../../world/jwt.ts'
import type { World } from '../../world/world.ts'
import { bearerToken } from '../credentials.ts'
import { replyFrom } from '../reply.ts'
import { Refusal } from '../service.ts'
import type { Account, Accounts } from './accounts.ts'

export interface Tokens {
  /** A token for the account of this number, good for `accessTokenSeconds`. */
  issue(id: number): Promise<string>
  /**
   * The account whose token came with the call.
   * @throws Refusal 401 if there is no token, if it has expired or is bad, or if its account is gone.
   */
  readCaller(request: Request): Promise<Account>
  /** Ends every access token of the account, now. */
  expireAccess(id: number): Promise<void>
  /** Ends an access token, now. Tells whether it was one. */
  expire(token: string): Promise<boolean>
}

export function openTokens(world: World, accounts: Accounts): Tokens {
  return {
    async issue(id) {
      const jti = await world.expirations.newTokenId(holderOf(id))
      const now = world.clock.nowSeconds()
      return world.jwt.sign({ exp: now + world.settings.fittrackee.accessTokenSeconds, iat: now, jti, sub: id })
    },
    async readCaller(request) {
      if (!request.headers.get('authorization')) throw refusal('unauthorized')
      const token = bearerToken(request)
      const reading = token === undefined ? undefined : await world.jwt.read(token)
      if (reading?.ok === false && reading.reason === 'expired') throw refusal('token_expired')
      const claims = reading?.ok ? claimsOf(reading.payload) : undefined
      if (claims === undefined) throw refusal('token_invalid')
      if (await world.expirations.isEnded(holderOf(claims.id), claims.tokenId)) throw refusal('token_expired')
      const account = (await accounts.get(String(claims.id)))?.value
      if (account === undefined) throw callerGone()
      return account
    },
    expireAccess: (id) => world.expirations.endAll(holderOf(id)),
    async expire(token) {
      const payload = await world.jwt.open(token)
      const claims = payload && claimsOf(payload)
      if (claims === undefined) return false
      await world.expirations.end(holderOf(claims.id), claims.tokenId)
      return true
    },
  }
}

const holderOf = (id: number): TokenHolder => ({ service: 'fittrackee', account: String(id) })

/** `sub` is a number, whatever the type of a well-made one is. Without it the token is another service's. */
function claimsOf({ sub: id, jti: tokenId }: JwtPayload) {
  return typeof id === 'number' && typeof tokenId === 'string' ? { id, tokenId } : undefined
}

/** The refusal of a good token whose account no longer exists. */
export function callerGone(): Refusal {
  return refusal('not_found')
}

/** These four are the same on every operation. */
function refusal(key: 'unauthorized' | 'token_expired' | 'token_invalid' | 'not_found'): Refusal {
  return new Refusal(replyFrom(fittrackeeContract.operations.fittrackeeLogout, key))
}
