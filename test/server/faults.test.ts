/** What faults do to connections, and what the server still does to calls that faults hit. */
import { once } from 'node:events'
import { afterAll, afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import * as notes from '../../mocks/scenarios/notes/calls.ts'
import { form } from '../../mocks/scenarios/test-services.ts'
import { startMockServer } from '../../mocks/server/server.ts'
import type { Violation } from '../../mocks/world/violation.ts'
import { exchange, message, open } from '../support/raw-http.ts'
import { servicesOf } from '../support/test-server.ts'

const lines: string[] = []
const server = await startMockServer({ checks: 'strict', maxBodyBytes: 1_000, log: (line) => lines.push(line) })
const services = servicesOf(server)
const { faults, journal } = services.mocks
afterEach(async () => {
  lines.length = 0
  await server.reset()
})
afterAll(() => server.close())

const login = message(
  [
    'POST /notes/auth/login HTTP/1.1',
    'Host: mocks',
    'Origin: https://app.example.com',
    'Content-Type: application/x-www-form-urlencoded',
    'Content-Length: 39',
  ],
  'username=ada&password=analytical-engine',
)

/** A server of its own, as it is closed in the test. */
async function startOwn() {
  const own = await startMockServer()
  return { own, url: own.url, faults: own.world.faults, journal: own.world.journal }
}

describe('a broken connection', () => {
  it('ends without a byte', async () => {
    faults.add({ effect: { type: 'drop' }, times: 1 })
    expect(await exchange(server.url, login)).toEqual([])
    faults.add({ effect: { type: 'drop', at: 'reply' }, times: 1 })
    expect(await exchange(server.url, login)).toEqual([])
  })

  it('ends in the middle of the body, which the head tells whole', async () => {
    const whole = await (await notes.logIn(services)).text()
    for (const [bytes, arriving] of [
      [undefined, Math.floor(whole.length / 2)],
      [0, 0],
      [whole.length, whole.length - 1],
    ] as const) {
      faults.add({ effect: { type: 'cut', ...(bytes !== undefined && { bytes }) }, times: 1 })
      const [reply, ...more] = await exchange(server.url, login)
      expect(more).toEqual([])
      expect(reply?.status).toBe(406)
      expect(reply?.body).toBe(whole.slice(0, arriving))
      expect(reply?.headers).toMatchObject({
        'content-length': String(whole.length),
        'content-type': 'application/json',
        'access-control-allow-origin': 'https://app.example.com',
        date: expect.stringMatching(/GMT$/),
      })
    }
  })
})

describe('a server that closes', () => {
  it('leaves calls that hang, and latencies, at once', async () => {
    const { own, url, faults: itsFaults, journal: itsJournal } = await startOwn()
    // Nothing here may wait: the latency, and the patience of a server that closes.
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    itsFaults.add({ match: { service: 'nwapp' }, effect: { type: 'latency', ms: 600_000 } })
    itsFaults.add({ match: { service: 'thunder', status: 404 }, effect: { type: 'latency', ms: 600_000 } })
    itsFaults.add({ match: { service: 'notes' }, effect: { type: 'hang' } })
    itsFaults.add({ match: { service: 'fittrackee' }, effect: { type: 'hang', at: 'reply' } })
    const slugs = ['nwapp', 'thunder', 'notes', 'fittrackee']
    const replies = slugs.map((slug) => exchange(url, message([`GET /${slug}/nowhere HTTP/1.1`, 'Host: mocks'])))
    await expect.poll(() => itsFaults.list().map(({ hits }) => hits)).toEqual([1, 1, 1, 1])
    await own.close()
    expect(await Promise.all(replies)).toEqual([[], [], [], []])
    expect((await itsJournal.list()).map(({ status }) => status)).toEqual([null, null, null, null])
  })
})

describe('a client that leaves', () => {
  it('ends the latency of its call, and others are answered as before', async () => {
    faults.add({ effect: { type: 'latency', ms: 600_000 }, times: 1 })
    const socket = await open(server.url)
    socket.write(login)
    await vi.waitFor(async () => expect(faults.list()).toEqual([]))
    expect(await journal.count()).toBe(0)
    socket.destroy()
    await once(socket, 'close')
    await vi.waitFor(async () => expect(await journal.count()).toBe(1))
    expect((await journal.list())[0]).toMatchObject({ status: null, faults: [{ effect: 'latency' }] })
    expect((await notes.logIn(services)).status).toBe(406)
  })
})

describe('a reply that a fault made', () => {
  it('is no violation of ours, even in strict, and whatever its body is', async () => {
    const headers = { 'content-type': 'application/json' }
    for (const [status, body] of [
      [200, '{"tokens":'],
      [200, '{}'],
      [418, 'teapot'],
    ] as const) {
      faults.add({ effect: { type: 'reply', status, headers, body }, times: 1 })
      const reply = await notes.logIn(services)
      expect(reply.status).toBe(status)
      expect(await reply.text()).toBe(body)
      expect(reply.headers.has('sl-violations')).toBe(false)
    }
  })

  it('still comes with the violations of the request', async () => {
    faults.add({ effect: { type: 'reply', status: 200, headers: { 'content-type': 'application/json' }, body: '{' } })
    const reply = await services.fetch('/notes/auth/login', form({ username: 'ada' }))
    const violations = JSON.parse(reply.headers.get('sl-violations') ?? '[]') as readonly Violation[]
    expect(violations.length).toBeGreaterThan(0)
    expect(violations.map(({ location }) => location[0])).not.toContain('response')
    expect((await journal.list())[0]?.violations).toEqual(violations)
  })

  it('may be read by the page that asked', async () => {
    faults.add({ effect: { type: 'example', example: 'server_error' } })
    const reply = await notes.logIn(services, {}, { origin: 'https://app.example.com' })
    expect(reply.status).toBe(500)
    expect(reply.headers.get('access-control-allow-origin')).toBe('https://app.example.com')
    expect(reply.headers.get('date')).toMatch(/GMT$/)
  })
})

describe('the log', () => {
  it('names the faults, and tells where no answer was sent', async () => {
    const { id } = faults.add({ effect: { type: 'latency', ms: 1 } })
    const drop = faults.add({ effect: { type: 'drop' }, times: 1 })
    await expect(notes.logIn(services)).rejects.toThrow(TypeError)
    expect(lines).toEqual([
      expect.stringMatching(
        new RegExp(
          `^--- POST /notes/auth/login  notesLogin  [\\d.]+ ms\n    ⚡ fault ${id}: latency\n    ⚡ fault ${drop.id}: drop$`,
        ),
      ),
    ])
  })

  it('has a line for a call that hangs as soon as it hangs', async () => {
    faults.add({ effect: { type: 'hang' }, times: 1 })
    const socket = await open(server.url)
    socket.write(login)
    await vi.waitFor(() => expect(lines).toEqual([expect.stringContaining('--- POST /notes/auth/login')]))
    socket.destroy()
  })

  it('is JSON with the faults of a call where JSON is asked for', async () => {
    const written: string[] = []
    const own = await startMockServer({ jsonLogs: true, log: (line) => written.push(line) })
    try {
      own.world.faults.add({ effect: { type: 'drop' } })
      expect(await exchange(own.url, login)).toEqual([])
      const call = { service: 'notes', status: null, faults: [{ id: '1', effect: 'drop' }] }
      expect(written.map((line) => JSON.parse(line) as unknown)).toEqual([expect.objectContaining(call)])
    } finally {
      await own.close()
    }
  })
})

describe('the journal has', () => {
  it('calls that are refused for their size, and faults hit these too', async () => {
    const big = () => notes.logIn(services, { password: 'x'.repeat(2_000) })
    expect((await big()).status).toBe(413)
    expect((await journal.list())[0]).toMatchObject({ operation: 'notesLogin', status: 413 })
    faults.add({ effect: { type: 'drop' } })
    await expect(big()).rejects.toThrow(TypeError)
    expect((await journal.list())[0]).toMatchObject({ operation: 'notesLogin', status: null })
  })

  it('calls that a preference answers, and faults hit these too', async () => {
    const prefer = { prefer: 'example=server_error' }
    expect((await notes.logIn(services, {}, prefer)).status).toBe(500)
    expect((await journal.list())[0]).toMatchObject({ operation: 'notesLogin', status: 500 })
    faults.add({ match: { status: 500 }, effect: { type: 'reply', status: 503 } })
    expect((await notes.logIn(services, {}, prefer)).status).toBe(503)
  })

  it('what came and what went, byte by byte', async () => {
    await notes.logIn(services, { username: 'größe' })
    const [call] = await journal.list({}, { secrets: 'shown' })
    expect(call?.request.body?.text).toBe('username=gr%C3%B6%C3%9Fe&password=analytical-engine')
    expect(call?.request.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/)
    expect(call?.reply?.headers['content-type']).toBe('application/json')
    expect(JSON.parse(call?.reply?.body?.text ?? '')).toEqual({ error: expect.any(String) })
  })
})

it('no fault hits what is no call of a service', async () => {
  faults.add({ effect: { type: 'drop' } })
  const preflight = { method: 'OPTIONS', headers: { origin: 'null', 'access-control-request-method': 'POST' } }
  expect((await services.fetch('/notes/auth/login', preflight)).status).toBe(204)
  expect((await services.fetch('/notes/openapi.json')).status).toBe(200)
  expect((await services.fetch('/nowhere')).status).toBe(404)
  expect((await services.fetch('/_mock/v1/reset', { method: 'POST' })).status).toBe(204)
  expect(await journal.count()).toBe(0)
})
