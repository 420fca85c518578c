/** What leads to each documented reply of Fluency Box. */
import type { fluencyBoxContract } from '../../../mocks/generated/fluency-box.ts'
import { json, type Lab, type ReplyScenarios, tooLong } from '../lab.ts'
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

type Guarded = (lab: Lab, session: Session) => Promise<Response>

const newPassword = { password: 'difference-engine' }
const picture = new Blob(['the bytes of ada.png'])

const withoutDatabase = (lab: Lab) => lab.mocks.faults.set('fluency-box', { database: 'down' })
const addAda = (lab: Lab) => lab.mocks.fluencyBox.addUser(ada)

/** The replies that every operation with an access token has in common. */
const guarded = (call: Guarded) => ({
  unauthorized: async (lab: Lab) => call(lab, { ...(await signedIn(lab)), token: '' }),
  token_invalid: async (lab: Lab) => {
    const session = await signedIn(lab)
    return call(lab, { ...session, token: session.refresh_token })
  },
  token_expired: async (lab: Lab) => {
    const session = await signedIn(lab)
    lab.mocks.clock.advance({ seconds: 61 })
    return call(lab, session)
  },
  not_found: async (lab: Lab) => {
    const session = await signedIn(lab)
    await deleteUser(lab, session)
    return call(lab, session)
  },
  server_error: async (lab: Lab) => {
    const session = await signedIn(lab)
    withoutDatabase(lab)
    return call(lab, session)
  },
})

const update =
  (changes: Readonly<Record<string, unknown>>) =>
  async (lab: Lab): Promise<Response> => {
    await lab.mocks.fluencyBox.addUser(charles)
    return updateUser(lab, await signedIn(lab), changes)
  }

export const fluencyBoxReplies: ReplyScenarios<typeof fluencyBoxContract> = {
  fluencyBoxLogin: {
    signed_in: async (lab) => {
      await addAda(lab)
      return logIn(lab)
    },
    invalid_credentials: (lab) => logIn(lab),
    account_locked: async (lab) => {
      await addAda(lab)
      await failLogIn(lab, 5)
      return logIn(lab)
    },
    server_error: (lab) => {
      withoutDatabase(lab)
      return logIn(lab)
    },
  },
  fluencyBoxRefreshToken: {
    refreshed: async (lab) => refresh(lab, (await signedIn(lab)).refresh_token),
    unauthorized: (lab) => lab.fetch('/fluency-box/refresh_token', { method: 'POST' }),
    token_invalid: async (lab) => refresh(lab, (await signedIn(lab)).token),
    server_error: async (lab) => {
      const { refresh_token } = await signedIn(lab)
      withoutDatabase(lab)
      return refresh(lab, refresh_token)
    },
  },
  fluencyBoxCreateUser: {
    signed_up: (lab) => signUp(lab),
    email_taken: async (lab) => {
      await addAda(lab)
      return signUp(lab, { user_name: 'lovelace' })
    },
    username_taken: async (lab) => {
      await addAda(lab)
      return signUp(lab, { email_address: 'lovelace@example.com' })
    },
    missing_field: (lab) => signUp(lab, { email_address: undefined }),
    'missing_field.password': (lab) => signUp(lab, { password: undefined }),
    'missing_field.first_name': (lab) => signUp(lab, { first_name: undefined }),
    'missing_field.last_name': (lab) => signUp(lab, { last_name: undefined }),
    'missing_field.user_name': (lab) => signUp(lab, { user_name: undefined }),
    'missing_field.phone_number': (lab) => signUp(lab, { phone_number: undefined }),
    invalid_input: (lab) => signUp(lab, { first_name: 1 }),
    file_too_large: (lab) => signUp(lab, { first_name: tooLong(lab) }),
    server_error: (lab) => {
      withoutDatabase(lab)
      return signUp(lab)
    },
  },
  fluencyBoxGetUser: {
    user: async (lab) => getUser(lab, await signedIn(lab)),
    user_with_picture: async (lab) => {
      const session = await signedIn(lab)
      await updatePicture(lab, session, picture)
      return getUser(lab, session)
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
    file_too_large: async (lab) => updateUser(lab, await signedIn(lab), { first_name: tooLong(lab) }),
    ...guarded((lab, session) => updateUser(lab, session)),
  },
  fluencyBoxDeleteUser: {
    deleted: async (lab) => deleteUser(lab, await signedIn(lab)),
    ...guarded(deleteUser),
  },
  fluencyBoxUpdatePassword: {
    password_updated: async (lab) => updatePassword(lab, await signedIn(lab), newPassword),
    missing_field: async (lab) => updatePassword(lab, await signedIn(lab), {}),
    invalid_input: async (lab) => updatePassword(lab, await signedIn(lab), []),
    file_too_large: async (lab) => updatePassword(lab, await signedIn(lab), { password: tooLong(lab) }),
    ...guarded((lab, session) => updatePassword(lab, session, newPassword)),
  },
  fluencyBoxUpdatePicture: {
    picture_updated: async (lab) => updatePicture(lab, await signedIn(lab), picture),
    file_missing: async (lab) => updatePicture(lab, await signedIn(lab), 'no file'),
    file_too_large: async (lab) => updatePicture(lab, await signedIn(lab), new Blob([tooLong(lab)])),
    ...guarded((lab, session) => updatePicture(lab, session, picture)),
  },
  fluencyBoxRequestPasswordReset: {
    reset_mail_sent: async (lab) => {
      await addAda(lab)
      return askForReset(lab)
    },
    missing_field: (lab) => askForReset(lab, {}),
    invalid_input: (lab) => askForReset(lab, { email: ['ada@example.com'] }),
    not_found: (lab) => askForReset(lab),
    file_too_large: (lab) => askForReset(lab, { email: tooLong(lab) }),
    server_error: async (lab) => {
      await addAda(lab)
      lab.mocks.faults.set('fluency-box', { mail: 'down' })
      return askForReset(lab)
    },
  },
  fluencyBoxResetPassword: {
    password_reset: async (lab) => {
      await addAda(lab)
      return resetPassword(lab, newPassword)
    },
    missing_field: (lab) => resetPassword(lab, {}),
    invalid_input: (lab) =>
      lab.fetch(`/fluency-box/users/${ada.email_address}/password_reset`, {
        ...json('PUT', null),
        body: '{"password":"cut',
      }),
    not_found: (lab) => resetPassword(lab, newPassword),
    file_too_large: (lab) => resetPassword(lab, { password: tooLong(lab) }),
    server_error: async (lab) => {
      await addAda(lab)
      lab.mocks.faults.set('fluency-box', { database: 'rejects' })
      return resetPassword(lab, newPassword)
    },
  },
}
