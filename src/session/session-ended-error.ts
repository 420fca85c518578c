import { LatchkeyError } from '../transport/latchkey-error.ts'

/**
 * - `expired`: the credential's time is over, and it cannot be renewed.
 * - `rejected`: the service takes the credential no more, though its time is not over: it was revoked, or the password
 *   was changed elsewhere.
 * - `signed-out`: nobody is signed in, or no longer the user for whom the call was made.
 */
export type SessionEndReason = 'expired' | 'rejected' | 'signed-out'

/** The call needs a session, and there is none any more: the user is to sign in. */
export class SessionEndedError extends LatchkeyError {
  override readonly name = 'SessionEndedError'
  declare readonly reason: SessionEndReason

  constructor(reason: SessionEndReason, service: string) {
    super(`There is no session (${reason}).`, { service, ...{ reason } })
  }
}
