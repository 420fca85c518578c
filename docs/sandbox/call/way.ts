/**
 * Which way a call takes. What begins or ends a session goes through the client's own method, so that the session really
 * begins or ends; all else through `client.api`, which carries the session and renews it.
 *
 * - A method is taken only where the form says what the method would say. A field that was left out, or is malformed, is
 *   sent by `client.api` as it stands, to see what the service makes of it.
 */
import type { Slug } from '../../../openapi/tools/services.ts'
import type { FormOperation } from '../form/operation.ts'
import type { CallParts } from '../form/request.ts'
import type { FormValues } from '../form/values.ts'
import type { Clients } from './clients.ts'

export interface Way {
  /** As code: what the page runs. */
  readonly shown: string
  run(clients: Clients): Promise<unknown>
}

/** `client.api` as it is at run time, where the operation is not known before. */
type LooseApi = Readonly<Record<string, (path: string, init: object) => Promise<ApiOutcome>>>

export interface ApiOutcome {
  readonly data?: unknown
  readonly error?: unknown
  readonly response: Response
}

export const isApiOutcome = (value: unknown): value is ApiOutcome =>
  typeof value === 'object' && value !== null && 'response' in value

interface Filled {
  readonly operation: FormOperation
  readonly values: FormValues
  readonly parts: CallParts
}

type MethodWay = (filled: Filled) => Way | undefined

export function wayOf(filled: Filled): Way {
  return methodWays[filled.operation.operationId]?.(filled) ?? apiWay(filled)
}

/** The field's text where it was typed, and not empty. */
const textOf = ({ values }: Filled, id: string) => {
  const value = values.fields[id]
  return value?.sent === 'typed' && value.text !== '' ? value.text : undefined
}

/** All of them, or nothing; none beside them is given. */
function textsOf<Name extends string>(
  filled: Filled,
  ids: Readonly<Record<Name, string>>,
): Readonly<Record<Name, string>> | undefined {
  const asked = new Set<string>(Object.values(ids))
  const others = Object.entries(filled.values.fields).filter(([id, { sent }]) => sent !== 'left-out' && !asked.has(id))
  const texts = Object.entries<string>(ids).map(([name, id]) => [name, textOf(filled, id)] as const)
  if (others.length > 0 || texts.some(([, text]) => text === undefined)) return undefined
  return Object.fromEntries(texts) as Record<Name, string>
}

const emailAndPassword = { email: 'body:email', password: 'body:password' }

const methodWays: Readonly<Record<string, MethodWay>> = {
  fluencyBoxLogin(filled) {
    const given = textsOf(filled, { email: 'basic:username', password: 'basic:password' })
    return given && { shown: 'client.signIn({ email, password })', run: (c) => c['fluency-box'].signIn(given) }
  },
  nwappLogin(filled) {
    const given = isJson(filled) && textsOf(filled, emailAndPassword)
    return given ? { shown: 'client.signIn({ email, password })', run: (c) => c.nwapp.signIn(given) } : undefined
  },
  nwappRegister(filled) {
    const names = { ...emailAndPassword, firstName: 'body:first_name', lastName: 'body:last_name' }
    const given = isJson(filled) && textsOf(filled, names)
    const shown = 'client.signUp({ email, password, firstName, lastName })'
    return given ? { shown, run: (c) => c.nwapp.signUp(given) } : undefined
  },
  nwappLogout: (filled) =>
    isUntouched(filled) ? { shown: 'client.signOut()', run: (c) => c.nwapp.signOut() } : undefined,
  thunderGetUser(filled) {
    const key = [textOf(filled, 'basic:username'), textOf(filled, 'basic:password')]
    const [email, password] = [textOf(filled, 'query:email'), textOf(filled, 'header:password')]
    if (key.join(':') !== 'admin:admin' || email === undefined || password === undefined) return undefined
    return { shown: 'client.signIn({ email, password })', run: (c) => c.thunder.signIn({ email, password }) }
  },
  notesLogin(filled) {
    const isForm = filled.values.mediaType === 'application/x-www-form-urlencoded'
    const given = isForm && textsOf(filled, { username: 'body:username', password: 'body:password' })
    return given ? { shown: 'client.signIn({ username, password })', run: (c) => c.notes.signIn(given) } : undefined
  },
  fittrackeeLogin(filled) {
    const given = textsOf(filled, emailAndPassword)
    return given && { shown: 'client.signIn({ email, password })', run: (c) => c.fittrackee.signIn(given) }
  },
  fittrackeeRegister(filled) {
    const names = { username: 'body:username', ...emailAndPassword, again: 'body:password_conf' }
    const given = textsOf(filled, names)
    if (given === undefined || given.password !== given.again) return undefined
    const { again: _, ...user } = given
    return { shown: 'client.signUp({ username, email, password })', run: (c) => c.fittrackee.signUp(user) }
  },
  fittrackeeLogout: (filled) =>
    isUntouched(filled) ? { shown: 'client.signOut()', run: (c) => c.fittrackee.signOut() } : undefined,
}

const isJson = ({ values }: Filled) => values.mediaType === 'application/json'

const isUntouched = ({ values }: Filled) => Object.values(values.fields).every(({ sent }) => sent === 'left-out')

function apiWay({ operation, parts }: Filled): Way {
  const { slug, method, path } = operation
  const { path: pathParameters, query, body } = parts
  // The client says the application's key by itself; said again, it would be the same.
  const { authorization, ...others } = parts.headers
  const isStanding = slug === 'thunder' && authorization === `Basic ${btoa('admin:admin')}`
  const headers = authorization === undefined || isStanding ? others : parts.headers
  const init = { params: { path: pathParameters, query }, headers, ...(body !== undefined && { body }) }
  return {
    shown: `client.api.${method}('${path}'${shownInit(init)})`,
    run: (clients) => looseApi(clients, slug)[method]?.(path, init) ?? Promise.reject(new TypeError('No such method.')),
  }
}

// Which operation it is, only the page's own data knows; the client refuses what the contract does not have.
const looseApi = (clients: Clients, slug: Slug) => clients[slug].api as unknown as LooseApi

function shownInit({ params, headers, ...rest }: { readonly params: object; readonly headers: object }): string {
  const names = [
    ...(Object.values(params).some((group) => Object.keys(group).length > 0) ? ['params'] : []),
    ...(Object.keys(headers).length > 0 ? ['headers'] : []),
    ...('body' in rest ? ['body'] : []),
  ]
  return names.length === 0 ? '' : `, { ${names.join(', ')} }`
}
