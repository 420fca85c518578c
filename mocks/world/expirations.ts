/**
 * The JWTs that were ended before their time. A JWT carries its own end and nobody stores it, so these are remembered here;
 * tokens that a service stores are none of this module's business.
 * - Each account is in a generation, and the `jti` of a token begins with the one in which it was made. Ending all tokens of
 *   an account puts it in another generation: tokens of any but the present one have ended.
 * - Generations are drawn by lot. Time plays no part, for the clock may stand still or be set back; nor does a count, which
 *   would start over with a reset and go back with an older state of the store.
 * - A single token is remembered by its `jti`.
 * - No outage of a service reaches this: ending a token is QA's doing, and reading one touches no database.
 */
import { openCollection } from './collection.ts'
import { createFaults } from './faults/faults.ts'
import type { IdSource } from './ids.ts'
import type { Store } from './store.ts'

/** Whose tokens they are. */
export interface TokenHolder {
  /** The slug. */
  readonly service: string
  /** The account's id, as the token names it. */
  readonly account: string
}

export interface Expirations {
  /** The `jti` of a new token, which no other token has. */
  newTokenId(holder: TokenHolder): Promise<string>
  /** Whether the token was ended before its time. */
  isEnded(holder: TokenHolder, tokenId: string): Promise<boolean>
  /** Ends one token, now and for good. */
  end(holder: TokenHolder, tokenId: string): Promise<void>
  /** Ends every token that the account has by now, and for good. */
  endAll(holder: TokenHolder): Promise<void>
}

interface Endings {
  readonly generation: string
  /** The tokens of this generation that were ended one by one, oldest first. */
  readonly tokenIds: readonly string[]
}

const noneYet: Endings = { generation: '0', tokenIds: [] }

/** How many tokens of a generation can have ended one by one; the first is forgotten when there are more. */
const rememberedTokens = 1_000

export function createExpirations({ store, ids }: { readonly store: Store; readonly ids: IdSource }): Expirations {
  const collection = openCollection<Endings>(store, createFaults(), { service: 'world', name: 'expired' })
  const keyOf = ({ service, account }: TokenHolder) => `${service}/${account}`
  // Straight from the store, because each call with a token comes here.
  const read = (holder: TokenHolder) => store.get<Endings>('world/expired', keyOf(holder))

  const remember = async (holder: TokenHolder, change: (endings: Endings) => Endings) => {
    const key = keyOf(holder)
    // Between the two attempts another call may have come first; one of them succeeds in the end.
    for (;;) {
      if ((await collection.update(key, change)).ok) return
      if ((await collection.insert(key, change(noneYet))).ok) return
    }
  }

  return {
    newTokenId: async (holder) => `${((await read(holder))?.value ?? noneYet).generation}-${ids.hex(16)}`,
    async isEnded(holder, tokenId) {
      const { generation, tokenIds } = (await read(holder))?.value ?? noneYet
      return !tokenId.startsWith(`${generation}-`) || tokenIds.includes(tokenId)
    },
    end: (holder, tokenId) =>
      remember(holder, ({ generation, tokenIds }) => ({
        generation,
        tokenIds: [...tokenIds.filter((id) => id !== tokenId), tokenId].slice(-rememberedTokens),
      })),
    endAll: (holder) => {
      const generation = ids.hex(16)
      return remember(holder, () => ({ generation, tokenIds: [] }))
    },
  }
}
