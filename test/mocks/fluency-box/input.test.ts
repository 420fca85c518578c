import { afterAll, afterEach, describe, expect, it } from 'vitest'
import {
  access,
  ada,
  getUser,
  messageOf,
  profileOf,
  sessionOf,
  signedIn,
  signUp,
  updatePassword,
  updateUser,
} from '../../../mocks/scenarios/fluency-box/calls.ts'
import { json } from '../../../mocks/scenarios/test-services.ts'
import { startServices } from '../../support/services.ts'

const services = await startServices()
afterEach(() => services.mocks.reset())
afterAll(() => services.close())

const invalid = 'Request body is not valid'
const nobody = '00000000-0000-4000-8000-000000000000'

describe('What callers send to Fluency Box', () => {
  it('looks for the fields of a new account in the documented order, null or absent', async () => {
    const order = [
      ['password', 'No password in request'],
      ['first_name', 'No first name in request'],
      ['last_name', 'No last name in request'],
      ['email_address', 'No email address in request'],
      ['user_name', 'No user name in request'],
      ['phone_number', 'No phone number in request'],
    ] as const
    for (const absent of [null, undefined]) {
      for (const [index, [, message]] of order.entries()) {
        const missing = Object.fromEntries(order.slice(index).map(([name]) => [name, absent]))
        expect(await messageOf(await signUp(services, missing))).toBe(message)
      }
    }
  })

  it('looks for the fields of a changed account in the documented order, the password not among them', async () => {
    const session = await signedIn(services)
    const order = [
      ['first_name', 'No first name in request'],
      ['last_name', 'No last name in request'],
      ['email_address', 'No email address in request'],
      ['user_name', 'No user name in request'],
      ['phone_number', 'No phone number in request'],
    ] as const
    for (const [index, [, message]] of order.entries()) {
      const missing = Object.fromEntries([['password', null], ...order.slice(index).map(([name]) => [name, null])])
      expect(await messageOf(await updateUser(services, { ...session, uid: nobody }, missing))).toBe(message)
    }
  })

  it('checks presence before types, and types before what is taken or not found', async () => {
    const session = await signedIn(services)
    expect(await messageOf(await signUp(services, { first_name: 1, phone_number: null }))).toBe(
      'No phone number in request',
    )
    for (const wrong of [1, true, {}, [], ['Ada'], 'x'.repeat(256)]) {
      expect(await messageOf(await signUp(services, { first_name: wrong }))).toBe(invalid)
      expect(await messageOf(await updateUser(services, { ...session, uid: nobody }, { first_name: wrong }))).toBe(
        invalid,
      )
      expect(await messageOf(await updatePassword(services, { ...session, uid: nobody }, { password: wrong }))).toBe(
        invalid,
      )
    }
    expect(await messageOf(await signUp(services))).toBe('Email already registered')
    expect(await messageOf(await updatePassword(services, { ...session, uid: nobody }, {}))).toBe(
      'No password in request',
    )
    const taken = await updateUser(services, { ...session, uid: nobody })
    expect(`${taken.status} ${await messageOf(taken)}`).toBe('404 No user found')
  })

  it('counts characters, not UTF-16 units', async () => {
    expect((await signUp(services, { first_name: '😀'.repeat(255) })).status).toBe(201)
  })

  it('checks the token before the body, and the body before its fields', async () => {
    const session = await signedIn(services)
    const path = `/fluency-box/users/${session.uid}`
    const deep = `${'['.repeat(100_000)}`
    for (const body of [
      '',
      'null',
      '[]',
      '1',
      '"text"',
      '{',
      '{"password":"cut',
      deep,
      `${deep}${']'.repeat(100_000)}`,
    ]) {
      for (const [method, url] of [
        ['POST', '/fluency-box/users'],
        ['POST', '/fluency-box/reset_password'],
        ['PUT', '/fluency-box/users/nobody/password_reset'],
        ['PUT', path],
        ['PUT', `${path}/password`],
      ] as const) {
        const reply = await services.fetch(url, { method, body, headers: access(session.token) })
        expect(`${reply.status} ${await messageOf(reply)}`, `${method} ${url}`).toBe(`400 ${invalid}`)
      }
      for (const url of [path, `${path}/password`]) {
        expect(await messageOf(await services.fetch(url, { method: 'PUT', body }))).toBe('Token is invalid')
      }
    }
  })

  it('takes no field from a prototype, and gives strange texts back as they came', async () => {
    const polluted = `{"__proto__":${JSON.stringify(ada)},"constructor":{"prototype":${JSON.stringify(ada)}}}`
    const reply = await services.fetch('/fluency-box/users', { ...json('POST', null), body: polluted })
    expect(await messageOf(reply)).toBe('No password in request')

    const strange = { first_name: '\ud800', last_name: '\0', phone_number: '__proto__', user_name: '__proto__' }
    expect((await signUp(services, strange)).status).toBe(201)
    const session = await sessionOf(services)
    expect(await profileOf(services, session)).toMatchObject(strange)
    for (const uid of ['__proto__', 'constructor', '%00', '%', 'x'.repeat(5_000)]) {
      expect((await getUser(services, { ...session, uid })).status, uid).toBe(404)
    }
  })
})
