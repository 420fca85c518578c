/** Checks a value against the rules that the contract gives its field. */
import type { FieldRules } from './contract.ts'

/** Whether a text keeps the field's length and pattern. Lengths count characters, as JSON Schema does, not UTF-16 units. */
export function fits({ minLength = 0, maxLength = Infinity, pattern }: FieldRules, value: string): boolean {
  const length = [...value].length
  if (length < minLength || length > maxLength) return false
  return pattern === undefined || compiled(pattern).test(value)
}

const patterns = new Map<string, RegExp>()

function compiled(pattern: string): RegExp {
  const regExp = patterns.get(pattern) ?? new RegExp(pattern, 'u')
  patterns.set(pattern, regExp)
  return regExp
}
