/**
 * Reads the JSON bodies of Fluency Box. The order is the same everywhere:
 * 1. the body is a JSON object (`readBody`),
 * 2. each field is there, in the order that the operation documents (`isAbsent`),
 * 3. each field is a text within its length (`textsOf`).
 */
import { isJsonObject, type JsonObject, readJson } from '../bodies.ts'
import type { FieldRules } from '../contract.ts'
import { fits } from '../fields.ts'
import type { Refusal } from '../service.ts'

interface CallWithBody {
  readonly request: Request
  refusal(key: 'invalid_input'): Refusal
}

interface CallWithFields<Field extends string> extends CallWithBody {
  readonly operation: { readonly fields: Readonly<Record<Field, FieldRules>> }
}

/** @throws Refusal 400 if the body is no JSON object. */
export async function readBody(call: CallWithBody): Promise<JsonObject> {
  const body = await readJson(call.request)
  if (!isJsonObject(body)) throw call.refusal('invalid_input')
  return body
}

/** `null` counts as absent; an empty text does not. */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null
}

/**
 * The documented fields of the body, and no others.
 * @throws Refusal 400 if one of them is no text, or is longer than the contract allows.
 */
export function textsOf<Field extends string>(
  call: CallWithFields<Field>,
  body: JsonObject,
): Readonly<Record<Field, string>> {
  const texts = Object.entries<FieldRules>(call.operation.fields).map(([name, rules]) => {
    const value = body[name]
    if (typeof value !== 'string' || !fits(rules, value)) throw call.refusal('invalid_input')
    return [name, value]
  })
  return Object.fromEntries(texts) as Record<Field, string>
}
