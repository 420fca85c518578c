/** What a person has filled in. It is kept and shared as JSON, so that it holds nothing else. */
import { type FormBody, type FormField, type FormOperation, idOf, restField } from './operation.ts'

/** `typed`: what the field shows. `null`: the JSON word. `left-out`: nothing at all. */
export type Sent = 'typed' | 'null' | 'left-out'

export interface FieldValue {
  readonly sent: Sent
  readonly text: string
}

export interface FormValues {
  readonly mediaType: string
  /** By the ids of the fields. */
  readonly fields: Readonly<Record<string, FieldValue>>
}

const leftOut: FieldValue = { sent: 'left-out', text: '' }
const typed = (text: string): FieldValue => ({ sent: 'typed', text })

export const bodyFor = (
  { bodies }: FormOperation,
  { mediaType }: Pick<FormValues, 'mediaType'>,
): FormBody | undefined => bodies.find((body) => body.mediaType === mediaType) ?? bodies[0]

/** Every field of the form, in its order. */
export function fieldsOf(operation: FormOperation, values: Pick<FormValues, 'mediaType'>): readonly FormField[] {
  const body = bodyFor(operation, values)
  return [...operation.fields, ...(body?.fields ?? []), ...(body?.isOpen ? [restField] : [])]
}

/** What an untouched form holds: the first example of the contract. */
export function initialValues(operation: FormOperation): FormValues {
  const fields = operation.fields.map((field) => [
    idOf(field),
    field.example === undefined ? (field.required ? typed('') : leftOut) : typed(field.example),
  ])
  const empty = { mediaType: operation.bodies[0]?.mediaType ?? '', fields: Object.fromEntries(fields) }
  const preset = operation.bodies[0]?.presets[0]
  return preset === undefined ? empty : withPreset(operation, empty, preset.value)
}

/** The form with the body of an example; what the example does not name is left out. */
export function withPreset(operation: FormOperation, values: FormValues, example: unknown): FormValues {
  const body = bodyFor(operation, values)
  if (body === undefined || typeof example !== 'object' || example === null) return values
  const rest: Record<string, unknown> = { ...example }
  const fields = body.fields.map((field) => {
    const value = rest[field.name]
    delete rest[field.name]
    return [idOf(field), exampleValue(field, value)]
  })
  const more = Object.keys(rest).length === 0 ? leftOut : typed(JSON.stringify(rest, null, 2))
  return {
    ...values,
    fields: { ...values.fields, ...Object.fromEntries(fields), ...(body.isOpen && { [idOf(restField)]: more }) },
  }
}

function exampleValue({ kind }: FormField, value: unknown): FieldValue {
  if (value === undefined) return leftOut
  if (value === null) return { sent: 'null', text: '' }
  return typed(kind === 'json' || typeof value !== 'string' ? JSON.stringify(value, null, 2) : value)
}

export const valueAt = (values: FormValues, field: FormField): FieldValue => values.fields[idOf(field)] ?? leftOut

export function withValue(values: FormValues, field: FormField, value: FieldValue): FormValues {
  return { ...values, fields: { ...values.fields, [idOf(field)]: value } }
}
