/**
 * The JWTs of Fluency Box: one opens, one renews.
 * - Both name the account (`UID`), their kind (`token_type`) and their end (`exp`).
 * - A `jti` tells apart two tokens of the same second; without it, a replaced refresh token could equal its successor.
 * - An access token is good until it expires, whatever becomes of the account. Only QA ends one before its time.
 * - A refresh token is good while it is the one that the account remembers.
 */
import type { TokenHolder } from '../../world/expirations.ts'
import type { JwtPayload } from '../../world/jwt.ts'
import type { World } from '../../world/world.ts'
import type { Refusal } from '../service.ts'
import type { Accounts } from './accounts.ts'

/** A call that asks for an access token. */
interface GuardedCall {
  readonly request: Request
  refusal(key: 'unauthorized' | 'token_invalid' | 'token_expired'): Refusal
}

export interface TokenPair {
  readonly token: string
  readonly refresh_token: string
  /** What the account has to remember, so that the refresh token is good. */
  readonly refreshTokenId: string
}

export interface Tokens {
  /** Signs a new pair, and stores neither. */
  issue(uid: string): Promise<TokenPair>
  /**
   * Checks `x-access-token`, which comes before everything else. Whose token it is does not matter.
   * @throws Refusal 401 if it is absent, expired, or no access token.
   */
  requireAccess(call: GuardedCall): Promise<void>
  /** What a refresh token says; `undefined` if it has expired or is none. */
  readRefresh(token: string): Promise<{ readonly uid: string; readonly id: string } | undefined>
  /** Ends every access token of the account, now. */
  expireAccess(uid: string): Promise<void>
  /** Ends a token, now. Tells whether it is an access token, or the refresh token that its account remembers. */
  expire(token: string): Promise<boolean>
}

const access = 'x_access_token'
const refresh = 'x_refresh_token'

export function openTokens(world: World, accounts: Accounts): Tokens {
  const sign = (uid: string, type: string, lifeSeconds: number, id: string) =>
    world.jwt.sign({ UID: uid, token_type: type, exp: world.clock.nowSeconds() + lifeSeconds, jti: id })

  return {
    async issue(uid) {
      const { accessTokenSeconds, refreshTokenSeconds } = world.settings.fluencyBox
      const refreshTokenId = world.ids.hex(16)
      return {
        token: sign(uid, access, accessTokenSeconds, await world.expirations.newTokenId(holderOf(uid))),
        refresh_token: sign(uid, refresh, refreshTokenSeconds, refreshTokenId),
        refreshTokenId,
      }
    },
    async requireAccess(call) {
      const token = call.request.headers.get('x-access-token') ?? ''
      if (token === '') throw call.refusal('unauthorized')
      const reading = await world.jwt.read(token)
      if (!reading.ok) throw call.refusal(reading.reason === 'expired' ? 'token_expired' : 'token_invalid')
      const claims = claimsOf(reading.payload, access)
      if (claims === undefined) throw call.refusal('token_invalid')
      if (await world.expirations.isEnded(holderOf(claims.uid), claims.id)) throw call.refusal('token_expired')
    },
    async readRefresh(token) {
      const reading = await world.jwt.read(token)
      return reading.ok ? claimsOf(reading.payload, refresh) : undefined
    },
    expireAccess: (uid) => world.expirations.endAll(holderOf(uid)),
    async expire(token) {
      const payload = (await world.jwt.open(token)) ?? {}
      const opening = claimsOf(payload, access)
      if (opening !== undefined) {
        await world.expirations.end(holderOf(opening.uid), opening.id)
        return true
      }
      const renewing = claimsOf(payload, refresh)
      if (renewing === undefined) return false
      const forgotten = await accounts.update(renewing.uid, (account) =>
        account.refreshTokenId === renewing.id ? { ...account, refreshTokenId: null } : undefined,
      )
      return forgotten.ok
    },
  }
}

const holderOf = (uid: string): TokenHolder => ({ service: 'fluency-box', account: uid })

/** Other services sign with the same key, so that a token may be good and yet none of these. */
function claimsOf({ UID: uid, jti: id, token_type }: JwtPayload, type: string) {
  return token_type === type && typeof uid === 'string' && typeof id === 'string' ? { uid, id } : undefined
}
