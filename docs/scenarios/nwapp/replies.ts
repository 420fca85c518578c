/** What leads to each documented reply of NWApp. */
import type { nwappContract } from '../../../mocks/generated/nwapp.ts'
import { type Lab, type ReplyScenarios, tooLong } from '../lab.ts'
import {
  ada,
  bearer,
  charles,
  logIn,
  logOut,
  pairOf,
  post,
  profile,
  raw,
  refresh,
  register,
  root,
  signedIn,
} from './calls.ts'

const unknownToken = '0'.repeat(30)
const longEmail = `${'a'.repeat(243)}@example.com`
const { email: _email, ...withoutEmail } = ada

const malformed = (lab: Lab, path: string, headers = {}) =>
  lab.fetch(`${root}/${path}`, raw('{"email":', 'application/json', headers))
const plainText = (lab: Lab, path: string, headers = {}) =>
  lab.fetch(`${root}/${path}`, raw('email=ada@example.com', 'text/plain', headers))

const expired = async (lab: Lab) => {
  const { access } = await signedIn(lab)
  lab.mocks.clock.advance({ hours: 24 })
  return access
}

export const nwappReplies: ReplyScenarios<typeof nwappContract> = {
  nwappLogin: {
    server_error: (lab) => {
      lab.mocks.faults.set('nwapp', { database: 'down' })
      return logIn(lab)
    },
    signed_in: async (lab) => {
      await lab.mocks.nwapp.addUser({ ...ada, group_membership_id: 1 })
      return logIn(lab)
    },
    invalid_credentials: async (lab) => {
      await lab.mocks.nwapp.addUser(ada)
      return logIn(lab, { password: charles.password })
    },
    account_locked: async (lab) => {
      await register(lab)
      lab.mocks.clock.advance({ hours: 24 })
      return logIn(lab)
    },
    missing_field: (lab) => post(lab, 'login', { password: ada.password }),
    'missing_field.all': (lab) => lab.fetch(`${root}/login`, { method: 'POST' }),
    'missing_field.blank': (lab) => logIn(lab, { email: ' ' }),
    'missing_field.null': (lab) => logIn(lab, { email: null }),
    invalid_input: (lab) => malformed(lab, 'login'),
    'invalid_input.type': (lab) => logIn(lab, { email: [ada.email] }),
    'invalid_input.length': (lab) => logIn(lab, { email: longEmail }),
    file_too_large: (lab) => logIn(lab, { password: tooLong(lab) }),
    'invalid_input.media_type': (lab) => plainText(lab, 'login'),
  },
  nwappLogout: {
    server_error: (lab) => {
      lab.mocks.faults.set('nwapp', { database: 'down' })
      return logOut(lab, unknownToken)
    },
    signed_out: async (lab) => logOut(lab, (await signedIn(lab)).access),
    'token_invalid.body': async (lab) => {
      const { access } = await signedIn(lab)
      await lab.mocks.nwapp.addUser(charles)
      const other = await pairOf(await logIn(lab, charles))
      return logOut(lab, access, { token: other.access })
    },
    'missing_field.blank': async (lab) => logOut(lab, (await signedIn(lab)).access, { token: '' }),
    'missing_field.null': async (lab) => logOut(lab, (await signedIn(lab)).access, { token: null }),
    invalid_input: async (lab) => malformed(lab, 'logout', bearer((await signedIn(lab)).access)),
    'invalid_input.type': async (lab) => {
      const { access } = await signedIn(lab)
      return logOut(lab, access, { token: { token: access } })
    },
    unauthorized: (lab) => lab.fetch(`${root}/logout`, { method: 'POST' }),
    token_invalid: (lab) => logOut(lab, unknownToken),
    token_expired: async (lab) => logOut(lab, await expired(lab)),
    file_too_large: async (lab) => logOut(lab, (await signedIn(lab)).access, { token: tooLong(lab) }),
    'invalid_input.media_type': async (lab) => plainText(lab, 'logout', bearer((await signedIn(lab)).access)),
  },
  nwappGetProfile: {
    server_error: (lab) => {
      lab.mocks.faults.set('nwapp', { database: 'down' })
      return profile(lab, unknownToken)
    },
    profile: async (lab) => profile(lab, (await signedIn(lab)).access),
    unauthorized: (lab) => profile(lab),
    token_invalid: async (lab) => {
      const { access } = await signedIn(lab)
      await logOut(lab, access)
      return profile(lab, access)
    },
    token_expired: async (lab) => profile(lab, await expired(lab)),
  },
  nwappRefreshToken: {
    server_error: (lab) => {
      lab.mocks.faults.set('nwapp', { database: 'down' })
      return refresh(lab, unknownToken)
    },
    refreshed: async (lab) => refresh(lab, (await signedIn(lab)).refresh),
    invalid_input: (lab) => malformed(lab, 'refresh-token'),
    missing_field: (lab) => post(lab, 'refresh-token', {}),
    token_invalid: (lab) => refresh(lab, unknownToken),
    'token_invalid.revoked': async (lab) => {
      const { refresh: token } = await signedIn(lab)
      await refresh(lab, token)
      return refresh(lab, token)
    },
    token_expired: async (lab) => {
      const { refresh: token } = await signedIn(lab)
      lab.mocks.clock.advance({ days: 14 })
      return refresh(lab, token)
    },
    file_too_large: (lab) => refresh(lab, tooLong(lab)),
    'invalid_input.media_type': (lab) => plainText(lab, 'refresh-token'),
  },
  nwappRegister: {
    server_error: (lab) => {
      lab.mocks.faults.set('nwapp', { database: 'down' })
      return register(lab)
    },
    registered: (lab) => register(lab),
    email_taken: async (lab) => {
      await lab.mocks.nwapp.addUser(ada)
      return register(lab, { password: charles.password })
    },
    weak_password: (lab) => register(lab, { password: 'engine' }),
    'weak_password.numeric': (lab) => register(lab, { password: '18151210' }),
    'weak_password.common': (lab) => register(lab, { password: 'Password1' }),
    'weak_password.similar': (lab) => register(lab, { password: 'example1' }),
    missing_field: (lab) => post(lab, 'register', withoutEmail),
    'missing_field.all': (lab) => post(lab, 'register', {}),
    'missing_field.blank': (lab) => register(lab, { email: '' }),
    'missing_field.null': (lab) => register(lab, { email: null }),
    invalid_input: (lab) => malformed(lab, 'register'),
    'invalid_input.email': (lab) => register(lab, { email: 'ada@example' }),
    'invalid_input.type': (lab) => register(lab, { email: { address: ada.email } }),
    'invalid_input.length': (lab) => register(lab, { email: longEmail }),
    file_too_large: (lab) => register(lab, { first_name: tooLong(lab) }),
    'invalid_input.media_type': (lab) => plainText(lab, 'register'),
  },
}
