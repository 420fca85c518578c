import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import * as notes from '../../mocks/scenarios/notes/calls.ts'
import { jsonOf, type TestServices } from '../../mocks/scenarios/test-services.ts'
import { roomName } from '../../mocks/server/room-name.ts'
import { type MockServer, type MockServerOptions, startMockServer } from '../../mocks/server/server.ts'
import type { Mail } from '../../mocks/world/mailbox.ts'
import { control } from '../contract/documents.ts'
import { remoteServices, servicesBy } from '../support/test-server.ts'
import { journeys } from './journeys.ts'

const grace = { username: 'grace', email: 'grace@example.com', password: 'nanoseconds' }
let server: MockServer
const start = async (options: MockServerOptions = {}) => {
  server = await startMockServer({ seed: { users: { notes: [grace] } }, ...options })
}
beforeEach(() => start())
afterEach(() => server.close())

/** Calls that name their world by the header. */
const byHeader = (name: string): TestServices =>
  servicesBy((path, init) => {
    const headers = { ...(init?.headers as Record<string, string>), 'x-mock-session': name }
    return fetch(server.url + path, { redirect: 'manual', ...init, headers })
  })

/** Calls that name their world in the path; the links in its mails do so already. */
const byPath = (name: string): TestServices =>
  servicesBy((path, init) => {
    const prefix = path.startsWith('/@') ? '' : `/@${name}`
    return fetch(server.url + prefix + path, { redirect: 'manual', ...init })
  })

const shared = () => remoteServices(server.url)
const mailOf = async (services: TestServices) =>
  (await jsonOf<{ readonly mail: readonly Mail[] }>(await services.fetch('/_mock/v1/mail'))).mail
const totalOf = async (services: TestServices, query = '') =>
  (await jsonOf<{ readonly total: number }>(await services.fetch(`/_mock/v1/journal?limit=0${query}`))).total
const sessions = async () =>
  (
    await jsonOf<{ readonly sessions: readonly { readonly name: string }[] }>(
      await fetch(`${server.url}/_mock/v1/sessions`),
    )
  ).sessions.map(({ name }) => name)
const clockOf = async (services: TestServices) =>
  jsonOf<{ readonly now: string; readonly offsetSeconds: number }>(await services.fetch('/_mock/v1/clock'))

/** A call that needs an access token. At Notes, which offers none, one where the token is looked at first. */
const opened = (service: string, id: string, token: string): [path: string, headers: Record<string, string>] => {
  if (service === 'fluency-box') return [`/fluency-box/users/${id}`, { 'x-access-token': token }]
  const paths: Record<string, string> = {
    nwapp: '/nwapp/api/v1/public/profile',
    notes: '/notes/nowhere',
    fittrackee: '/fittrackee/api/auth/profile',
  }
  return [paths[service] ?? '', { authorization: `Bearer ${token}` }]
}

describe('50 tests at once', () => {
  it('each walk through all five services as the same Ada, and do not see one another', async () => {
    const names = Array.from({ length: 50 }, (_, index) => `test-${index}`)
    const runs = names.map(async (name, index) => {
      const services = index % 2 === 0 ? byHeader(name) : byPath(name)
      // Clocks that differ by years, so that one that leaked would end tokens elsewhere.
      await services.fetch('/_mock/v1/clock/advance', { method: 'POST', body: JSON.stringify({ days: index * 400 }) })
      await services.fetch('/_mock/v1/settings', {
        method: 'PATCH',
        body: JSON.stringify({ notes: { accessTokenSeconds: 1_000 + index } }),
      })
      const walked = Object.values(journeys).map((journey) => journey(services))
      const secrets = (await Promise.all(walked)).flat()
      const seen = await (await services.fetch('/_mock/v1/journal?limit=10000&secrets=shown')).text()
      return { services, index, secrets, seen }
    })
    const done = await Promise.all(runs)

    const calls = await totalOf(byHeader('test-0'))
    expect(calls).toBeGreaterThan(35)
    for (const { services, index, seen } of done) {
      expect(await totalOf(services)).toBe(calls)
      expect((await clockOf(services)).offsetSeconds).toBe(index * 400 * 86_400)
      expect((await mailOf(services)).map(({ service }) => service).toSorted()).toEqual([
        'fluency-box',
        'notes',
        'nwapp',
        'thunder',
      ])
      const settings = await jsonOf<{ notes: { accessTokenSeconds: number } }>(
        await services.fetch('/_mock/v1/settings'),
      )
      expect(settings.notes.accessTokenSeconds).toBe(1_000 + index)
      const others = done.filter((other) => other.index !== index)
      const tokens = others.flatMap(({ secrets }) => secrets.filter((secret) => secret.length >= 30))
      expect(tokens.filter((token) => seen.includes(token))).toEqual([])
    }
    expect(await sessions()).toEqual(expect.arrayContaining(names))
    expect(await totalOf(shared())).toBe(0)
    expect(await mailOf(shared())).toEqual([])
  })
})

