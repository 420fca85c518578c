/** What is wrong with which field, in the names that the SDK's methods take. */
import { describe, expect, it } from 'vitest'
import { createFitTrackee } from '../../src/services/fittrackee.ts'
import { createNwapp } from '../../src/services/nwapp.ts'
import { type AnyResult, answering, clients, json } from './canned.ts'
import { documented } from './contracts.ts'
import { describeForms, type SdkServices } from './forms.ts'

/** The fields that a call names when it is answered with a documented reply. */
async function fieldsOf(operation: string, key: string): Promise<unknown> {
  const found = documented.find((reply) => reply.id === operation && reply.key === key)
  if (found === undefined) throw new Error(`${operation} documents no ${key}.`)
  const { slug, method, path, reply } = found
  const result: AnyResult | undefined = await clients[slug]?.(
    answering(json(reply.body, reply.status, reply.headers)),
  ).api[method]?.(path, { params: { path: { id: 'ada', email: 'ada@example.com' } } })
  return result?.error?.fields
}

const required = ['This field is required.']
const blank = ['This field may not be blank.']

describe('a documented failure names', () => {
  it.each([
    ['fluencyBoxCreateUser', 'missing_field', { email: ['No email address in request'] }],
    ['fluencyBoxCreateUser', 'missing_field.password', { password: ['No password in request'] }],
    ['fluencyBoxCreateUser', 'missing_field.first_name', { firstName: ['No first name in request'] }],
    ['fluencyBoxCreateUser', 'missing_field.last_name', { lastName: ['No last name in request'] }],
    ['fluencyBoxCreateUser', 'missing_field.user_name', { username: ['No user name in request'] }],
    ['fluencyBoxCreateUser', 'missing_field.phone_number', { phoneNumber: ['No phone number in request'] }],
    ['fluencyBoxRequestPasswordReset', 'missing_field', { email: ['No email in request'] }],
    [
      'nwappRegister',
      'missing_field.all',
      { email: required, password: required, firstName: required, lastName: required },
    ],
    ['fittrackeeRegister', 'invalid_input', { email: ['Valid email must be provided.'] }],
    ['fittrackeeRegister', 'invalid_input.username', { username: ['Username: 3 to 12 characters required.'] }],
    ['fittrackeeRegister', 'password_mismatch', { password: ["Password and password confirmation don't match."] }],
    ['fittrackeeRegister', 'weak_password', { password: ['Password: 8 characters required.'] }],
    ['fluencyBoxLogin', 'invalid_credentials', undefined],
    ['fluencyBoxGetUser', 'not_found', undefined],
    ['nwappLogin', 'invalid_credentials', undefined],
    ['nwappGetProfile', 'unauthorized', undefined],
    ['nwappRefreshToken', 'token_invalid', undefined],
    ['thunderCreateUser', 'email_taken', undefined],
    ['notesLogin', 'invalid_credentials', undefined],
    ['fittrackeeRegister', 'registration_disabled', undefined],
    ['fittrackeeLogin', 'invalid_credentials', undefined],
  ])('of %s, %s: %o', async (operation, key, fields) => {
    expect(await fieldsOf(operation, key)).toEqual(fields)
  })

  /** The words of `signUp`, `signIn`, `changePassword` and the like; the last two are of calls through `client.api`. */
  const known = ['email', 'username', 'password', 'firstName', 'lastName', 'phoneNumber', 'token', 'refresh_token']
  const failures = documented.filter(({ reply }) => reply.status >= 400)
  it.each(failures.map(({ id, key }) => [id, key] as const))('nothing but such fields: %s, %s', async (id, key) => {
    const fields = Object.entries(Object((await fieldsOf(id, key)) ?? {}) as Record<string, unknown>)
    expect(known).toEqual(expect.arrayContaining(fields.map(([name]) => name)))
    for (const [, texts] of fields)
      expect([texts].flat()).toSatisfy(
        (list: unknown[]) => list.length > 0 && list.every((text) => typeof text === 'string' && text),
      )
  })
})

it('keeps to texts, whatever a reply has in their place', async () => {
  const client = createNwapp(answering(json({ email: [42, { deep: true }, null], first_name: ['No.'] }, 400)))
  const { error } = await client.api.POST('/api/v1/public/login', { body: { email: '', password: '' } })
  expect(error?.fields?.firstName).toEqual(['No.'])
  for (const text of error?.fields?.email ?? []) expect(text).toEqual(expect.any(String))
})

/** The fields that an error of the SDK names. */
const refused = async (call: Promise<unknown>) =>
  call.then(
    () => 'It did not fail.',
    (error: { readonly fields?: unknown }) => error.fields,
  )

/** These calls break the contract's rules on purpose. */
const forgiven = async <T>(services: SdkServices, work: Promise<T>) => {
  const result = await work
  services.violations.length = 0
  return result
}

describeForms('a form with mistakes', (services) => {
  it('is told all of them by NWApp', async () => {
    const client = createNwapp(services.options('nwapp'))
    const user = { email: ' ', password: '', firstName: '', lastName: '' }
    expect(await forgiven(services, refused(client.signUp(user)))).toEqual({
      email: blank,
      password: blank,
      firstName: blank,
      lastName: blank,
    })
  })

  it('is told all of them by FitTrackee', async () => {
    const client = createFitTrackee(services.options('fittrackee'))
    const user = { email: 'nowhere', username: 'al', password: 'short' }
    expect(await forgiven(services, refused(client.signUp(user)))).toEqual({
      username: ['Username: 3 to 12 characters required.'],
      email: ['Valid email must be provided.'],
      password: ['Password: 8 characters required.'],
    })
  })

  it('has two mistakes in one field', async () => {
    const client = createFitTrackee(services.options('fittrackee'))
    const body = { email: 'ada@example.com', username: 'ada', password: 'short', password_conf: 'other' }
    const { error } = await forgiven(services, client.api.POST('/api/auth/register', { body }))
    expect(error?.fields).toEqual({
      password: ["Password and password confirmation don't match.", 'Password: 8 characters required.'],
    })
  })
})
