/** What leads to each documented reply of Thunder. */
import type { thunderContract } from '../../generated/thunder.ts'
import { json, mailedLink, type ReplyScenarios, type TestServices, tooLong } from '../test-services.ts'
import { ada, addAda, body, call, create, credentials, key, mailed, open, put, send, type UserCall } from './calls.ts'

const unknownKey = { ...credentials, ...key('admin', 'guessed') }
const wrongPassword = { ...key(), password: 'difference-engine' }
const badAddress = body({ email: { address: 'ada@example' } })

/** What leads to the refusals that the calls with the address in the query have in common. */
const refusals = (name: UserCall) => ({
  missing_field: (services: TestServices) => send(services, name, ''),
  'missing_field.password': (services: TestServices) => call(services, name, ada.email, key()),
  application_unauthorized: (services: TestServices) => call(services, name, ada.email, unknownKey),
  invalid_credentials: async (services: TestServices) => {
    await addAda(services)
    return call(services, name, ada.email, wrongPassword)
  },
  not_found: (services: TestServices) => call(services, name),
  unavailable: async (services: TestServices) => {
    await addAda(services)
    services.mocks.faults.set('thunder', { database: 'down' })
    return call(services, name)
  },
})

const rejected = (name: UserCall) => async (services: TestServices) => {
  await addAda(services)
  services.mocks.faults.set('thunder', { database: 'rejects' })
  return call(services, name)
}

const onAda = (name: UserCall) => async (services: TestServices) => {
  await addAda(services)
  return call(services, name)
}

export const thunderReplies: ReplyScenarios<typeof thunderContract> = {
  thunderCreateUser: {
    created: (services) => create(services),
    'missing_field.user': (services) => create(services, null),
    'missing_field.email': (services) => create(services, { password: ada.password }),
    invalid_input: (services) => create(services, badAddress),
    'invalid_input.json': (services) => create(services, body({ password: 12345 })),
    application_unauthorized: (services) => create(services, body(), {}),
    email_taken: async (services) => {
      await addAda(services)
      return create(services)
    },
    file_too_large: (services) => create(services, body({ biography: tooLong(services) })),
    'invalid_input.media_type': (services) =>
      services.fetch('/thunder/users', json('POST', body(), { ...key(), 'content-type': 'text/plain' })),
    server_error: (services) => {
      services.mocks.faults.set('thunder', { database: 'rejects' })
      return create(services)
    },
    unavailable: (services) => {
      services.mocks.faults.set('thunder', { database: 'down' })
      return create(services)
    },
  },
  thunderUpdateUser: {
    updated: async (services) => {
      await addAda(services)
      return put(services, body({ interests: ['engines'] }))
    },
    password_changed: async (services) => {
      await addAda(services)
      return put(services, body({ password: 'difference-engine' }))
    },
    address_changed: async (services) => {
      await addAda(services)
      return put(services, body({ email: { address: 'ada.lovelace@example.com' } }), ada.email)
    },
    'missing_field.user': (services) => put(services, null),
    'missing_field.email': (services) => put(services, { password: ada.password }),
    invalid_input: (services) => put(services, badAddress),
    'missing_field.password': (services) => put(services, body(), undefined, key()),
    'invalid_input.json': (services) => put(services, body({ email: ada.email })),
    application_unauthorized: (services) => put(services, body(), undefined, unknownKey),
    invalid_credentials: async (services) => {
      await addAda(services)
      return put(services, body(), undefined, wrongPassword)
    },
    not_found: (services) => put(services),
    email_taken: async (services) => {
      await addAda(services)
      await services.mocks.thunder.addUser({ email: 'charles@example.com', password: 'difference-engine' })
      return put(services, body({ email: { address: 'charles@example.com' } }), ada.email)
    },
    file_too_large: (services) => put(services, body({ biography: tooLong(services) })),
    'invalid_input.media_type': (services) =>
      services.fetch('/thunder/users', json('PUT', body(), { ...credentials, 'content-type': 'text/plain' })),
    server_error: async (services) => {
      await addAda(services)
      services.mocks.faults.set('thunder', { database: 'rejects' })
      return put(services)
    },
    unavailable: async (services) => {
      await addAda(services)
      services.mocks.faults.set('thunder', { database: 'down' })
      return put(services)
    },
  },
  thunderGetUser: {
    ...refusals('GET /users'),
    found: onAda('GET /users'),
    found_verified: async (services) => {
      await mailed(services)
      await services.fetch(await mailedLink(services, ada.email))
      return call(services, 'GET /users')
    },
  },
  thunderDeleteUser: {
    ...refusals('DELETE /users'),
    deleted: onAda('DELETE /users'),
    server_error: rejected('DELETE /users'),
  },
  thunderSendVerification: {
    ...refusals('POST /verify'),
    mail_sent: onAda('POST /verify'),
    server_error: rejected('POST /verify'),
    'server_error.mail': async (services) => {
      await addAda(services)
      services.mocks.faults.set('thunder', { mail: 'down' })
      return call(services, 'POST /verify')
    },
  },
  thunderVerify: {
    verified: async (services) => open(services, await mailed(services)),
    see_other: async (services) => {
      await mailed(services)
      return services.fetch(await mailedLink(services, ada.email))
    },
    missing_field: (services) => open(services, { token: 'unread' }),
    'missing_field.token': (services) => open(services, { email: ada.email }),
    verification_invalid: async (services) =>
      open(services, { ...(await mailed(services)), token: crypto.randomUUID() }),
    invalid_input: async (services) => open(services, { ...(await mailed(services)), response_type: 'xml' }),
    not_found: (services) => open(services, { email: ada.email, token: crypto.randomUUID() }),
    'verification_invalid.unset': async (services) => {
      const link = await mailed(services)
      await call(services, 'POST /verify/reset')
      return open(services, link)
    },
    server_error: async (services) => {
      const link = await mailed(services)
      services.mocks.faults.set('thunder', { database: 'rejects' })
      return open(services, link)
    },
    unavailable: async (services) => {
      const link = await mailed(services)
      services.mocks.faults.set('thunder', { database: 'down' })
      return open(services, link)
    },
  },
  thunderResetVerification: {
    ...refusals('POST /verify/reset'),
    reset: onAda('POST /verify/reset'),
    server_error: rejected('POST /verify/reset'),
  },
  thunderGetVerificationSuccess: {
    success_page: (services) => services.fetch('/thunder/verify/success'),
    invalid_input: (services) => services.fetch('/thunder/verify/success', { headers: { accept: 'application/json' } }),
  },
}
