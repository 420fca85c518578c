/** What leads to each documented reply of NWApp. */
import type { nwappContract } from '../../generated/nwapp.ts'
import { type ReplyScenarios, type TestServices, tooLong } from '../test-services.ts'
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

const malformed = (services: TestServices, path: string, headers = {}) =>
  services.fetch(`${root}/${path}`, raw('{"email":', 'application/json', headers))
const plainText = (services: TestServices, path: string, headers = {}) =>
  services.fetch(`${root}/${path}`, raw('email=ada@example.com', 'text/plain', headers))

const expired = async (services: TestServices) => {
  const { access } = await signedIn(services)
  services.mocks.clock.advance({ hours: 24 })
  return access
}

export const nwappReplies: ReplyScenarios<typeof nwappContract> = {
  nwappLogin: {
    server_error: (services) => {
      services.mocks.faults.set('nwapp', { database: 'down' })
      return logIn(services)
    },
    signed_in: async (services) => {
      await services.mocks.nwapp.addUser({ ...ada, group_membership_id: 1 })
      return logIn(services)
    },
    invalid_credentials: async (services) => {
      await services.mocks.nwapp.addUser(ada)
      return logIn(services, { password: charles.password })
    },
    account_locked: async (services) => {
      await register(services)
      services.mocks.clock.advance({ hours: 24 })
      return logIn(services)
    },
    missing_field: (services) => post(services, 'login', { password: ada.password }),
    'missing_field.all': (services) => services.fetch(`${root}/login`, { method: 'POST' }),
    'missing_field.blank': (services) => logIn(services, { email: ' ' }),
    'missing_field.null': (services) => logIn(services, { email: null }),
    invalid_input: (services) => malformed(services, 'login'),
    'invalid_input.type': (services) => logIn(services, { email: [ada.email] }),
    'invalid_input.length': (services) => logIn(services, { email: longEmail }),
    file_too_large: (services) => logIn(services, { password: tooLong(services) }),
    'invalid_input.media_type': (services) => plainText(services, 'login'),
  },
  nwappLogout: {
    server_error: (services) => {
      services.mocks.faults.set('nwapp', { database: 'down' })
      return logOut(services, unknownToken)
    },
    signed_out: async (services) => logOut(services, (await signedIn(services)).access),
    'token_invalid.body': async (services) => {
      const { access } = await signedIn(services)
      await services.mocks.nwapp.addUser(charles)
      const other = await pairOf(await logIn(services, charles))
      return logOut(services, access, { token: other.access })
    },
    'missing_field.blank': async (services) => logOut(services, (await signedIn(services)).access, { token: '' }),
    'missing_field.null': async (services) => logOut(services, (await signedIn(services)).access, { token: null }),
    invalid_input: async (services) => malformed(services, 'logout', bearer((await signedIn(services)).access)),
    'invalid_input.type': async (services) => {
      const { access } = await signedIn(services)
      return logOut(services, access, { token: { token: access } })
    },
    unauthorized: (services) => services.fetch(`${root}/logout`, { method: 'POST' }),
    token_invalid: (services) => logOut(services, unknownToken),
    token_expired: async (services) => logOut(services, await expired(services)),
    file_too_large: async (services) =>
      logOut(services, (await signedIn(services)).access, { token: tooLong(services) }),
    'invalid_input.media_type': async (services) =>
      plainText(services, 'logout', bearer((await signedIn(services)).access)),
  },
  nwappGetProfile: {
    server_error: (services) => {
      services.mocks.faults.set('nwapp', { database: 'down' })
      return profile(services, unknownToken)
    },
    profile: async (services) => profile(services, (await signedIn(services)).access),
    unauthorized: (services) => profile(services),
    token_invalid: async (services) => {
      const { access } = await signedIn(services)
      await logOut(services, access)
      return profile(services, access)
    },
    token_expired: async (services) => profile(services, await expired(services)),
  },
  nwappRefreshToken: {
    server_error: (services) => {
      services.mocks.faults.set('nwapp', { database: 'down' })
      return refresh(services, unknownToken)
    },
    refreshed: async (services) => refresh(services, (await signedIn(services)).refresh),
    invalid_input: (services) => malformed(services, 'refresh-token'),
    missing_field: (services) => post(services, 'refresh-token', {}),
    token_invalid: (services) => refresh(services, unknownToken),
    'token_invalid.revoked': async (services) => {
      const { refresh: token } = await signedIn(services)
      await refresh(services, token)
      return refresh(services, token)
    },
    token_expired: async (services) => {
      const { refresh: token } = await signedIn(services)
      services.mocks.clock.advance({ days: 14 })
      return refresh(services, token)
    },
    file_too_large: (services) => refresh(services, tooLong(services)),
    'invalid_input.media_type': (services) => plainText(services, 'refresh-token'),
  },
  nwappRegister: {
    server_error: (services) => {
      services.mocks.faults.set('nwapp', { database: 'down' })
      return register(services)
    },
    registered: (services) => register(services),
    email_taken: async (services) => {
      await services.mocks.nwapp.addUser(ada)
      return register(services, { password: charles.password })
    },
    weak_password: (services) => register(services, { password: 'engine' }),
    'weak_password.numeric': (services) => register(services, { password: '18151210' }),
    'weak_password.common': (services) => register(services, { password: 'Password1' }),
    'weak_password.similar': (services) => register(services, { password: 'example1' }),
    missing_field: (services) => post(services, 'register', withoutEmail),
    'missing_field.all': (services) => post(services, 'register', {}),
    'missing_field.blank': (services) => register(services, { email: '' }),
    'missing_field.null': (services) => register(services, { email: null }),
    invalid_input: (services) => malformed(services, 'register'),
    'invalid_input.email': (services) => register(services, { email: 'ada@example' }),
    'invalid_input.type': (services) => register(services, { email: { address: ada.email } }),
    'invalid_input.length': (services) => register(services, { email: longEmail }),
    file_too_large: (services) => register(services, { first_name: tooLong(services) }),
    'invalid_input.media_type': (services) => plainText(services, 'register'),
  },
}
