/** The five services in one vocabulary: their accounts by hand, and the calls that show what came of it. */

import type { Mocks } from '../../mocks/mocks.ts'
import * as fittrackee from '../../mocks/scenarios/fittrackee/calls.ts'
import * as fluencyBox from '../../mocks/scenarios/fluency-box/calls.ts'
import * as notes from '../../mocks/scenarios/notes/calls.ts'
import * as nwapp from '../../mocks/scenarios/nwapp/calls.ts'
import { json, jsonOf, type TestServices } from '../../mocks/scenarios/test-services.ts'
import * as thunder from '../../mocks/scenarios/thunder/calls.ts'
import type { IssuedTokens, User, Users } from '../../mocks/services/users.ts'

export interface Person {
  readonly username: string
  readonly email: string
  readonly password: string
}

export const ada: Person = { username: 'ada', email: 'ada@example.com', password: 'analytical-engine' }
export const grace: Person = { username: 'grace', email: 'grace@example.com', password: 'first-compiler' }

export interface ByHand {
  readonly name: string
  readonly slug: Parameters<Mocks['faults']['set']>[0]
  /** What looks the same at every service. */
  users(services: TestServices): Omit<Users<never>, 'create' | 'change'>
  create(services: TestServices, person: Person): Promise<User<never>>
  change(services: TestServices, id: string, changes: Partial<Person>): Promise<User<never> | undefined>
  signUp(services: TestServices, person: Person): Promise<Response>
  signIn(services: TestServices, person: Person): Promise<Response>
  /** The status of a sign-in with a wrong password, and of one without an account. */
  readonly wrongPassword: number
  readonly noAccount: number
}

/** A service with tokens. */
export interface TokensByHand extends ByHand {
  /** The tokens of a sign-in. */
  tokensOf(reply: Response): Promise<IssuedTokens>
  /** A call that an access token opens; at Notes there is none but the one that tells that it is signed in. */
  open(services: TestServices, accessToken: string, id: string): Promise<Response>
  readonly opened: number
  /** What every service says of an access token that has expired. */
  readonly expired: string
  /** Renews with a refresh token, and the status of a refusal. At FitTrackee nothing renews. */
  readonly renewal?: {
    call(services: TestServices, refreshToken: string): Promise<Response>
    readonly refused: number
  }
}

/** Text of a reply with its status, and with what `WWW-Authenticate` says of the token. */
export async function lineOf(reply: Promise<Response>): Promise<string> {
  const response = await reply
  return `${response.status} ${await response.text()} ${response.headers.get('www-authenticate') ?? ''}`
}

const fluencyBoxUser = ({ username, email, password }: Person) => ({
  ...fluencyBox.ada,
  user_name: username,
  email_address: email,
  password,
})

const fluencyBoxByHand: TokensByHand = {
  name: 'Fluency Box',
  slug: 'fluency-box',
  users: (services) => services.mocks.fluencyBox.users,
  create: (services, person) => services.mocks.fluencyBox.users.create(fluencyBoxUser(person)),
  change: (services, id, { email, username, ...changes }) =>
    services.mocks.fluencyBox.users.change(id, {
      ...changes,
      ...(email !== undefined && { email_address: email }),
      ...(username !== undefined && { user_name: username }),
    }),
  signUp: (services, person) => fluencyBox.signUp(services, fluencyBoxUser(person)),
  signIn: (services, person) => fluencyBox.logIn(services, fluencyBoxUser(person)),
  wrongPassword: 401,
  noAccount: 401,
  async tokensOf(reply) {
    const { token, refresh_token } = await jsonOf<fluencyBox.Session>(reply)
    return { accessToken: token, refreshToken: refresh_token }
  },
  open: (services, token, uid) => fluencyBox.getUser(services, { uid, token, refresh_token: '' }),
  opened: 200,
  expired: '401 {"message":"Token has expired","status":"fail"}',
  renewal: { call: fluencyBox.refresh, refused: 401 },
}

const nwappUser = ({ email, password }: Person) => ({ ...nwapp.ada, email, password })

const nwappByHand: TokensByHand = {
  name: 'NWApp',
  slug: 'nwapp',
  users: (services) => services.mocks.nwapp.users,
  create: (services, person) => services.mocks.nwapp.users.create(nwappUser(person)),
  change: (services, id, { username: _none, ...changes }) => services.mocks.nwapp.users.change(id, changes),
  signUp: (services, person) => nwapp.register(services, nwappUser(person)),
  signIn: (services, { email, password }) => nwapp.logIn(services, { email, password }),
  wrongPassword: 400,
  noAccount: 400,
  async tokensOf(reply) {
    const { access, refresh } = await nwapp.pairOf(reply)
    return { accessToken: access, refreshToken: refresh }
  },
  open: (services, token) => nwapp.profile(services, token),
  opened: 200,
  expired: 'error_description="The access token has expired."',
  renewal: { call: nwapp.refresh, refused: 401 },
}

const notesByHand: TokensByHand = {
  name: 'Notes',
  slug: 'notes',
  users: (services) => services.mocks.notes.users,
  create: (services, person) => services.mocks.notes.users.create(person),
  change: (services, id, changes) => services.mocks.notes.users.change(id, changes),
  signUp: (services, { username, email, password }) => notes.signUp(services, { username, email, password }),
  signIn: (services, { email, password }) => notes.logIn(services, { username: email, password }),
  wrongPassword: 406,
  noAccount: 406,
  async tokensOf(reply) {
    const { tokens } = await jsonOf<notes.SignedIn>(reply)
    return { accessToken: tokens.access_token, refreshToken: tokens.refresh_token }
  },
  open: (services, token) => notes.logIn(services, {}, notes.bearer(token)),
  opened: 400,
  expired: '403 {"error":"Expired token"}',
  renewal: { call: notes.refresh, refused: 406 },
}

const fittrackeeByHand: TokensByHand = {
  name: 'FitTrackee',
  slug: 'fittrackee',
  users: (services) => services.mocks.fittrackee.users,
  create: (services, person) => services.mocks.fittrackee.users.create(person),
  change: (services, id, changes) => services.mocks.fittrackee.users.change(id, changes),
  signUp: (services, person) => fittrackee.register(services, { ...person, password_conf: person.password }),
  signIn: (services, { email, password }) => fittrackee.logIn(services, { email, password }),
  wrongPassword: 404,
  noAccount: 404,
  tokensOf: async (reply) => ({ accessToken: await fittrackee.tokenOf(Promise.resolve(reply)), refreshToken: null }),
  open: (services, token) => fittrackee.getProfile(services, fittrackee.bearer(token)),
  opened: 200,
  expired: '401 {"message":"Signature expired. Please log in again.","status":"error"}',
}

const thunderByHand: ByHand = {
  name: 'Thunder',
  slug: 'thunder',
  users: (services) => services.mocks.thunder.users,
  create: (services, { email, password }) => services.mocks.thunder.users.create({ email, password }),
  change: (services, id, { username: _none, ...changes }) => services.mocks.thunder.users.change(id, changes),
  signUp: (services, { email, password }) =>
    services.fetch('/thunder/users', json('POST', { email: { address: email }, password }, thunder.key())),
  signIn: (services, { email, password }) =>
    thunder.call(services, 'GET /users', email, { ...thunder.key(), password }),
  wrongPassword: 401,
  noAccount: 404,
}

export const tokenServices: readonly TokensByHand[] = [fluencyBoxByHand, nwappByHand, notesByHand, fittrackeeByHand]
export const allServices: readonly ByHand[] = [...tokenServices, thunderByHand]
