/** The seam to openapi-fetch, which puts the address together: from a method and a path to data or an error. */
import { createFinalURL } from 'openapi-fetch'
import { ApiError } from './api-error.ts'
import type { Api, ApiResult, SuccessOf } from './api-types.ts'
import { encodeBody } from './body.ts'
import { type Draft, draftOf, type PlainHeaders } from './draft.ts'
import type { OperationFacts, ServiceFacts } from './facts.ts'
import { type Dialect, parsed, readFailure } from './failure.ts'
import type { ErrorOrigin } from './latchkey-error.ts'
import { isCredential, repeatsSecret } from './secrets.ts'
import type { Reply } from './send.ts'

/** What a call takes at run time; the types of `client.api` are stricter. */
interface LooseInit extends Omit<RequestInit, 'body' | 'headers'> {
  readonly params?: Record<string, Record<string, unknown>>
  readonly headers?: Record<string, string>
  readonly body?: unknown
}

/** Sends a draft, and reads the text of the reply. */
export type Carry = (draft: Draft, origin: ErrorOrigin, operation: OperationFacts) => Promise<Reply>

/** All parameters of the contract are plain texts, so openapi-fetch's serializers for lists and objects stay out. */
const querySerializer = (query: Record<string, unknown>) =>
  Object.keys(query).length > 0
    ? String(new URLSearchParams(given(query as Record<string, string>) as Record<string, string>))
    : ''

/** @throws TypeError for one that is missing or empty: the call would go to another endpoint. */
const pathSerializer = (path: string, values: Record<string, unknown>) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(text(values[name])))

export function createApi<Paths>(baseUrl: string, facts: ServiceFacts, dialect: Dialect, carry: Carry): Api<Paths> {
  const { slug: service, operations } = facts

  const call = async (method: string, path: string, { params = {}, body, headers, ...init }: LooseInit = {}) => {
    const operation = operations[`${method} ${path}`]
    if (!operation) throw new TypeError(`${service} has no operation ${method} ${path}.`)
    const url = createFinalURL(path, { baseUrl, params: { path: {}, ...params }, querySerializer, pathSerializer })
    const encoded = body === undefined ? null : encodeBody(body, operation[2])
    const type = typeof encoded === 'string' && { 'content-type': 'application/json' }
    const draft = draftOf(url, { ...init, method, body: encoded, headers: { ...type, ...plain(headers) } })
    const origin = { service, operation: operation[0] }
    const { response, text = '' } = await carry(draft, origin, operation)
    const data = parsed(text)
    if (response.ok && (typeof data !== 'string' || operation[2] === 'text')) return { data, response, origin }
    const error = response.ok
      ? unexpected(response, origin)
      : readFailure(response, text, facts, operation, dialect, !repeatsSecret(text, draft, JSON.stringify(facts)))
    return { error, response, origin }
  }

  // The methods that the contract uses.
  const methods = Object.keys(operations).map((name) => name.replace(/ .*/, ''))
  return Object.fromEntries(methods.map((method) => [method, call.bind(null, method)])) as unknown as Api<Paths>
}

/**
 * What came of a call, for a method that throws what went wrong. A reply without what is needed of it is an `ApiError`,
 * whatever its status, and never a crash.
 *
 * @param take what is needed. Throws where the data is not what the contract says; `text` helps with that.
 * @throws ApiError
 */
export async function outcome<Op, R = void>(
  result: Promise<ApiResult<Op>>,
  take?: (data: SuccessOf<Op>, response: Response) => R,
): Promise<R> {
  const { data, error, response, origin } = (await result) as ApiResult<Op> & { readonly origin: ErrorOrigin }
  if (error) throw error
  try {
    return take?.(data, response) as R
  } catch {
    throw unexpected(response, origin)
  }
}

const plain = (headers: PlainHeaders = {}): PlainHeaders =>
  Object.fromEntries(Object.entries(given(headers)).map(([name, value]) => [name.toLowerCase(), String(value)]))

/** To delete what is gone already is no failure: the reply of a first attempt may have been lost. */
export function unlessGone(error: unknown): void {
  if (!(error instanceof ApiError && error.code === 'not_found')) throw error
}

/** What a caller has really given: a member that is `undefined` changes nothing. */
export function given<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T
}

/** @throws TypeError if it is no text, or empty. */
export function text(value: unknown): string {
  if (typeof value !== 'string' || !value) throw new TypeError('A text is missing.')
  return value
}

/** @throws TypeError if it is no text, or one that no header can carry. */
export function credential(value: unknown): string {
  if (!isCredential(value)) throw new TypeError()
  return value
}

/** @throws RangeError if it is no point in time. */
export function date(value: string | number): Date {
  return new Date(new Date(value).toISOString())
}

/** A reply that is none of the documented ones, though it claims to be a success. Its body may hold new tokens. */
function unexpected({ status }: Response, origin: ErrorOrigin): ApiError {
  return new ApiError({ ...origin, status, code: 'unexpected_response', body: undefined })
}
