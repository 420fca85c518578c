/** What every resource of the control API does with requests that are not as described. */
import { readFile } from 'node:fs/promises'
import { afterAll, describe, expect, it } from 'vitest'
import type { OpenApiDocument } from '../../../openapi/tools/bundle.ts'
import { ask } from '../../support/raw-http.ts'
import { startControl } from './control.ts'

const { server, send, good, problem } = await startControl({ maxBodyBytes: 100_000 })
afterAll(() => server.close())

const bundled = await readFile(new URL('../../../mocks/generated/control.openapi.json', import.meta.url), 'utf8')
const { paths } = JSON.parse(bundled) as OpenApiDocument
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** Every resource with what it takes; parameters stand for something that is there or may be. */
const resources = Object.entries(paths).map(([template, item]) => ({
  path: template
    .replace('/_mock/v1', '')
    .replace('{service}', 'notes')
    .replaceAll(/\{\w+\}/g, '1'),
  allowed: methods.filter((method) => item[method.toLowerCase()] !== undefined),
}))
const events = '/events'

describe.each(resources)('$path', ({ path, allowed }) => {
  it('answers any other method with 405, and says which it takes', async () => {
    const others = [...methods, 'OPTIONS', 'PROPFIND'].filter((method) => !allowed.some((each) => each === method))
    for (const method of others) {
      const { status, headers, body } = await send(method, path)
      expect(status, method).toBe(405)
      expect(headers.get('allow')).toBe(allowed.join(', '))
      expect(body).toMatchObject({ title: `/_mock/v1${path} takes ${allowed.join(', ')}.` })
    }
  })

  it.each(allowed)('takes no query parameter that %s does not have', async (method) => {
    for (const name of ['colour', '__proto__', 'LIMIT']) {
      expect(await problem(400, method, `${path}?${name}=1`, method === 'GET' ? undefined : {})).toBe(
        `query must not have '${name}'.`,
      )
    }
  })
})

describe('what is no resource', () => {
  it('is a 404 that lists those that are', async () => {
    for (const path of [
      '/',
      '/v1',
      '/v1/',
      '/v1/mail/',
      '/v1//mail',
      '/v2/mail',
      '/V1/mail',
      '/__proto__',
      '/v1/clock/now',
    ]) {
      const reply = await fetch(`${server.url}/_mock${path}`)
      expect(reply.status, path).toBe(404)
      expect(await reply.json()).toMatchObject({
        title: 'The control API has no such resource.',
        resources: expect.arrayContaining(Object.keys(paths)),
      })
    }
  })

  it('is a 404 for every method', async () => {
    for (const method of [...methods, 'OPTIONS'])
      expect(await problem(404, method, '/nowhere')).toMatch(/no such resource/)
  })
})

describe('a body', () => {
  /** Every operation that takes one but the seed, which is read as YAML. */
  const taking = [
    ['POST', '/clock/set'],
    ['POST', '/clock/advance'],
    ['POST', '/faults'],
    ['PATCH', '/outages/notes'],
    ['PATCH', '/settings'],
    ['POST', '/snapshots'],
    ['PUT', '/state'],
    ['POST', '/journal/verify'],
    ['POST', '/services/notes/users'],
    ['PATCH', '/services/notes/users/1'],
    ['POST', '/services/notes/expire-token'],
  ] as const

  describe.each(taking)('of %s %s', (method, path) => {
    const wrongs: readonly (readonly [body: string, reason: string])[] = [
      ['', 'The body is empty; send JSON.'],
      [' \n', 'The body is empty; send JSON.'],
      ['{', 'The body is not JSON.'],
      ["{'a': 1}", 'The body is not JSON.'],
      ['{} {}', 'The body is not JSON.'],
      ['null', 'body must be object.'],
      ['"text"', 'body must be object.'],
      ['[]', 'body must be object.'],
      [`${'['.repeat(40_000)}${']'.repeat(40_000)}`, 'The body is nested deeper than 100 levels.'],
      [`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, 'The body is nested deeper than 100 levels.'],
    ]
    it('that is no JSON object is refused with the reason', async () => {
      for (const [body, reason] of wrongs) expect(await problem(400, method, path, body)).toBe(reason)
    })

    it('over the limit of the server is a 413', async () => {
      expect(await problem(413, method, path, `{"a":"${'x'.repeat(100_000)}"}`)).toBe('The body is over the limit.')
    })
  })

  it('is taken for JSON whatever it is labelled', async () => {
    for (const mediaType of [
      'application/x-www-form-urlencoded',
      'text/plain',
      'image/png',
      'nonsense',
      'multipart/form-data',
    ]) {
      const headers = { 'content-type': mediaType }
      const answer = await send('POST', '/clock/advance', { seconds: 0 }, headers)
      expect(answer.status, mediaType).toBe(200)
    }
  })

  it('is taken for JSON where it is not labelled at all', async () => {
    const body = '{"seconds":0}'
    const reply = await ask(
      server.url,
      ['POST /_mock/v1/clock/advance HTTP/1.1', `Content-Length: ${body.length}`],
      body,
    )
    expect(reply.status).toBe(200)
  })

  it('that is no UTF-8 is read with the signs that stand for what cannot be read', async () => {
    const body = Buffer.concat([Buffer.from('{"name":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')])
    const reply = await ask(server.url, ['POST /_mock/v1/snapshots HTTP/1.1', `Content-Length: ${body.length}`], body)
    expect(reply.status).toBe(400)
    expect(reply.body).toContain('body.name must match pattern')
  })

  it('that an operation does not take is left unread', async () => {
    const body = 'this is nothing'
    for (const line of ['GET /_mock/v1/clock', 'POST /_mock/v1/clock/freeze', 'DELETE /_mock/v1/faults']) {
      const reply = await ask(server.url, [`${line} HTTP/1.1`, `Content-Length: ${body.length}`], body)
      expect(reply.status, line).toBeLessThan(300)
    }
    await good('POST', '/clock/reset')
  })
})

it('a query parameter that stands twice is refused', async () => {
  for (const query of ['limit=1&limit=2', 'text=a&text=a', 'service=notes&service=notes']) {
    const [name] = query.split('=')
    expect(await problem(400, 'GET', `/journal?${query}`)).toMatch(new RegExp(`^query\\.${name} must be `))
  }
})

it('HEAD answers as GET does, without a body', async () => {
  for (const { path, allowed } of resources.filter((resource) => resource.path !== events)) {
    const { status, body } = await send('HEAD', path)
    expect(status, path).toBe(allowed.includes('GET') ? (await send('GET', path)).status : 405)
    expect(body).toBeUndefined()
  }
})

describe('/_mock/openapi.json', () => {
  const url = `${server.url}/_mock/openapi.json`

  it('is the description in one piece', async () => {
    const reply = await fetch(url)
    expect(reply.headers.get('content-type')).toBe('application/json')
    expect(await reply.text()).toBe(bundled)
    expect(bundled).not.toContain('.yaml')
    const head = await fetch(url, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })

  it('can only be read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const reply = await fetch(url, { method })
      expect(reply.status, method).toBe(405)
      expect(reply.headers.get('allow')).toBe('GET')
    }
  })
})
