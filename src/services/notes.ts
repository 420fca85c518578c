/** Notes: forms in, JSON out, opaque Bearer tokens, and a refresh token that stays the same. */
import type { components, paths } from '../generated/notes.ts'
import { notesFacts } from '../generated/notes-facts.ts'
import { type Client, createClientCore } from '../session/client-core.ts'
import type { ClientOptions } from '../session/options.ts'
import type { Grant } from '../session/record.ts'
import type { ServiceRules } from '../session/rules.ts'
import { done, taken, text } from './reading.ts'

type Schemas = components['schemas']

export type { paths as NotesPaths }

export interface NotesSignUp {
  /** Letters, digits and `_ . -`. */
  readonly username: string
  readonly email: string
  /** More than 8 characters. */
  readonly password: string
}

/** The user name or the e-mail address, and the password. */
export type NotesCredentials =
  | { readonly username: string; readonly password: string }
  | { readonly email: string; readonly password: string }

/**
 * The contract has nothing that a signed-in user could call; `client.fetch` carries the session to whatever else Notes
 * serves.
 */
export interface NotesClient extends Client<paths> {
  /** Creates an account, and signs nobody in: the mailed link must be opened first. */
  signUp(user: NotesSignUp): Promise<void>
  /** @throws ApiError `not_found`, `invalid_credentials`, `email_unverified` */
  signIn(credentials: NotesCredentials): Promise<void>
  /** Forgets the session here; the service has no sign-out. */
  signOut(): Promise<void>
}

const rules: ServiceRules<paths> = {
  facts: notesFacts,
  dialect: {},
  // No operation of the contract names it.
  scheme: 'notesAccessToken',
  header: 'authorization',
  credentialOf: ({ accessToken }) => `Bearer ${accessToken}`,
  refusal: 403,
  // Any other 403 is about what was asked for, not about who asks.
  meaningOf: (reply) => (reply.includes('Expired token') ? 'expired' : undefined),
  async renew(api, refreshToken, signal) {
    const result = api.POST('/auth/refresh', { body: { refresh_token: refreshToken }, signal })
    // The `refresh_token` of this reply renews nothing; the one just used stays in use.
    return { ...(await taken('notes', result, grantOf)), refreshToken }
  },
}

/**
 * @throws TypeError or RangeError for an option that cannot be.
 * @example
 * const client = createNotes({ baseUrl: 'https://notes.example.com/api', storage: localStorage })
 */
export function createNotes(options: ClientOptions): NotesClient {
  const { client, signIn, signOut } = createClientCore(rules, options)
  const { api } = client

  return {
    ...client,
    signUp: ({ username, email, password }) => done(api.POST('/auth/signup', { body: { username, email, password } })),
    signIn: ({ password, ...name }) =>
      signIn(() => {
        const body = { username: 'email' in name ? name.email : name.username, password }
        return taken('notes', api.POST('/auth/login', { body }), grantOf)
      }),
    signOut: () => signOut(),
  }
}

function grantOf({ tokens }: Schemas['NotesSignedIn'] | Schemas['NotesRefreshed']): Grant {
  const { access_token, refresh_token, valid_for } = tokens
  const lifetimeMs = valid_for * 1_000
  return {
    accessToken: text(access_token),
    refreshToken: text(refresh_token),
    lifetimeMs: lifetimeMs > 0 ? lifetimeMs : undefined,
  }
}
