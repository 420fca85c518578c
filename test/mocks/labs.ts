/** The two forms in which the same services are tested: as MSW handlers, and as the server behind Prism. */
import { setupServer } from 'msw/node'
import { createMocks } from '../../mocks/mocks.ts'
import type { Lab } from './lab.ts'

export interface RunningLab extends Lab {
  close(): Promise<void>
}

/** Real MSW in this process. Nothing limits the size of a body here. */
export function startMswLab(): RunningLab {
  const origin = 'https://accounts.example.com'
  const mocks = createMocks({ origin })
  const server = setupServer(...mocks.handlers())
  server.listen({ onUnhandledFrame: 'error' })
  return {
    mocks,
    maxBodyBytes: Number.POSITIVE_INFINITY,
    fetch: (path, init) => fetch(origin + path, { redirect: 'manual', ...init }),
    close: async () => server.close(),
  }
}
