import { afterAll, afterEach, describe, expect, it } from 'vitest'
import * as fluencyBox from '../../mocks/scenarios/fluency-box/calls.ts'
import * as notes from '../../mocks/scenarios/notes/calls.ts'
import { startMockServer } from '../../mocks/server/server.ts'
import { dereference, type OpenApiDocument } from '../../openapi/tools/bundle.ts'
import { type DocumentedReply, documentedReplies } from '../contract/documented-replies.ts'
import { servicesOf } from '../support/test-server.ts'
import { documented, received } from './documented.ts'

const server = await startMockServer()
const services = servicesOf(server)
afterEach(() => server.reset())
afterAll(() => server.close())

const preferring = (prefer: string, path = '/notes/auth/signup', method = 'POST') =>
  fetch(server.url + path, { method, headers: { prefer }, redirect: 'manual' })

describe('Prefer', () => {
  for (const reply of documentedReplies()) {
    it(`gets exactly what the contract shows: ${reply.operationId} ${reply.status} ${reply.key}`, async () => {
      const path = reply.path.replaceAll(/\{\w+\}/g, 'x')
      const got = await preferring(`code=${reply.status}, example=${reply.key}`, path, reply.method)
      expect(got.status).toBe(reply.status)
      expect(got.headers.get('sl-violations')).toBeNull()
      expect(got.headers.get('content-type')?.split(';')[0]).toBe(reply.mediaType)
      for (const [name, value] of documentedHeaders(reply)) expect(got.headers.get(name), name).toBe(value)
      const text = await got.text()
      expect(reply.mediaType === 'application/json' ? JSON.parse(text) : text).toEqual(reply.example ?? '')
    })
  }

  it('takes the code alone, the example alone, both in any order, and quotation marks', async () => {
    const taken = documented('notesSignup', 'account_exists')
    for (const prefer of [
      'code=409',
      'example=account_exists',
      'code=409, example=account_exists',
      'example="account_exists"; code="409"',
      'Code = 409 ,Example = account_exists',
      'respond-async, wait=10, code=409',
    ]) {
      expect(await received(preferring(prefer)), prefer).toBe(taken)
    }
    expect(await received(preferring('code=400'))).toBe(documented('notesSignup', 'missing_field'))
    expect(await received(preferring('code=400, example=weak_password'))).toBe(
      documented('notesSignup', 'weak_password'),
    )
  })

  it('counts the first one where a preference is stated twice (RFC 7240)', async () => {
    expect(await received(preferring('code=409, code=200'))).toBe(documented('notesSignup', 'account_exists'))
  })

  it('is a 400 that lists what is documented where it asks for anything else', async () => {
    for (const prefer of ['code=418', 'example=nonsense', 'code=200, example=account_exists', 'code=', 'example="']) {
      const reply = await preferring(prefer)
      expect(reply.status, prefer).toBe(400)
      expect(reply.headers.get('content-type')).toBe('application/problem+json')
      expect(await reply.json()).toEqual({
        type: 'about:blank',
        title: 'notesSignup documents no such reply.',
        status: 400,
        documented: documentedReplies()
          .filter(({ operationId }) => operationId === 'notesSignup')
          .map(({ status, key }) => `code=${status}, example=${key}`),
      })
    }
  })

  it('leaves the state alone', async () => {
    const session = await fluencyBox.signedIn(services)
    const path = `/fluency-box/users/${session.uid}`
    expect((await preferring('code=200', path, 'DELETE')).status).toBe(200)
    expect((await fluencyBox.getUser(services, session)).status).toBe(200)

    const signUp = { method: 'POST', body: new URLSearchParams(notes.ada), headers: { prefer: 'code=200' } }
    expect((await services.fetch('/notes/auth/signup', signUp)).status).toBe(200)
    expect(await server.world.mailbox.list()).toEqual([])
    expect((await notes.signUp(services)).status).toBe(200)
  })

  it('means nothing to the behaviour where it prefers something else, or where there is no operation', async () => {
    expect((await preferring('respond-async')).status).toBe(400)
    expect(await received(preferring('respond-async'))).toBe(documented('notesSignup', 'missing_field'))
    expect(await received(preferring('code=200', '/notes/nowhere'))).toBe('404 {"error":"method_not_found"}')
  })
})

/** The headers that the contract has an example of for this very reply. */
function documentedHeaders({ headers, key }: DocumentedReply): [name: string, value: unknown][] {
  return Object.entries(headers).flatMap(([name, reference]): [string, unknown][] => {
    const header = dereference(document, reference)
    const value = dereference(document, header.examples?.[key])?.value ?? header.example
    return value === undefined ? [] : [[name, value]]
  })
}

const document = (await (await fetch(`${server.url}/openapi.json`)).json()) as OpenApiDocument
