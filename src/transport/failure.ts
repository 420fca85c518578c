/** Reads a failed reply, whatever it is: documented, undocumented, a page of some proxy, or nothing at all. */
import type { DocumentedErrorCode, ErrorCode } from '../generated/error-codes.ts'
import { ApiError } from './api-error.ts'
import type { Messages, OperationFacts, ServiceFacts } from './facts.ts'

/** How a service's failures read, beyond what the contract says. */
export interface Dialect {
  /** What the deployed service says in place of what is documented. */
  readonly deployed?: Messages
  /** Which field, in the SDK's words, a line of a reply is about, or a field that the service itself names. */
  fieldOf?(line: string): string | undefined
  /**
   * A code that stands elsewhere than in the text.
   * @param security what the operation asks for.
   */
  codeOf?(response: Response, security: string): ErrorCode | undefined
}

/** What a status says by itself, whoever sent it. All else must be said in words that are known. */
const codesOfStatus: Readonly<Record<number, ErrorCode>> = {
  401: 'unauthorized',
  413: 'file_too_large',
  415: 'invalid_input',
  429: 'rate_limited',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
}

/** @param shown whether people may see what the reply says; its meaning is read in any case. */
export function readFailure(
  response: Response,
  text: string,
  { slug, messages }: ServiceFacts,
  [operation, security, , own]: OperationFacts,
  { codeOf, deployed, fieldOf }: Dialect,
  shown: boolean,
): ApiError {
  const { status } = response
  const body = parsed(text)
  const { message, error, detail } = Object(body)
  const members = Object.entries(Array.isArray(body) ? {} : Object(body))
  const lists = members.filter((member): member is [string, string[]] => isTexts(member[1]))
  const said = [body, message, error, detail].find(isText) ?? lists.flatMap(([, texts]) => texts).join('\n')
  const lines = said.replace('Errors: ', '').split('\n')
  const fields = new Map<string, readonly string[]>()
  const blame = (field: string | undefined, texts: readonly string[]) =>
    field && fields.set(field, [...(fields.get(field) ?? []), ...texts])
  for (const [name, texts] of lists) blame(fieldOf?.(name) ?? camelCase(name), texts)
  for (const line of lines) blame(fieldOf?.(line), [line])
  const known = codeOfWords(`${status} ${said}`, [own, messages, deployed])
  const code =
    codeOf?.(response, security) ??
    known ??
    (lists[0] ? 'invalid_input' : (codesOfStatus[status] ?? (status < 500 ? 'unexpected_response' : 'server_error')))
  const failure = { service: slug, operation, status, code }
  if (!shown) return new ApiError({ ...failure, body: undefined })
  return new ApiError(
    { ...failure, body, fields: fields.size ? Object.fromEntries(fields) : undefined },
    known && lines[0],
  )
}

/** The services write `first_name` or "first name" for what the SDK's methods call `firstName`. */
export const camelCase = (name: string) => name.replace(/[_ ](\w)/g, (_, letter: string) => letter.toUpperCase())

const isText = (value: unknown) => typeof value === 'string'

const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.length > 0 && value.every(isText)

/** The text itself where it is no JSON, whatever its label; nothing where it is empty. */
export function parsed(text: string): unknown {
  try {
    return text ? JSON.parse(text) : undefined
  } catch {
    return text
  }
}

/** Of several things that a reply says, the first counts. */
function codeOfWords(words: string, tables: readonly (Messages | undefined)[]): DocumentedErrorCode | undefined {
  let found: DocumentedErrorCode | undefined
  let first = words.length
  for (const [code, texts] of tables.flatMap((table = {}) => Object.entries(table))) {
    for (const text of texts) {
      const at = words.indexOf(text)
      if (at >= 0 && at < first) {
        found = code as DocumentedErrorCode
        first = at
      }
    }
  }
  return found
}
