/** From what was filled in to what is sent: the parts that the SDK's client takes. It never guesses at what is malformed. */
import { basic } from '../../../src/transport/basic.ts'
import { type FormField, type FormOperation, idOf, restField } from './operation.ts'
import { bodyFor, type FormValues, fieldsOf, valueAt } from './values.ts'

export interface CallParts {
  readonly path: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  /** Those that were given; the session's own are the client's business. */
  readonly headers: Readonly<Record<string, string>>
  /** `undefined` where the operation takes none. */
  readonly body: unknown
}

/** The field that cannot be sent as it stands, and why. */
export class FieldProblem extends Error {
  override readonly name = 'FieldProblem'
  readonly fieldId: string
  constructor(field: FormField, message: string) {
    super(`${field.name}: ${message}`)
    this.fieldId = idOf(field)
  }
}

/**
 * @param files what was chosen in this page, by the ids of their fields.
 * @throws FieldProblem for JSON that is none.
 */
export function partsOf(
  operation: FormOperation,
  values: FormValues,
  files: ReadonlyMap<string, File> = new Map(),
): CallParts {
  const given = fieldsOf(operation, values).filter((field) => valueAt(values, field).sent !== 'left-out')
  const at = (place: FormField['place']) =>
    Object.fromEntries(
      given
        .filter((field) => field.place === place)
        .map((field) => [field.name, (field.prefix ?? '') + valueAt(values, field).text]),
    )
  const basics = at('basic')
  const hasBasic = Object.keys(basics).length > 0
  const credential = hasBasic ? { authorization: basic(basics.username ?? '', basics.password ?? '') } : {}
  return {
    path: at('path'),
    query: at('query'),
    headers: { ...credential, ...at('header') },
    body: bodyOf(operation, values, given, files),
  }
}

function bodyOf(
  operation: FormOperation,
  values: FormValues,
  given: readonly FormField[],
  files: ReadonlyMap<string, File>,
): unknown {
  const body = bodyFor(operation, values)
  if (body === undefined) return undefined
  const fields = given.filter(({ place }) => place === 'body')
  if (body.mediaType === 'application/json') {
    const members = fields
      .filter((field) => field !== restField)
      .map((field): readonly [string, unknown] => [field.name, jsonOf(field, values)])
    return { ...Object.fromEntries(members), ...restOf(values, given) }
  }
  const form = body.mediaType === 'multipart/form-data' ? new FormData() : new URLSearchParams()
  for (const field of fields) {
    const { text, sent } = valueAt(values, field)
    if (sent === 'null') continue
    if (field.kind === 'file' && form instanceof FormData) form.append(field.name, fileOf(field, text, files))
    else form.append(field.name, text)
  }
  return form
}

function restOf(values: FormValues, given: readonly FormField[]): object {
  if (!given.includes(restField)) return {}
  const rest = parsed(restField, valueAt(values, restField).text)
  if (typeof rest === 'object' && rest !== null && !Array.isArray(rest)) return rest
  throw new FieldProblem(restField, 'this is no JSON object, such as { "fullName": "Ada Lovelace" }.')
}

function jsonOf(field: FormField, values: FormValues): unknown {
  const { sent, text } = valueAt(values, field)
  if (sent === 'null') return null
  if (field.kind === 'json') return parsed(field, text)
  if (field.kind === 'checkbox') return text === 'true'
  // What is no number goes as the text that it is: the service says what it should be.
  if (field.kind === 'number') return text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text)
  return text
}

function parsed(field: FormField, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new FieldProblem(field, `this is no JSON (${error instanceof Error ? error.message : 'it cannot be read'}).`)
  }
}

/** Without a file of the person's own, the contract's example is what is in it. */
function fileOf(field: FormField, text: string, files: ReadonlyMap<string, File>): File {
  return files.get(idOf(field)) ?? new File([text], 'ada.png', { type: 'image/png' })
}
