/** What tests of sessions look at: the events that a client tells, and what kind of end a call has come to. */
import type { SessionEvent } from '../../src/index.ts'

/** The types of all events from now on; it grows. */
export function eventsOf(client: {
  readonly session: { subscribe(listener: (event: SessionEvent) => unknown): unknown }
}): readonly string[] {
  const types: string[] = []
  client.session.subscribe((event) => types.push(event.type === 'expired' ? `expired: ${event.reason}` : event.type))
  return types
}

/** What a promise was rejected with. */
export async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => Promise.reject(new Error('It did not fail.')),
    (error: unknown) => error,
  )
}
