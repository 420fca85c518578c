/** Checks a value against the rules that the contract gives its field. */
import type { FieldRules } from './contract.ts'

/** Whether a text keeps the field's length and pattern. Lengths count characters, as JSON Schema does, not UTF-16 units. */
export function fits(rules: FieldRules, value: string): boolean {
  return fitsLength(rules, value) && (rules.pattern === undefined || compiled(rules.pattern).test(value))
}

/** Whether a text keeps the field's length, whatever its pattern. */
export function fitsLength({ minLength = 0, maxLength = Infinity }: FieldRules, value: string): boolean {
  // A character takes two UTF-16 units at most, so a text of megabytes need not be counted.
  if (value.length > 2 * maxLength) return false
  const length = [...value].length
  return length >= minLength && length <= maxLength
}

const patterns = new Map<string, RegExp>()

function compiled(pattern: string): RegExp {
  const regExp = patterns.get(pattern) ?? new RegExp(pattern, 'u')
  patterns.set(pattern, regExp)
  return regExp
}
