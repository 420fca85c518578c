/** Notes: forms in, JSON out, opaque Bearer tokens, and a refresh token that stays the same. */
import type { components, paths } from '../generated/notes.ts'
import { notesFacts } from '../generated/notes-facts.ts'
import { type Client, createClientCore } from '../session/client-core.ts'
import { lifetime } from '../session/lifetime.ts'
import type { ClientOptions } from '../session/options.ts'
import type { Grant } from '../session/record.ts'
import type { ServiceRules } from '../session/rules.ts'
import { credential, outcome } from '../transport/api.ts'

type Schemas = components['schemas']

// A compiler can name the types of a client only where its own module shows them.
export type * from '../index.ts'
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
  // No operation of the contract names it.
  scheme: 'notesAccessToken',
  refusal: 403,
  // Any other 403 is about what was asked for, not about who asks.
  meaningOf: (reply) => (reply.includes('Expired token') ? 'expired' : undefined),
  async renew(api, refreshToken, signal) {
    const result = api.POST('/auth/refresh', { body: { refresh_token: refreshToken }, signal })
    // The `refresh_token` of this reply renews nothing; the one just used stays in use.
    return { ...(await outcome(result, grantOf)), refreshToken }
  },
}

/**
 * @throws TypeError for a base URL that cannot be.
 * @example
 * const client = createNotes({ baseUrl: 'https://notes.example.com/api', storage: localStorage })
 */
export function createNotes(options: ClientOptions): NotesClient {
  const { client, signIn, signOut } = createClientCore(rules, options)
  const { api } = client

  return {
    ...client,
    signUp: ({ username, email, password }) =>
      outcome(api.POST('/auth/signup', { body: { username, email, password } })),
    signIn: ({ password, ...name }) =>
      signIn(() => {
        const body = { username: 'email' in name ? name.email : name.username, password }
        return outcome(api.POST('/auth/login', { body }), grantOf)
      }),
    signOut: () => signOut(),
  }
}

function grantOf({ tokens }: Schemas['NotesSignedIn'] | Schemas['NotesRefreshed']): Grant {
  return {
    accessToken: credential(tokens.access_token),
    refreshToken: credential(tokens.refresh_token),
    lifetimeMs: lifetime(tokens.valid_for * 1_000),
  }
}
