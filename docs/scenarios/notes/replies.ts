/** What leads to each documented reply of Notes. */
import type { notesContract } from '../../../mocks/generated/notes.ts'
import { form, json, type Lab, type ReplyScenarios, tooLong } from '../lab.ts'
import { ada, bearer, logIn, refresh, signedIn, signUp } from './calls.ts'

const unknownToken = bearer(`a.${'0'.repeat(64)}`)
const expired = async (lab: Lab) => {
  const { access_token } = await signedIn(lab)
  lab.mocks.clock.advance({ seconds: 7_201 })
  return bearer(access_token)
}

export const notesReplies: ReplyScenarios<typeof notesContract> = {
  notesLogin: {
    signed_in: async (lab) => {
      await lab.mocks.notes.addUser(ada)
      return logIn(lab)
    },
    missing_field: (lab) => lab.fetch('/notes/auth/login', json('POST', ada)),
    invalid_input: async (lab) => logIn(lab, {}, bearer((await signedIn(lab)).access_token)),
    token_expired: async (lab) => logIn(lab, {}, await expired(lab)),
    not_found: (lab) => logIn(lab),
    invalid_credentials: async (lab) => {
      await lab.mocks.notes.addUser(ada)
      return logIn(lab, { password: 'difference-engine' })
    },
    email_unverified: async (lab) => {
      await signUp(lab)
      return logIn(lab)
    },
    server_error: (lab) => {
      lab.mocks.faults.set('notes', { database: 'down' })
      return logIn(lab)
    },
    file_too_large: (lab) => logIn(lab, { password: tooLong(lab) }),
  },
  notesRefresh: {
    refreshed: async (lab) => refresh(lab, (await signedIn(lab)).refresh_token),
    missing_field: (lab) => lab.fetch('/notes/auth/refresh', form({})),
    token_expired: (lab) => refresh(lab, 'r.0', unknownToken),
    invalid_input: async (lab) => refresh(lab, (await signedIn(lab)).access_token),
    'token_expired.refresh': async (lab) => {
      const { refresh_token } = await signedIn(lab)
      lab.mocks.clock.advance({ days: 31 })
      return refresh(lab, refresh_token)
    },
    token_invalid: (lab) => refresh(lab, `d.${'0'.repeat(32)}`),
    server_error: (lab) => {
      lab.mocks.faults.set('notes', { database: 'down' })
      return refresh(lab, `r.${'0'.repeat(64)}`)
    },
    file_too_large: (lab) => refresh(lab, tooLong(lab)),
  },
  notesSignup: {
    signed_up: (lab) => signUp(lab),
    missing_field: (lab) => lab.fetch('/notes/auth/signup', form({ username: ada.username })),
    invalid_input: (lab) => signUp(lab, { username: 'ada lovelace' }),
    weak_password: (lab) => signUp(lab, { password: '12345678' }),
    token_expired: (lab) => lab.fetch('/notes/auth/signup', form(ada, unknownToken)),
    account_exists: async (lab) => {
      await lab.mocks.notes.addUser(ada)
      return signUp(lab, { username: 'Ada', email: 'lovelace@example.com' })
    },
    server_error: (lab) => {
      lab.mocks.faults.set('notes', { database: 'down' })
      return signUp(lab)
    },
    file_too_large: (lab) => signUp(lab, { username: tooLong(lab) }),
  },
}
