/**
 * The JWTs of Fluency Box: one opens, one renews.
 * - Both name the account (`UID`), their kind (`token_type`) and their end (`exp`).
 * - A `jti` tells apart two tokens of the same second; without it, a replaced refresh token could equal its successor.
 * - An access token is good until it expires, whatever becomes of the account.
 * - A refresh token is good while it is the one that the account remembers.
 */
import type { JWTPayload } from 'jose'
import type { World } from '../../world/world.ts'
import type { Refusal } from '../service.ts'

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
  /** Signs a new pair, and stores nothing. */
  issue(uid: string): TokenPair
  /**
   * Checks `x-access-token`, which comes before everything else. Whose token it is does not matter.
   * @throws Refusal 401 if it is absent, expired, or no access token.
   */
  requireAccess(call: GuardedCall): Promise<void>
  /** What a refresh token says; `undefined` if it has expired or is none. */
  readRefresh(token: string): Promise<{ readonly uid: string; readonly id: string } | undefined>
}

const access = 'x_access_token'
const refresh = 'x_refresh_token'

export function openTokens(world: World): Tokens {
  const sign = (uid: string, type: string, lifeSeconds: number, id: string) =>
    world.jwt.sign({ UID: uid, token_type: type, exp: world.clock.nowSeconds() + lifeSeconds, jti: id })

  return {
    issue(uid) {
      const { accessTokenSeconds, refreshTokenSeconds } = world.settings.fluencyBox
      const refreshTokenId = world.ids.hex(16)
      return {
        token: sign(uid, access, accessTokenSeconds, world.ids.hex(16)),
        refresh_token: sign(uid, refresh, refreshTokenSeconds, refreshTokenId),
        refreshTokenId,
      }
    },
    async requireAccess(call) {
      const token = call.request.headers.get('x-access-token') ?? ''
      if (token === '') throw call.refusal('unauthorized')
      const reading = await world.jwt.read(token)
      if (!reading.ok) throw call.refusal(reading.reason === 'expired' ? 'token_expired' : 'token_invalid')
      if (claimsOf(reading.payload, access) === undefined) throw call.refusal('token_invalid')
    },
    async readRefresh(token) {
      const reading = await world.jwt.read(token)
      return reading.ok ? claimsOf(reading.payload, refresh) : undefined
    },
  }
}

/** Other services sign with the same key, so that a token may be good and yet none of these. */
function claimsOf({ UID: uid, jti: id, token_type }: JWTPayload, type: string) {
  return token_type === type && typeof uid === 'string' && typeof id === 'string' ? { uid, id } : undefined
}
