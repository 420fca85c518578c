/** Reads a failed reply, whatever it is: documented, undocumented, a page of some proxy, or nothing at all. */
import type { DocumentedErrorCode, ErrorCode } from '../generated/error-codes.ts'
import type { ApiFailure, FieldErrors } from './api-error.ts'
import type { Messages, OperationFacts, ServiceFacts } from './facts.ts'

/** How a service's failures read, beyond what the contract says. */
export interface Dialect {
  /** What the deployed service says in place of what is documented. */
  readonly deployed?: Messages
  /** What the SDK's methods call a field that the service names in a reply. */
  readonly fieldNames?: Readonly<Record<string, string>>
  /** Which field, in the SDK's words, a line of a reply is about. */
  fieldOf?(line: string): string | undefined
  /** A code that stands elsewhere than in the text. */
  codeOf?(response: Response, operation: OperationFacts | undefined): ErrorCode | undefined
}

/**
 * @param text the body as it came.
 * @param hide takes what must not be shown out of the body.
 */
export function readFailure(
  response: Response,
  text: string,
  { messages }: ServiceFacts,
  operation: OperationFacts | undefined,
  dialect: Dialect,
  hide: (text: string) => string,
): ApiFailure {
  const { status } = response
  const words = `${status} ${wordsOf(parsed(text))}`
  const body = parsed(hide(text))
  const lines = wordsOf(body)
    .replace(/^Errors: /, '')
    .split('\n')
    .filter(Boolean)
  const named = fieldsNamedIn(body, dialect)
  const code =
    dialect.codeOf?.(response, operation) ??
    codeOfWords(words, [operation?.messages]) ??
    codeOfWords(words, [messages, dialect.deployed]) ??
    (named ? 'invalid_input' : codeOfStatus(status))
  return { status, code, body, fields: named ?? fieldsOf(lines, dialect), said: readable(lines[0]) }
}

/** The text itself where it is no JSON, whatever its label; nothing where it is empty. */
export function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return text
  }
}

/** What a status says by itself, whoever sent it. All else must be said in words that are known. */
function codeOfStatus(status: number): ErrorCode {
  if (status === 401) return 'unauthorized'
  if (status === 413) return 'file_too_large'
  if (status === 429) return 'rate_limited'
  if (status >= 502 && status <= 504) return 'unavailable'
  return status >= 500 ? 'server_error' : 'unexpected_response'
}

/** Of several things that a reply says, the first counts. */
function codeOfWords(words: string, tables: readonly (Messages | undefined)[]): DocumentedErrorCode | undefined {
  let found: DocumentedErrorCode | undefined
  let first = words.length
  for (const table of tables) {
    for (const [code, texts] of Object.entries(table ?? {}) as [DocumentedErrorCode, readonly string[]][]) {
      for (const text of texts) {
        const at = words.indexOf(text)
        if (at >= 0 && at < first) {
          found = code
          first = at
        }
      }
    }
  }
  return found
}

function wordsOf(body: unknown): string {
  if (typeof body === 'string') return body
  const { message, error, detail } = Object(body) as Record<string, unknown>
  const said = message ?? error ?? detail ?? Object.values(Object(body)).flat()
  return [said]
    .flat()
    .filter((part) => typeof part === 'string')
    .join('\n')
}

/** A reply that names fields has nothing but lists of texts. */
function fieldsNamedIn(body: unknown, { fieldNames = {} }: Dialect): FieldErrors | undefined {
  const entries = Object.entries(Array.isArray(body) ? {} : Object(body))
  if (entries.length === 0 || !entries.every(([, texts]) => Array.isArray(texts))) return undefined
  return Object.fromEntries(
    entries.map(([name, texts]) => [fieldNames[name] ?? name, (texts as unknown[]).map(String)]),
  )
}

function fieldsOf(lines: readonly string[], dialect: Dialect): FieldErrors | undefined {
  const fields: Record<string, string[]> = {}
  for (const line of lines) {
    const field = dialect.fieldOf?.(line)
    if (field) fields[field] = [...(fields[field] ?? []), line]
  }
  return Object.keys(fields).length > 0 ? fields : undefined
}

/** No page, no essay. */
const readable = (line: string | undefined) => (line && line.length < 200 && !line.startsWith('<') ? line : undefined)
