/** Faults that hit calls on their way, as testers state them. What is broken behind a service is an outage. */

/** Which calls a fault hits: those that fit all that is stated here. */
export interface FaultMatch<Slug extends string = string> {
  /** The slug of a service. */
  readonly service?: Slug
  /** An operationId of the contract. Pages, such as those that mailed links open, are no operation. */
  readonly operation?: string
  /** An HTTP method, in any case. */
  readonly method?: string
  /** Hits only calls whose reply would have this status; so the service has done its work already. */
  readonly status?: number
}

/** What JSON can say. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [member: string]: JsonValue }

/**
 * Which half of a call is lost. `request`: the service never sees the call. `reply`: it has done its work, and its answer
 * is lost. Default: `request`; for a rule that looks at the status of the reply `reply`, and nothing else.
 */
export type FaultSide = 'request' | 'reply'

/** What happens to a call. */
export type FaultEffect =
  /** The call takes so many milliseconds of real time longer, up to 600 000. */
  | { readonly type: 'latency'; readonly ms: number }
  /** The same, drawn evenly from a range. */
  | { readonly type: 'latency'; readonly minMs: number; readonly maxMs: number }
  /** The documented reply of this key, such as `server_error`. Operations that do not document it are not hit. */
  | { readonly type: 'example'; readonly example: string }
  /** Any reply. A body that is a text is sent as it is, any other as JSON. Default: no headers, no body. */
  | {
      readonly type: 'reply'
      /** 200 to 599. */
      readonly status: number
      /** Without those that frame the message, such as `content-length`. */
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: JsonValue
    }
  /** No answer ever comes. */
  | { readonly type: 'hang'; readonly at?: FaultSide }
  /** The connection breaks, and there is no answer. */
  | { readonly type: 'drop'; readonly at?: FaultSide }
  /**
   * The connection breaks after so many bytes of the reply's body; at the latest before its last one. Default: half of the
   * body. A reply that has no body is lost as by `drop`.
   */
  | { readonly type: 'cut'; readonly bytes?: number }

/** A fault to add. */
export interface FaultRule<Slug extends string = string> {
  /** Default: every call. */
  readonly match?: FaultMatch<Slug>
  readonly effect: FaultEffect
  /** It hits so many calls and is gone. Default: `null`, it stays until it is removed. */
  readonly times?: number | null
  /** How likely it hits a call that fits, from 0 to 1. Default: 1. */
  readonly probability?: number
  /** A whole number that the lots are drawn by: the same seed hits the same calls. Default: 1. */
  readonly seed?: number
}

/** A fault that waits for calls: the rule with its defaults filled in. */
export interface Fault {
  /** Counts the faults of a world from `1` on; no id is given twice. */
  readonly id: string
  readonly match: FaultMatch
  readonly effect: FaultEffect
  readonly times: number | null
  readonly probability: number
  readonly seed: number
  /** How many calls it has hit. */
  readonly hits: number
  /** How many it will still hit; `null` without an end. */
  readonly remaining: number | null
}
