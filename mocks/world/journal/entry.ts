/** A call as the journal keeps it, and as it shows it. */
import type { Violation } from '../violation.ts'

/** A fault that hit a call. */
export interface Hit {
  readonly id: string
  /** The kind of its effect, such as `latency`. */
  readonly effect: string
}

/** What a call carried, as it was: secrets included. It is hidden when the journal is read, not when it is written. */
export interface RecordedCall {
  /** The slug. */
  readonly service: string
  /** The operationId; `undefined` for a page, and where nothing is. */
  readonly operation: string | undefined
  /** The world's time when the call came, in milliseconds since the epoch. */
  readonly at: number
  /** How long the answer took, in milliseconds of the machine's clock. */
  readonly ms: number
  readonly request: {
    readonly method: string
    readonly url: string
    readonly headers: Readonly<Record<string, string>>
    readonly body: Uint8Array
  }
  /** `undefined` where a fault left the call without an answer. */
  readonly reply:
    | {
        readonly status: number
        readonly headers: Readonly<Record<string, string>>
        readonly body: string | Uint8Array
      }
    | undefined
  readonly violations: readonly Violation[]
  /** The faults that hit the call. */
  readonly faults: readonly Hit[]
}

/** A call in one line. It never holds a secret. */
export interface CallSummary {
  /** Counts the calls of a world from 1 on. */
  readonly id: number
  /** ISO 8601, by the world's clock. */
  readonly at: string
  readonly service: string
  readonly operation: string | null
  readonly method: string
  /** Without the query. */
  readonly path: string
  /** `null` where no answer was sent. */
  readonly status: number | null
  /** Milliseconds. */
  readonly ms: number
  /** How many violations of the contract there were. */
  readonly violations: number
  readonly faults: readonly Hit[]
}

/** A call as it is shown, by default without its secrets. */
export interface JournalCall extends Omit<CallSummary, 'violations'> {
  /** Where the call left the contract. */
  readonly violations: readonly Violation[]
  readonly request: {
    readonly url: string
    readonly headers: Readonly<Record<string, string>>
    readonly body: ShownBody | null
  }
  /** `null` where no answer was sent. */
  readonly reply: {
    readonly status: number
    readonly headers: Readonly<Record<string, string>>
    readonly body: ShownBody | null
  } | null
}

/** What a message carried; a message that carried nothing has `null` in its place. */
export interface ShownBody {
  /** Without parameters, in lower case; empty where none was told. */
  readonly mediaType: string
  /** Of the whole body, in bytes. */
  readonly size: number
  /** `null` where the body is no text, or where its secrets cannot be told from the rest. */
  readonly text: string | null
  /** Whether only the beginning of the body was kept. */
  readonly truncated: boolean
}
