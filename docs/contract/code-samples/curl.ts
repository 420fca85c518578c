/** The call with curl, for any POSIX shell. */
import { type Credential, file, origin, type SampleCall, Taken, type Text, theFile } from './calls.ts'

export function curlSample(call: SampleCall): string {
  const { before, taken } = call
  if (before === undefined) return `${command(call)}\n`
  const name = before.operation.slug === 'thunder' ? 'user' : 'session'
  const lines = taken.map((one) => `${variable(one)}=$(printf '%s' "$${name}" | sed 's/${pattern(one)}/\\1/')`)
  return `${name}=$(${command(before)})\n${lines.join('\n')}\n\n${command(call)}\n`
}

function command(call: SampleCall): string {
  const { operation, credentials, body } = call
  // With data curl makes a POST of it by itself.
  const method = operation.method === (body ? 'POST' : 'GET') ? [] : [`-X ${operation.method}`]
  const parts = [
    `curl -sS --fail-with-body ${[...method, address(call)].join(' ')}`,
    ...credentials.map(credentialOf),
    ...(body?.mediaType === 'application/json' ? ["--header 'content-type: application/json'"] : []),
    ...dataOf(call),
  ]
  return parts.join(' \\\n  ')
}

function address({ template, path, query }: SampleCall): string {
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => inUrl(path[name] ?? ''))
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${inUrl(value)}`)
  return shell(`${origin}${filled}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`)
}

/** A variable, which is known to hold nothing but letters, digits, `-`, `_` and `.`, goes into an address as it is. */
const inUrl = (value: Text) => (value instanceof Taken ? `$${variable(value)}` : encodeURIComponent(value))

function credentialOf(credential: Credential): string {
  if (credential.type === 'basic') return `--user ${shell(`${credential.name}:${credential.password}`)}`
  if (credential.type === 'bearer') return `--header ${shell(`Authorization: Bearer ${textOf(credential.token)}`)}`
  return `--header ${shell(`${credential.name}: ${textOf(credential.value)}`)}`
}

function dataOf({ body }: SampleCall): readonly string[] {
  if (body === undefined) return []
  const fields = Object.entries(body.fields)
  if (body.mediaType === 'multipart/form-data') {
    return fields.map(([name, value]) => `--form ${shell(`${name}=${value === theFile ? fileOf() : textOf(value)}`)}`)
  }
  if (body.mediaType !== 'application/json') {
    return fields.map(([name, value]) => `--data-urlencode ${shell(`${name}=${textOf(value)}`)}`)
  }
  const shown = Object.fromEntries(
    fields.map(([name, value]) => [name, value instanceof Taken ? textOf(value) : value]),
  )
  return [`--data ${shell(jsonOf(shown))}`]
}

const fileOf = () => `@${file.name};type=${file.type}`

/** A short one on a line, a long one with a line for each field. */
function jsonOf(fields: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(fields).map(([name, value]) => `${JSON.stringify(name)}: ${jsonLine(value)}`)
  const line = jsonLine(fields)
  return line.length <= 72 ? line : `{\n    ${parts.join(',\n    ')}\n  }`
}

function jsonLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jsonLine).join(', ')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  return `{ ${Object.entries(value)
    .map(([name, one]) => `${JSON.stringify(name)}: ${jsonLine(one)}`)
    .join(', ')} }`
}

const textOf = (value: unknown) => (value instanceof Taken ? `$${variable(value)}` : String(value))

/** `token` for both `token` and `access_token.token`, and `refresh_token` for what is below it. */
function variable({ path }: Taken): string {
  const [first = '', last = first] = [path[0], path.at(-1)]
  return path.length > 1 && first.startsWith('refresh') ? first : last
}

/** Finds the text where it stands in a JSON reply: below the objects that its path names. */
function pattern({ path }: Taken): string {
  const [last = '', ...above] = path.toReversed()
  const outer = above.toReversed().map((name) => `"${name}": *{[^}]*`)
  return `.*${outer.join('')}"${last}": *"\\([^"]*\\)".*`
}

/** One argument of a command: without a variable as it is, or in single quotes; with one, in double quotes. */
function shell(text: string): string {
  if (/\$\w/.test(text)) return `"${text.replace(/[\\"`]/g, '\\$&')}"`
  return /^[\w:/.@%+,=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}
