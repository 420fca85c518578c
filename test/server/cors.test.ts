import { afterAll, describe, expect, it } from 'vitest'
import { form } from '../../mocks/scenarios/test-services.ts'
import { startMockServer } from '../../mocks/server/server.ts'
import { documentedReplies } from '../contract/documented-replies.ts'

const limit = 1_000
const server = await startMockServer({ maxBodyBytes: limit })
afterAll(() => server.close())

const origin = 'https://app.example'

const call = (path: string, init: RequestInit = {}, from = origin) =>
  fetch(server.url + path, { ...init, headers: { ...init.headers, origin: from } })

const preflight = (path: string, method: string, from = origin) =>
  call(
    path,
    {
      method: 'OPTIONS',
      headers: {
        'access-control-request-method': method,
        'access-control-request-headers': 'authorization,content-type,password,prefer,x-access-token,x-refresh-token',
        'access-control-request-private-network': 'true',
      },
    },
    from,
  )

const namesIn = (header: string | null) => (header ?? '').split(/, */)

/** Headers that a browser heeds, of a reply. */
const corsHeaders = (reply: Response) => [...reply.headers.keys()].filter((name) => name.startsWith('access-control-'))

describe('a preflight', () => {
  const operations = new Map(documentedReplies().map((reply) => [reply.operationId, reply]))

  for (const { operationId, method, path } of operations.values()) {
    it(`opens ${operationId} to every origin, with the headers that it needs`, async () => {
      for (const from of [origin, 'http://localhost:5173', 'null']) {
        const reply = await preflight(path.replaceAll(/\{\w+\}/g, 'x'), method, from)
        expect(reply.status).toBe(204)
        expect(await reply.text()).toBe('')
        expect(reply.headers.get('access-control-allow-origin')).toBe(from)
        expect(reply.headers.get('access-control-allow-credentials')).toBe('true')
        expect(reply.headers.get('access-control-allow-private-network')).toBe('true')
        expect(namesIn(reply.headers.get('access-control-allow-methods'))).toContain(method)
        expect(namesIn(reply.headers.get('access-control-allow-headers'))).toEqual(
          expect.arrayContaining(['authorization', 'password', 'x-access-token', 'x-refresh-token']),
        )
        expect(reply.headers.get('vary')).toBe('Origin')
      }
    })
  }
})

describe('a call from a page of another origin', () => {
  it('may be read, with credentials and every header that the contract knows', async () => {
    const reply = await call('/notes/auth/login', form({ username: 'ada', password: 'secret' }))
    expect(reply.status).toBe(406)
    expect(reply.headers.get('access-control-allow-origin')).toBe(origin)
    expect(reply.headers.get('access-control-allow-credentials')).toBe('true')
    expect(reply.headers.get('vary')).toBe('Origin')
    const known = documentedReplies().flatMap(({ headers }) => Object.keys(headers))
    expect(namesIn(reply.headers.get('access-control-expose-headers'))).toEqual(
      expect.arrayContaining([...new Set(known), 'sl-violations']),
    )
  })

  it('may be read whatever comes of it', async () => {
    const replies = [
      call('/'),
      call('/nowhere'),
      call('/notes/nowhere'),
      call('/openapi.json'),
      call('/thunder/users', { method: 'POST', body: 'x'.repeat(limit + 1) }),
      call('/nowhere', { method: 'POST', body: 'x'.repeat(limit + 1) }),
      call('/notes/auth/login', { method: 'POST', headers: { prefer: 'code=418' } }),
    ]
    const shown = await Promise.all(replies)
    expect(shown.map(({ status }) => status)).toEqual([200, 404, 404, 200, 413, 413, 400])
    for (const reply of shown) expect(reply.headers.get('access-control-allow-origin'), reply.url).toBe(origin)
  })

  it('gets no such headers where it names no origin', async () => {
    const reply = await fetch(`${server.url}/notes/auth/login`, form({ username: 'ada' }))
    expect(corsHeaders(reply)).toEqual([])
  })
})

describe('the control API', () => {
  const calls: readonly (readonly [method: string, path: string, body?: string])[] = [
    ['GET', '/_mock/v1/mail'],
    ['POST', '/_mock/v1/clock/advance', '{"seconds":1000}'],
    ['POST', '/_mock/v1/reset'],
    ['GET', '/_mock/v1/nowhere'],
    ['PUT', '/_mock/v1/mail'],
  ]

  it('takes no call and no preflight of another origin, and nothing happens', async () => {
    const before = server.world.clock.now()
    await server.services.notes.addUser({ username: 'ada', email: 'ada@example.com', password: 'secret' })
    for (const from of [origin, 'null', 'http://127.0.0.1:1', server.url.replace('http', 'https')]) {
      for (const [method, path, body] of calls) {
        for (const reply of [
          await call(path, { method, body: body ?? null }, from),
          await preflight(path, method, from),
        ]) {
          expect(reply.status).toBe(403)
          expect(corsHeaders(reply)).toEqual([])
          expect(await reply.json()).toEqual({
            type: 'about:blank',
            title: 'The control API takes no calls from other origins.',
            status: 403,
          })
        }
      }
    }
    expect(server.world.clock.now() - before).toBeLessThan(1_000_000)
    expect((await fetch(`${server.url}/notes/auth/login`, form({ username: 'ada', password: 'secret' }))).status).toBe(
      200,
    )
  })

  it('shows a page of another origin not even that a body is over the limit', async () => {
    const reply = await call('/_mock/v1/reset', { method: 'POST', body: 'x'.repeat(limit + 1) })
    expect(reply.status).toBe(413)
    expect(corsHeaders(reply)).toEqual([])
  })

  it('takes calls of its own origin', async () => {
    const reply = await call('/_mock/v1/mail', {}, server.url)
    expect(reply.status).toBe(200)
    expect(corsHeaders(reply)).toEqual([])
  })
})
