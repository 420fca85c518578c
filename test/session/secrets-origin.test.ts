/** Credentials go to the origin of the base URL and nowhere else, whatever a URL or a parameter says. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FaultServer, startFaultServer } from '../support/scripted-server.ts'
import { type FluencyBoxServer, refused, startFluencyBox } from './fluency-box-script.ts'
import { failureOf } from './watching.ts'

const ada = { email: 'ada@example.com', password: 'analytical-engine' }

let box: FluencyBoxServer
/** Where nothing may arrive. */
let foreign: FaultServer

beforeEach(async () => {
  ;[box, foreign] = await Promise.all([startFluencyBox(), startFaultServer(() => ({ body: {} }))])
})
afterEach(async () => {
  await Promise.all([box.close(), foreign.close()])
})

describe('client.fetch', () => {
  it.each<readonly [string, (foreign: string) => string]>([
    ['another port', (url) => url],
    ['another scheme', (url) => url.replace('http', 'https')],
    ['no scheme', (url) => `${url.replace('http:', '')}/users/ada`],
    ['backslashes for slashes', (url) => url.replace('http://', '\\\\')],
    ['a slash and a backslash', (url) => url.replace('http://', '/\\')],
    ['a backslash and a slash', (url) => url.replace('http://', '\\/')],
    ['a scheme with backslashes', (url) => url.replace('//', '\\\\')],
    ['a scheme with one slash too many', (url) => url.replace('//', '///')],
    ['blanks before it', (url) => ` \t\n${url}`],
    ['blanks before two slashes', (url) => ` \t\n${url.replace('http:', '')}`],
    ['a tab between its slashes', (url) => url.replace('http://', '/\t/')],
    ['a line break in its scheme', (url) => url.replace('http', 'ht\ntp')],
    ['the right host as its user', (url) => url.replace('//', `//${new URL(box.url).hostname}@`)],
    ['the right host as a part of its name', () => 'http://127.0.0.1.example.com/'],
    ['a data URL', () => 'data:text/plain,hello'],
    ['a file', () => 'file:///etc/hostname'],
    ['a script', () => 'javascript:alert(1)'],
  ])('refuses a foreign URL, written with %s', async (_, write) => {
    const client = await box.signedIn()
    const sent: string[] = []
    const watched = await box.signedIn({
      fetch(request) {
        sent.push(new URL(request.url).origin)
        return fetch(request)
      },
    })
    const url = write(foreign.url)
    await Promise.allSettled([client.fetch(url), watched.fetch(url)])
    expect(foreign.requests).toEqual([])
    expect(new Set(sent)).toEqual(new Set([box.url]))
  })

  it('says so with a TypeError, before anything is sent', async () => {
    const client = await box.signedIn()
    const before = box.requests.length
    for (const url of [foreign.url, new URL(foreign.url), foreign.url.replace('http:', ''), 'https://example.com/']) {
      expect(await failureOf(client.fetch(url))).toBeInstanceOf(TypeError)
    }
    expect(box.requests).toHaveLength(before)
  })

  it('takes a path below the base URL, and an absolute URL on its origin', async () => {
    const client = box.client({ baseUrl: `${box.url}/mounted/` })
    await client.signIn(ada).catch(() => {})
    for (const url of ['/users/ada', `${box.url}/users/ada`, new URL('/users/ada', box.url), 'users/ada']) {
      await client.fetch(url)
    }
    expect(box.requests.slice(1).map(({ path }) => path)).toEqual([
      '/mounted/users/ada',
      '/users/ada',
      '/users/ada',
      '/mounted/users/ada',
    ])
  })
})

describe('client.api', () => {
  it.each(['.', '..'])('refuses %s as a path parameter, which would lead to another endpoint', async (id) => {
    const client = await box.signedIn()
    const before = box.requests.length
    const path = { path: { id } }
    expect(await failureOf(client.api.GET('/users/{id}', { params: path }))).toBeInstanceOf(TypeError)
    expect(await failureOf(client.api.DELETE('/users/{id}', { params: path }))).toBeInstanceOf(TypeError)
    const password = { params: path, body: { password: 'x' } }
    expect(await failureOf(client.api.PUT('/users/{id}/password', password))).toBeInstanceOf(TypeError)
    expect(await failureOf(client.resetPassword({ email: id, newPassword: 'x' }))).toBeInstanceOf(TypeError)
    expect(box.requests).toHaveLength(before)
  })

  it.each([
    '../login',
    '..\\login',
    '%2e%2e',
    '%2e%2e/login',
    '//example.com',
    '\\\\example.com',
    '?a=b',
    '#a',
    'a/b',
    '@',
  ])('sends %s as one segment of the path', async (id) => {
    const client = await box.signedIn()
    await client.api.GET('/users/{id}', { params: { path: { id } } })
    const path = box.requests.at(-1)?.path ?? ''
    expect(path).toMatch(/^\/users\/[^/\\?#]+$/)
    expect(decodeURIComponent(path.replace('/users/', ''))).toBe(id)
  })

  it('knows no path but those of the contract', async () => {
    const client = await box.signedIn()
    const call = client.api.GET as unknown as (path: string) => Promise<unknown>
    for (const path of [
      foreign.url,
      `${foreign.url}/users/{id}`,
      '//example.com',
      '@example.com/',
      '/users/../login',
    ]) {
      expect(await failureOf(call(path))).toBeInstanceOf(TypeError)
    }
    expect(box.requests).toHaveLength(1)
  })

  it('lets nothing that a call brings along lead elsewhere', async () => {
    const client = await box.signedIn()
    const stray = {
      baseUrl: foreign.url,
      url: foreign.url,
      fetch: (request: Request) => fetch(foreign.url, { headers: request.headers }),
      pathSerializer: () => foreign.url,
      Request: class extends Request {
        constructor() {
          super(foreign.url)
        }
      },
    }
    for (const [name, value] of Object.entries(stray)) {
      const init = { params: { path: { id: 'ada' } }, [name]: value }
      await client.api.GET('/users/{id}', init).catch(() => {})
    }
    expect(foreign.requests).toEqual([])
  })
})

it('keeps a refused credential of the caller’s own to the origin, too', async () => {
  const client = await box.signedIn()
  box.on('GET /users/ada', refused('Token is invalid'))
  const headers = { 'x-access-token': 'one-of-my-own' }
  await client.api.GET('/users/{id}', { params: { path: { id: 'ada' } }, headers })
  expect(box.seen('GET /users/ada').map((request) => request.headers['x-access-token'])).toEqual(['one-of-my-own'])
  expect(box.seen('POST /refresh_token')).toEqual([])
})
