/** What a caller gets wrong is said at once, and never taken for a failure of the network. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFluencyBox } from '../../src/services/fluency-box.ts'
import { createThunder } from '../../src/services/thunder.ts'
import { ada, type FluencyBoxServer, startFluencyBox } from './fluency-box-script.ts'
import { failureOf } from './watching.ts'

let box: FluencyBoxServer

beforeEach(async () => {
  box = await startFluencyBox()
})
afterEach(() => box.close())

describe('a base URL', () => {
  it.each([
    undefined,
    null,
    '',
    42,
    'accounts',
    'ftp://a.example',
    'https://ada:secret@a.example',
    'https://a.example/?q',
  ])('that is %j is refused by its name', (baseUrl) => {
    expect(() => createFluencyBox({ baseUrl: baseUrl as string })).toThrow(/^baseUrl must be/)
  })

  it('is not mistaken for a path of the page when it is missing', () => {
    Object.defineProperty(globalThis, 'location', { value: new URL('https://page.example/app'), configurable: true })
    try {
      expect(() => createFluencyBox({ baseUrl: undefined as unknown as string })).toThrow(/^baseUrl must be/)
      expect(() => createFluencyBox({ baseUrl: '/accounts' })).not.toThrow()
    } finally {
      Reflect.deleteProperty(globalThis, 'location')
    }
  })
})

it.each([
  ['a body with GET', { body: 'text' }],
  ['a method that is none', { method: 'two words' }],
  ['a header that is none', { headers: { 'x-note': 'b\u0000d' } }],
])('says of %s that it cannot be sent, and sends nothing', async (_, init) => {
  const client = await box.signedIn()
  const before = box.requests.length
  expect(await failureOf(client.fetch('/users/ada', init))).toBeInstanceOf(TypeError)
  expect(box.requests).toHaveLength(before)
})

it.each([
  ['left out', undefined],
  ['empty', { params: { path: { id: '' } } }],
  ['undefined', { params: { path: { id: undefined } } }],
])('refuses a path parameter that is %s, and calls no other endpoint', async (_, init) => {
  const client = await box.signedIn()
  const before = box.requests.length
  const get = client.api.GET as (path: string, init: unknown) => Promise<unknown>
  expect(await failureOf(get('/users/{id}', init))).toBeInstanceOf(TypeError)
  expect(await failureOf(client.resetPassword({ email: '', newPassword: 'difference-engine' }))).toBeInstanceOf(
    TypeError,
  )
  expect(box.requests).toHaveLength(before)
})

it('has a logger that throws do no harm', async () => {
  const storage = {
    getItem: () => Promise.reject(new Error('Out of order.')),
    setItem: () => Promise.reject(new Error('Out of order.')),
    removeItem: () => Promise.reject(new Error('Out of order.')),
  }
  const warn = () => {
    throw new Error('Out of order, too.')
  }
  const client = await box.signedIn({ storage, logger: { warn } })
  expect((await client.getAccount()).id).toBe('ada')
})

describe('the deletion of an account', () => {
  it('is done where a second attempt finds nothing, because the first reply was lost', async () => {
    const client = await box.signedIn()
    box.once('DELETE /users/ada', 'cut')
    box.once('DELETE /users/ada', { status: 404, body: { message: 'No user found', status: 'fail' } })
    await client.deleteAccount()
    expect(await client.session.get()).toBeUndefined()
  })

  it('of Thunder, likewise', async () => {
    const user = { email: { address: ada.email, verified: true, verificationToken: null }, password: ada.password }
    box.on('GET /users', { body: { ...user, creationTime: 1, lastUpdateTime: 1 } })
    const client = createThunder({ baseUrl: box.url, application: { name: 'web', secret: 'the-key' } })
    await client.signIn(ada)
    box.once('DELETE /users', 'cut')
    box.once('DELETE /users', { status: 404, body: 'User not found in the database. (User: ada@example.com)' })
    await client.deleteAccount()
    expect(await client.session.get()).toBeUndefined()
  })
})
