/** Calls for the tests of the journal, and what is left of them when they are read. */
import { createEvents } from '../../mocks/world/events.ts'
import type { JournalCall, RecordedCall } from '../../mocks/world/journal/entry.ts'
import { createJournal, type JournalOptions, type ReadOptions } from '../../mocks/world/journal/journal.ts'

export function setUp(limits: Omit<JournalOptions, 'events'> = {}) {
  const events = createEvents()
  return { events, journal: createJournal({ events, ...limits }) }
}

export interface Message {
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

export interface CallOptions extends Partial<Omit<RecordedCall, 'request' | 'reply'>> {
  readonly method?: string
  readonly url?: string
  readonly request?: Message
  /** `null`: a fault left the call without one. */
  readonly reply?: (Message & { readonly status?: number }) | null
}

/** A good sign-in at Notes, but for what is told otherwise. */
export function call({ method = 'POST', url, request = {}, reply = {}, ...rest }: CallOptions = {}): RecordedCall {
  return {
    service: 'notes',
    operation: 'notesLogin',
    at: Date.UTC(2030, 0, 1),
    ms: 2.5,
    violations: [],
    faults: [],
    ...rest,
    request: {
      method,
      url: url ?? 'http://127.0.0.1:4010/notes/auth/login',
      headers: request.headers ?? {},
      body: typeof request.body === 'string' ? bytes(request.body) : (request.body ?? new Uint8Array()),
    },
    reply:
      reply === null
        ? undefined
        : { status: reply.status ?? 200, headers: reply.headers ?? {}, body: reply.body ?? '' },
  }
}

export function json(value: unknown): Message {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) }
}

export function typed(mediaType: string, body: string | Uint8Array): Message {
  return { headers: { 'content-type': mediaType }, body }
}

export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** Records one call and reads it. */
export async function readBack(options: CallOptions, read: ReadOptions = {}): Promise<JournalCall> {
  const { journal } = setUp()
  journal.record(call(options))
  const shown = await journal.get(1, read)
  if (shown === undefined) throw new Error('The journal has lost the call.')
  return shown
}
