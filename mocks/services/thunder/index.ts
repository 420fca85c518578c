/** Skeleton. */
import { thunderContract } from '../../generated/thunder.ts'
import type { World } from '../../world/world.ts'
import { createService, type Service } from '../service.ts'
import { createContext, type ThunderContract, type ThunderOperations } from './context.ts'

export interface NewThunderUser {
  readonly email: string
}

export type ThunderService = Service<ThunderContract, NewThunderUser>

export function createThunder(world: World, basePath = ''): ThunderService {
  createContext(world)
  return createService<ThunderContract, ThunderOperations, NewThunderUser>({
    contract: thunderContract,
    basePath,
    operations: {} as never,
    notFound: () => new Response(null, { status: 404 }),
    methodNotAllowed: () => new Response(null, { status: 405 }),
    failure: () => new Response(null, { status: 500 }),
    addUser: async () => {},
  })
}
