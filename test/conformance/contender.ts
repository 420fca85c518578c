/** What is put to the test: a client with a session of its own, in whatever way it brings one about. */
import type { Wire } from './wires.ts'

export interface Contender {
  readonly name: string
  readonly wire: Wire
  /** A client without a session, for the service at this address. */
  connect(url: string, limits: Limits): Subject
}

export interface Limits {
  /** Time for a refresh, in milliseconds. */
  readonly refreshTimeoutMs: number
}

export type Payload = { readonly json: object } | { readonly form: FormData } | { readonly blob: Blob }

export interface CallOptions {
  /** The call is `wire.write` with it, and `wire.read` without. */
  readonly payload?: Payload
  readonly signal?: AbortSignal | null
}

/** What came of a call. It never rejects: what was thrown is `error`. */
export interface Outcome {
  /** Absent where no reply came through. */
  readonly status?: number | undefined
  /** What the caller has in hand to log where the call did not work out. */
  readonly error?: unknown
}

export interface Subject {
  signIn(): Promise<Outcome>
  call(options?: CallOptions): Promise<Outcome>
  /** Absent where the client has no notion of it. */
  signOut?(): Promise<void>
  /** Moves on to where nothing is held back any more after a failure. Absent where nothing ever is. */
  later?(): void
}

/** What came of a call that rejects where it did not work out. */
export async function settled(work: Promise<Outcome>): Promise<Outcome> {
  try {
    return await work
  } catch (error) {
    const { status, response } = Object(error)
    return { status: status ?? response?.status, error }
  }
}

/** What came of a call that gives a `Response`. */
export function outcomeOf(work: Promise<Response>): Promise<Outcome> {
  return settled(
    work.then(async (response) => {
      await response.text()
      const { ok, status } = response
      return ok ? { status } : { status, error: response }
    }),
  )
}

/** What `fetch` is told of a call. */
export function initOf({ payload, signal = null }: CallOptions): RequestInit {
  if (!payload) return { signal }
  if ('form' in payload) return { method: 'PUT', signal, body: payload.form }
  if ('blob' in payload) return { method: 'PUT', signal, body: payload.blob }
  return {
    method: 'PUT',
    signal,
    body: JSON.stringify(payload.json),
    headers: { 'content-type': 'application/json' },
  }
}

export const credentials = { email: 'ada@example.com', password: 'analytical-engine' }
