/** Fluency Box: JWT pairs in headers of their own, signing in by HTTP Basic, users under their id. */
import type { components, paths } from '../generated/fluency-box.ts'
import { fluencyBoxFacts } from '../generated/fluency-box-facts.ts'
import { type Client, createClientCore } from '../session/client-core.ts'
import { jwtLifetime } from '../session/lifetime.ts'
import type { ClientOptions } from '../session/options.ts'
import type { Grant } from '../session/record.ts'
import type { ServiceRules } from '../session/rules.ts'
import { basic } from '../transport/basic.ts'
import type { Account, EmailCredentials } from './account.ts'
import { inTurn } from './in-turn.ts'
import { fileOf, type Picture } from './picture.ts'
import { defined, done, taken, text } from './reading.ts'

type Schemas = components['schemas']
type User = Schemas['FluencyBoxUserFound']['user']

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
  readonly email?: string
  readonly username?: string
  readonly firstName?: string
  readonly lastName?: string
  readonly phoneNumber?: string
}

export type FluencyBoxSignUp = Required<FluencyBoxChanges> & { readonly password: string }

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

/** What the SDK's methods call the fields of the service. */
const fieldNames = {
  email_address: 'email',
  user_name: 'username',
  first_name: 'firstName',
  last_name: 'lastName',
  phone_number: 'phoneNumber',
} as const

const rules: ServiceRules<paths> = {
  facts: fluencyBoxFacts,
  dialect: {
    fieldOf(line) {
      const field = /^No (.+) in request$/.exec(line)?.[1]?.replace(' ', '_')
      return field && (Object.entries(fieldNames).find(([name]) => name === field)?.[1] ?? field)
    },
  },
  scheme: 'fluencyBoxAccessToken',
  header: 'x-access-token',
  credentialOf: ({ accessToken }) => accessToken,
  refusal: 401,
  renew: (api, refreshToken, signal) =>
    taken('fluency-box', api.POST('/refresh_token', { headers: { 'x-refresh-token': refreshToken }, signal }), grantOf),
}

/**
 * @throws TypeError or RangeError for an option that cannot be.
 * @example
 * const client = createFluencyBox({ baseUrl: 'https://accounts.example.com', storage: localStorage })
 */
export function createFluencyBox(options: ClientOptions): FluencyBoxClient {
  const { client, session, user, signIn, signOut } = createClientCore(rules, options)
  const { api } = client
  const oneAtATime = inTurn()

  const read = async ({ api, userId }: Awaited<ReturnType<typeof user>>) =>
    taken('fluency-box', api.GET('/users/{id}', { params: { path: { id: userId } } }), (data) => accountOf(data.user))

  return {
    ...client,
    signUp: ({ password, ...changes }) => done(api.POST('/users', { body: { ...fieldsOf(changes), password } })),
    signIn: ({ email, password }) =>
      signIn(() =>
        taken('fluency-box', api.POST('/login', { headers: { authorization: basic(email, password) } }), grantOf),
      ),
    signOut: () => signOut(),
    getAccount: async () => read(await user()),
    updateAccount: (changes) =>
      oneAtATime(async () => {
        const current = await user()
        const account = await read(current)
        const body = fieldsOf({ ...account, ...defined(changes) })
        await done(current.api.PUT('/users/{id}', { params: { path: { id: current.userId } }, body }))
        return accountOf({ ...account.raw, ...body })
      }),
    async changePassword({ newPassword }) {
      const { api, userId } = await user()
      await done(api.PUT('/users/{id}/password', { params: { path: { id: userId } }, body: { password: newPassword } }))
    },
    async setPicture(picture) {
      const { api, userId } = await user()
      const body = { profile_picture_file: fileOf(picture) }
      await done(api.PUT('/users/{id}/profile_picture', { params: { path: { id: userId } }, body }))
    },
    async deleteAccount() {
      const { api, userId, record } = await user()
      await done(api.DELETE('/users/{id}', { params: { path: { id: userId } } }))
      await session.end(record)
    },
    requestPasswordReset: ({ email }) => done(api.POST('/reset_password', { body: { email } })),
    resetPassword: ({ email, newPassword }) =>
      done(api.PUT('/users/{email}/password_reset', { params: { path: { email } }, body: { password: newPassword } })),
  }
}

function grantOf({ token, refresh_token, uid }: Schemas['FluencyBoxSession'], response: Response): Grant {
  return {
    accessToken: text(token),
    refreshToken: text(refresh_token),
    userId: text(uid),
    lifetimeMs: jwtLifetime(token, response),
  }
}

function fieldsOf(user: Required<FluencyBoxChanges>): Schemas['FluencyBoxUserUpdate'] {
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
    email: user.email_address,
    username: user.user_name,
    firstName: user.first_name,
    lastName: user.last_name,
    phoneNumber: user.phone_number,
    picture: user.profile_picture,
    hasPicture: user.profile_picture !== 'default_image.jpg',
    raw: user,
  }
}
