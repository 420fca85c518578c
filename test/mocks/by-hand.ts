/** The five services in one vocabulary: their accounts by hand, and the calls that show what came of it. */

import * as fittrackee from '../../docs/scenarios/fittrackee/calls.ts'
import * as fluencyBox from '../../docs/scenarios/fluency-box/calls.ts'
import { json, jsonOf, type Lab } from '../../docs/scenarios/lab.ts'
import * as notes from '../../docs/scenarios/notes/calls.ts'
import * as nwapp from '../../docs/scenarios/nwapp/calls.ts'
import * as thunder from '../../docs/scenarios/thunder/calls.ts'
import type { Mocks } from '../../mocks/mocks.ts'
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
  users(lab: Lab): Omit<Users<never>, 'create' | 'change'>
  create(lab: Lab, person: Person): Promise<User<never>>
  change(lab: Lab, id: string, changes: Partial<Person>): Promise<User<never> | undefined>
  signUp(lab: Lab, person: Person): Promise<Response>
  signIn(lab: Lab, person: Person): Promise<Response>
  /** The status of a sign-in with a wrong password, and of one without an account. */
  readonly wrongPassword: number
  readonly noAccount: number
}

/** A service with tokens. */
export interface TokensByHand extends ByHand {
  /** The tokens of a sign-in. */
  tokensOf(reply: Response): Promise<IssuedTokens>
  /** A call that an access token opens; at Notes there is none but the one that tells that it is signed in. */
  open(lab: Lab, accessToken: string, id: string): Promise<Response>
  readonly opened: number
  /** What every service says of an access token that has expired. */
  readonly expired: string
  /** Renews with a refresh token, and the status of a refusal. At FitTrackee nothing renews. */
  readonly renewal?: {
    call(lab: Lab, refreshToken: string): Promise<Response>
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
  users: (lab) => lab.mocks.fluencyBox.users,
  create: (lab, person) => lab.mocks.fluencyBox.users.create(fluencyBoxUser(person)),
  change: (lab, id, { email, username, ...changes }) =>
    lab.mocks.fluencyBox.users.change(id, {
      ...changes,
      ...(email !== undefined && { email_address: email }),
      ...(username !== undefined && { user_name: username }),
    }),
  signUp: (lab, person) => fluencyBox.signUp(lab, fluencyBoxUser(person)),
  signIn: (lab, person) => fluencyBox.logIn(lab, fluencyBoxUser(person)),
  wrongPassword: 401,
  noAccount: 401,
  async tokensOf(reply) {
    const { token, refresh_token } = await jsonOf<fluencyBox.Session>(reply)
    return { accessToken: token, refreshToken: refresh_token }
  },
  open: (lab, token, uid) => fluencyBox.getUser(lab, { uid, token, refresh_token: '' }),
  opened: 200,
  expired: '401 {"message":"Token has expired","status":"fail"}',
  renewal: { call: fluencyBox.refresh, refused: 401 },
}

const nwappUser = ({ email, password }: Person) => ({ ...nwapp.ada, email, password })

const nwappByHand: TokensByHand = {
  name: 'NWApp',
  slug: 'nwapp',
  users: (lab) => lab.mocks.nwapp.users,
  create: (lab, person) => lab.mocks.nwapp.users.create(nwappUser(person)),
  change: (lab, id, { username: _none, ...changes }) => lab.mocks.nwapp.users.change(id, changes),
  signUp: (lab, person) => nwapp.register(lab, nwappUser(person)),
  signIn: (lab, { email, password }) => nwapp.logIn(lab, { email, password }),
  wrongPassword: 400,
  noAccount: 400,
  async tokensOf(reply) {
    const { access, refresh } = await nwapp.pairOf(reply)
    return { accessToken: access, refreshToken: refresh }
  },
  open: (lab, token) => nwapp.profile(lab, token),
  opened: 200,
  expired: 'error_description="The access token has expired."',
  renewal: { call: nwapp.refresh, refused: 401 },
}

const notesByHand: TokensByHand = {
  name: 'Notes',
  slug: 'notes',
  users: (lab) => lab.mocks.notes.users,
  create: (lab, person) => lab.mocks.notes.users.create(person),
  change: (lab, id, changes) => lab.mocks.notes.users.change(id, changes),
  signUp: (lab, { username, email, password }) => notes.signUp(lab, { username, email, password }),
  signIn: (lab, { email, password }) => notes.logIn(lab, { username: email, password }),
  wrongPassword: 406,
  noAccount: 406,
  async tokensOf(reply) {
    const { tokens } = await jsonOf<notes.SignedIn>(reply)
    return { accessToken: tokens.access_token, refreshToken: tokens.refresh_token }
  },
  open: (lab, token) => notes.logIn(lab, {}, notes.bearer(token)),
  opened: 400,
  expired: '403 {"error":"Expired token"}',
  renewal: { call: notes.refresh, refused: 406 },
}

const fittrackeeByHand: TokensByHand = {
  name: 'FitTrackee',
  slug: 'fittrackee',
  users: (lab) => lab.mocks.fittrackee.users,
  create: (lab, person) => lab.mocks.fittrackee.users.create(person),
  change: (lab, id, changes) => lab.mocks.fittrackee.users.change(id, changes),
  signUp: (lab, person) => fittrackee.register(lab, { ...person, password_conf: person.password }),
  signIn: (lab, { email, password }) => fittrackee.logIn(lab, { email, password }),
  wrongPassword: 404,
  noAccount: 404,
  tokensOf: async (reply) => ({ accessToken: await fittrackee.tokenOf(Promise.resolve(reply)), refreshToken: null }),
  open: (lab, token) => fittrackee.getProfile(lab, fittrackee.bearer(token)),
  opened: 200,
  expired: '401 {"message":"Signature expired. Please log in again.","status":"error"}',
}

const thunderByHand: ByHand = {
  name: 'Thunder',
  slug: 'thunder',
  users: (lab) => lab.mocks.thunder.users,
  create: (lab, { email, password }) => lab.mocks.thunder.users.create({ email, password }),
  change: (lab, id, { username: _none, ...changes }) => lab.mocks.thunder.users.change(id, changes),
  signUp: (lab, { email, password }) =>
    lab.fetch('/thunder/users', json('POST', { email: { address: email }, password }, thunder.key())),
  signIn: (lab, { email, password }) => thunder.call(lab, 'GET /users', email, { ...thunder.key(), password }),
  wrongPassword: 401,
  noAccount: 404,
}

export const tokenServices: readonly TokensByHand[] = [fluencyBoxByHand, nwappByHand, notesByHand, fittrackeeByHand]
export const allServices: readonly ByHand[] = [...tokenServices, thunderByHand]
