/** Days as FitTrackee reads and writes them. */
import { fittrackeeContract } from '../../generated/fittrackee.ts'
import { fits } from '../fields.ts'

const { birth_date } = fittrackeeContract.operations.fittrackeeEditProfile.fields

/** Whether a text is a day that the calendar has, from the year 1 on: `2024-02-29`, but never `2023-02-29`. */
export function isBirthDate(text: string): boolean {
  if (!fits(birth_date, text)) return false
  const midnight = new Date(`${text}T00:00:00Z`)
  if (Number.isNaN(midnight.getTime()) || midnight.getUTCFullYear() < 1) return false
  // The days that a month does not have are counted on into the next.
  return midnight.toISOString().startsWith(text)
}

/** The midnight, GMT, at which a day begins, as an RFC 1123 date. */
export function midnightOf(day: string): string {
  return new Date(`${day}T00:00:00Z`).toUTCString()
}
