import { type ErrorOrigin, LatchkeyError } from './latchkey-error.ts'

/**
 * No answer came, or it broke off: no connection, a name that is unknown, a refused cross-origin call. It says nothing
 * about whether the service acted on the request.
 */
export class NetworkError extends LatchkeyError {
  override readonly name = 'NetworkError'
  /** What the system calls it, such as `ECONNREFUSED`; browsers do not tell. */
  readonly reason: string | undefined

  /** @param error what `fetch` threw. Only a system's code is taken from it: its text may quote the request. */
  constructor(error: unknown, origin: ErrorOrigin) {
    const reason = systemCode(error)
    super(`The service cannot be reached${reason === undefined ? '' : ` (${reason})`}.`, origin)
    this.reason = reason
  }
}

function systemCode(error: unknown): string | undefined {
  const { code, cause } = Object(error) as { readonly code?: unknown; readonly cause?: unknown }
  if (typeof code === 'string' && /^[A-Z][A-Z_]{2,30}$/.test(code)) return code
  return cause === undefined ? undefined : systemCode(cause)
}
