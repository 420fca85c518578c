/** What the handlers of Thunder work with. */
import type { operations } from '../../../src/generated/thunder.ts'
import type { thunderContract } from '../../generated/thunder.ts'
import type { World } from '../../world/world.ts'
import type { Call, Visit } from '../service.ts'
import { type Accounts, openAccounts } from './accounts.ts'

export interface ThunderContext {
  readonly world: World
  readonly accounts: Accounts
}

export type ThunderContract = typeof thunderContract
export type ThunderOperations = operations
export type ThunderFacts = ThunderContract['operations']
export type ThunderCall<Op extends keyof ThunderFacts> = Call<ThunderContract, ThunderOperations, Op>

/** A call as checks see it that several operations share. */
export interface CallOf<Facts> extends Visit {
  readonly operation: Facts
}

export function createContext(world: World): ThunderContext {
  return { world, accounts: openAccounts(world) }
}
