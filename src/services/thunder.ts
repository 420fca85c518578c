/** Thunder: no tokens. The application's key and the user's password go with every call. */
import type { components, paths } from '../generated/thunder.ts'
import { thunderFacts } from '../generated/thunder-facts.ts'
import { type Client, type CurrentUser, createClientCore } from '../session/client-core.ts'
import type { ClientOptions } from '../session/options.ts'
import type { ServiceRules } from '../session/rules.ts'
import { date, outcome, text, unlessGone } from '../transport/api.ts'
import { ApiError } from '../transport/api-error.ts'
import { basic } from '../transport/basic.ts'
import { isCredential } from '../transport/secrets.ts'
import type { Account, EmailCredentials } from './account.ts'
import { inTurn } from './in-turn.ts'

type User = components['schemas']['ThunderUser']
type Properties = Readonly<Record<string, unknown>>

// A compiler can name the types of a client only where its own module shows them.
export type * from '../index.ts'
export type { paths as ThunderPaths }

export interface ThunderOptions extends ClientOptions {
  /** The key of the application. In a page it is public: whoever reads the page can use it. */
  readonly application: { readonly name: string; readonly secret: string }
  /**
   * What becomes of a password before it leaves the client. The service stores what it is sent and shows it in replies, so
   * give one. It must always give the same text, printable ASCII without blanks at its ends. Default: as it is.
   */
  readonly hashPassword?: ((password: string) => string | Promise<string>) | undefined
}

export interface ThunderAccount extends Account<User> {
  readonly emailVerified: boolean
  /** The application's own properties of the user, of any JSON type. */
  readonly properties: Properties
  readonly createdAt: Date
  readonly updatedAt: Date
}

export interface ThunderSignUp extends EmailCredentials {
  /** By any name but those of the service's own fields: `email`, `password`, `creationTime`, `lastUpdateTime`. */
  readonly properties?: Properties
}

/** What a user may change. What is left out stays. */
export interface ThunderChanges {
  /** The address is unverified then. */
  readonly email?: string | undefined
  /** Those that are named replace their old values; `undefined` removes one. */
  readonly properties?: Properties | undefined
}

export interface ThunderClient extends Client<paths> {
  /** Creates an account, and signs nobody in. */
  signUp(user: ThunderSignUp): Promise<void>
  /** @throws ApiError `not_found`, `invalid_credentials`, `application_unauthorized` */
  signIn(credentials: EmailCredentials): Promise<void>
  /** Forgets the session here; the service has no sign-out. */
  signOut(): Promise<void>
  getAccount(): Promise<ThunderAccount>
  /** @returns the account as it now is. */
  updateAccount(changes: ThunderChanges): Promise<ThunderAccount>
  /**
   * The session goes on with the new password.
   * @param change with `currentPassword`, the change is refused (`invalid_credentials`) if that is wrong; the session goes
   *   on then, too.
   */
  changePassword(change: { readonly newPassword: string; readonly currentPassword?: string }): Promise<void>
  /** Deletes the account, and ends the session. */
  deleteAccount(): Promise<void>
  /** Mails a link to the user's address, which counts as unverified until it is opened. */
  sendVerification(): Promise<void>
  /** What opening the link does; needs no session. */
  verifyEmail(link: { readonly email: string; readonly token: string }): Promise<ThunderAccount>
  /** Makes the address unverified. */
  resetVerification(): Promise<void>
}

function rulesFor(application: ThunderOptions['application']): ServiceRules<paths> {
  return {
    facts: thunderFacts,
    scheme: 'thunderPassword',
    header: 'password',
    standing: ['thunderApplication', 'authorization', basic(application.name, application.secret)],
    // The other 401 is about the application's key.
    meaningOf: (reply) => (reply.includes('Unable to validate user') ? 'rejected' : undefined),
  }
}

/**
 * @throws TypeError for a base URL that cannot be.
 * @example
 * const client = createThunder({
 *   baseUrl: 'https://thunder.example.com',
 *   application: { name: 'web', secret: 'public-anyway' },
 *   hashPassword: sha256,
 * })
 */
