/** The operations of the control API on the accounts of each service, and their tokens. */
import { serviceKeyOf } from '../../control/service-keys.ts'
import { readUser } from '../../control/user-forms.ts'
import type { components } from '../../generated/control.ts'
import { AccountTaken, type Users } from '../../services/users.ts'
import type { ControlCall, ControlHandlers } from './types.ts'
import { Refused } from './types.ts'

type UserOperation =
  | 'mockListUsers'
  | 'mockCreateUser'
  | 'mockGetUser'
  | 'mockChangeUser'
  | 'mockDeleteUser'
  | 'mockSignIn'
  | 'mockExpireAccessTokens'
  | 'mockExpireAllAccessTokens'
  | 'mockExpireToken'

type ShownUser = components['schemas']['User']

export const userHandlers: ControlHandlers<UserOperation> = {
  async mockListUsers({ query: { text, limit = 100 }, ...call }) {
    const all = await usersOf(call).list()
    const users = text === undefined ? all : all.filter((user) => has(user, text))
    return { users: users.slice(0, limit) as unknown as readonly ShownUser[], total: users.length }
  },
  async mockCreateUser({ body, ...call }) {
    const { service } = call.path
    // Whoever leaves the password out wants one all the same. 16 letters and digits are good enough for every service.
    const form = { password: call.room.world.ids.alphanumeric(16), ...body }
    const wrong = readUser(service, form)
    if (wrong !== undefined) throw new Refused(400, wrong)
    const user = await refusing(() => usersOf(call).create(form))
    return { user: user as unknown as ShownUser, password: form.password as string | null }
  },
  mockGetUser: async (call) => found(await usersOf(call).get(call.path.id)) as unknown as ShownUser,
  async mockChangeUser({ body, ...call }) {
    const wrong = readUser(call.path.service, body, 'changes')
    if (wrong !== undefined) throw new Refused(400, wrong)
    return found(await refusing(() => usersOf(call).change(call.path.id, body))) as unknown as ShownUser
  },
  async mockDeleteUser(call) {
    if (!(await usersOf(call).remove(call.path.id))) throw noUser()
  },
  mockSignIn: async (call) => found(await refusing(() => usersOf(call).signIn(call.path.id))),
  async mockExpireAccessTokens(call) {
    if (!(await refusing(() => usersOf(call).expireAccessTokens(call.path.id)))) throw noUser()
  },
  mockExpireAllAccessTokens: (call) => refusing(() => usersOf(call).expireAllAccessTokens()),
  async mockExpireToken({ body, ...call }) {
    if (!(await refusing(() => usersOf(call).expireToken(body.token)))) {
      throw new Refused(404, 'The service knows no such token, or it has ended already.')
    }
  },
}

/** The users of the service that the path names. What belongs to which service is for its form to check. */
function usersOf({ room, path }: Pick<ControlCall<'mockListUsers'>, 'room' | 'path'>): Users<object> {
  return room.services[serviceKeyOf(path.service)].users as unknown as Users<object>
}

/** Whether one of the values has the text, however deep it stands (Thunder's properties). */
function has(value: unknown, text: string): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some((member) => has(member, text))
  return String(value).toLowerCase().includes(text.toLowerCase())
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw noUser()
  return value
}

function noUser(): Refused {
  return new Refused(404, 'The service has no account with this id.')
}

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof AccountTaken) throw new Refused(409, error.message)
    if (error instanceof RangeError || error instanceof TypeError) throw new Refused(400, error.message)
    throw error
  }
}
