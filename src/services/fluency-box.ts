/** Fluency Box: JWT pairs in headers of their own, signing in by HTTP Basic, users under their id. */
import type { components, paths } from '../generated/fluency-box.ts'
import { fluencyBoxFacts } from '../generated/fluency-box-facts.ts'
import { type Client, type CurrentUser, createClientCore } from '../session/client-core.ts'
import { jwtLifetime } from '../session/lifetime.ts'
import type { ClientOptions } from '../session/options.ts'
import type { Grant } from '../session/record.ts'
import type { ServiceRules } from '../session/rules.ts'
import { credential, given, outcome, text, unlessGone } from '../transport/api.ts'
import { basic } from '../transport/basic.ts'
import { camelCase } from '../transport/failure.ts'
import type { Account, EmailCredentials } from './account.ts'
import { inTurn } from './in-turn.ts'
import { fileOf, type Picture } from './picture.ts'

type Schemas = components['schemas']
type User = Schemas['FluencyBoxUserFound']['user']

// A compiler can name the types of a client only where its own module shows them.
export type * from '../index.ts'
export type { paths as FluencyBoxPaths }

export interface FluencyBoxAccount extends Account<User> {
  readonly username: string
  readonly firstName: string
  readonly lastName: string
  readonly phoneNumber: string
  /** The name of the picture's file; the default picture if there is none. */
  readonly picture: string
  readonly hasPicture: boolean
}

/** What a user may change. What is left out stays. */
export interface FluencyBoxChanges {
  readonly email?: string | undefined
  readonly username?: string | undefined
  readonly firstName?: string | undefined
  readonly lastName?: string | undefined
  readonly phoneNumber?: string | undefined
}

type Fields = { readonly [Field in keyof FluencyBoxChanges]-?: string }

export type FluencyBoxSignUp = Fields & { readonly password: string }

export interface FluencyBoxClient extends Client<paths> {
  /** Creates an account, and signs nobody in. The service has no rule for passwords. */
  signUp(user: FluencyBoxSignUp): Promise<void>
  /** @throws ApiError `invalid_credentials`, also for an account that is locked. */
  signIn(credentials: EmailCredentials): Promise<void>
  /** Forgets the session here; the service has no sign-out. */
  signOut(): Promise<void>
  getAccount(): Promise<FluencyBoxAccount>
  /** @returns the account as it now is. */
  updateAccount(changes: FluencyBoxChanges): Promise<FluencyBoxAccount>
  changePassword(change: { readonly newPassword: string }): Promise<void>
  setPicture(picture: Picture): Promise<void>
  /** Deletes the account, and ends the session. */
  deleteAccount(): Promise<void>
  /** Mails a link, valid for 30 minutes. */
  requestPasswordReset(request: { readonly email: string }): Promise<void>
  /** The service asks for no proof of the mailed link: anybody can reset anybody's password. */
  resetPassword(reset: { readonly email: string; readonly newPassword: string }): Promise<void>
}

const rules: ServiceRules<paths> = {
  facts: fluencyBoxFacts,
  fieldOf: (line) =>
    camelCase(/^No (.+) in request$/.exec(line)?.[1] ?? '')
      .replace('userName', 'username')
      .replace('emailAddress', 'email'),
  scheme: 'fluencyBoxAccessToken',
  header: 'x-access-token',
  renew: (api, refreshToken, signal) =>
    outcome(api.POST('/refresh_token', { headers: { 'x-refresh-token': refreshToken }, signal }), grantOf),
}

/**
 * @throws TypeError for a base URL that cannot be.
 * @example
 * const client = createFluencyBox({ baseUrl: 'https://accounts.example.com', storage: localStorage })
 */
export function createFluencyBox(options: ClientOptions): FluencyBoxClient {
  const { client, session, user, signIn, signOut } = createClientCore(rules, options)
  const { api } = client
  const oneAtATime = inTurn()

  const at = <Name extends string>(name: Name, value: string) =>
    ({ params: { path: { [name]: value } as Record<Name, string> } }) as const

  const read = ({ api, userId }: CurrentUser<paths>) =>
    outcome(api.GET('/users/{id}', at('id', userId)), (data) => accountOf(data.user))

  return {
    ...client,
    signUp: ({ password, ...fields }) => outcome(api.POST('/users', { body: { ...fieldsOf(fields), password } })),
    signIn: ({ email, password }) =>
      signIn(() => outcome(api.POST('/login', { headers: { authorization: basic(email, password) } }), grantOf)),
    signOut: () => signOut(),
    getAccount: async () => read(await user()),
    updateAccount: (changes) =>
      oneAtATime(async () => {
        const current = await user()
        const account = await read(current)
        const body = fieldsOf({ ...account, ...given(changes) })
        await outcome(current.api.PUT('/users/{id}', { ...at('id', current.userId), body }))
        return accountOf({ ...account.raw, ...body })
      }),
    async changePassword({ newPassword: password }) {
      const { api, userId } = await user()
      await outcome(api.PUT('/users/{id}/password', { ...at('id', userId), body: { password } }))
    },
    async setPicture(picture) {
      const body = { profile_picture_file: fileOf(picture) }
      const { api, userId } = await user()
      await outcome(api.PUT('/users/{id}/profile_picture', { ...at('id', userId), body }))
    },
    async deleteAccount() {
      const { api, userId, record } = await user()
      await outcome(api.DELETE('/users/{id}', at('id', userId))).catch(unlessGone)
      await session.end(record)
    },
    requestPasswordReset: ({ email }) => outcome(api.POST('/reset_password', { body: { email } })),
    resetPassword: ({ email, newPassword: password }) =>
      outcome(api.PUT('/users/{email}/password_reset', { ...at('email', email), body: { password } })),
  }
}

function grantOf({ token, refresh_token, uid }: Schemas['FluencyBoxSession'], response: Response): Grant {
  return {
    accessToken: credential(token),
    refreshToken: refresh_token && credential(refresh_token),
    userId: text(uid),
    lifetimeMs: jwtLifetime(token, response),
  }
}

function fieldsOf(user: Fields): Schemas['FluencyBoxUserUpdate'] {
  return {
    email_address: user.email,
    user_name: user.username,
    first_name: user.firstName,
    last_name: user.lastName,
    phone_number: user.phoneNumber,
  }
}

function accountOf(user: User): FluencyBoxAccount {
  return {
    id: text(user.uid),
    email: text(user.email_address),
    username: user.user_name,
    firstName: user.first_name,
    lastName: user.last_name,
    phoneNumber: user.phone_number,
    picture: user.profile_picture,
    hasPicture: user.profile_picture !== 'default_image.jpg',
    raw: user,
  }
}
