/** Lengths of time, by their units or as ISO 8601 writes them. */
import { parse } from 'tinyduration'

/** A length of time; the units add up. All default to 0. */
export interface Duration {
  readonly weeks?: number
  readonly days?: number
  readonly hours?: number
  readonly minutes?: number
  readonly seconds?: number
  readonly milliseconds?: number
}

const unitMs = {
  weeks: 604_800_000,
  days: 86_400_000,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1_000,
  milliseconds: 1,
} as const

/**
 * The moment that lies a duration after another, in milliseconds since the epoch. Years and months, which only a text can
 * name, go by the calendar (UTC).
 * @throws RangeError if it is no duration, or not a finite one of 0 or more.
 */
export function after(moment: number, duration: Duration | string): number {
  const { years = 0, months = 0, ...units } = typeof duration === 'string' ? parsed(duration) : withUnits(duration)
  const ms = lengthMs(units)
  if (!Number.isFinite(ms) || ms < 0) throw new RangeError('A clock advances by a finite time of 0 or more.')
  return (years === 0 && months === 0 ? moment : calendarAfter(moment, years * 12 + months)) + ms
}

/** The same day of a later month, or the last day of it: a month after January 31 is the end of February. */
function calendarAfter(moment: number, months: number): number {
  const date = new Date(moment)
  const day = date.getUTCDate()
  date.setUTCMonth(date.getUTCMonth() + months)
  if (date.getUTCDate() !== day) date.setUTCDate(0)
  return date.getTime()
}

function parsed(text: string): Duration & { readonly years?: number; readonly months?: number } {
  try {
    const { negative, ...units } = parse(text)
    const isWhole = [units.years ?? 0, units.months ?? 0].every((count) => Number.isInteger(count) && count >= 0)
    if (negative !== true && isWhole) return units
  } catch {
    // Told below, in one way with what can be parsed and is no length to advance by.
  }
  throw new RangeError('A duration of ISO 8601 looks like PT20M or P1DT2H; years and months are whole.')
}

/** A misspelt unit would otherwise advance by nothing, and a test would wonder why. */
function withUnits(duration: Duration): Duration & { readonly years?: never; readonly months?: never } {
  const unknown = Object.keys(duration).find((unit) => !Object.hasOwn(unitMs, unit))
  if (unknown !== undefined) {
    throw new RangeError(`A duration has ${Object.keys(unitMs).join(', ')}; it has no ${JSON.stringify(unknown)}.`)
  }
  return duration
}

function lengthMs(duration: Duration): number {
  return Object.entries(unitMs).reduce((sum, [unit, ms]) => sum + (duration[unit as keyof Duration] ?? 0) * ms, 0)
}
