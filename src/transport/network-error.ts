import { type ErrorOrigin, LatchkeyError } from './latchkey-error.ts'

/**
 * No answer came, or it broke off: no connection, a name that is unknown, a refused cross-origin call. It says nothing
 * about whether the service acted on the request.
 */
export class NetworkError extends LatchkeyError {
  override readonly name = 'NetworkError'
  /** What the system calls it, such as `ECONNREFUSED`; browsers do not tell. */
  declare readonly reason: string | undefined

  /** @param error what `fetch` threw. Only a system's code is taken from it: its text may quote the request. */
  constructor(error: unknown, origin: ErrorOrigin) {
    const { code, cause } = Object(error)
    const reason = [code, Object(cause).code].find((text) => /^[A-Z_]{3,30}$/.test(text))
    super(`The service cannot be reached (${reason ?? 'unknown'}).`, { ...origin, ...{ reason } })
  }
}
