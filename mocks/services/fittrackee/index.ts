/** Skeleton. */
import { fittrackeeContract } from '../../generated/fittrackee.ts'
import type { World } from '../../world/world.ts'
import { createService, type Service } from '../service.ts'
import { createContext, type FittrackeeContract, type FittrackeeOperations } from './context.ts'

export interface NewFittrackeeUser {
  readonly email: string
}

export type FittrackeeService = Service<FittrackeeContract, NewFittrackeeUser>

export function createFittrackee(world: World, basePath = ''): FittrackeeService {
  createContext(world)
  return createService<FittrackeeContract, FittrackeeOperations, NewFittrackeeUser>({
    contract: fittrackeeContract,
    basePath,
    operations: {} as never,
    notFound: () => new Response(null, { status: 404 }),
    methodNotAllowed: () => new Response(null, { status: 405 }),
    failure: () => new Response(null, { status: 500 }),
    addUser: async () => {},
  })
}
