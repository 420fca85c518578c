/** What `verify` throws. Its message may end up in the log of a test run, so it never quotes a secret. */
import type { CallFilter, FilterTests } from './filter.ts'
import type { KeptCall } from './kept-calls.ts'
import { createNet } from './net.ts'
import { shownPath } from './show.ts'

/** How often a call has to be there. All that is given has to hold; by default `{ atLeast: 1 }`. */
export interface Times {
  readonly exactly?: number
  readonly atLeast?: number
  readonly atMost?: number
}

/** Thrown where calls were made more often or more rarely than they should have been. */
export class JournalMismatch extends Error {
  override readonly name = 'JournalMismatch'
  /** How many calls there were. */
  readonly found: number
  constructor(message: string, found: number) {
    super(message)
    this.found = found
  }
}

const shownCalls = 5

/** @throws TypeError or RangeError if `times` is not made of whole numbers of 0 or more, or contradicts itself. */
export function expectationOf(times: Times): { readonly text: string; holds(count: number): boolean } {
  const { exactly, atMost, ...others } = times
  const { atLeast = exactly === undefined && atMost === undefined ? 1 : undefined, ...unknown } = others
  const [strange] = Object.keys(unknown)
  if (strange !== undefined) {
    throw new TypeError(`'${strange}' says nothing about times. Say exactly, atLeast or atMost.`)
  }
  const parts = Object.entries({ exactly, 'at least': atLeast, 'at most': atMost }).flatMap(([name, count]) =>
    count === undefined ? [] : [{ name, count }],
  )
  if (!parts.every(({ count }) => Number.isInteger(count) && count >= 0)) {
    throw new RangeError('Calls are counted in whole numbers of 0 or more.')
  }
  const [least, most] = [Math.max(atLeast ?? 0, exactly ?? 0), Math.min(atMost ?? Infinity, exactly ?? Infinity)]
  if (least > most) throw new RangeError('No number of calls is both that many and that few.')
  return {
    text: parts.map(({ name, count }) => `${name} ${count} ${count === 1 ? 'call' : 'calls'}`).join(' and '),
    holds: (count) => count === (exactly ?? count) && count >= (atLeast ?? 0) && count <= (atMost ?? count),
  }
}

/** @param kept are all calls, newest first. */
export function mismatch(
  expected: string,
  filter: CallFilter,
  tests: FilterTests,
  kept: readonly KeptCall[],
): JournalMismatch {
  const rated = kept.map((call) => ({ call, fitting: tests.filter((test) => test(call)).length }))
  const found = rated.filter(({ fitting }) => fitting === tests.length)
  const similar = rated
    .filter(({ fitting }) => fitting > 0 && fitting < tests.length)
    .toSorted((a, b) => b.fitting - a.fitting)
  const [heading, calls] =
    found.length > 0
      ? ['They are, newest first:', found]
      : similar.length > 0
        ? ['Similar calls:', similar]
        : ['None is similar. The newest calls:', rated]
  const lines = calls.slice(0, shownCalls).map(({ call }) => `  ${lineOf(call)}`)
  const start = `Expected ${expected}${described(filter)}, found ${found.length}.`
  const rest = lines.length > 0 ? [heading, ...lines] : ['There are no calls at all.']
  return new JournalMismatch([start, ...rest].join('\n'), found.length)
}

function lineOf(kept: KeptCall): string {
  const { request, reply } = kept.call
  return `#${kept.id} ${request.method} ${shownPath(kept)} ${reply?.status ?? '(no reply)'}`
}

/** What was looked for, without the text, for nobody knows whether there is a secret in it. */
function described(filter: CallFilter): string {
  const parts = Object.entries(filter).flatMap(([name, wanted]) => {
    if (wanted === undefined) return []
    return name === 'text' ? ['a certain text'] : [`${name} ${hideTokens(String(wanted))}`]
  })
  return parts.length === 0 ? '' : ` with ${parts.join(', ')}`
}

const hideTokens = createNet([])
