/** What the handlers of Nwapp work with. */
import type { operations } from '../../../src/generated/nwapp.ts'
import type { nwappContract } from '../../generated/nwapp.ts'
import type { World } from '../../world/world.ts'
import type { Call } from '../service.ts'

export interface NwappContext {
  readonly world: World
}

export type NwappContract = typeof nwappContract
export type NwappOperations = operations
export type NwappCall<Op extends keyof NwappContract['operations']> = Call<NwappContract, NwappOperations, Op>

export function createContext(world: World): NwappContext {
  return { world }
}
