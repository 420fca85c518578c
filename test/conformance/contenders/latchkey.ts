/** The clients of this project, as their documentation has them. */
import type { ApiError, Client, EmailCredentials } from '../../../src/index.ts'
import { createFluencyBox } from '../../../src/services/fluency-box.ts'
import { createNwapp } from '../../../src/services/nwapp.ts'
import { type Contender, credentials, initOf, outcomeOf, type Subject, settled } from '../contender.ts'
import * as wires from '../wires.ts'

interface Ours {
  readonly fetch: Client<object>['fetch']
  signIn(credentials: EmailCredentials): Promise<void>
  signOut(): Promise<void>
}

interface Result {
  readonly response: Response
  readonly error?: ApiError<unknown> | undefined
}

interface Clock {
  now(): number
  later(): void
}

/** Real time, and as much more as a scenario wants. */
function createClock(): Clock {
  let ahead = 0
  return {
    now: () => Date.now() + ahead,
    // No back-off is longer than a minute.
    later() {
      ahead += 60_000
    },
  }
}

function subjectOf(client: Ours, read: (signal: AbortSignal | null) => Promise<Result>, { later }: Clock): Subject {
  return {
    signIn: () => settled(client.signIn(credentials).then(() => ({ status: 200 }))),
    call(options = {}) {
      if (options.payload) return outcomeOf(client.fetch('/things', initOf(options)))
      return settled(read(options.signal ?? null).then(({ response: { status }, error }) => ({ status, error })))
    },
    signOut: () => client.signOut(),
    later,
  }
}

export const fluencyBox: Contender = {
  name: 'latchkey/fluency-box',
  wire: wires.fluencyBox,
  connect(baseUrl, limits) {
    const clock = createClock()
    const client = createFluencyBox({ baseUrl, now: clock.now, ...limits })
    const params = { path: { id: 'ada' } }
    return subjectOf(client, (signal) => client.api.GET('/users/{id}', { params, signal }), clock)
  },
}

export const nwapp: Contender = {
  name: 'latchkey/nwapp',
  wire: wires.nwapp,
  connect(baseUrl, limits) {
    const clock = createClock()
    const client = createNwapp({ baseUrl, now: clock.now, ...limits })
    return subjectOf(client, (signal) => client.api.GET('/api/v1/public/profile', { signal }), clock)
  },
}
