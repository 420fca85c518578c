/**
 * The call that the samples of an operation make: the contract's own example, made by Ada as the preset `demo` of the
 * mocks knows her. It holds no secret of anybody but the sample people.
 */
import { contract, type Operation, operations } from '../contract.ts'

export const origin = 'http://127.0.0.1:4010'

export const ada = { email: 'ada@example.com', password: 'analytical-engine' }

/** The key of the application that Thunder's mock knows. */
export const application = { name: 'admin', secret: 'admin' }

/** The file that samples upload. */
export const file = { name: 'ada.png', type: 'image/png' }

/** A text out of the reply of the call before: where it stands in it. */
export class Taken {
  readonly path: readonly string[]
  constructor(...path: readonly string[]) {
    this.path = path
  }
}

export type Text = string | Taken

export type Credential =
  | { readonly type: 'basic'; readonly name: string; readonly password: string }
  | { readonly type: 'bearer'; readonly token: Text }
  | { readonly type: 'header'; readonly name: string; readonly value: Text }

export interface SampleCall {
  readonly operation: Operation
  /** The operation's path below the origin, with its parameters in braces. */
  readonly template: string
  readonly path: Readonly<Record<string, Text>>
  readonly query: Readonly<Record<string, Text>>
  readonly credentials: readonly Credential[]
  readonly body: SampleBody | undefined
  /** What the reply of the call before has to give; each once. */
  readonly taken: readonly Taken[]
  /** The call whose reply gives what is taken. */
  readonly before: SampleCall | undefined
}

export interface SampleBody {
  readonly mediaType: string
  /** A field is JSON, a `Taken`, or the sample's file. */
  readonly fields: Readonly<Record<string, unknown>>
}

/** What stands for the contents of a file in a body. */
export const theFile = Symbol('the sample file')

/** Where the examples of the contract have somebody's token or id, the samples have that of the reply before. */
const takenFields: Readonly<Record<string, Readonly<Record<string, Taken>>>> = {
  'fluency-box': { id: new Taken('uid') },
  nwapp: { refresh_token: new Taken('refresh_token', 'token'), token: new Taken('access_token', 'token') },
  thunder: { token: new Taken('email', 'verificationToken') },
  notes: { refresh_token: new Taken('tokens', 'refresh_token') },
}

const secrets: Readonly<Record<string, Text>> = {
  fluencyBoxAccessToken: new Taken('token'),
  fluencyBoxRefreshToken: new Taken('refresh_token'),
  nwappAccessToken: new Taken('access_token', 'token'),
  thunderPassword: ada.password,
  fittrackeeAccessToken: new Taken('auth_token'),
}

/** What has to come before, if anything of its reply is taken. */
const callsBefore: Readonly<Record<string, string>> = {
  'fluency-box': 'fluencyBoxLogin',
  nwapp: 'nwappLogin',
  thunder: 'thunderSendVerification',
  notes: 'notesLogin',
  fittrackee: 'fittrackeeLogin',
}

/** @throws Error if the contract has no such operation. */
export function sampleCallOf(operationId: string): SampleCall {
  const operation = operations.find((one) => one.operationId === operationId)
  if (operation === undefined) throw new Error(`The contract has no operation ${operationId}.`)
  const path = parametersOf(operation, 'path')
  const query = parametersOf(operation, 'query')
  const credentials = operation.security.map(credentialOf)
  const body = bodyOf(operation)
  const values = [path, query, ...credentials, body?.fields ?? {}].flatMap((part) => Object.values<unknown>(part))
  const taken = values.filter((value) => value instanceof Taken)
  return {
    operation,
    template: `/${operation.slug}${operation.path}`,
    path,
    query,
    credentials,
    body,
    taken: taken.filter(({ path }, index) => taken.findIndex((other) => other.path.join() === path.join()) === index),
    before: taken.length > 0 ? sampleCallOf(callsBefore[operation.slug] ?? '') : undefined,
  }
}

/** Those that must be given, and those that the body's example is about. */
function parametersOf({ slug, parameters }: Operation, place: 'path' | 'query'): Record<string, Text> {
  const asked = parameters.filter((parameter) => parameter.in === place && parameter.example !== undefined)
  const needed = asked.filter(({ required, name }) => required || name === 'email')
  return Object.fromEntries(needed.map(({ name, example }) => [name, takenFields[slug]?.[name] ?? String(example)]))
}

function credentialOf(name: string): Credential {
  const scheme = contract.components.securitySchemes[name]
  if (scheme?.type === 'http' && scheme.scheme === 'basic') {
    const [user, password] =
      name === 'thunderApplication' ? [application.name, application.secret] : [ada.email, ada.password]
    return { type: 'basic', name: user, password }
  }
  const value = secrets[name]
  if (value === undefined) throw new Error(`The samples have no credential for ${name}.`)
  if (scheme?.type === 'http') return { type: 'bearer', token: value }
  return { type: 'header', name: scheme?.name ?? '', value }
}

function bodyOf(operation: Operation): SampleBody | undefined {
  const [body] = operation.bodies
  const example = body?.examples[0]
  if (body === undefined || example === undefined) return undefined
  const { mediaType } = body
  const named = signUps.includes(example.key) ? newcomer(example.value) : example.value
  const fields = Object.entries(named as Record<string, unknown>).map(([name, value]) => [
    name,
    mediaType === 'multipart/form-data' ? theFile : (takenFields[operation.slug]?.[name] ?? value),
  ])
  return { mediaType, fields: Object.fromEntries(fields) }
}

/** The keys of the examples of a request by which somebody signs up. */
export const signUps = ['sign_up', 'register']

/** Ada has an account already, so that who signs up has another address and another user name. */
function newcomer(value: unknown): unknown {
  const text = JSON.stringify(value)
    .replaceAll(ada.email, 'ada.lovelace@example.com')
    .replace(/"(user_?name)":"ada"/, '"$1":"adalovelace"')
  return JSON.parse(text)
}

export const camelCase = (words: string) => words.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