describe('a world of its own', () => {
  it('begins as the server does, and is the same by header and by path', async () => {
    expect((await notes.logIn(byHeader('one'), grace)).status).toBe(200)
    expect((await notes.signUp(byHeader('one'))).status).toBe(200)
    expect((await notes.signUp(byPath('one'))).status).toBe(409)
    expect((await notes.signUp(byPath('two'))).status).toBe(200)
    expect((await notes.signUp(shared())).status).toBe(200)
    expect(await sessions()).toEqual(['one', 'two'])
  })

  it('has its name in the links of its mails, so that a browser finds it', async () => {
    await notes.signUp(byHeader('one'))
    const [link = ''] = (await mailOf(byHeader('one')))[0]?.links ?? []
    expect(link.startsWith(`${server.url}/@one/notes/`)).toBe(true)
    expect(await (await fetch(link)).text()).toContain('<h1>Verified</h1>')
    expect((await notes.logIn(byPath('one'))).status).toBe(200)
  })

  it('has a clock of its own, which dates its replies', async () => {
    await byPath('one').fetch('/_mock/v1/clock/set', { method: 'POST', body: '{"now":"2031-05-01T00:00:00Z"}' })
    const dateOf = async (services: TestServices) =>
      new Date((await notes.logIn(services)).headers.get('date') ?? '').getUTCFullYear()
    expect(await dateOf(byPath('one'))).toBe(2031)
    expect(await dateOf(byHeader('one'))).toBe(2031)
    expect(await dateOf(byPath('two'))).toBe(new Date().getUTCFullYear())
    expect(await dateOf(shared())).toBe(new Date().getUTCFullYear())
  })

  it('knows no token of another world, whoever has the account of that number there', async () => {
    for (const name of ['one', 'two']) await byPath(name).fetch('/_mock/v1/presets/verified', { method: 'POST' })
    for (const service of ['fluency-box', 'nwapp', 'notes', 'fittrackee']) {
      const signedIn = await byPath('one').fetch(`/_mock/v1/services/${service}/users`)
      const { users } = await jsonOf<{ readonly users: readonly { readonly id: string }[] }>(signedIn)
      const id = users[0]?.id ?? ''
      const issued = await byPath('one').fetch(`/_mock/v1/services/${service}/users/${id}/tokens`, { method: 'POST' })
      const { accessToken } = await jsonOf<{ readonly accessToken: string }>(issued)
      const [path, headers] = opened(service, id, accessToken)
      expect((await byPath('one').fetch(path, { headers })).status, service).not.toBeOneOf([401, 403])
      expect((await byPath('two').fetch(path, { headers })).status, service).toBeOneOf([401, 403])
    }
  })

  it('has faults and outages of its own', async () => {
    const fault = { effect: { type: 'reply', status: 599 } }
    await byHeader('one').fetch('/_mock/v1/faults', { method: 'POST', body: JSON.stringify(fault) })
    await byHeader('two').fetch('/_mock/v1/outages/notes', { method: 'PATCH', body: '{"database":"down"}' })
    expect((await notes.logIn(byPath('one'))).status).toBe(599)
    expect((await notes.logIn(byPath('two'))).status).toBe(500)
    expect((await notes.logIn(shared())).status).toBe(406)
  })

  it('is thrown away when it is reset or deleted, and made anew by the next call', async () => {
    const gone: readonly ((services: TestServices) => Promise<Response>)[] = [
      (services) => services.fetch('/_mock/v1/reset', { method: 'POST' }),
      () => shared().fetch('/_mock/v1/sessions/one', { method: 'DELETE' }),
    ]
    for (const go of gone) {
      await notes.signUp(byHeader('one'))
      await byHeader('one').fetch('/_mock/v1/clock/advance', { method: 'POST', body: '{"days":1}' })
      expect((await go(byHeader('one'))).status).toBe(204)
      expect(await sessions()).toEqual([])
      expect((await notes.signUp(byPath('one'))).status).toBe(200)
      expect((await clockOf(byPath('one'))).offsetSeconds).toBe(0)
    }
    expect((await shared().fetch('/_mock/v1/sessions/nobody', { method: 'DELETE' })).status).toBe(404)
  })

  it('ends what waits in it when it goes: waits for mail, hung calls and latencies', async () => {
    const slow = { match: { service: 'notes' }, effect: { type: 'latency', ms: 600_000 } }
    const hang = { match: { service: 'nwapp' }, effect: { type: 'hang' } }
    for (const fault of [slow, hang]) {
      await byPath('one').fetch('/_mock/v1/faults', { method: 'POST', body: JSON.stringify(fault) })
    }
    const waiting = byPath('one').fetch('/_mock/v1/mail?waitMs=60000')
    const lost = [notes.logIn(byPath('one')), byHeader('one').fetch('/nwapp/api/v1/public/profile')]
    const ended = Promise.allSettled(lost)
    // The call that hangs is in the journal as soon as it does.
    while ((await totalOf(byPath('one'))) === 0) await byPath('one').fetch('/_mock/v1/clock')
    await shared().fetch('/_mock/v1/sessions/one', { method: 'DELETE' })
    expect(await (await waiting).json()).toEqual({ mail: [] })
    expect((await ended).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  })

  it('stays through a reset of the world that all share', async () => {
    await notes.signUp(byHeader('one'))
    await server.reset()
    expect((await notes.signUp(byHeader('one'))).status).toBe(409)
  })

  it('goes when nothing has called it for a while, and stays while something does', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    onTestFinished(() => void vi.useRealTimers())
    const passMinutes = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000)
    await notes.signUp(byHeader('idle'))
    await notes.signUp(byHeader('busy'))
    passMinutes(20)
    expect((await notes.signUp(byHeader('busy'))).status).toBe(409)
    expect(await sessions()).toEqual(['idle', 'busy'])
    passMinutes(20)
    expect(await sessions()).toEqual(['busy'])
    expect((await notes.signUp(byHeader('idle'))).status).toBe(200)
  })

  it('makes room for new ones: where there are too many, the one unused for longest goes', async () => {
    await server.close()
    await start({ maxSessions: 3 })
    for (const name of ['one', 'two', 'three']) await byPath(name).fetch('/_mock/v1/clock')
    // The clock that tells them apart counts milliseconds.
    const before = Date.now()
    while (Date.now() === before) await byPath('one').fetch('/_mock/v1/clock')
    await byPath('three').fetch('/_mock/v1/clock')
    await byPath('four').fetch('/_mock/v1/clock')
    expect(await sessions()).toEqual(['one', 'three', 'four'])
  })

  it('answers preflights, the contract and unknown paths as the server does', async () => {
    const preflight = await fetch(`${server.url}/@one/notes/auth/login`, {
      method: 'OPTIONS',
      headers: { origin: 'https://app.example', 'access-control-request-method': 'POST' },
    })
    expect(preflight.status).toBe(204)
    expect(await sessions()).toEqual([])
    expect((await byPath('one').fetch('/notes/openapi.json')).status).toBe(200)
    expect((await byPath('one').fetch('/nowhere')).status).toBe(404)
    expect((await byPath('one').fetch('')).status).toBe(200)
  })
})

