/** The five services as the package of mocks plays them, in both of its forms, for clients to be pointed at. */
import { setupServer } from 'msw/node'
import type { Lab } from '../../docs/scenarios/lab.ts'
import { createMocks, type Slug } from '../../mocks/mocks.ts'
import { startMockServer } from '../../mocks/server/server.ts'
import { labOf } from '../server/labs.ts'

export interface Mocked {
  readonly mocks: Lab['mocks']
  /** A `fetch` for clients that keeps what passes through it. */
  fetch(request: Request): Promise<Response>
  /** `POST /fluency-box/login`, and the status of the reply, in the order of the replies. */
  readonly log: string[]
  baseUrl(slug: Slug): string
  /** Ends what was started. */
  close(): Promise<void>
}

export const forms: readonly (readonly [name: string, start: () => Promise<Mocked>])[] = [
  ['MSW', startMsw],
  ['the mock server', startServer],
]

async function startMsw(): Promise<Mocked> {
  const origin = 'https://accounts.example.com'
  const mocks = createMocks({ origin })
  const server = setupServer(...mocks.handlers())
  server.listen({ onUnhandledFrame: 'error' })
  return mockedAt(origin, mocks, async () => server.close())
}

async function startServer(): Promise<Mocked> {
  const server = await startMockServer({ checks: 'strict' })
  return mockedAt(server.url, labOf(server).mocks, server.close)
}

function mockedAt(origin: string, mocks: Mocked['mocks'], close: Mocked['close']): Mocked {
  const log: string[] = []
  return {
    mocks,
    log,
    async fetch(request) {
      const { method, url } = request
      const response = await fetch(request)
      log.push(`${method} ${new URL(url).pathname} ${response.status}`)
      return response
    },
    baseUrl: (slug) => `${origin}/${slug}`,
    close,
  }
}
