/** FitTrackee: a JWT that lives for a month and cannot be renewed, and a profile that is written as a whole. */
import type { components, paths } from '../generated/fittrackee.ts'
import { fittrackeeFacts } from '../generated/fittrackee-facts.ts'
import { type Client, createClientCore } from '../session/client-core.ts'
import { jwtLifetime } from '../session/lifetime.ts'
import type { ClientOptions } from '../session/options.ts'
import type { Grant } from '../session/record.ts'
import type { ServiceRules } from '../session/rules.ts'
import { credential, date, given, outcome, text } from '../transport/api.ts'
import type { Account, EmailCredentials } from './account.ts'
import { inTurn } from './in-turn.ts'
import { fileOf, type Picture } from './picture.ts'

type Schemas = components['schemas']
type Profile = Schemas['FittrackeeProfile']

// A compiler can name the types of a client only where its own module shows them.
export type * from '../index.ts'
export type { paths as FitTrackeePaths }

export interface FitTrackeeAccount extends Account<Profile> {
  readonly username: string
  readonly location?: string | undefined
  readonly bio?: string | undefined
  /** `YYYY-MM-DD`. */
  readonly birthDate?: string | undefined
  readonly timezone?: string | undefined
  readonly hasPicture: boolean
}

/** What a user may change. What is left out stays; `null` clears it. */
export interface FitTrackeeChanges {
  readonly firstName?: string | null | undefined
  readonly lastName?: string | null | undefined
  readonly location?: string | null | undefined
  readonly bio?: string | null | undefined
  /** `YYYY-MM-DD`. */
  readonly birthDate?: string | null | undefined
  /** Such as `Europe/Paris`. */
  readonly timezone?: string | null | undefined
}

export interface FitTrackeeSignUp extends EmailCredentials {
  /** 3 to 12 characters. */
  readonly username: string
}

export interface FitTrackeeClient extends Client<paths> {
  /**
   * Creates an account and signs in.
   * @throws ApiError `account_exists`, `registration_disabled`; with `fields` for what is wrong with which field.
   */
  signUp(user: FitTrackeeSignUp): Promise<void>
  /** @throws ApiError `invalid_credentials` */
  signIn(credentials: EmailCredentials): Promise<void>
  /** Forgets the session here, and tells the service, which keeps no state: the token itself stays good. */
  signOut(): Promise<void>
  getAccount(): Promise<FitTrackeeAccount>
  /** @returns the account as it now is. */
  updateAccount(changes: FitTrackeeChanges): Promise<FitTrackeeAccount>
  changePassword(change: { readonly newPassword: string }): Promise<void>
  /** @throws ApiError `file_type` unless its name ends in jpg, png or gif; `file_too_large` above 1 MiB */
  setPicture(picture: Picture): Promise<void>
  removePicture(): Promise<void>
}

const rules: ServiceRules<paths> = {
  facts: fittrackeeFacts,
  fieldOf: (line) => /^Username|^Password|email/.exec(line)?.[0].toLowerCase(),
  scheme: 'fittrackeeAccessToken',
  meaningOf: (reply) => (reply.includes('expired') ? 'expired' : 'rejected'),
}

/**
 * @throws TypeError for a base URL that cannot be.
 * @example
 * const client = createFitTrackee({ baseUrl: 'https://fittrackee.example.com', storage: localStorage })
 */
export function createFitTrackee(options: ClientOptions): FitTrackeeClient {
  const { client, user, signIn, signOut } = createClientCore(rules, options)
  const { api } = client
  const oneAtATime = inTurn()

  const read = async ({ api }: Pick<typeof client, 'api'>) =>
    outcome(api.GET('/api/auth/profile'), ({ data }) => accountOf(data))

  /** The service clears whatever is left out, so all of it is sent. */
  const edit = (changes: Schemas['FittrackeeProfileEdit']) =>
    oneAtATime(async () => {
      const current = await user()
      const body = { ...fieldsOf(await read(current)), ...changes }
      await outcome(current.api.POST('/api/auth/profile/edit', { body }))
      // The deployed service does not show the profile in its reply.
      return read(current)
    })

  return {
    ...client,
    signUp: ({ username, email, password }) =>
      signIn(() => {
        const body = { username, email, password, password_conf: password }
        return outcome(api.POST('/api/auth/register', { body }), grantOf)
      }),
    signIn: ({ email, password }) =>
      signIn(() => outcome(api.POST('/api/auth/login', { body: { email, password } }), grantOf)),
    signOut: () => signOut((api, headers) => api.GET('/api/auth/logout', { headers, keepalive: true })),
    getAccount: async () => read(await user()),
    updateAccount: (changes) => edit(fieldsOf(changes)),
    async changePassword({ newPassword }) {
      await edit({ password: newPassword, password_conf: newPassword })
    },
    async setPicture(picture) {
      const file = fileOf(picture)
      const { api } = await user()
      await outcome(api.POST('/api/auth/picture', { body: { file } }))
    },
    async removePicture() {
      const { api } = await user()
      await outcome(api.DELETE('/api/auth/picture'))
    },
  }
}

function grantOf(
  { auth_token }: Schemas['FittrackeeSignedIn'] | Schemas['FittrackeeRegistered'],
  response: Response,
): Grant {
  return { accessToken: credential(auth_token), lifetimeMs: jwtLifetime(auth_token, response) }
}

function fieldsOf(user: FitTrackeeChanges | FitTrackeeAccount): Schemas['FittrackeeProfileEdit'] {
  return given({
    first_name: user.firstName,
    last_name: user.lastName,
    location: user.location,
    bio: user.bio,
    birth_date: user.birthDate,
    timezone: user.timezone,
  })
}

function accountOf(profile: Profile): FitTrackeeAccount {
  return {
    id: text(String(profile.id ?? profile.username)),
    email: text(profile.email),
    username: profile.username,
    firstName: profile.first_name ?? undefined,
    lastName: profile.last_name ?? undefined,
    location: profile.location ?? undefined,
    bio: profile.bio ?? undefined,
    birthDate: profile.birth_date === null ? undefined : date(profile.birth_date).toISOString().slice(0, 10),
    timezone: profile.timezone ?? undefined,
    hasPicture: profile.picture,
    createdAt: date(profile.created_at),
    raw: profile,
  }
}