export function createThunder(options: ThunderOptions): ThunderClient {
  const { client, session, user, signIn, signOut } = createClientCore(rulesFor(options.application), options)
  const { api } = client
  const oneAtATime = inTurn()

  const hashed = async (password: string) => {
    const hash = options.hashPassword ? await options.hashPassword(password) : password
    if (isCredential(hash) && hash === hash.trim()) return hash
    throw new TypeError('Passwords must be printable ASCII: see hashPassword.')
  }

  const at = (email: string) => ({ params: { query: { email } } })

  const read = async ({ api, userId }: { api: typeof client.api; userId: string }) =>
    outcome(api.GET('/users', at(userId)), accountOf)

  /**
   * Writes a user whose address or password becomes another, and with it the session. The reply of a change that was made
   * can get lost: then the new credentials are good already.
   */
  const rewrite = (
    { record, userId }: CurrentUser<paths>,
    body: components['schemas']['ThunderUserRequest'],
    changed: { readonly userId?: string; readonly accessToken?: string },
    proof = record.accessToken,
  ) =>
    session.replace(record, async () => {
      const credentials = { userId, accessToken: record.accessToken, ...changed }
      const as = (email: string, password: string) => ({ ...at(email), headers: { password } })
      const account = await outcome(api.PUT('/users', { ...as(userId, proof), body }), accountOf).catch(
        async (error: unknown) => {
          // 401 and 404 may answer a second attempt; any other refusal says that the change was not made.
          const refused = error instanceof ApiError && error.status < 500 && ![401, 404].includes(error.status)
          if (refused || proof !== record.accessToken) throw error
          const found = api.GET('/users', as(credentials.userId, credentials.accessToken))
          return outcome(found, accountOf).catch(() => Promise.reject(error))
        },
      )
      return { credentials, value: account }
    })

  return {
    ...client,
    async signUp({ email, password, properties }) {
      const body = { ...properties, email: { address: email }, password: await hashed(password) }
      await outcome(api.POST('/users', { body }))
    },
    signIn: ({ email, password }) =>
      signIn(async () => {
        const accessToken = await hashed(password)
        const found = api.GET('/users', { ...at(email), headers: { password: accessToken } })
        return outcome(found, (data) => ({ accessToken, userId: text(data.email.address) }))
      }),
    signOut: () => signOut(),
    getAccount: async () => read(await user()),
    updateAccount: ({ email, properties }) =>
      oneAtATime(async () => {
        const current = await user()
        const { raw } = await read(current)
        const address = email ?? current.userId
        const body = { ...raw, ...properties, password: raw.password, email: { address } }
        if (address !== current.userId) return rewrite(current, body, { userId: address })
        return outcome(current.api.PUT('/users', { ...at(address), body }), accountOf)
      }),
    changePassword: ({ newPassword, currentPassword }) =>
      oneAtATime(async () => {
        const accessToken = await hashed(newPassword)
        const proof = currentPassword === undefined ? undefined : await hashed(currentPassword)
        const current = await user()
        const { raw } = await read(current)
        await rewrite(current, { ...raw, password: accessToken }, { accessToken }, proof)
      }),
    async deleteAccount() {
      const { api, userId, record } = await user()
      await outcome(api.DELETE('/users', at(userId))).catch(unlessGone)
      await session.end(record)
    },
    async sendVerification() {
      const { api, userId } = await user()
      await outcome(api.POST('/verify', at(userId)))
    },
    verifyEmail: ({ email, token }) => outcome(api.GET('/verify', { params: { query: { email, token } } }), accountOf),
    async resetVerification() {
      const { api, userId } = await user()
      await outcome(api.POST('/verify/reset', at(userId)))
    },
  }
}

function accountOf(raw: User): ThunderAccount {
  const { email, password: _, creationTime, lastUpdateTime, ...properties } = raw
  const address = text(email.address)
  return {
    id: address,
    email: address,
    emailVerified: email.verified,
    properties,
    createdAt: dateOf(creationTime),
    updatedAt: dateOf(lastUpdateTime),
    raw,
  }
}

/** The document counts in seconds, the deployed service in milliseconds; seconds reach this number in the year 5138. */
const dateOf = (time: number) => date(time < 1e11 ? time * 1_000 : time)
