import { type ErrorOrigin, LatchkeyError } from './latchkey-error.ts'

/** The answer was not complete in time. The request was aborted; whether the service acted on it is unknown. */
export class TimeoutError extends LatchkeyError {
  override readonly name = 'TimeoutError'
  /** How long was waited, in milliseconds. */
  declare readonly timeoutMs: number

  constructor(timeoutMs: number, origin: ErrorOrigin) {
    super(`No complete answer within ${timeoutMs} ms.`, { ...origin, ...{ timeoutMs } })
  }
}
