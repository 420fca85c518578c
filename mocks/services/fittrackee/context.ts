/** What the handlers of FitTrackee work with. */
import type { operations } from '../../../src/generated/fittrackee.ts'
import type { fittrackeeContract } from '../../generated/fittrackee.ts'
import type { World } from '../../world/world.ts'
import type { Call } from '../service.ts'
import { type Accounts, openAccounts } from './accounts.ts'
import { openPictures, type Pictures } from './picture-store.ts'
import { openTokens, type Tokens } from './tokens.ts'

export interface FittrackeeContext {
  readonly world: World
  readonly accounts: Accounts
  readonly tokens: Tokens
  readonly pictures: Pictures
}

export type FittrackeeContract = typeof fittrackeeContract
export type FittrackeeOperations = operations
export type FittrackeeCall<Op extends keyof FittrackeeContract['operations']> = Call<
  FittrackeeContract,
  FittrackeeOperations,
  Op
>

export function createContext(world: World): FittrackeeContext {
  const accounts = openAccounts(world)
  return { world, accounts, tokens: openTokens(world, accounts), pictures: openPictures(world) }
}
