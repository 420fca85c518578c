/**
 * The journal of every call of a world. Writing is on the way of each call, so it keeps and counts, and reads nothing; all
 * that is to be worked out is worked out for those who read.
 */
import type { Events } from '../events.ts'
import type { CallSummary, JournalCall, RecordedCall } from './entry.ts'
import { type CallFilter, testsOf } from './filter.ts'
import { type Har, harOf } from './har.ts'
import { createKeptCalls, type KeptCall, type Limits } from './kept-calls.ts'
import { expectationOf, mismatch, type Times } from './mismatch.ts'
import { type SecretsShown, shownCall, shownPath } from './show.ts'

export interface ReadOptions {
  /** Whether passwords and tokens are shown. Default: `hidden`. */
  readonly secrets?: SecretsShown
  /** How many calls at most, the newest ones. Default: all. */
  readonly limit?: number
}

/**
 * The newest 1 000 calls of the services, with the first 64 KiB of each body, and 32 MiB of bodies altogether.
 * All methods that take a filter reject with a TypeError where it has unknown members or members of the wrong type.
 */
export interface Journal {
  /**
   * The calls that fit, newest first. Secrets are hidden unless they are asked for.
   * Rejects with a RangeError where the limit is no whole number of 0 or more.
   */
  list(filter?: CallFilter, options?: ReadOptions): Promise<readonly JournalCall[]>
  /** `undefined` if there is no such call, or no longer. */
  get(id: number, options?: Pick<ReadOptions, 'secrets'>): Promise<JournalCall | undefined>
  count(filter?: CallFilter): Promise<number>
  /**
   * Makes sure that calls were made as often as they should have been; by default once or more.
   * Rejects with a JournalMismatch where they were not, which names the calls that came nearest and no secret.
   * @returns how many there were.
   */
  verify(filter: CallFilter, times?: Times): Promise<number>
  /** Forgets all calls. Their ids are not given again. */
  clear(): void
  /** The calls that fit as an HTTP Archive 1.2, oldest first. Secrets are hidden unless they are asked for. */
  har(filter?: CallFilter, options?: ReadOptions): Promise<Har>
}

/** The side of those who answer calls. */
export interface RecordingJournal extends Journal {
  /** Keeps a call. Its headers and violations must not be changed afterwards; its bodies may. */
  record(call: RecordedCall): void
}

export interface JournalOptions extends Limits {
  /** Where each call is told. */
  readonly events: Events
}

export function createJournal({ events, ...limits }: JournalOptions): RecordingJournal {
  const calls = createKeptCalls(limits)

  const find = (filter: CallFilter = {}, limit = Number.POSITIVE_INFINITY): readonly KeptCall[] => {
    const tests = testsOf(filter)
    if (limit !== Number.POSITIVE_INFINITY && !(Number.isInteger(limit) && limit >= 0)) {
      throw new RangeError('A limit is a whole number of 0 or more.')
    }
    const found: KeptCall[] = []
    for (const kept of calls.newestFirst()) {
      if (found.length >= limit) break
      if (tests.every((test) => test(kept))) found.push(kept)
    }
    return found
  }

  return {
    record(call) {
      const kept = calls.add(call)
      if (events.listeners > 0) events.emit({ type: 'call', call: summaryOf(kept) })
    },
    async list(filter, { secrets = 'hidden', limit } = {}) {
      return find(filter, limit).map((kept) => shownCall(kept, secrets))
    },
    async get(id, { secrets = 'hidden' } = {}) {
      const kept = calls.get(id)
      return kept && shownCall(kept, secrets)
    },
    count: async (filter) => find(filter).length,
    async verify(filter, times = {}) {
      const { text, holds } = expectationOf(times)
      const { length } = find(filter)
      if (!holds(length)) throw mismatch(text, filter, testsOf(filter), [...calls.newestFirst()])
      return length
    },
    clear: calls.clear,
    har: async (filter, { secrets = 'hidden', limit } = {}) => harOf(find(filter, limit), secrets),
  }
}

function summaryOf(kept: KeptCall): CallSummary {
  const { id, call } = kept
  return {
    id,
    at: new Date(call.at).toISOString(),
    service: call.service,
    operation: call.operation ?? null,
    method: call.request.method,
    // A path may hold a secret. Finding out takes long, so it is left to those who look.
    get path() {
      return shownPath(kept)
    },
    status: call.reply?.status ?? null,
    ms: call.ms,
    violations: call.violations.length,
    faults: call.faults,
  }
}
