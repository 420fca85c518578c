/** Puts the limits of a schema into words. It states no limit that the schema does not. */
import type { JsonSchema } from '../../../openapi/tools/bundle.ts'

const types: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'yes or no',
  object: 'group of fields',
  array: 'list',
}

const formats: Readonly<Record<string, string>> = {
  binary: 'file',
  password: 'text, hidden as it is typed',
}

const demands: Readonly<Record<string, string>> = {
  email: 'An e-mail address.',
  uuid: 'A UUID.',
}

/** @throws Error for a type that has no word yet. */
export function typeOf({ type, format }: JsonSchema): string {
  if (type === undefined) return 'text'
  const [name] = [type].flat().filter((each) => each !== 'null')
  const word = formats[String(format)] ?? types[String(name)]
  if (word === undefined) throw new Error(`There is no word for a field of the type ${String(name)}.`)
  return word
}

export function rulesOf(schema: JsonSchema): readonly string[] {
  const { format, enum: choices, minimum, maximum } = schema
  return [
    lengthOf(schema),
    demands[String(format)],
    Array.isArray(choices) && `One of ${choices.map((choice) => `\`${choice}\``).join(', ')}.`,
    typeof minimum === 'number' && `At least ${minimum}.`,
    typeof maximum === 'number' && `At most ${maximum}.`,
  ].filter((rule) => typeof rule === 'string')
}

function lengthOf({ minLength, maxLength, format }: JsonSchema): string | undefined {
  const least = typeof minLength === 'number' ? minLength : 0
  if (typeof maxLength !== 'number') return least > 0 ? `At least ${characters(least)}.` : undefined
  if (format === 'binary') return `At most ${grouped(maxLength)} bytes.`
  if (least === maxLength) return `Exactly ${characters(maxLength)}.`
  return least > 0 ? `${least} to ${characters(maxLength)}.` : `At most ${characters(maxLength)}; may be empty.`
}

const characters = (count: number) => `${count} ${count === 1 ? 'character' : 'characters'}`

/** With a space between thousands. */
const grouped = (count: number) => String(count).replaceAll(/\B(?=(\d{3})+$)/g, ' ')
