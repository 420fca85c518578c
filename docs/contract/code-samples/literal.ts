/** Values as TypeScript writes them: a short one on a line, a long one with a line for each of its parts. */

/** TypeScript that stands for a value. */
export class Code {
  readonly source: string
  constructor(source: string) {
    this.source = source
  }
}

const lineWidth = 80

/** @param before how many characters stand before it on its line. */
export function literal(value: unknown, before = 0, indent = ''): string {
  const line = oneLine(value)
  const isShort = indent.length + before + line.length <= lineWidth && !line.includes('\n')
  if (isShort || value instanceof Code || value === null || typeof value !== 'object') return line
  const inner = `${indent}  `
  const part = (name: string, one: unknown) => `${inner}${name}${literal(one, name.length, inner)},\n`
  if (Array.isArray(value)) return `[\n${value.map((one) => part('', one)).join('')}${indent}]`
  const parts = Object.entries(value).map(([name, one]) =>
    isShorthand(name, one) ? `${inner}${name},\n` : part(`${keyOf(name)}: `, one),
  )
  return `{\n${parts.join('')}${indent}}`
}

function oneLine(value: unknown): string {
  if (value instanceof Code) return value.source
  if (typeof value === 'string') return quoted(value)
  if (value === null || typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`
  const parts = Object.entries(value).map(([name, one]) =>
    isShorthand(name, one) ? name : `${keyOf(name)}: ${oneLine(one)}`,
  )
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`
}

const isShorthand = (name: string, value: unknown) => value instanceof Code && value.source === name

const keyOf = (name: string) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name))

/** Single quotes, unless that takes escapes which double quotes do not. */
export function quoted(text: string): string {
  const json = JSON.stringify(text)
  return text.includes("'") ? json : `'${json.slice(1, -1).replaceAll('\\"', '"')}'`
}
