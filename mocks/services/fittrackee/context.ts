/** What the handlers of Fittrackee work with. */
import type { operations } from '../../../src/generated/fittrackee.ts'
import type { fittrackeeContract } from '../../generated/fittrackee.ts'
import type { World } from '../../world/world.ts'
import type { Call } from '../service.ts'

export interface FittrackeeContext {
  readonly world: World
}

export type FittrackeeContract = typeof fittrackeeContract
export type FittrackeeOperations = operations
export type FittrackeeCall<Op extends keyof FittrackeeContract['operations']> = Call<
  FittrackeeContract,
  FittrackeeOperations,
  Op
>

export function createContext(world: World): FittrackeeContext {
  return { world }
}
