/** FitTrackee: JSON and multipart in, JSON out, one Bearer JWT without a refresh token. */
import { fittrackeeContract } from '../../generated/fittrackee.ts'
import type { World } from '../../world/world.ts'
import { replyFrom } from '../reply.ts'
import { createService, type Service } from '../service.ts'
import { createContext, type FittrackeeContract, type FittrackeeOperations } from './context.ts'
import type { NewFittrackeeUser } from './new-account.ts'
import { deletePicture, openPicture, setPicture } from './pictures.ts'
import { editProfile, getProfile } from './profile.ts'
import { login, logout } from './sign-in.ts'
import { register } from './sign-up.ts'
import { createUsers } from './users.ts'

export type FittrackeeService = Service<FittrackeeContract, NewFittrackeeUser>

/** @param basePath where the service is mounted, such as `/fittrackee`; by default the root. */
export function createFittrackee(world: World, basePath = ''): FittrackeeService {
  const context = createContext(world)
  const notFound = () => Response.json({ message: 'Not found.', status: 'error' }, { status: 404 })
  return createService<FittrackeeContract, FittrackeeOperations, NewFittrackeeUser>({
    contract: fittrackeeContract,
    basePath,
    operations: {
      fittrackeeRegister: (call) => register(call, context),
      fittrackeeLogin: (call) => login(call, context),
      fittrackeeLogout: (call) => logout(call, context),
      fittrackeeGetProfile: (call) => getProfile(call, context),
      fittrackeeEditProfile: (call) => editProfile(call, context),
      fittrackeeSetPicture: (call) => setPicture(call, context),
      fittrackeeDeletePicture: (call) => deletePicture(call, context),
    },
    pages: {
      'GET /api/users/:username/picture': async (visit) => (await openPicture(visit, context)) ?? notFound(),
    },
    notFound,
    methodNotAllowed: () => Response.json({ message: 'Method not allowed.', status: 'error' }, { status: 405 }),
    failure: () => replyFrom(fittrackeeContract.operations.fittrackeeLogin, 'server_error'),
    users: createUsers(createContext(world.behindFaults())),
  })
}
