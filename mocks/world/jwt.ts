/** Signed tokens (JWT, RFC 7519) with HS256, which expire on the world's clock. */
import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose'
import type { Clock } from './clock.ts'

export type JwtReading =
  | { readonly ok: true; readonly payload: JWTPayload }
  /** `expired`: well signed, but past its time. `invalid`: anything else that is wrong with it. */
  | { readonly ok: false; readonly reason: 'expired' | 'invalid' }

export interface JwtSigner {
  /** Signs a payload; `exp` and other times are Unix seconds and the caller's to set. */
  sign(payload: JWTPayload): Promise<string>
  read(token: string): Promise<JwtReading>
}

export function createJwtSigner(clock: Clock, secret: string): JwtSigner {
  const key = crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign', 'verify'],
  )
  return {
    sign: async (payload) => new SignJWT(payload).setProtectedHeader({ alg: 'HS256', typ: 'JWT' }).sign(await key),
    async read(token) {
      try {
        const currentDate = new Date(clock.now())
        const { payload } = await jwtVerify(token, await key, { algorithms: ['HS256'], currentDate })
        return { ok: true, payload }
      } catch (error) {
        return { ok: false, reason: error instanceof errors.JWTExpired ? 'expired' : 'invalid' }
      }
    },
  }
}
