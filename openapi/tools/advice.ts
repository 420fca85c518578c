/**
 * What the user can do about a failure, in a sentence that a user interface can show. This is what usually holds for a
 * word of the error vocabulary; an example of the contract that knows better says so itself, in `x-what-to-do`.
 */
import type { DocumentedErrorCode } from './error-codes.ts'

export const usualAdvice: Readonly<Record<DocumentedErrorCode, string>> = {
  invalid_credentials: 'Check the e-mail address and the password, and try again.',
  account_locked: 'Unlock the account first. Trying again does not help.',
  email_unverified: 'Open the link in the verification mail, then sign in again.',
  email_taken: 'Use another e-mail address, or sign in if the account is yours.',
  username_taken: 'Choose another user name.',
  account_exists: 'Sign in if the account is yours, or choose another user name and e-mail address.',
  not_found: 'Check the e-mail address, or sign up.',
  invalid_input: 'Correct the field and send the form again.',
  missing_field: 'Fill in the field and send the form again.',
  weak_password: 'Choose a longer or less common password.',
  password_mismatch: 'Type the new password twice, the same both times.',
  token_expired: 'Nothing: the app renews the session by itself. If it cannot, sign in again.',
  token_invalid: 'Sign in again.',
  unauthorized: 'Sign in.',
  application_unauthorized: 'Nothing: the app is set up wrongly. Tell the people who run it.',
  registration_disabled: 'Nothing: no new accounts are taken. Sign in if you have one.',
  file_missing: 'Choose a file and send the form again.',
  file_type: 'Choose a file of another type.',
  file_too_large: 'Choose a smaller file, or shorten what was typed.',
  verification_invalid: 'Open the link in the latest verification mail, or ask for a new mail.',
  unavailable: 'Wait a moment and try again.',
  rate_limited: 'Wait a moment before trying again.',
  server_error: 'Try again later. Nothing that was typed is at fault.',
}
