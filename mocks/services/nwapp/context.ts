/** What the handlers of NWApp work with. */
import type { operations } from '../../../src/generated/nwapp.ts'
import type { nwappContract } from '../../generated/nwapp.ts'
import type { World } from '../../world/world.ts'
import type { Call } from '../service.ts'
import { type Accounts, openAccounts } from './accounts.ts'
import { openTokens, type Tokens } from './tokens.ts'

export interface NwappContext {
  readonly world: World
  readonly accounts: Accounts
  readonly tokens: Tokens
}

export type NwappContract = typeof nwappContract
export type NwappOperations = operations
export type NwappCall<Op extends keyof NwappContract['operations']> = Call<NwappContract, NwappOperations, Op>

export function createContext(world: World): NwappContext {
  const accounts = openAccounts(world)
  return { world, accounts, tokens: openTokens(world, accounts) }
}
