/** The opaque tokens of Notes: `a.` opens, `r.` renews, `d.` does nothing. */
import { notesContract } from '../../generated/notes.ts'
import type { World } from '../../world/world.ts'
import { bearerToken } from '../credentials.ts'
import { replyFrom } from '../reply.ts'
import { Refusal } from '../service.ts'

interface Token {
  readonly userid: number
  /** Unix seconds. */
  readonly expires: number
}

export interface Tokens {
  issueAccess(userid: number): Promise<string>
  issueRefresh(userid: number): Promise<string>
  /** The number of the account that a refresh token renews for; `undefined` if it is unknown or has expired. */
  readRefresh(token: string): Promise<number | undefined>
  /**
   * Reads `Authorization`, which comes before everything else on every call.
   * @returns the number of the account that is signed in; `undefined` without an access token.
   * @throws Refusal 403 if the access token is unknown or has expired.
   */
  readAuthorization(request: Request): Promise<number | undefined>
  /** Ends the time of every access token of the account, now. */
  expireAccess(userid: number): Promise<void>
  /** Ends the time of an access or refresh token, now. Tells whether it is known. */
  expire(token: string): Promise<boolean>
  /** Removes every token of the account. */
  removeAll(userid: number): Promise<void>
}

/** The token, past its time on whatever day the clock is set back to. */
const expired = (token: Token): Token => ({ ...token, expires: 0 })

export function openTokens(world: World): Tokens {
  const tokens = world.collection<Token>({ service: 'notes', name: 'tokens' })

  const issue = async (token: string, userid: number, lifeSeconds: number) => {
    await tokens.insert(token, { userid, expires: world.clock.nowSeconds() + lifeSeconds })
    return token
  }
  const read = async (token: string) => {
    const found = (await tokens.get(token))?.value
    return found && found.expires > world.clock.nowSeconds() ? found.userid : undefined
  }
  const tokensOf = async (userid: number) =>
    (await tokens.list()).filter(({ value }) => value.userid === userid).map(({ id }) => id)

  return {
    issueAccess: (userid) => issue(`a.${world.ids.hex(64)}`, userid, world.settings.notes.accessTokenSeconds),
    issueRefresh: (userid) => issue(`r.${world.ids.hex(64)}`, userid, world.settings.notes.refreshTokenSeconds),
    readRefresh: read,
    async readAuthorization(request) {
      const token = bearerToken(request)
      if (!token?.startsWith('a.')) return undefined
      const userid = await read(token)
      if (userid === undefined) throw new Refusal(replyFrom(notesContract.operations.notesLogin, 'token_expired'))
      return userid
    },
    async expireAccess(userid) {
      for (const token of await tokensOf(userid)) if (token.startsWith('a.')) await tokens.update(token, expired)
    },
    expire: async (token) => (await tokens.update(token, expired)).ok,
    async removeAll(userid) {
      for (const token of await tokensOf(userid)) await tokens.remove(token)
    },
  }
}
