/** Reads the forms that NWApp takes, as JSON or as form data, and says what is wrong with each field. */
import { isJsonObject, type JsonObject, mediaTypeOf, parseJson, readText } from '../bodies.ts'
import type { FieldRules } from '../contract.ts'
import { fits } from '../fields.ts'
import type { Refusal } from '../service.ts'

/** A call whose body can be refused as a whole. */
interface FormCall {
  readonly request: Request
  readonly operation: {
    readonly consumes: readonly string[]
    readonly replies: { readonly 'invalid_input.media_type': { readonly body: { readonly detail: string } } }
  }
  refusal(key: 'invalid_input' | 'invalid_input.media_type', body?: { readonly detail: string }): Refusal
}

/** The longest media type that RFC 6838 (4.2) allows. A longer one is cut, so that the reply stays within its limit. */
const longestMediaType = 255

/**
 * The fields of the body as they were sent; none if the body is empty, whatever its media type.
 * @throws Refusal 415 if the operation does not take the media type, 400 if the body cannot be read.
 */
export async function readFields(call: FormCall): Promise<JsonObject> {
  const text = await readText(call.request)
  if (text === undefined) throw call.refusal('invalid_input')
  if (text === '') return {}

  const mediaType = mediaTypeOf(call.request)
  const { consumes, replies } = call.operation
  if (!consumes.includes(mediaType)) {
    const { detail } = replies['invalid_input.media_type'].body
    const quoted = `"${mediaType.slice(0, longestMediaType)}"`
    throw call.refusal('invalid_input.media_type', { detail: detail.replace(/".*"/, () => quoted) })
  }
  // Where a name stands twice, the first one counts.
  if (mediaType !== 'application/json') return Object.fromEntries([...new URLSearchParams(text)].reverse())

  const body = parseJson(text)
  if (!isJsonObject(body)) throw call.refusal('invalid_input')
  return body
}

/** A field's text without the blanks around it, or what is wrong with the field. */
export type CheckedField =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly messages: readonly string[] }

type Fault =
  | 'missing_field'
  | 'missing_field.null'
  | 'missing_field.blank'
  | 'invalid_input.type'
  | 'invalid_input.length'

/** An operation that documents what it says of each fault, with its e-mail field as the example. */
interface FormOperation<Name extends string> {
  readonly fields: Readonly<Record<Name, FieldRules>>
  readonly replies: Readonly<Record<Fault, { readonly body: { readonly email: readonly [string] } }>>
}

/** Checks that a field is there, is a text, and is not too long. */
export function checkField<Name extends string>(
  { fields, replies }: FormOperation<Name>,
  name: Name,
  body: JsonObject,
): CheckedField {
  const value = body[name]
  const { required, maxLength = Number.POSITIVE_INFINITY } = fields[name]
  const wrong = (fault: Fault): CheckedField => ({
    ok: false,
    messages: [replies[fault].body.email[0].replace(/\d+/, String(maxLength))],
  })
  if (value === undefined) return wrong('missing_field')
  if (value === null) return wrong('missing_field.null')
  if (typeof value !== 'string') return wrong('invalid_input.type')
  const text = value.trim()
  if (text === '') return wrong('missing_field.blank')
  if (!fits({ required, maxLength }, text)) return wrong('invalid_input.length')
  return { ok: true, text }
}

/** The messages about all wrong fields, by name, as a reply carries them. */
export function messagesOf<Name extends string>(
  fields: Readonly<Record<Name, CheckedField>>,
): { readonly [N in Name]?: readonly string[] } {
  const wrong = Object.entries<CheckedField>(fields).flatMap(([name, field]) =>
    field.ok ? [] : [[name, field.messages] as const],
  )
  return Object.fromEntries(wrong) as { [N in Name]?: readonly string[] }
}
