/** The test services in both forms, for clients to be pointed at, with a record of what clients sent. */
import type { Slug } from '../../mocks/mocks.ts'
import type { TestServices } from '../../mocks/scenarios/test-services.ts'
import { forms as allForms, type RunningServices } from '../support/services.ts'

export interface Mocked {
  readonly mocks: TestServices['mocks']
  /** A `fetch` for clients that keeps what passes through it. */
  fetch(request: Request): Promise<Response>
  /** `POST /fluency-box/login`, and the status of the reply, in the order of the replies. */
  readonly log: string[]
  baseUrl(slug: Slug): string
  /** Ends what was started. */
  close(): Promise<void>
}

export const forms = allForms.map(([name, start]): readonly [name: string, start: () => Promise<Mocked>] => [
  name,
  async () => recordCalls(await start()),
])

function recordCalls({ mocks, origin, close }: RunningServices): Mocked {
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
