/** NWApp: opaque Bearer tokens that say when they expire, JSON, and lists of messages by field. */
import type { components, paths } from '../generated/nwapp.ts'
import { nwappFacts } from '../generated/nwapp-facts.ts'
import { type Client, createClientCore } from '../session/client-core.ts'
import { lifetimeUntil } from '../session/lifetime.ts'
import type { ClientOptions } from '../session/options.ts'
import type { Grant } from '../session/record.ts'
import type { ServiceRules } from '../session/rules.ts'
import type { Account, EmailCredentials } from './account.ts'
import { taken, text } from './reading.ts'

type Schemas = components['schemas']

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
  dialect: {
    deployed: {
      invalid_credentials: ['This E-Mail address is not registered.', 'Wrong password or email!'],
      email_unverified: ['Your account was not activated!'],
      account_locked: ['Your account is suspended!'],
      weak_password: ['password is too', 'password is entirely'],
    },
    fieldNames: { first_name: 'firstName', last_name: 'lastName' },
    codeOf({ status, headers }, operation) {
      if (status !== 401) return undefined
      // The refresh answers with an empty list; the other operations say it in a header only (RFC 6750, 3).
      if (operation?.security === undefined) return 'token_invalid'
      const challenge = headers.get('www-authenticate') ?? ''
      if (challenge.includes('expired')) return 'token_expired'
      return challenge.includes('invalid_token') ? 'token_invalid' : 'unauthorized'
    },
  },
  scheme: 'nwappAccessToken',
  header: 'authorization',
  credentialOf: ({ accessToken }) => `Bearer ${accessToken}`,
  refusal: 401,
  renew: (api, refreshToken, signal) =>
    taken(
      'nwapp',
      api.POST('/api/v1/public/refresh-token', { body: { refresh_token: refreshToken }, signal }),
      grantOf,
    ),
}

/**
 * @throws TypeError or RangeError for an option that cannot be.
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
        return taken('nwapp', api.POST('/api/v1/public/register', { body }), grantOf)
      }),
    signIn: ({ email, password }) =>
      signIn(() => taken('nwapp', api.POST('/api/v1/public/login', { body: { email, password } }), grantOf)),
    // The deployed service wants the token in the body, too.
    signOut: () =>
      signOut((api, { accessToken }) =>
        api.POST('/api/v1/public/logout', { body: { token: accessToken }, keepalive: true }),
      ),
    async getAccount() {
      const { api } = await user()
      return taken('nwapp', api.GET('/api/v1/public/profile'), accountOf)
    },
  }
}

function grantOf(
  { access_token, refresh_token }: Pick<Schemas['NwappSignedIn'], 'access_token' | 'refresh_token'>,
  response: Response,
): Grant {
  return {
    accessToken: text(access_token.token),
    refreshToken: text(refresh_token.token),
    lifetimeMs: lifetimeUntil(access_token.expires, response),
  }
}

function accountOf(profile: Schemas['NwappProfile']): NwappAccount {
  const email = text(profile.email)
  return {
    // The deployed service tells no number.
    id: String(profile.user_id ?? email),
    email,
    firstName: profile.first_name,
    lastName: profile.last_name,
    raw: profile,
  }
}
