/**
 * The opaque tokens of NWApp, given in pairs.
 * - Pairs are independent: a new one ends no other.
 * - A refresh token is good once. Renewing revokes it and ends the access token of its pair.
 * - Ending an access token leaves the refresh token of its pair alone.
 * - No token of a locked account is good.
 */
import type { components } from '../../../src/generated/nwapp.ts'
import type { Collection } from '../../world/collection.ts'
import type { World } from '../../world/world.ts'
import { bearerToken } from '../credentials.ts'
import type { Refusal } from '../service.ts'
import type { Account, Accounts } from './accounts.ts'

interface AccessToken {
  readonly userId: number
  /** Unix seconds. */
  readonly expires: number
}

interface RefreshToken extends AccessToken {
  /** When it was revoked, in Unix seconds; null while it is good. */
  readonly revoked: number | null
  /** The access token of the same pair. */
  readonly accessToken: string
}

export type TokenPair = components['schemas']['NwappRefreshed']

/** A call that needs an access token. */
interface SignedInCall {
  readonly request: Request
  refusal(key: 'unauthorized' | 'token_invalid' | 'token_expired'): Refusal
}

export interface Tokens {
  issuePair(userId: number): Promise<TokenPair>
  /**
   * Reads `Authorization`, which comes before the body.
   * @returns the account that is signed in, and its access token.
   * @throws Refusal 401 without a good access token.
   */
  readAuthorization(call: SignedInCall): Promise<{ readonly account: Account; readonly accessToken: string }>
  /** Ends an access token. Tells whether it was this user's, and had not been ended yet. */
  endAccess(token: string, userId: number): Promise<boolean>
  /** A refresh token, which may be revoked or expired; `undefined` if it is unknown. */
  findRefresh(token: string): Promise<RefreshToken | undefined>
  /** Revokes a refresh token and ends the access token of its pair. Tells whether it was good until now. */
  revoke(token: string): Promise<boolean>
  /** Whether the token is past its time. */
  isExpired(token: AccessToken): boolean
  /** Ends the time of every access token of the user, now. */
  expireAccess(userId: number): Promise<void>
  /** Ends the time of an access or refresh token, now. Tells whether it is known and not revoked. */
  expire(token: string): Promise<boolean>
  /** Removes every token of the user. */
  removeAll(userId: number): Promise<void>
}

const tokenLength = 30

/** The token, past its time on whatever day the clock is set back to. */
const expired = <T extends AccessToken>(token: T): T => ({ ...token, expires: 0 })

export function openTokens(world: World, accounts: Accounts): Tokens {
  const accessTokens = world.collection<AccessToken>({ service: 'nwapp', name: 'access-tokens' })
  const refreshTokens = world.collection<RefreshToken>({ service: 'nwapp', name: 'refresh-tokens' })
  const isExpired = ({ expires }: AccessToken) => expires <= world.clock.nowSeconds()
  const tokensOf = async (userId: number, tokens: Pick<Collection<AccessToken>, 'list'>) =>
    (await tokens.list()).filter(({ value }) => value.userId === userId).map(({ id }) => id)

  return {
    isExpired,
    async issuePair(userId) {
      const now = world.clock.nowSeconds()
      const { accessTokenSeconds, refreshTokenSeconds } = world.settings.nwapp
      const accessToken = world.ids.alphanumeric(tokenLength)
      const refreshToken = world.ids.alphanumeric(tokenLength)
      const expires = now + accessTokenSeconds
      await accessTokens.insert(accessToken, { userId, expires })
      await refreshTokens.insert(refreshToken, {
        userId,
        expires: now + refreshTokenSeconds,
        revoked: null,
        accessToken,
      })
      return {
        access_token: { expires, scope: 'read,write,introspection', token: accessToken },
        refresh_token: { revoked: null, token: refreshToken },
      }
    },
    async readAuthorization(call) {
      const accessToken = bearerToken(call.request)
      if (accessToken === undefined) throw call.refusal('unauthorized')
      const found = (await accessTokens.get(accessToken))?.value
      if (found === undefined) throw call.refusal('token_invalid')
      const account = await accounts.findUnlocked(found.userId)
      if (account === undefined) throw call.refusal('token_invalid')
      if (isExpired(found)) throw call.refusal('token_expired')
      return { account, accessToken }
    },
    async endAccess(token, userId) {
      const found = await accessTokens.get(token)
      return found?.value.userId === userId && accessTokens.remove(token)
    },
    findRefresh: async (token) => (await refreshTokens.get(token))?.value,
    async revoke(token) {
      const revoked = world.clock.nowSeconds()
      const written = await refreshTokens.update(token, (current) =>
        current.revoked === null ? { ...current, revoked } : undefined,
      )
      if (written.ok) await accessTokens.remove(written.value.accessToken)
      return written.ok
    },
    async expireAccess(userId) {
      for (const token of await tokensOf(userId, accessTokens)) await accessTokens.update(token, expired)
    },
    async expire(token) {
      const opening = await accessTokens.update(token, expired)
      if (opening.ok) return true
      const renewing = await refreshTokens.update(token, (current) =>
        current.revoked === null ? expired(current) : undefined,
      )
      return renewing.ok
    },
    async removeAll(userId) {
      for (const token of await tokensOf(userId, accessTokens)) await accessTokens.remove(token)
      for (const token of await tokensOf(userId, refreshTokens)) await refreshTokens.remove(token)
    },
  }
}
