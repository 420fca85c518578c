// Generated from the contract by `npm run generate`. Do not edit.

/** What a service can say went wrong; the words are the keys of the error examples in the contract. */
export type DocumentedErrorCode =
  | 'invalid_credentials'
  | 'account_locked'
  | 'email_unverified'
  | 'email_taken'
  | 'username_taken'
  | 'account_exists'
  | 'not_found'
  | 'invalid_input'
  | 'missing_field'
  | 'weak_password'
  | 'password_mismatch'
  | 'token_expired'
  | 'token_invalid'
  | 'unauthorized'
  | 'application_unauthorized'
  | 'registration_disabled'
  | 'file_missing'
  | 'file_type'
  | 'file_too_large'
  | 'verification_invalid'
  | 'unavailable'
  | 'rate_limited'
  | 'server_error'

/** A documented code, or that the reply is one that no document describes. */
export type ErrorCode = DocumentedErrorCode | 'unexpected_response'
