/** What leads to each documented reply of Thunder. */
import type { thunderContract } from '../../../mocks/generated/thunder.ts'
import { json, type Lab, mailedLink, type ReplyScenarios, tooLong } from '../lab.ts'
import { ada, addAda, body, call, create, credentials, key, mailed, open, put, send, type UserCall } from './calls.ts'

const unknownKey = { ...credentials, ...key('admin', 'guessed') }
const wrongPassword = { ...key(), password: 'difference-engine' }
const badAddress = body({ email: { address: 'ada@example' } })

/** What leads to the refusals that the calls with the address in the query have in common. */
const refusals = (name: UserCall) => ({
  missing_field: (lab: Lab) => send(lab, name, ''),
  'missing_field.password': (lab: Lab) => call(lab, name, ada.email, key()),
  application_unauthorized: (lab: Lab) => call(lab, name, ada.email, unknownKey),
  invalid_credentials: async (lab: Lab) => {
    await addAda(lab)
    return call(lab, name, ada.email, wrongPassword)
  },
  not_found: (lab: Lab) => call(lab, name),
  unavailable: async (lab: Lab) => {
    await addAda(lab)
    lab.mocks.faults.set('thunder', { database: 'down' })
    return call(lab, name)
  },
})

const rejected = (name: UserCall) => async (lab: Lab) => {
  await addAda(lab)
  lab.mocks.faults.set('thunder', { database: 'rejects' })
  return call(lab, name)
}

const onAda = (name: UserCall) => async (lab: Lab) => {
  await addAda(lab)
  return call(lab, name)
}

export const thunderReplies: ReplyScenarios<typeof thunderContract> = {
  thunderCreateUser: {
    created: (lab) => create(lab),
    'missing_field.user': (lab) => create(lab, null),
    'missing_field.email': (lab) => create(lab, { password: ada.password }),
    invalid_input: (lab) => create(lab, badAddress),
    'invalid_input.json': (lab) => create(lab, body({ password: 12345 })),
    application_unauthorized: (lab) => create(lab, body(), {}),
    email_taken: async (lab) => {
      await addAda(lab)
      return create(lab)
    },
    file_too_large: (lab) => create(lab, body({ biography: tooLong(lab) })),
    'invalid_input.media_type': (lab) =>
      lab.fetch('/thunder/users', json('POST', body(), { ...key(), 'content-type': 'text/plain' })),
    server_error: (lab) => {
      lab.mocks.faults.set('thunder', { database: 'rejects' })
      return create(lab)
    },
    unavailable: (lab) => {
      lab.mocks.faults.set('thunder', { database: 'down' })
      return create(lab)
    },
  },
  thunderUpdateUser: {
    updated: async (lab) => {
      await addAda(lab)
      return put(lab, body({ interests: ['engines'] }))
    },
    password_changed: async (lab) => {
      await addAda(lab)
      return put(lab, body({ password: 'difference-engine' }))
    },
    address_changed: async (lab) => {
      await addAda(lab)
      return put(lab, body({ email: { address: 'ada.lovelace@example.com' } }), ada.email)
    },
    'missing_field.user': (lab) => put(lab, null),
    'missing_field.email': (lab) => put(lab, { password: ada.password }),
    invalid_input: (lab) => put(lab, badAddress),
    'missing_field.password': (lab) => put(lab, body(), undefined, key()),
    'invalid_input.json': (lab) => put(lab, body({ email: ada.email })),
    application_unauthorized: (lab) => put(lab, body(), undefined, unknownKey),
    invalid_credentials: async (lab) => {
      await addAda(lab)
      return put(lab, body(), undefined, wrongPassword)
    },
    not_found: (lab) => put(lab),
    email_taken: async (lab) => {
      await addAda(lab)
      await lab.mocks.thunder.addUser({ email: 'charles@example.com', password: 'difference-engine' })
      return put(lab, body({ email: { address: 'charles@example.com' } }), ada.email)
    },
    file_too_large: (lab) => put(lab, body({ biography: tooLong(lab) })),
    'invalid_input.media_type': (lab) =>
      lab.fetch('/thunder/users', json('PUT', body(), { ...credentials, 'content-type': 'text/plain' })),
    server_error: async (lab) => {
      await addAda(lab)
      lab.mocks.faults.set('thunder', { database: 'rejects' })
      return put(lab)
    },
    unavailable: async (lab) => {
      await addAda(lab)
      lab.mocks.faults.set('thunder', { database: 'down' })
      return put(lab)
    },
  },
  thunderGetUser: {
    ...refusals('GET /users'),
    found: onAda('GET /users'),
    found_verified: async (lab) => {
      await mailed(lab)
      await lab.fetch(await mailedLink(lab, ada.email))
      return call(lab, 'GET /users')
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
    'server_error.mail': async (lab) => {
      await addAda(lab)
      lab.mocks.faults.set('thunder', { mail: 'down' })
      return call(lab, 'POST /verify')
    },
  },
  thunderVerify: {
    verified: async (lab) => open(lab, await mailed(lab)),
    see_other: async (lab) => {
      await mailed(lab)
      return lab.fetch(await mailedLink(lab, ada.email))
    },
    missing_field: (lab) => open(lab, { token: 'unread' }),
    'missing_field.token': (lab) => open(lab, { email: ada.email }),
    verification_invalid: async (lab) => open(lab, { ...(await mailed(lab)), token: crypto.randomUUID() }),
    invalid_input: async (lab) => open(lab, { ...(await mailed(lab)), response_type: 'xml' }),
    not_found: (lab) => open(lab, { email: ada.email, token: crypto.randomUUID() }),
    'verification_invalid.unset': async (lab) => {
      const link = await mailed(lab)
      await call(lab, 'POST /verify/reset')
      return open(lab, link)
    },
    server_error: async (lab) => {
      const link = await mailed(lab)
      lab.mocks.faults.set('thunder', { database: 'rejects' })
      return open(lab, link)
    },
    unavailable: async (lab) => {
      const link = await mailed(lab)
      lab.mocks.faults.set('thunder', { database: 'down' })
      return open(lab, link)
    },
  },
  thunderResetVerification: {
    ...refusals('POST /verify/reset'),
    reset: onAda('POST /verify/reset'),
    server_error: rejected('POST /verify/reset'),
  },
  thunderGetVerificationSuccess: {
    success_page: (lab) => lab.fetch('/thunder/verify/success'),
    invalid_input: (lab) => lab.fetch('/thunder/verify/success', { headers: { accept: 'application/json' } }),
  },
}
