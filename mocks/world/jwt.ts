/**
 * Signed tokens (JWT, RFC 7519) with HS256, which expire on the world's clock.
 *
 * - Tokens that come in are read by jose: that is where mistakes would hurt (algorithms, encodings, claims).
 * - Tokens that go out are signed here: a fixed header, a payload, one HMAC. jose signs by WebCrypto, which takes several
 *   times as long, and mocks sign in by the thousand.
 * - A token that was found well signed once is remembered; its expiry is looked at each time.
 */

import { JWTExpired } from 'jose/errors'
import { jwtVerify } from 'jose/jwt/verify'
import { base64UrlOf, createHmacSha256 } from '#codec'
import type { Clock } from './clock.ts'

/** The claims of a token. Services put what they like there, a number for `sub` even. */
export type JwtPayload = Readonly<Record<string, unknown>>

export type JwtReading =
  | { readonly ok: true; readonly payload: JwtPayload }
  /** `expired`: well signed, but past its time. `invalid`: anything else that is wrong with it. */
  | { readonly ok: false; readonly reason: 'expired' | 'invalid' }

export interface JwtSigner {
  /** Signs a payload; `exp` and other times are Unix seconds and the caller's to set. */
  sign(payload: JwtPayload): string
  read(token: string): Promise<JwtReading>
  /** What a well signed token says, whether its time is over or not; `undefined` if anything else is wrong with it. */
  open(token: string): Promise<JwtPayload | undefined>
}

/** How many well signed tokens are remembered; the oldest goes first. */
const rememberedTokens = 10_000

const encodedHeader = base64UrlOf(JSON.stringify({ alg: 'HS256', typ: 'JWT' }))

export function createJwtSigner(clock: Clock, secret: string): JwtSigner {
  const key = new TextEncoder().encode(secret)
  const signatureOf = createHmacSha256(key)
  const known = new Map<string, JwtPayload>()

  const remember = (token: string, payload: JwtPayload) => {
    known.set(token, payload)
    const [oldest] = known.keys()
    if (known.size > rememberedTokens && oldest !== undefined) known.delete(oldest)
  }

  const verify = async (token: string): Promise<JwtPayload | undefined> => {
    try {
      const currentDate = new Date(clock.now())
      const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], currentDate })
      remember(token, payload)
      return payload
    } catch (error) {
      // Found last, when all else is right.
      if (!(error instanceof JWTExpired)) return undefined
      remember(token, error.payload)
      return error.payload
    }
  }

  return {
    sign(payload) {
      const signed = `${encodedHeader}.${base64UrlOf(JSON.stringify(payload))}`
      return `${signed}.${signatureOf(signed)}`
    },
    async read(token) {
      const payload = known.get(token) ?? (await verify(token))
      if (payload === undefined) return { ok: false, reason: 'invalid' }
      return Number(payload.exp ?? Number.POSITIVE_INFINITY) > clock.nowSeconds()
        ? { ok: true, payload }
        : { ok: false, reason: 'expired' }
    },
    open: async (token) => known.get(token) ?? verify(token),
  }
}
