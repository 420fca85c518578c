/** Skeleton. */
import { fluencyBoxContract } from '../../generated/fluency-box.ts'
import type { World } from '../../world/world.ts'
import { createService, type Service } from '../service.ts'
import { createContext, type FluencyBoxContract, type FluencyBoxOperations } from './context.ts'

export interface NewFluencyBoxUser {
  readonly email: string
}

export type FluencyBoxService = Service<FluencyBoxContract, NewFluencyBoxUser>

export function createFluencyBox(world: World, basePath = ''): FluencyBoxService {
  createContext(world)
  return createService<FluencyBoxContract, FluencyBoxOperations, NewFluencyBoxUser>({
    contract: fluencyBoxContract,
    basePath,
    operations: {} as never,
    notFound: () => new Response(null, { status: 404 }),
    methodNotAllowed: () => new Response(null, { status: 405 }),
    failure: () => new Response(null, { status: 500 }),
    addUser: async () => {},
  })
}
