/** The `sl-violations` header, in Prism's own form. */
import type { Violation } from '../world/violation.ts'

/** Clients refuse headers that are too long, and the first few violations tell what is wrong. */
const shownViolations = 20
const shownCharacters = 6_000

export function violationsHeader(violations: readonly Violation[]): string {
  const shown: string[] = []
  let left = shownCharacters
  for (const violation of violations.slice(0, shownViolations)) {
    const text = ascii(JSON.stringify(violation))
    left -= text.length
    if (left < 0) break
    shown.push(text)
  }
  const hidden = violations.length - shown.length
  const more = { location: [], severity: 'Information', code: 'more', message: `and ${hidden} more` }
  return `[${(hidden > 0 ? [...shown, JSON.stringify(more)] : shown).join(',')}]`
}

/** A header carries ASCII alone; JSON can write everything else in it. */
function ascii(json: string): string {
  return json.replaceAll(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
