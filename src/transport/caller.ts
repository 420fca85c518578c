/** The seam to openapi-fetch: from a method, a path and what goes with them to data or an error. */
import createClient from 'openapi-fetch'
import { ApiError } from './api-error.ts'
import { encodeBody, mediaTypeOf } from './body.ts'
import { Draft } from './draft.ts'
import type { OperationFacts, ServiceFacts } from './facts.ts'
import { type Dialect, parsed, readFailure } from './failure.ts'
import type { ErrorOrigin } from './latchkey-error.ts'
import { blotOut } from './secrets.ts'
import type { ReadReply } from './send.ts'

/** What a call takes at run time; the types of `client.api` are stricter. */
export interface LooseInit extends Omit<RequestInit, 'body' | 'headers'> {
  readonly params?: object | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly body?: unknown
}

export interface LooseResult {
  readonly data?: unknown
  readonly error?: ApiError
  readonly response: Response
}

/** Sends a draft, and reads the text of the reply. */
export type Carry = (draft: Draft, operation: OperationFacts, origin: ErrorOrigin) => Promise<ReadReply>

export type Caller = (method: string, path: string, init: LooseInit | undefined, carry: Carry) => Promise<LooseResult>

/** What is used of openapi-fetch: it fills in the path, the query, the headers and the body. */
interface Drafter {
  request(method: string, path: string, init: object): Promise<unknown>
}

export function createCaller(baseUrl: string, facts: ServiceFacts, dialect: Dialect): Caller {
  const drafted = new Response(null, { status: 204 })
  const drafter = createClient({ baseUrl, Request: Draft as unknown as typeof Request }) as unknown as Drafter
  const innocent = JSON.stringify(facts)

  const draftOf = async (method: string, path: string, init: LooseInit, operation: OperationFacts): Promise<Draft> => {
    const { body, headers, ...rest } = init
    const encoded = body === undefined ? undefined : encodeBody(body, operation.body)
    const type = encoded === undefined ? {} : { 'content-type': mediaTypeOf(encoded) }
    return new Promise((resolve, reject) => {
      const fetch = async (draft: Draft) => {
        resolve(draft)
        return drafted
      }
      const full = { ...rest, headers: { ...type, ...headers }, body: encoded, bodySerializer: () => encoded, fetch }
      drafter.request(method, path, full).catch(reject)
    })
  }

  return async (method, path, init = {}, carry) => {
    const operation = facts.operations[`${method} ${path}`]
    if (!operation) throw new TypeError(`${facts.name} has no operation ${method} ${path}.`)
    const draft = await draftOf(method, path, init, operation)
    const origin = { service: facts.slug, operation: operation.id }
    const { response, text } = await carry(draft, operation, origin)
    const hide = (shown: string) => blotOut(shown, draft, innocent)
    if (!response.ok) {
      return { error: new ApiError(readFailure(response, text, facts, operation, dialect, hide), origin), response }
    }
    const data = parsed(text)
    if (typeof data !== 'string' || operation.text) return { data, response }
    return { error: unexpected(response, parsed(hide(text)), origin), response }
  }
}

/** A reply that is none of the documented ones, though it may claim to be a success. */
export function unexpected(response: Response, body: unknown, origin: ErrorOrigin): ApiError {
  const said = 'The reply is not what the contract describes.'
  return new ApiError({ status: response.status, code: 'unexpected_response', body, said }, origin)
}
