/** An account as all clients show it. */

/**
 * The fields that a service does not have, or that the user has left empty, are absent.
 * @typeParam Raw the service's own reply.
 */
export interface Account<Raw = unknown> {
  /** What the service knows the account by: a number, a UUID or the e-mail address. */
  readonly id: string
  readonly email: string
  readonly username?: string | undefined
  readonly firstName?: string | undefined
  readonly lastName?: string | undefined
  /** Whether the user has proved that the e-mail address is theirs. */
  readonly emailVerified?: boolean | undefined
  /** Whether the user has a profile picture. */
  readonly hasPicture?: boolean | undefined
  readonly createdAt?: Date | undefined
  /** The service's own reply. */
  readonly raw: Raw
}

/** What signing in takes, but for Notes, which also takes a user name. */
export interface EmailCredentials {
  readonly email: string
  readonly password: string
}
