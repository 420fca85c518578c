/**
 * The world's clock: the only source of time for tokens, lockouts, deadlines and dates in replies.
 * It runs with the machine's clock, plus what it was advanced by.
 */

/** A length of time; the units add up. All default to 0. */
export interface Duration {
  readonly days?: number
  readonly hours?: number
  readonly minutes?: number
  readonly seconds?: number
  readonly milliseconds?: number
}

export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number
  /** Whole seconds since the Unix epoch, as tokens and replies count them. */
  nowSeconds(): number
  /**
   * Moves the clock forward.
   * @throws RangeError if the duration is not a finite number of 0 or more, or leads past the last possible date.
   */
  advance(duration: Duration): void
  /** Takes back every advance. */
  reset(): void
}

const unitMs = { days: 86_400_000, hours: 3_600_000, minutes: 60_000, seconds: 1_000, milliseconds: 1 } as const

/** The last moment that a `Date` can hold (ECMA-262, Time Values). */
const lastMomentMs = 8.64e15

/** @param source tells the real time in milliseconds since the epoch; `Date.now` by default. */
export function createClock(source: () => number = Date.now): Clock {
  let offsetMs = 0
  const now = () => source() + offsetMs
  return {
    now,
    nowSeconds: () => Math.floor(now() / 1_000),
    advance(duration) {
      const ms = lengthMs(duration)
      if (!Number.isFinite(ms) || ms < 0) throw new RangeError('A clock advances by a finite time of 0 or more.')
      if (now() + ms > lastMomentMs) throw new RangeError('A clock cannot advance past the year 275760.')
      offsetMs += ms
    },
    reset() {
      offsetMs = 0
    },
  }
}

function lengthMs(duration: Duration): number {
  return Object.entries(unitMs).reduce((sum, [unit, ms]) => sum + (duration[unit as keyof typeof unitMs] ?? 0) * ms, 0)
}
