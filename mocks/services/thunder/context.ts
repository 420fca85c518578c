/** What the handlers of Thunder work with. */
import type { operations } from '../../../src/generated/thunder.ts'
import type { thunderContract } from '../../generated/thunder.ts'
import type { World } from '../../world/world.ts'
import type { Call } from '../service.ts'

export interface ThunderContext {
  readonly world: World
}

export type ThunderContract = typeof thunderContract
export type ThunderOperations = operations
export type ThunderCall<Op extends keyof ThunderContract['operations']> = Call<ThunderContract, ThunderOperations, Op>

export function createContext(world: World): ThunderContext {
  return { world }
}
