/** NWApp: opaque Bearer tokens that say when they expire, JSON, and lists of messages by field. */
import type { components, paths } from '../generated/nwapp.ts'
import { nwappFacts } from '../generated/nwapp-facts.ts'
import { type Client, createClientCore } from '../session/client-core.ts'
import { lifetimeUntil } from '../session/lifetime.ts'
import type { ClientOptions } from '../session/options.ts'
import type { Grant } from '../session/record.ts'
import type { ServiceRules } from '../session/rules.ts'
import { credential, outcome, text } from '../transport/api.ts'
import type { Account, EmailCredentials } from './account.ts'

type Schemas = components['schemas']

// A compiler can name the types of a client only where its own module shows them.
export type * from '../index.ts'
export type { paths as NwappPaths }

export interface NwappAccount extends Account<Schemas['NwappProfile']> {
  readonly firstName: string
  readonly lastName: string
}

export interface NwappSignUp extends EmailCredentials {
  readonly firstName: string
  readonly lastName: string
}

export interface NwappClient extends Client<paths> {
  /**
   * Creates an account and signs in. A mail asks the user to verify the address; an account that is not verified in time
   * is locked.
   * @throws ApiError `email_taken`, `weak_password`; with `fields` for what is wrong with which field.
   */
  signUp(user: NwappSignUp): Promise<void>
  /** @throws ApiError `invalid_credentials`, `account_locked` */
  signIn(credentials: EmailCredentials): Promise<void>
  /** Forgets the session here, and ends its access token at the service if that can be reached. */
  signOut(): Promise<void>
  getAccount(): Promise<NwappAccount>
}

const rules: ServiceRules<paths> = {
  facts: nwappFacts,
  deployed: {
    invalid_credentials: ['This E-Mail address is not registered.', 'Wrong password or email!'],
    email_unverified: ['Your account was not activated!'],
    account_locked: ['Your account is suspended!'],
    weak_password: ['The password is too similar'],
  },
  // The deployed service so names what is wrong with the form as a whole.
  fieldOf: (name) => (name === 'non_field_errors' ? '' : undefined),
  codeOf({ status, headers }, security) {
    if (status !== 401) return undefined
    // The refresh answers with an empty list; the other operations say it in a header only (RFC 6750, 3).
    if (!security) return 'token_invalid'
    const challenge = headers.get('www-authenticate') ?? ''
    if (challenge.includes('expired')) return 'token_expired'
    return challenge.includes('invalid_token') ? 'token_invalid' : 'unauthorized'
  },
  scheme: 'nwappAccessToken',
  renew: (api, refreshToken, signal) =>
    outcome(api.POST('/api/v1/public/refresh-token', { body: { refresh_token: refreshToken }, signal }), grantOf),
}

/**
 * @throws TypeError for a base URL that cannot be.
 * @example
 * const client = createNwapp({ baseUrl: 'https://nwapp.example.com', storage: localStorage })
 */
export function createNwapp(options: ClientOptions): NwappClient {
  const { client, user, signIn, signOut } = createClientCore(rules, options)
  const { api } = client

  return {
    ...client,
    signUp: ({ email, password, firstName, lastName }) =>
      signIn(() => {
        const body = { email, password, first_name: firstName, last_name: lastName }
        return outcome(api.POST('/api/v1/public/register', { body }), grantOf)
      }),
    signIn: ({ email, password }) =>
      signIn(() => outcome(api.POST('/api/v1/public/login', { body: { email, password } }), grantOf)),
    // The deployed service wants the token in the body, too.
    signOut: () =>
      signOut((api, headers, token) =>
        api.POST('/api/v1/public/logout', { headers, body: { token }, keepalive: true }),
      ),
    async getAccount() {
      const { api } = await user()
      return outcome(api.GET('/api/v1/public/profile'), accountOf)
    },
  }
}

function grantOf(
  { access_token, refresh_token }: Pick<Schemas['NwappSignedIn'], 'access_token' | 'refresh_token'>,
  response: Response,
): Grant {
  return {
    accessToken: credential(access_token.token),
    refreshToken: refresh_token && credential(refresh_token.token),
    lifetimeMs: lifetimeUntil(access_token.expires, response),
  }
}

function accountOf(profile: Schemas['NwappProfile']): NwappAccount {
  const email = text(profile.email)
  return {
    // The deployed service tells no number.
    id: text(String(profile.user_id ?? email)),
    email,
    firstName: profile.first_name,
    lastName: profile.last_name,
    raw: profile,
  }
}
