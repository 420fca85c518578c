/** Skeleton. */
import { nwappContract } from '../../generated/nwapp.ts'
import type { World } from '../../world/world.ts'
import { createService, type Service } from '../service.ts'
import { createContext, type NwappContract, type NwappOperations } from './context.ts'

export interface NewNwappUser {
  readonly email: string
}

export type NwappService = Service<NwappContract, NewNwappUser>

export function createNwapp(world: World, basePath = ''): NwappService {
  createContext(world)
  return createService<NwappContract, NwappOperations, NewNwappUser>({
    contract: nwappContract,
    basePath,
    operations: {} as never,
    notFound: () => new Response(null, { status: 404 }),
    methodNotAllowed: () => new Response(null, { status: 405 }),
    failure: () => new Response(null, { status: 500 }),
    addUser: async () => {},
  })
}
