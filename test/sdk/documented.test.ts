/** Every documented reply of every operation, as `client.api` gives it: data for a success, else an error with its code. */
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMocks } from '../../mocks/mocks.ts'
import type { Override } from '../../mocks/msw/handlers.ts'
import { startMockServer } from '../../mocks/server/server.ts'
import type { Contract } from '../../mocks/services/contract.ts'
import { type AnyResult, clients } from './canned.ts'
import { type Documented, documented, operations } from './contracts.ts'

/**
 * Where several documented replies of an operation are the same on the wire, nothing can tell them apart, and the code is
 * the one that holds in any case.
 */
const chosen: Readonly<Record<string, string>> = {
  // A locked account is refused as a wrong password is, so that nobody learns which accounts exist.
  'account_locked invalid_credentials': 'invalid_credentials',
  // The service says of a token that is absent what it says of one that is bad.
  'token_invalid unauthorized': 'token_invalid',
  // Signing up at Notes: a field is absent, breaks a rule, or is a password that is too short.
  'invalid_input missing_field weak_password': 'invalid_input',
  // The refresh of NWApp answers an empty list, whatever is wrong with the token.
  'missing_field token_expired token_invalid': 'token_invalid',
}

/** Asks for one documented reply. */
type Ask = (reply: Documented) => Promise<AnyResult>

interface Form {
  readonly ask: Ask
  close(): Promise<void>
}

/** Values for the parameters of paths; what they are does not matter to a reply that is asked for. */
const params = { path: { id: 'ada', email: 'ada@example.com' } }

const asking = async (origin: string, { slug, method, path, reply, key }: Documented): Promise<AnyResult> => {
  const client = clients[slug]?.({ baseUrl: `${origin}/${slug}`, maxRetries: 0 })
  const headers = { prefer: `code=${reply.status}, example=${key}` }
  const result = await client?.api[method]?.(path, { params, headers, redirect: 'manual' })
  if (result === undefined) throw new Error(`${slug} has no ${method}.`)
  return result
}

async function startServer(): Promise<Form> {
  const server = await startMockServer()
  return { ask: (reply) => asking(server.url, reply), close: server.close }
}

async function startMsw(): Promise<Form> {
  const origin = 'https://accounts.example.com'
  const mocks = createMocks({ origin })
  const override: Override<Contract, string> = ({ request, reply }) =>
    reply(/example=(\S+)/.exec(request.headers.get('prefer') ?? '')?.[1] ?? '')
  const overrides = Object.fromEntries(operations.map(({ id }) => [id, override]))
  const { fluencyBox, nwapp, thunder, notes, fittrackee } = mocks
  const server = setupServer(
    ...[fluencyBox, nwapp, thunder, notes, fittrackee].flatMap((service) => service.handlers({ overrides })),
  )
  server.listen({ onUnhandledFrame: 'error' })
  return { ask: (reply) => asking(origin, reply), close: async () => server.close() }
}

it('all 33 operations document a success, and all document failures', () => {
  expect(operations).toHaveLength(33)
  const failures = documented.filter(({ reply }) => reply.status >= 400)
  const unfailing = operations.filter(({ id }) => !failures.some((failure) => failure.id === id))
  expect(unfailing.map(({ id }) => id)).toEqual([])
  const successes = documented.filter(({ reply }) => reply.status < 300)
  expect(new Set(successes.map(({ id }) => id)).size).toBe(33)
  const shared = failures
    .filter(({ sharedBy }) => sharedBy.length > 1)
    .map(({ sharedBy }) => [...sharedBy].sort().join(' '))
  expect([...new Set(shared)].sort(), 'the groups that look the same').toEqual(Object.keys(chosen).sort())
})

describe.each([
  ['MSW', startMsw],
  ['the server', startServer],
])('from %s', (_name, start) => {
  let form: Form | undefined
  const ask: Ask = (reply) => form?.ask(reply) ?? Promise.reject(new Error('Nothing is running.'))
  beforeAll(async () => {
    form = await start()
  })
  afterAll(() => form?.close())

  for (const one of documented) {
    const { slug, id, key, reply, sharedBy } = one
    if (reply.status < 300) {
      it(`${id} → ${reply.status} ${key} is data`, async () => {
        const { data, error, response } = await ask(one)
        expect(error).toBeUndefined()
        expect(response.status).toBe(reply.status)
        expect(data).toEqual(reply.body)
      })
    } else if (reply.status >= 400) {
      const code = sharedBy.length > 1 ? chosen[[...sharedBy].sort().join(' ')] : one.code
      it(`${id} → ${reply.status} ${key} is ${code}`, async () => {
        const { data, error } = await ask(one)
        expect(data).toBeUndefined()
        expect({ ...error }).toMatchObject({
          name: 'ApiError',
          code,
          status: reply.status,
          service: slug,
          operation: id,
          body: reply.body,
        })
        expect(sharedBy).toContain(error?.code)
      })
    }
  }
})
