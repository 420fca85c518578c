import { createParser, type EventSourceMessage } from 'eventsource-parser'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import * as notes from '../../mocks/scenarios/notes/calls.ts'
import { startMockServer } from '../../mocks/server/server.ts'
import { servicesOf } from '../support/test-server.ts'

const server = await startMockServer()
const services = servicesOf(server)
afterEach(() => server.reset())
afterAll(() => server.close())

const control = (path: string, method: string, body?: unknown) =>
  fetch(`${server.url}${path}`, { method, ...(body !== undefined && { body: JSON.stringify(body) }) })

/** A reader of the stream, which listens as soon as this resolves. */
async function listen(url = server.url) {
  const controller = new AbortController()
  const reply = await fetch(`${url}/_mock/v1/events`, { signal: controller.signal })
  const waiting: EventSourceMessage[] = []
  let arrived: () => void = () => undefined
  const parser = createParser({
    onEvent(event) {
      waiting.push(event)
      arrived()
    },
  })
  const ended = (async () => {
    const decoder = new TextDecoder()
    // The types of browsers, which the project is checked with, do not know that streams can be iterated.
    for await (const chunk of reply.body as unknown as AsyncIterable<Uint8Array>) {
      parser.feed(decoder.decode(chunk, { stream: true }))
    }
  })()
  ended.catch(() => undefined)
  return {
    reply,
    ended,
    /** The next event; waits for it. */
    async next(): Promise<{ readonly event: string | undefined; readonly data: unknown }> {
      while (waiting.length === 0) {
        await new Promise<void>((resolve) => {
          arrived = resolve
        })
      }
      const [message] = waiting.splice(0, 1)
      return { event: message?.event, data: JSON.parse(message?.data ?? '') as unknown }
    },
    leave: () => controller.abort(),
  }
}

describe('the stream of events', () => {
  it('is one of server-sent events, which nobody keeps', async () => {
    const stream = await listen()
    expect(stream.reply.headers.get('content-type')).toBe('text/event-stream')
    expect(stream.reply.headers.get('cache-control')).toBe('no-store')
    expect([...stream.reply.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])
    stream.leave()
  })

  it('tells each call in one line, and the mail that it sent, without a secret', async () => {
    const stream = await listen()
    await notes.signUp(services)
    const mail = await stream.next()
    expect(mail).toEqual({
      event: 'mail',
      data: {
        id: expect.any(String),
        service: 'notes',
        to: 'ada@example.com',
        subject: 'Verify your account',
      },
    })
    expect(await stream.next()).toEqual({
      event: 'call',
      data: {
        id: expect.any(Number),
        at: expect.any(String),
        service: 'notes',
        operation: 'notesSignup',
        method: 'POST',
        path: '/notes/auth/signup',
        status: 200,
        ms: expect.any(Number),
        violations: 0,
        faults: [],
      },
    })
    stream.leave()
  })

  it('tells what is done by hand', async () => {
    const stream = await listen()
    const done: readonly (readonly [() => Promise<unknown>, { readonly event: string; readonly data: unknown }])[] = [
      [
        () => control('/_mock/v1/clock/freeze', 'POST'),
        { event: 'clock', data: { now: expect.any(String), frozen: true } },
      ],
      [
        () => control('/_mock/v1/faults', 'POST', { effect: { type: 'drop' }, match: { service: 'thunder' } }),
        { event: 'faults', data: {} },
      ],
      [() => control('/_mock/v1/outages/notes', 'PATCH', { mail: 'down' }), { event: 'faults', data: {} }],
      [
        () => control('/_mock/v1/snapshots', 'POST', { name: 'now' }),
        { event: 'state', data: { change: 'snapshots' } },
      ],
      [() => control('/_mock/v1/journal', 'DELETE'), { event: 'state', data: { change: 'journal' } }],
      [() => control('/_mock/v1/mail', 'DELETE'), { event: 'state', data: { change: 'mail' } }],
      [
        () => control('/_mock/v1/settings', 'PATCH', { notes: { accessTokenSeconds: 60 } }),
        { event: 'state', data: { change: 'settings' } },
      ],
      [
        () => control('/_mock/v1/services/notes/users', 'POST', { username: 'ada', email: 'ada@example.com' }),
        { event: 'state', data: { change: 'users' } },
      ],
    ]
    for (const [act, told] of done) {
      await act()
      expect(await stream.next()).toEqual(told)
    }
    stream.leave()
  })

  it('tells every reader of its own world alone', async () => {
    const streams = await Promise.all([listen(), listen(), listen(`${server.url}/@one`)])
    const [here, alsoHere, elsewhere] = streams
    await control('/_mock/v1/clock/freeze', 'POST')
    await control('/@one/_mock/v1/clock/advance', 'POST', { days: 1 })
    expect((await here.next()).data).toMatchObject({ frozen: true })
    expect((await alsoHere.next()).data).toMatchObject({ frozen: true })
    expect((await elsewhere.next()).data).toMatchObject({ frozen: false })
    for (const { leave } of streams) leave()
  })

  it('is asked for by HEAD without beginning', async () => {
    const other = await startMockServer({ checks: 'off' })
    const head = await fetch(`${other.url}/_mock/v1/events`, { method: 'HEAD' })
    expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([200, 'text/event-stream', ''])
    expect(other.world.events.listeners).toBe(0)
    await other.close()
  })

  it('ends with its world', async () => {
    const stream = await listen(`${server.url}/@one`)
    await control('/_mock/v1/sessions/one', 'DELETE')
    await stream.ended
  })

  it('ends with the server, which does not wait for its readers', async () => {
    const other = await startMockServer({ checks: 'off' })
    const streams = await Promise.all(Array.from({ length: 20 }, () => listen(other.url)))
    await other.close()
    await Promise.allSettled(streams.map(({ ended }) => ended))
  })

  it('cuts off a reader that falls a thousand events behind, and no other', async () => {
    const slow = await fetch(`${server.url}/_mock/v1/events`)
    const reader = await listen()
    // Far more than the buffers of two sockets hold: what the slow reader leaves lying has to wait in the server.
    const subject = 'x'.repeat(1_000)
    const batches = 60
    for (let batch = 0; batch < batches; batch += 1) {
      for (let count = 0; count < 500; count += 1) {
        server.world.events.emit({ type: 'mail', id: 'x', service: 'notes', to: 'ada@example.com', subject })
      }
      for (let count = 0; count < 500; count += 1) await reader.next()
    }
    const received = (await slow.text()).split('event: mail').length - 1
    expect(received).toBeGreaterThanOrEqual(1_000)
    expect(received).toBeLessThan(batches * 500)
    reader.leave()
  })

  it('lets its readers go without a trace', async () => {
    const other = await startMockServer({ checks: 'off' })
    const { events } = other.world
    const streams = await Promise.all(Array.from({ length: 10 }, () => listen(other.url)))
    expect(events.listeners).toBe(10)
    for (const { leave } of streams) leave()
    // Calls of the same process take turns with the ends of the streams.
    while (events.listeners > 0) await notes.logIn(servicesOf(other))
    await other.close()
  })
})
