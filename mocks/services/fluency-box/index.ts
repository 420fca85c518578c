/** Fluency Box: JSON in and out, Basic sign-in, a pair of JWTs in headers of their own. */
import { fluencyBoxContract } from '../../generated/fluency-box.ts'
import type { World } from '../../world/world.ts'
import { replyFrom } from '../reply.ts'
import { createService, type Service } from '../service.ts'
import type { NewFluencyBoxUser } from './accounts.ts'
import { createContext, type FluencyBoxContract, type FluencyBoxOperations } from './context.ts'
import { openResetLink, requestPasswordReset, resetPassword, submitResetForm } from './password-reset.ts'
import { servePicture, updatePicture } from './pictures.ts'
import { deleteUser, getUser, updatePassword, updateUser } from './profile.ts'
import { login, refreshToken } from './sign-in.ts'
import { createUser } from './sign-up.ts'
import { createUsers } from './users.ts'

export type FluencyBoxService = Service<FluencyBoxContract, NewFluencyBoxUser>

/** @param basePath where the service is mounted, such as `/fluency-box`; by default the root. */
export function createFluencyBox(world: World, basePath = ''): FluencyBoxService {
  const context = createContext(world)
  const failed = (status: number, message: string) => Response.json({ message, status: 'fail' }, { status })
  return createService<FluencyBoxContract, FluencyBoxOperations, NewFluencyBoxUser>({
    contract: fluencyBoxContract,
    basePath,
    operations: {
      fluencyBoxLogin: (call) => login(call, context),
      fluencyBoxRefreshToken: (call) => refreshToken(call, context),
      fluencyBoxCreateUser: (call) => createUser(call, context),
      fluencyBoxGetUser: (call) => getUser(call, context),
      fluencyBoxUpdateUser: (call) => updateUser(call, context),
      fluencyBoxDeleteUser: (call) => deleteUser(call, context),
      fluencyBoxUpdatePassword: (call) => updatePassword(call, context),
      fluencyBoxUpdatePicture: (call) => updatePicture(call, context),
      fluencyBoxRequestPasswordReset: (call) => requestPasswordReset(call, context),
      fluencyBoxResetPassword: (call) => resetPassword(call, context),
    },
    pages: {
      'GET /password_reset': (visit) => openResetLink(visit, context),
      'POST /password_reset': (visit) => submitResetForm(visit, context),
      'GET /profile_pictures/:name': (visit) => servePicture(visit, context),
    },
    notFound: () => failed(404, 'Not Found'),
    methodNotAllowed: () => failed(405, 'Method Not Allowed'),
    failure: () => replyFrom(fluencyBoxContract.operations.fluencyBoxLogin, 'server_error'),
    users: createUsers(createContext(world.behindFaults())),
  })
}
