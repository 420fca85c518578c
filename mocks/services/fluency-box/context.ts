/** What the handlers of Fluency Box work with. */
import type { operations } from '../../../src/generated/fluency-box.ts'
import type { fluencyBoxContract } from '../../generated/fluency-box.ts'
import type { World } from '../../world/world.ts'
import type { Call } from '../service.ts'
import { type Accounts, openAccounts } from './accounts.ts'
import { openPictures, type Pictures } from './pictures.ts'
import { openTokens, type Tokens } from './tokens.ts'

export interface FluencyBoxContext {
  readonly world: World
  readonly accounts: Accounts
  readonly pictures: Pictures
  readonly tokens: Tokens
}

export type FluencyBoxContract = typeof fluencyBoxContract
export type FluencyBoxOperations = operations
export type FluencyBoxCall<Op extends keyof FluencyBoxContract['operations']> = Call<
  FluencyBoxContract,
  FluencyBoxOperations,
  Op
>

export function createContext(world: World): FluencyBoxContext {
  const accounts = openAccounts(world)
  return { world, accounts, pictures: openPictures(world), tokens: openTokens(world, accounts) }
}
