/** NWApp: JSON or form data in, JSON out, opaque Bearer tokens that say when they expire. */
import { nwappContract } from '../../generated/nwapp.ts'
import type { World } from '../../world/world.ts'
import { createService, type Service } from '../service.ts'
import type { NewNwappUser } from './accounts.ts'
import { createContext, type NwappContract, type NwappOperations } from './context.ts'
import { getProfile } from './profile.ts'
import { login, logout, refreshToken } from './sign-in.ts'
import { register } from './sign-up.ts'
import { createUsers } from './users.ts'
import { openVerificationLink, verificationPath } from './verification.ts'

export type NwappService = Service<NwappContract, NewNwappUser>

/** @param basePath where the service is mounted, such as `/nwapp`; by default the root. */
export function createNwapp(world: World, basePath = ''): NwappService {
  const context = createContext(world)
  return createService<NwappContract, NwappOperations, NewNwappUser>({
    contract: nwappContract,
    basePath,
    operations: {
      nwappLogin: (call) => login(call, context),
      nwappLogout: (call) => logout(call, context),
      nwappGetProfile: (call) => getProfile(call, context),
      nwappRefreshToken: (call) => refreshToken(call, context),
      nwappRegister: (call) => register(call, context),
    },
    pages: { [`GET ${verificationPath}`]: (visit) => openVerificationLink(visit, context) },
    notFound: () => detail(404, 'Not found.'),
    methodNotAllowed: ({ request }) => detail(405, `Method "${request.method}" not allowed.`),
    failure: () => detail(500, 'A server error occurred.'),
    users: createUsers(createContext(world.behindFaults())),
  })
}

/** A refusal of the request as a whole, where the contract documents none. */
function detail(status: number, text: string): Response {
  return Response.json({ detail: text }, { status })
}
