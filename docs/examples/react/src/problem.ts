/** What went wrong, in words for people. The words are this app's own; which ones, `error.code` decides. */
import { type ErrorCode, isLatchkeyError } from 'latchkey'

export interface Problem {
  /** For the form as a whole. */
  readonly message: string
  /** For single fields, by the names that the client's methods take. */
  readonly fields: Readonly<Record<string, string>>
}

/** What Fluency Box says on these screens; anything else is told in general words. */
const messages: Readonly<Partial<Record<ErrorCode, string>>> = {
  invalid_credentials: 'The e-mail address or the password is wrong. After five wrong passwords the account is locked.',
  not_found: 'Nobody has an account with this e-mail address.',
  missing_field: 'Please fill in all the fields.',
  invalid_input: 'Something in this form is not valid, or too long.',
  file_missing: 'Choose a picture first.',
  file_too_large: 'This picture is too large.',
  rate_limited: 'That was too often. Please wait a moment and try again.',
  unavailable: 'Fluency Box is not available at the moment. Please try again later.',
}

/** The codes that are about one field, and say which. */
const fieldMessages: Readonly<Partial<Record<ErrorCode, Readonly<Record<string, string>>>>> = {
  email_taken: { email: 'Another account has this e-mail address. Sign in, or use another one.' },
  username_taken: { username: 'Another account has this user name. Please choose another one.' },
}

const elsewhere = 'Something went wrong. Please try again later.'

/**
 * @returns nothing for the end of the session, which the whole app shows by itself.
 * @throws what is no error of the client: a defect of this app.
 */
export function problemOf(error: unknown): Problem | undefined {
  if (!isLatchkeyError(error)) throw error
  switch (error.name) {
    case 'SessionEndedError':
      return undefined
    case 'NetworkError':
      return { message: 'There is no connection. Please check it and try again.', fields: {} }
    case 'TimeoutError':
      return { message: 'Fluency Box takes too long to answer. Please try again.', fields: {} }
    case 'ApiError': {
      // What the service says of a field is a sentence for developers, such as "No password in request".
      const missing = Object.keys(error.fields ?? {}).map((name) => [name, 'Please fill in this field.'] as const)
      const fields = fieldMessages[error.code] ?? Object.fromEntries(missing)
      const inForm = Object.keys(fields).length > 0 ? 'Please check the marked field.' : elsewhere
      return { message: messages[error.code] ?? inForm, fields }
    }
  }
}
