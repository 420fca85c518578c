/** The `sl-violations` header, in Prism's own form. */
import type { Violation } from './contract-check.ts'

/** Clients refuse headers that are too long, and the first few violations tell what is wrong. */
const shownViolations = 20

export function violationsHeader(violations: readonly Violation[]): string {
  const hidden = violations.length - shownViolations
  const shown: readonly Violation[] = violations.slice(0, shownViolations)
  const more = { location: [], severity: 'Information', code: 'more', message: `and ${hidden} more` }
  const json = JSON.stringify(hidden > 0 ? [...shown, more] : shown)
  return json.replaceAll(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
