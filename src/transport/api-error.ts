import type { ErrorCode } from '../generated/error-codes.ts'
import { type ErrorOrigin, LatchkeyError } from './latchkey-error.ts'

/** For each field of the form what the service has against it; the names are those that the SDK's methods take. */
export type FieldErrors = Readonly<Record<string, readonly string[]>>

/** What a failed reply says. */
export interface ApiFailure<Body = unknown> extends ErrorOrigin {
  readonly status: number
  readonly code: ErrorCode
  readonly body: Body
  readonly fields?: FieldErrors | undefined
}

/**
 * The service answered, and the answer is no. Thrown by the methods of a client; `client.api` returns it as `error`.
 *
 * @typeParam Body what the contract says such a reply carries. A reply outside the contract (an HTML page of a proxy)
 *   has the code `unexpected_response`, `unavailable`, `rate_limited` or `server_error`, and any body.
 */
export class ApiError<Body = unknown> extends LatchkeyError {
  override readonly name = 'ApiError'
  /** The HTTP status; 0 where a browser hides it, which it does for a redirect that is not followed. */
  declare readonly status: number
  /** What happened, in one vocabulary for all services. */
  declare readonly code: ErrorCode
  /** What is wrong with which field, where the service says so. */
  declare readonly fields: FieldErrors | undefined
  /** The reply as the service sent it, parsed if it was JSON; nothing if it repeats a credential of the request. */
  declare readonly body: Body

  /** @param said the service's own words, if they are for people. */
  constructor(failure: ApiFailure<Body>, said = 'The call failed.') {
    super(`${said} (${failure.code}, ${failure.status})`, failure)
  }
}
