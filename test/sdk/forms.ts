/**
 * The two forms of the mocks as the SDK meets them: MSW in this process, and the server over HTTP. Everything that a client
 * sends is recorded, and the server holds each request and each reply against the contract.
 */
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest'
import type { Lab } from '../../docs/scenarios/lab.ts'
import { createMocks } from '../../mocks/mocks.ts'
import { startMockServer } from '../../mocks/server/server.ts'
import type { Violation } from '../../mocks/world/violation.ts'
import type { ClientOptions } from '../../src/index.ts'
import { labOf } from '../server/labs.ts'

/** A request as it left the SDK. */
export interface Sent {
  readonly method: string
  /** With the query, after the service's base URL. */
  readonly path: string
  readonly headers: Headers
  readonly body: Uint8Array
}

type Options = Pick<ClientOptions, 'baseUrl' | 'fetch' | 'maxRetries'>

/** The mocks in one form; `fetch` of `Lab` calls them past the SDK. */
export interface SdkLab extends Lab {
  /** Options of a client of this service, whose requests are recorded in `sent`. */
  options(slug: string): Options
  /** What clients have sent since the test began. */
  readonly sent: Sent[]
  /** Where calls left the contract. A test that provokes one takes it from here; any other one fails the test. */
  readonly violations: Violation[]
}

interface RunningForm extends Lab {
  readonly origin: string
  close(): Promise<void>
}

/** Runs the tests once in each form, with the mocks as at the start. */
export function describeForms(name: string, tests: (lab: SdkLab) => void): void {
  describe.each([
    ['MSW', startMsw],
    ['the server', startServer],
  ])(`${name}, against %s`, (_form, start) => tests(labIn(start)))
}

/** The tests are declared before anything runs, so the lab that they get asks for the running one at each use. */
function labIn(start: () => Promise<RunningForm>): SdkLab {
  let running: RunningForm | undefined
  const current = (): RunningForm => {
    if (running === undefined) throw new Error('The mocks run within the tests only.')
    return running
  }
  const sent: Sent[] = []
  const violations: Violation[] = []

  beforeAll(async () => {
    running = await start()
  })
  afterEach(async () => {
    await current().mocks.reset()
    sent.length = 0
    expect(violations.splice(0), 'where calls left the contract').toEqual([])
  })
  afterAll(() => running?.close())

  return {
    get mocks() {
      return current().mocks
    },
    get maxBodyBytes() {
      return current().maxBodyBytes
    },
    fetch: (path, init) => current().fetch(path, init),
    sent,
    violations,
    options(slug) {
      const baseUrl = `${current().origin}/${slug}`
      return {
        baseUrl,
        maxRetries: 0,
        async fetch(request) {
          sent.push(await sentOf(request.clone(), baseUrl))
          const reply = await fetch(request)
          violations.push(...(JSON.parse(reply.headers.get('sl-violations') ?? '[]') as Violation[]))
          return reply
        },
      }
    },
  }
}

async function sentOf(request: Request, baseUrl: string): Promise<Sent> {
  const { method, url, headers } = request
  return { method, path: url.slice(baseUrl.length), headers, body: new Uint8Array(await request.arrayBuffer()) }
}

async function startMsw(): Promise<RunningForm> {
  const origin = 'https://accounts.example.com'
  const mocks = createMocks({ origin })
  const server = setupServer(...mocks.handlers())
  server.listen({ onUnhandledFrame: 'error' })
  return {
    origin,
    mocks,
    maxBodyBytes: undefined,
    fetch: (path, init) => fetch(origin + path, { redirect: 'manual', ...init }),
    close: async () => server.close(),
  }
}

async function startServer(): Promise<RunningForm> {
  const server = await startMockServer({ checks: 'report' })
  return { ...labOf(server), origin: server.url, close: server.close }
}

/** `GET /users`, for each recorded request. */
export const linesOf = (sent: readonly Sent[]) => sent.map(({ method, path }) => `${method} ${path}`)

export const textOf = ({ body }: Sent) => new TextDecoder().decode(body)

/** What a recorded request carried as JSON. */
export function jsonIn(sent: Sent | undefined): unknown {
  if (sent === undefined) throw new Error('No such request was sent.')
  expect(sent.headers.get('content-type')).toBe('application/json')
  return JSON.parse(textOf(sent))
}

/** What a call of the SDK fails with: what the caller sees of the error. */
export async function failureOf(call: Promise<unknown>): Promise<Record<string, unknown>> {
  const error: unknown = await call.then(
    () => 'It did not fail.',
    (thrown: unknown) => thrown,
  )
  const { name, code, status, operation, reason } = Object(error) as Record<string, unknown>
  const shown = { name, code, status, operation, reason }
  return Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== undefined))
}
