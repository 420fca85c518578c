/** The two forms in which the same services are tested: as MSW handlers, and as the server behind Prism. */
import { setupServer } from 'msw/node'
import type { Lab } from '../../docs/scenarios/lab.ts'
import { createMocks } from '../../mocks/mocks.ts'
import { startMockServer } from '../../mocks/server/server.ts'
import type { Violation } from '../../mocks/world/violation.ts'
import { labOf } from '../server/labs.ts'

export interface RunningLab extends Lab {
  close(): Promise<void>
}

/** Starts the form that this run of the tests is about: each test project names one. */
export async function startLab(): Promise<RunningLab> {
  return process.env.LATCHKEY_LAB === 'server' ? startServerLab() : startMswLab()
}

/** Real MSW in this process. Nothing limits the size of a body here. */
function startMswLab(): RunningLab {
  const origin = 'https://accounts.example.com'
  const mocks = createMocks({ origin })
  const server = setupServer(...mocks.handlers())
  server.listen({ onUnhandledFrame: 'error' })
  return {
    mocks,
    maxBodyBytes: undefined,
    fetch: (path, init) => fetch(origin + path, { redirect: 'manual', ...init }),
    close: async () => server.close(),
  }
}

/** The server on a free port, where a reply of ours that violates the contract is a failure of the test. */
async function startServerLab(): Promise<RunningLab> {
  const maxBodyBytes = 2 * 1_024 * 1_024
  const server = await startMockServer({ checks: 'report', maxBodyBytes })
  return { ...labOf(server, refuseViolation), maxBodyBytes, close: server.close }
}

function refuseViolation(path: string, { headers }: Response): void {
  const violations = JSON.parse(headers.get('sl-violations') ?? '[]') as readonly Violation[]
  const ours = violations.filter(({ location }) => location[0] === 'response')
  if (ours.length > 0) throw new Error(`The reply to ${path} violates the contract: ${JSON.stringify(ours)}`)
}
