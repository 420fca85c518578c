/** A child process of the benchmark: a thousand calls at once, by three clients whose tokens are in three states. */
import { createFluencyBox } from '../../src/services/fluency-box.ts'
import { baseUrl, credentials, jsonReply, sessionOf, user } from './tokens.ts'
import { answer } from './workers.ts'

const calls = 1_000
const lifeSeconds = 60

export interface Measured {
  /** Time for all calls, less that of the refresh itself. */
  readonly ms: number
  readonly refreshes: number
  /** All but the refresh. */
  readonly requests: number
}

export interface Crowd {
  readonly good: Measured
  /** Its time is over, and the client knows. */
  readonly expired: Measured
  /** Only the service knows. */
  readonly refused: Measured
}

async function measure(state: keyof Crowd): Promise<Measured> {
  let issued = 0
  let current = ''
  let aheadMs = 0
  let refreshMs = 0
  let requests = 0

  const issue = () => {
    const session = sessionOf(++issued, lifeSeconds)
    current = session.token
    return jsonReply(JSON.stringify(session))
  }

  const client = createFluencyBox({
    baseUrl,
    now: () => Date.now() + aheadMs,
    async fetch({ url, headers }) {
      if (url.endsWith('/login')) return issue()
      if (url.endsWith('/refresh_token')) {
        const startedAt = performance.now()
        const reply = issue()
        refreshMs += performance.now() - startedAt
        return reply
      }
      requests++
      const good = headers.get('x-access-token') === current
      return good ? jsonReply(user) : jsonReply('{"message":"Token has expired","status":"fail"}', 401)
    },
  })
  await client.signIn(credentials)
  if (state === 'expired') aheadMs = lifeSeconds * 1_000
  if (state === 'refused') current = ''

  const params = { path: { id: 'ada' } }
  global.gc?.()
  const startedAt = performance.now()
  const results = await Promise.all(Array.from({ length: calls }, () => client.api.GET('/users/{id}', { params })))
  const ms = performance.now() - startedAt - refreshMs
  if (results.some(({ error }) => error)) throw new Error('A call failed.')
  return { ms, refreshes: issued - 1, requests }
}

answer(
  async (): Promise<Crowd> => ({
    good: await measure('good'),
    expired: await measure('expired'),
    refused: await measure('refused'),
  }),
)