describe('a name', () => {
  it('is what the description of the control API says it is', () => {
    const [longest, tooLong] = ['x'.repeat(64), 'x'.repeat(65)]
    const pattern = roomName.source.replace('{0,63}', '*')
    expect(control.components?.schemas?.SessionName).toMatchObject({ pattern, minLength: 1, maxLength: longest.length })
    expect([roomName.test(longest), roomName.test(tooLong)]).toEqual([true, false])
  })

  it.each(['', '-x', '.', '..', 'a b', 'a%20b', 'ä', `x${'y'.repeat(64)}`, '__proto__'])(
    '%j is refused',
    async (name) => {
      const reply = await fetch(`${server.url}/@${name}/notes/auth/login`, { method: 'POST' })
      expect(reply.status).toBe(400)
      expect(await sessions()).toEqual([])
    },
  )

  it.each(['checkout-7', 'A.b_C-1', '0', 'constructor', 'x'.repeat(64)])('%j is fine', async (name) => {
    expect((await notes.signUp(byPath(name))).status).toBe(200)
    expect((await notes.signUp(byHeader(name))).status).toBe(409)
    expect(await sessions()).toEqual([name])
  })

  it('in the header that is another than the one in the path is refused', async () => {
    const reply = await fetch(`${server.url}/@one/notes/auth/login`, {
      method: 'POST',
      headers: { 'x-mock-session': 'two', origin: 'https://app.example' },
    })
    expect(reply.status).toBe(400)
    expect(reply.headers.get('access-control-allow-origin')).toBe('https://app.example')
    expect(await reply.json()).toMatchObject({ title: 'X-Mock-Session and the path name two sessions.' })
    expect(await sessions()).toEqual([])
  })

  it('is in the log beside the call', async () => {
    const lines: string[] = []
    await server.close()
    await start({ log: (line) => lines.push(line) })
    await notes.logIn(byHeader('one'))
    await notes.logIn(shared())
    expect(lines.map((line) => line.includes('@one'))).toEqual([true, false])
  })
})
