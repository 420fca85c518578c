/** What leads to each documented reply of Fluency Box. */
import type { fluencyBoxContract } from '../../generated/fluency-box.ts'
import { json, type ReplyScenarios, type TestServices, tooLong } from '../test-services.ts'
import {
  ada,
  askForReset,
  charles,
  deleteUser,
  failLogIn,
  getUser,
  logIn,
  refresh,
  resetPassword,
  type Session,
  signedIn,
  signUp,
  updatePassword,
  updatePicture,
  updateUser,
} from './calls.ts'

type Guarded = (services: TestServices, session: Session) => Promise<Response>

const newPassword = { password: 'difference-engine' }
const picture = new Blob(['the bytes of ada.png'])

const withoutDatabase = (services: TestServices) => services.mocks.faults.set('fluency-box', { database: 'down' })
const addAda = (services: TestServices) => services.mocks.fluencyBox.addUser(ada)

/** The replies that every operation with an access token has in common. */
const guarded = (call: Guarded) => ({
  unauthorized: async (services: TestServices) => call(services, { ...(await signedIn(services)), token: '' }),
  token_invalid: async (services: TestServices) => {
    const session = await signedIn(services)
    return call(services, { ...session, token: session.refresh_token })
  },
  token_expired: async (services: TestServices) => {
    const session = await signedIn(services)
    services.mocks.clock.advance({ seconds: 61 })
    return call(services, session)
  },
  not_found: async (services: TestServices) => {
    const session = await signedIn(services)
    await deleteUser(services, session)
    return call(services, session)
  },
  server_error: async (services: TestServices) => {
    const session = await signedIn(services)
    withoutDatabase(services)
    return call(services, session)
  },
})

const update =
  (changes: Readonly<Record<string, unknown>>) =>
  async (services: TestServices): Promise<Response> => {
    await services.mocks.fluencyBox.addUser(charles)
    return updateUser(services, await signedIn(services), changes)
  }

export const fluencyBoxReplies: ReplyScenarios<typeof fluencyBoxContract> = {
  fluencyBoxLogin: {
    signed_in: async (services) => {
      await addAda(services)
      return logIn(services)
    },
    invalid_credentials: (services) => logIn(services),
    account_locked: async (services) => {
      await addAda(services)
      await failLogIn(services, 5)
      return logIn(services)
    },
    server_error: (services) => {
      withoutDatabase(services)
      return logIn(services)
    },
  },
  fluencyBoxRefreshToken: {
    refreshed: async (services) => refresh(services, (await signedIn(services)).refresh_token),
    unauthorized: (services) => services.fetch('/fluency-box/refresh_token', { method: 'POST' }),
    token_invalid: async (services) => refresh(services, (await signedIn(services)).token),
    server_error: async (services) => {
      const { refresh_token } = await signedIn(services)
      withoutDatabase(services)
      return refresh(services, refresh_token)
    },
  },
  fluencyBoxCreateUser: {
    signed_up: (services) => signUp(services),
    email_taken: async (services) => {
      await addAda(services)
      return signUp(services, { user_name: 'lovelace' })
    },
    username_taken: async (services) => {
      await addAda(services)
      return signUp(services, { email_address: 'lovelace@example.com' })
    },
    missing_field: (services) => signUp(services, { email_address: undefined }),
    'missing_field.password': (services) => signUp(services, { password: undefined }),
    'missing_field.first_name': (services) => signUp(services, { first_name: undefined }),
    'missing_field.last_name': (services) => signUp(services, { last_name: undefined }),
    'missing_field.user_name': (services) => signUp(services, { user_name: undefined }),
    'missing_field.phone_number': (services) => signUp(services, { phone_number: undefined }),
    invalid_input: (services) => signUp(services, { first_name: 1 }),
    file_too_large: (services) => signUp(services, { first_name: tooLong(services) }),
    server_error: (services) => {
      withoutDatabase(services)
      return signUp(services)
    },
  },
  fluencyBoxGetUser: {
    user: async (services) => getUser(services, await signedIn(services)),
    user_with_picture: async (services) => {
      const session = await signedIn(services)
      await updatePicture(services, session, picture)
      return getUser(services, session)
    },
    ...guarded(getUser),
  },
  fluencyBoxUpdateUser: {
    updated: update({ first_name: 'Augusta' }),
    missing_field: update({ email_address: undefined }),
    'missing_field.first_name': update({ first_name: undefined }),
    'missing_field.last_name': update({ last_name: undefined }),
    'missing_field.user_name': update({ user_name: undefined }),
    'missing_field.phone_number': update({ phone_number: undefined }),
    email_taken: update({ email_address: charles.email_address }),
    username_taken: update({ user_name: charles.user_name }),
    invalid_input: update({ user_name: 'a'.repeat(256) }),
    file_too_large: async (services) =>
      updateUser(services, await signedIn(services), { first_name: tooLong(services) }),
    ...guarded((services, session) => updateUser(services, session)),
  },
  fluencyBoxDeleteUser: {
    deleted: async (services) => deleteUser(services, await signedIn(services)),
    ...guarded(deleteUser),
  },
  fluencyBoxUpdatePassword: {
    password_updated: async (services) => updatePassword(services, await signedIn(services), newPassword),
    missing_field: async (services) => updatePassword(services, await signedIn(services), {}),
    invalid_input: async (services) => updatePassword(services, await signedIn(services), []),
    file_too_large: async (services) =>
      updatePassword(services, await signedIn(services), { password: tooLong(services) }),
    ...guarded((services, session) => updatePassword(services, session, newPassword)),
  },
  fluencyBoxUpdatePicture: {
    picture_updated: async (services) => updatePicture(services, await signedIn(services), picture),
    file_missing: async (services) => updatePicture(services, await signedIn(services), 'no file'),
    file_too_large: async (services) =>
      updatePicture(services, await signedIn(services), new Blob([tooLong(services)])),
    ...guarded((services, session) => updatePicture(services, session, picture)),
  },
  fluencyBoxRequestPasswordReset: {
    reset_mail_sent: async (services) => {
      await addAda(services)
      return askForReset(services)
    },
    missing_field: (services) => askForReset(services, {}),
    invalid_input: (services) => askForReset(services, { email: ['ada@example.com'] }),
    not_found: (services) => askForReset(services),
    file_too_large: (services) => askForReset(services, { email: tooLong(services) }),
    server_error: async (services) => {
      await addAda(services)
      services.mocks.faults.set('fluency-box', { mail: 'down' })
      return askForReset(services)
    },
  },
  fluencyBoxResetPassword: {
    password_reset: async (services) => {
      await addAda(services)
      return resetPassword(services, newPassword)
    },
    missing_field: (services) => resetPassword(services, {}),
    invalid_input: (services) =>
      services.fetch(`/fluency-box/users/${ada.email_address}/password_reset`, {
        ...json('PUT', null),
        body: '{"password":"cut',
      }),
    not_found: (services) => resetPassword(services, newPassword),
    file_too_large: (services) => resetPassword(services, { password: tooLong(services) }),
    server_error: async (services) => {
      await addAda(services)
      services.mocks.faults.set('fluency-box', { database: 'rejects' })
      return resetPassword(services, newPassword)
    },
  },
}
