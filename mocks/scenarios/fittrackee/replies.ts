/** What leads to each documented reply of FitTrackee. */
import type { fittrackeeContract } from '../../generated/fittrackee.ts'
import { type ReplyScenarios, type TestServices, tooLong } from '../test-services.ts'
import {
  ada,
  bearer,
  deletePicture,
  details,
  editProfile,
  getProfile,
  logIn,
  logOut,
  pictureForm,
  post,
  register,
  setPicture,
  signedIn,
  tokenOf,
} from './calls.ts'

type Call = (services: TestServices, headers: Readonly<Record<string, string>>) => Promise<Response>

/** The four refusals of every call that needs a token. */
const refusals = (call: Call) => ({
  unauthorized: (services: TestServices) => call(services, {}),
  token_expired: async (services: TestServices) => {
    const token = await signedIn(services)
    services.mocks.clock.advance({ days: 30 })
    return call(services, bearer(token))
  },
  token_invalid: (services: TestServices) => call(services, bearer('header.ada-access.signature')),
  not_found: async (services: TestServices) => {
    const token = await signedIn(services)
    for (const { id } of await services.mocks.fittrackee.users.list()) await services.mocks.fittrackee.users.remove(id)
    return call(services, bearer(token))
  },
})

/** Signs Ada in, and calls while the database does what it should not. */
const whileDatabase = (database: 'down' | 'rejects', call: Call) => async (services: TestServices) => {
  const token = await signedIn(services)
  services.mocks.faults.set('fittrackee', { database })
  return call(services, bearer(token))
}

const edit: Call = (services, headers) => post(services, 'profile/edit', details, headers)
const upload: Call = (services, headers) =>
  services.fetch('/fittrackee/api/auth/picture', { method: 'POST', headers, body: pictureForm() })

export const fittrackeeReplies: ReplyScenarios<typeof fittrackeeContract> = {
  fittrackeeRegister: {
    registered: (services) => register(services),
    missing_field: (services) => register(services, { password_conf: null }),
    invalid_input: (services) => register(services, { email: 'ada@example' }),
    'invalid_input.username': (services) => register(services, { username: 'ad' }),
    password_mismatch: (services) => register(services, { password_conf: 'difference-engine' }),
    weak_password: (services) => register(services, { password: '1234567', password_conf: '1234567' }),
    'invalid_input.all': (services) =>
      post(services, 'register', { username: '', email: '', password: '', password_conf: '-' }),
    account_exists: async (services) => {
      await services.mocks.fittrackee.addUser(ada)
      return register(services, { username: 'lovelace' })
    },
    registration_disabled: (services) => {
      services.mocks.configure({ fittrackee: { registration: false } })
      return register(services)
    },
    file_too_large: (services) => register(services, { email: tooLong(services) }),
    server_error: (services) => {
      services.mocks.faults.set('fittrackee', { database: 'down' })
      return register(services)
    },
    'server_error.types': (services) => register(services, { username: 1815 }),
  },
  fittrackeeLogin: {
    signed_in: async (services) => {
      await services.mocks.fittrackee.addUser(ada)
      return logIn(services)
    },
    missing_field: (services) => logIn(services, { password: null }),
    invalid_credentials: async (services) => {
      await services.mocks.fittrackee.addUser(ada)
      return logIn(services, { password: 'difference-engine' })
    },
    file_too_large: (services) => logIn(services, { password: tooLong(services) }),
    server_error: (services) => {
      services.mocks.faults.set('fittrackee', { database: 'down' })
      return logIn(services)
    },
  },
  fittrackeeLogout: {
    signed_out: async (services) => logOut(services, bearer(await signedIn(services))),
    ...refusals(logOut),
    server_error: whileDatabase('down', logOut),
  },
  fittrackeeGetProfile: {
    profile: async (services) => getProfile(services, bearer(await signedIn(services))),
    new_account: async (services) => getProfile(services, bearer(await tokenOf(register(services)))),
    ...refusals(getProfile),
    server_error: whileDatabase('down', getProfile),
  },
  fittrackeeEditProfile: {
    profile_edited: async (services) => editProfile(services, await signedIn(services), details),
    missing_field: async (services) => editProfile(services, await signedIn(services), {}),
    password_mismatch: async (services) =>
      editProfile(services, await signedIn(services), { ...details, password: 'engine' }),
    ...refusals(edit),
    file_too_large: async (services) =>
      editProfile(services, await signedIn(services), { ...details, bio: tooLong(services) }),
    server_error: whileDatabase('rejects', edit),
    'server_error.birth_date': async (services) =>
      editProfile(services, await signedIn(services), { ...details, birth_date: '1815-02-29' }),
  },
  fittrackeeSetPicture: {
    picture_set: async (services) => setPicture(services, await signedIn(services)),
    invalid_input: async (services) => post(services, 'picture', { file: 'ada.png' }, bearer(await signedIn(services))),
    file_missing: async (services) => setPicture(services, await signedIn(services), new FormData()),
    'file_missing.selected': async (services) =>
      setPicture(services, await signedIn(services), pictureForm('', new Uint8Array())),
    file_type: async (services) => setPicture(services, await signedIn(services), pictureForm('ada.svg')),
    ...refusals(upload),
    file_too_large: async (services) =>
      setPicture(services, await signedIn(services), pictureForm('ada.png', new Uint8Array(1_048_577))),
    server_error: whileDatabase('rejects', upload),
  },
  fittrackeeDeletePicture: {
    no_content: async (services) => deletePicture(services, bearer(await signedIn(services))),
    ...refusals(deletePicture),
    server_error: whileDatabase('rejects', deletePicture),
  },
}
