/** What leads to each documented reply of Notes. */
import type { notesContract } from '../../generated/notes.ts'
import { form, json, type ReplyScenarios, type TestServices, tooLong } from '../test-services.ts'
import { ada, bearer, logIn, refresh, signedIn, signUp } from './calls.ts'

const unknownToken = bearer(`a.${'0'.repeat(64)}`)
const expired = async (services: TestServices) => {
  const { access_token } = await signedIn(services)
  services.mocks.clock.advance({ seconds: 7_201 })
  return bearer(access_token)
}

export const notesReplies: ReplyScenarios<typeof notesContract> = {
  notesLogin: {
    signed_in: async (services) => {
      await services.mocks.notes.addUser(ada)
      return logIn(services)
    },
    missing_field: (services) => services.fetch('/notes/auth/login', json('POST', ada)),
    invalid_input: async (services) => logIn(services, {}, bearer((await signedIn(services)).access_token)),
    token_expired: async (services) => logIn(services, {}, await expired(services)),
    not_found: (services) => logIn(services),
    invalid_credentials: async (services) => {
      await services.mocks.notes.addUser(ada)
      return logIn(services, { password: 'difference-engine' })
    },
    email_unverified: async (services) => {
      await signUp(services)
      return logIn(services)
    },
    server_error: (services) => {
      services.mocks.faults.set('notes', { database: 'down' })
      return logIn(services)
    },
    file_too_large: (services) => logIn(services, { password: tooLong(services) }),
  },
  notesRefresh: {
    refreshed: async (services) => refresh(services, (await signedIn(services)).refresh_token),
    missing_field: (services) => services.fetch('/notes/auth/refresh', form({})),
    token_expired: (services) => refresh(services, 'r.0', unknownToken),
    invalid_input: async (services) => refresh(services, (await signedIn(services)).access_token),
    'token_expired.refresh': async (services) => {
      const { refresh_token } = await signedIn(services)
      services.mocks.clock.advance({ days: 31 })
      return refresh(services, refresh_token)
    },
    token_invalid: (services) => refresh(services, `d.${'0'.repeat(32)}`),
    server_error: (services) => {
      services.mocks.faults.set('notes', { database: 'down' })
      return refresh(services, `r.${'0'.repeat(64)}`)
    },
    file_too_large: (services) => refresh(services, tooLong(services)),
  },
  notesSignup: {
    signed_up: (services) => signUp(services),
    missing_field: (services) => services.fetch('/notes/auth/signup', form({ username: ada.username })),
    invalid_input: (services) => signUp(services, { username: 'ada lovelace' }),
    weak_password: (services) => signUp(services, { password: '12345678' }),
    token_expired: (services) => services.fetch('/notes/auth/signup', form(ada, unknownToken)),
    account_exists: async (services) => {
      await services.mocks.notes.addUser(ada)
      return signUp(services, { username: 'Ada', email: 'lovelace@example.com' })
    },
    server_error: (services) => {
      services.mocks.faults.set('notes', { database: 'down' })
      return signUp(services)
    },
    file_too_large: (services) => signUp(services, { username: tooLong(services) }),
  },
}
