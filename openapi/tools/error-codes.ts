/**
 * The one vocabulary for what can go wrong with an account. Its words are the keys of the error examples in the contract
 * (`Prefer: example=email_taken`), the names in the rendered docs, and the `code` of an error in the SDK.
 * `redocly.yaml` has the same words in the rule about example keys, and a test holds the two together.
 */

/** What a service can answer, so that a reply of the contract may be named after it. */
export const documentedErrorCodes = [
  'invalid_credentials',
  'account_locked',
  'email_unverified',
  'email_taken',
  'username_taken',
  'account_exists',
  'not_found',
  'invalid_input',
  'missing_field',
  'weak_password',
  'password_mismatch',
  'token_expired',
  'token_invalid',
  'unauthorized',
  'application_unauthorized',
  'registration_disabled',
  'file_missing',
  'file_type',
  'file_too_large',
  'verification_invalid',
  'unavailable',
  'rate_limited',
  'server_error',
] as const

/** All codes. An unexpected response is one that no document describes, so it alone is never the key of an example. */
export const errorCodes = [...documentedErrorCodes, 'unexpected_response'] as const

export type DocumentedErrorCode = (typeof documentedErrorCodes)[number]

export type ErrorCode = (typeof errorCodes)[number]
