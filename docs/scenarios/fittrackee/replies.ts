/** What leads to each documented reply of FitTrackee. */
import type { fittrackeeContract } from '../../../mocks/generated/fittrackee.ts'
import { type Lab, type ReplyScenarios, tooLong } from '../lab.ts'
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

type Call = (lab: Lab, headers: Readonly<Record<string, string>>) => Promise<Response>

/** The four refusals of every call that needs a token. */
const refusals = (call: Call) => ({
  unauthorized: (lab: Lab) => call(lab, {}),
  token_expired: async (lab: Lab) => {
    const token = await signedIn(lab)
    lab.mocks.clock.advance({ days: 30 })
    return call(lab, bearer(token))
  },
  token_invalid: (lab: Lab) => call(lab, bearer('header.ada-access.signature')),
  not_found: async (lab: Lab) => {
    const token = await signedIn(lab)
    for (const { id } of await lab.mocks.fittrackee.users.list()) await lab.mocks.fittrackee.users.remove(id)
    return call(lab, bearer(token))
  },
})

/** Signs Ada in, and calls while the database does what it should not. */
const whileDatabase = (database: 'down' | 'rejects', call: Call) => async (lab: Lab) => {
  const token = await signedIn(lab)
  lab.mocks.faults.set('fittrackee', { database })
  return call(lab, bearer(token))
}

const edit: Call = (lab, headers) => post(lab, 'profile/edit', details, headers)
const upload: Call = (lab, headers) =>
  lab.fetch('/fittrackee/api/auth/picture', { method: 'POST', headers, body: pictureForm() })

export const fittrackeeReplies: ReplyScenarios<typeof fittrackeeContract> = {
  fittrackeeRegister: {
    registered: (lab) => register(lab),
    missing_field: (lab) => register(lab, { password_conf: null }),
    invalid_input: (lab) => register(lab, { email: 'ada@example' }),
    'invalid_input.username': (lab) => register(lab, { username: 'ad' }),
    password_mismatch: (lab) => register(lab, { password_conf: 'difference-engine' }),
    weak_password: (lab) => register(lab, { password: '1234567', password_conf: '1234567' }),
    'invalid_input.all': (lab) => post(lab, 'register', { username: '', email: '', password: '', password_conf: '-' }),
    account_exists: async (lab) => {
      await lab.mocks.fittrackee.addUser(ada)
      return register(lab, { username: 'lovelace' })
    },
    registration_disabled: (lab) => {
      lab.mocks.configure({ fittrackee: { registration: false } })
      return register(lab)
    },
    file_too_large: (lab) => register(lab, { email: tooLong(lab) }),
    server_error: (lab) => {
      lab.mocks.faults.set('fittrackee', { database: 'down' })
      return register(lab)
    },
    'server_error.types': (lab) => register(lab, { username: 1815 }),
  },
  fittrackeeLogin: {
    signed_in: async (lab) => {
      await lab.mocks.fittrackee.addUser(ada)
      return logIn(lab)
    },
    missing_field: (lab) => logIn(lab, { password: null }),
    invalid_credentials: async (lab) => {
      await lab.mocks.fittrackee.addUser(ada)
      return logIn(lab, { password: 'difference-engine' })
    },
    file_too_large: (lab) => logIn(lab, { password: tooLong(lab) }),
    server_error: (lab) => {
      lab.mocks.faults.set('fittrackee', { database: 'down' })
      return logIn(lab)
    },
  },
  fittrackeeLogout: {
    signed_out: async (lab) => logOut(lab, bearer(await signedIn(lab))),
    ...refusals(logOut),
    server_error: whileDatabase('down', logOut),
  },
  fittrackeeGetProfile: {
    profile: async (lab) => getProfile(lab, bearer(await signedIn(lab))),
    new_account: async (lab) => getProfile(lab, bearer(await tokenOf(register(lab)))),
    ...refusals(getProfile),
    server_error: whileDatabase('down', getProfile),
  },
  fittrackeeEditProfile: {
    profile_edited: async (lab) => editProfile(lab, await signedIn(lab), details),
    missing_field: async (lab) => editProfile(lab, await signedIn(lab), {}),
    password_mismatch: async (lab) => editProfile(lab, await signedIn(lab), { ...details, password: 'engine' }),
    ...refusals(edit),
    file_too_large: async (lab) => editProfile(lab, await signedIn(lab), { ...details, bio: tooLong(lab) }),
    server_error: whileDatabase('rejects', edit),
    'server_error.birth_date': async (lab) =>
      editProfile(lab, await signedIn(lab), { ...details, birth_date: '1815-02-29' }),
  },
  fittrackeeSetPicture: {
    picture_set: async (lab) => setPicture(lab, await signedIn(lab)),
    invalid_input: async (lab) => post(lab, 'picture', { file: 'ada.png' }, bearer(await signedIn(lab))),
    file_missing: async (lab) => setPicture(lab, await signedIn(lab), new FormData()),
    'file_missing.selected': async (lab) => setPicture(lab, await signedIn(lab), pictureForm('', new Uint8Array())),
    file_type: async (lab) => setPicture(lab, await signedIn(lab), pictureForm('ada.svg')),
    ...refusals(upload),
    file_too_large: async (lab) =>
      setPicture(lab, await signedIn(lab), pictureForm('ada.png', new Uint8Array(1_048_577))),
    server_error: whileDatabase('rejects', upload),
  },
  fittrackeeDeletePicture: {
    no_content: async (lab) => deletePicture(lab, bearer(await signedIn(lab))),
    ...refusals(deletePicture),
    server_error: whileDatabase('rejects', deletePicture),
  },
}
