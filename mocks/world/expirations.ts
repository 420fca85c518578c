/**
 * The JWTs that were ended before their time. A JWT carries its own end and nobody stores it, so these are remembered here;
 * tokens that a service stores are none of this module's business.
 * - Each account is in a generation, and the `jti` of a token begins with the one in which it was made. Ending all tokens of
 *   an account puts it in another generation: tokens of any but the present one have ended.
 * - Accounts begin in the first generation of the store, which is drawn with its first token. A store that was cleared has
 *   another one, and so has another world: there the token has ended, whoever has the account's id by then.
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

const collectionName = 'world/expired'
/** Where the first generation of the store is, beside the generations of accounts. */
const firstKey = 'first'

/** How many tokens of a generation can have ended one by one; the first is forgotten when there are more. */
const rememberedTokens = 1_000

export function createExpirations({ store, ids }: { readonly store: Store; readonly ids: IdSource }): Expirations {
  const collection = openCollection<Endings>(store, createFaults(), { service: 'world', name: 'expired' })
  const keyOf = ({ service, account }: TokenHolder) => `${service}/${account}`
  // Straight from the store, because each call with a token comes here.
  const get = async (key: string) => (await store.get<Endings>(collectionName, key))?.value
  const read = async (holder: TokenHolder) => (await get(keyOf(holder))) ?? (await get(firstKey))

  const first = async (): Promise<Endings> => {
    // Of several who draw at once, one comes first.
    for (;;) {
      const known = await get(firstKey)
      if (known !== undefined) return known
      await collection.insert(firstKey, { generation: ids.hex(16), tokenIds: [] })
    }
  }

  const remember = async (holder: TokenHolder, change: (endings: Endings) => Endings) => {
    const key = keyOf(holder)
    // Between the two attempts another call may have come first; one of them succeeds in the end.
    for (;;) {
      if ((await collection.update(key, change)).ok) return
      if ((await collection.insert(key, change(await first()))).ok) return
    }
  }

  return {
    newTokenId: async (holder) => `${((await read(holder)) ?? (await first())).generation}-${ids.hex(16)}`,
    async isEnded(holder, tokenId) {
      const endings = await read(holder)
      return !endings || !tokenId.startsWith(`${endings.generation}-`) || endings.tokenIds.includes(tokenId)
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
