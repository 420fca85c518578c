/** Says what Ajv found, without the value that was wrong: that may be a password. */
import type { ErrorObject } from 'ajv/dist/2020.js'

/** The name of the member that should not be there; `undefined` where something else is wrong. */
export function extraMember({ params }: ErrorObject): string | undefined {
  return (params.additionalProperty ?? params.unevaluatedProperty) as string | undefined
}

const shownNameLength = 64

/** What is wrong, to stand after the name of the place where it is. */
export function explained(error: ErrorObject): string {
  const { keyword, params, message = 'is wrong' } = error
  const extra = extraMember(error)
  if (extra !== undefined) return `must not have '${extra.slice(0, shownNameLength)}'`
  if (keyword === 'discriminator') return 'must have a type that is known'
  if (keyword === 'enum') return `must be one of ${(params.allowedValues as readonly unknown[]).join(', ')}`
  return message
}
