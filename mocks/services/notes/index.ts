/** Notes: form data in, JSON out, opaque `a.` and `r.` Bearer tokens. */
import { notesContract } from '../../generated/notes.ts'
import type { World } from '../../world/world.ts'
import { createService, type Service } from '../service.ts'
import type { NewNotesUser } from './accounts.ts'
import { createContext, type NotesContract, type NotesOperations } from './context.ts'
import { login, refresh } from './sign-in.ts'
import { openActivationLink, signup } from './sign-up.ts'
import { createUsers } from './users.ts'

export type NotesService = Service<NotesContract, NewNotesUser>

/** @param basePath where the service is mounted, such as `/notes`; by default the root. */
export function createNotes(world: World, basePath = ''): NotesService {
  const context = createContext(world)
  const unknownMethod = async ({ request }: { readonly request: Request }) => {
    await context.tokens.readAuthorization(request)
    return Response.json({ error: 'method_not_found' }, { status: 404 })
  }
  return createService<NotesContract, NotesOperations, NewNotesUser>({
    contract: notesContract,
    basePath,
    operations: {
      notesLogin: (call) => login(call, context),
      notesRefresh: (call) => refresh(call, context),
      notesSignup: (call) => signup(call, context),
    },
    pages: { 'GET /auth/verify': (visit) => openActivationLink(visit, context) },
    notFound: unknownMethod,
    methodNotAllowed: unknownMethod,
    failure: () => Response.json({ error: 'Internal server error' }, { status: 500 }),
    users: createUsers(createContext(world.behindFaults())),
  })
}
