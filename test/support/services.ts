/** The test services: the five services in one of their two forms, MSW in this process or the server behind Prism. */
import { setupServer } from 'msw/node'
import { createMocks } from '../../mocks/mocks.ts'
import type { TestServices } from '../../mocks/scenarios/test-services.ts'
import { type MockServerOptions, startMockServer } from '../../mocks/server/server.ts'
import type { Violation } from '../../mocks/world/violation.ts'
import { servicesOf } from './test-server.ts'

export interface RunningServices extends TestServices {
  /** Where the services are mounted, without a slash at the end. */
  readonly origin: string
  close(): Promise<void>
}

/** Both forms, for `describe.each`. */
export const forms: readonly (readonly [name: string, start: () => Promise<RunningServices>])[] = [
  ['MSW', startMswServices],
  ['the server', () => startServerServices({ checks: 'strict' })],
]

/** Starts the form that this run of the tests is about: each test project names one in `LATCHKEY_FORM`. */
export async function startServices(): Promise<RunningServices> {
  if (process.env.LATCHKEY_FORM !== 'server') return startMswServices()
  return startServerServices({ maxBodyBytes: 2 * 1_024 * 1_024 }, refuseViolation)
}

/** Real MSW in this process. Nothing limits the size of a body here. */
export async function startMswServices(): Promise<RunningServices> {
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

/**
 * The server on a free port.
 * @param options Default: calls are checked and violations are told.
 * @param watch sees every reply that `fetch` gets.
 */
export async function startServerServices(
  options: MockServerOptions = {},
  watch?: (path: string, reply: Response) => void,
): Promise<RunningServices> {
  const server = await startMockServer(options)
  const { mocks, fetch } = servicesOf(server, watch)
  return { mocks, fetch, maxBodyBytes: options.maxBodyBytes, origin: server.url, close: server.close }
}

/** A reply of ours that violates the contract fails the test that asked for it. */
function refuseViolation(path: string, { headers }: Response): void {
  const violations = JSON.parse(headers.get('sl-violations') ?? '[]') as readonly Violation[]
  const ours = violations.filter(({ location }) => location[0] === 'response')
  if (ours.length > 0) throw new Error(`The reply to ${path} violates the contract: ${JSON.stringify(ours)}`)
}
