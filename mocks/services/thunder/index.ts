/** Thunder: JSON in and out, an application key on every call, and the user's password in a header of its own. */
import { thunderContract } from '../../generated/thunder.ts'
import type { World } from '../../world/world.ts'
import { createService, type Service } from '../service.ts'
import type { NewThunderUser } from './accounts.ts'
import { createContext, type ThunderContract, type ThunderOperations } from './context.ts'
import { deleteUser, getUser, updateUser } from './profile.ts'
import { createUser } from './sign-up.ts'
import { createUsers } from './users.ts'
import { getVerificationSuccess, resetVerification, sendVerification, verify } from './verification.ts'

export type ThunderService = Service<ThunderContract, NewThunderUser>

/** @param basePath where the service is mounted, such as `/thunder`; by default the root. */
export function createThunder(world: World, basePath = ''): ThunderService {
  const context = createContext(world)
  return createService<ThunderContract, ThunderOperations, NewThunderUser>({
    contract: thunderContract,
    basePath,
    operations: {
      thunderCreateUser: (call) => createUser(call, context),
      thunderUpdateUser: (call) => updateUser(call, context),
      thunderGetUser: (call) => getUser(call, context),
      thunderDeleteUser: (call) => deleteUser(call, context),
      thunderSendVerification: (call) => sendVerification(call, context),
      thunderVerify: (call) => verify(call, context),
      thunderResetVerification: (call) => resetVerification(call, context),
      thunderGetVerificationSuccess: (call) => getVerificationSuccess(call),
    },
    notFound: () => httpError(404, 'Not Found'),
    methodNotAllowed: () => httpError(405, 'Method Not Allowed'),
    failure: () => httpError(500, 'Internal Server Error'),
    users: createUsers(createContext(world.behindFaults())),
  })
}

/** A failure of the HTTP layer, in the form that the deployed servers' framework gives it. */
function httpError(code: number, reason: string): Response {
  return Response.json({ code, message: `HTTP ${code} ${reason}` }, { status: code })
}
