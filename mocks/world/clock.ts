/**
 * The world's clock: the only source of time for tokens, lockouts, deadlines and dates in replies.
 * It runs with the machine's clock, plus what it was moved by, or stands still.
 */
import { after, type Duration } from './duration.ts'

export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number
  /** Whole seconds since the Unix epoch, as tokens and replies count them. */
  nowSeconds(): number
  /** How far it is ahead of the machine's clock, in milliseconds; negative if it is behind. */
  readonly offsetMs: number
  /** Whether the clock stands still. */
  readonly frozen: boolean
  /** Stops the clock. It can still be set and advanced. */
  freeze(): void
  /** Lets the clock run on from where it stands. */
  resume(): void
  /**
   * Sets the time, forward or back. A clock that runs goes on from there.
   * @param moment milliseconds since the epoch, a `Date`, or a text that `Date` understands, such as ISO 8601.
   * @throws RangeError if it is no moment from 1970 to 9999.
   */
  set(moment: number | Date | string): void
  /**
   * Moves the clock forward.
   * @param duration by its units (`{ minutes: 20 }`), or as ISO 8601 (`PT20M`).
   * @throws RangeError if it is no duration, not a finite one of 0 or more, or leads past the year 9999.
   */
  advance(duration: Duration | string): void
  /** Back to the machine's time, running. */
  reset(): void
}

/** The end of the year 9999: what comes after has no date that replies could show (RFC 3339). There the clock stops. */
const lastMomentMs = Date.UTC(10_000, 0) - 1

/**
 * @param source tells the real time in milliseconds since the epoch; `Date.now` by default.
 * @param changed is called after each change by hand.
 */
export function createClock(source: () => number = Date.now, changed: () => void = () => undefined): Clock {
  let offsetMs = 0
  let frozenAt: number | undefined
  const now = () => Math.min(frozenAt ?? source() + offsetMs, lastMomentMs)

  const moveBy = (ms: number) => {
    if (frozenAt === undefined) offsetMs += ms
    else frozenAt += ms
    changed()
  }
  return {
    now,
    nowSeconds: () => Math.floor(now() / 1_000),
    get offsetMs() {
      return frozenAt === undefined ? offsetMs : frozenAt - source()
    },
    get frozen() {
      return frozenAt !== undefined
    },
    freeze() {
      frozenAt = now()
      changed()
    },
    resume() {
      offsetMs = now() - source()
      frozenAt = undefined
      changed()
    },
    set(moment) {
      const ms = new Date(moment).getTime()
      if (!(ms >= 0 && ms <= lastMomentMs)) {
        throw new RangeError('A clock is set to a moment from 1970 to 9999, such as 2026-03-01T09:30:00Z.')
      }
      if (frozenAt === undefined) offsetMs = ms - source()
      else frozenAt = ms
      changed()
    },
    advance(duration) {
      const current = now()
      const moment = after(current, duration)
      if (!(moment <= lastMomentMs)) throw new RangeError('A clock cannot advance past the year 9999.')
      moveBy(moment - current)
    },
    reset() {
      offsetMs = 0
      frozenAt = undefined
      changed()
    },
  }
}
