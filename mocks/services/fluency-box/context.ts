/** What the handlers of FluencyBox work with. */
import type { operations } from '../../../src/generated/fluency-box.ts'
import type { fluencyBoxContract } from '../../generated/fluency-box.ts'
import type { World } from '../../world/world.ts'
import type { Call } from '../service.ts'

export interface FluencyBoxContext {
  readonly world: World
}

export type FluencyBoxContract = typeof fluencyBoxContract
export type FluencyBoxOperations = operations
export type FluencyBoxCall<Op extends keyof FluencyBoxContract['operations']> = Call<
  FluencyBoxContract,
  FluencyBoxOperations,
  Op
>

export function createContext(world: World): FluencyBoxContext {
  return { world }
}
