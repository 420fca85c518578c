import type { ErrorCode } from '../generated/error-codes.ts'
import { type ErrorOrigin, LatchkeyError } from './latchkey-error.ts'

/** For each field of the form what the service has against it; the names are those that the SDK's methods take. */
export type FieldErrors = Readonly<Record<string, readonly string[]>>

/** What a failed reply says. */
export interface ApiFailure<Body = unknown> {
  readonly status: number
  readonly code: ErrorCode
  readonly body: Body
  readonly fields?: FieldErrors | undefined
  /** The service's own words, if it had any that people can read. */
  readonly said?: string | undefined
}

/**
 * The service answered, and the answer is no. Thrown by the methods of a client; `client.api` returns it as `error`.
 *
 * @typeParam Body what the contract says such a reply carries. A reply outside the contract (an HTML page of a proxy)
 *   has the code `unexpected_response`, `unavailable`, `rate_limited` or `server_error`, and any text.
 */
export class ApiError<Body = unknown> extends LatchkeyError {
  override readonly name = 'ApiError'
  /** The HTTP status; 0 where a browser hides it, which it does for a redirect that is not followed. */
  readonly status: number
  /** What happened, in one vocabulary for all services. */
  readonly code: ErrorCode
  /** What is wrong with which field, where the service says so. */
  readonly fields: FieldErrors | undefined
  /** The reply as the service sent it, parsed if it was JSON. Credentials that it repeats are blotted out. */
  readonly body: Body

  constructor(failure: ApiFailure<Body>, origin: ErrorOrigin) {
    const { status, code, said } = failure
    super(`${said ?? 'The service refused.'} [${code}, ${status}, ${origin.operation ?? origin.service}]`, origin)
    this.status = status
    this.code = code
    this.fields = failure.fields
    this.body = failure.body
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), status: this.status, code: this.code, fields: this.fields }
  }
}
