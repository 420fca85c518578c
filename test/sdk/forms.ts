/**
 * The two forms of the mocks as the SDK meets them: MSW in this process, and the server over HTTP. Everything that a client
 * sends is recorded, and the server holds each request and each reply against the contract.
 */
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest'
import type { TestServices } from '../../mocks/scenarios/test-services.ts'
import type { Violation } from '../../mocks/world/violation.ts'
import type { ClientOptions } from '../../src/index.ts'
import { forms, type RunningServices } from '../support/services.ts'

/** A request as it left the SDK. */
export interface Sent {
  readonly method: string
  /** With the query, after the service's base URL. */
  readonly path: string
  readonly headers: Headers
  readonly body: Uint8Array
}

type Options = Pick<ClientOptions, 'baseUrl' | 'fetch' | 'maxRetries'>

/** The mocks in one form; `fetch` of `TestServices` calls them past the SDK. */
export interface SdkServices extends TestServices {
  /** Options of a client of this service, whose requests are recorded in `sent`. */
  options(slug: string): Options
  /** What clients have sent since the test began. */
  readonly sent: Sent[]
  /** Where calls left the contract. A test that provokes one takes it from here; any other one fails the test. */
  readonly violations: Violation[]
}

/** Runs the tests once in each form, with the mocks as at the start. */
export function describeForms(name: string, tests: (services: SdkServices) => void): void {
  describe.each(forms)(`${name}, against %s`, (_form, start) => tests(recordedServices(start)))
}

/** The tests are declared before anything runs, so the services that they get asks for the running one at each use. */
function recordedServices(start: () => Promise<RunningServices>): SdkServices {
  let running: RunningServices | undefined
  const current = (): RunningServices => {
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
