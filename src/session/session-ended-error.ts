import { type ErrorOrigin, LatchkeyError } from '../transport/latchkey-error.ts'

/**
 * - `expired`: the credential's time is over, and it cannot be renewed.
 * - `rejected`: the service takes the credential no more, though its time is not over: it was revoked, or the password
 *   was changed elsewhere.
 * - `signed-out`: nobody is signed in, or no longer the user for whom the call was made.
 */
export type SessionEndReason = 'expired' | 'rejected' | 'signed-out'

const messages: Readonly<Record<SessionEndReason, string>> = {
  expired: 'The session has expired. Sign in again.',
  rejected: 'The service no longer accepts the session. Sign in again.',
  'signed-out': 'Nobody is signed in.',
}

/** The call needs a session, and there is none any more. */
export class SessionEndedError extends LatchkeyError {
  override readonly name = 'SessionEndedError'
  readonly reason: SessionEndReason

  constructor(reason: SessionEndReason, origin: ErrorOrigin) {
    super(messages[reason], origin)
    this.reason = reason
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), reason: this.reason }
  }
}
