/** What each form asks for, read from the schemas of the contract: fields, their rules, and what is said if one is broken. */
import type { JsonSchema } from '../../openapi/tools/bundle.ts'
import { type Body, contract, type Operation, type Parameter, services } from './contract.ts'
import { type Pattern, patternOf } from './fields/patterns.ts'
import { rulesOf, typeOf } from './fields/rules.ts'
import { resolved } from './fields/schema.ts'
import { type Entry, entriesOf } from './messages.ts'

export type Place = 'body' | 'path' | 'query' | 'header'

export interface Field {
  /** With a dot where it is inside of another field, as in `email.address`. */
  readonly name: string
  readonly place: Place
  /** Markdown. */
  readonly description: string
  readonly required: boolean
  readonly nullable: boolean
  /** How many fields are inside of it. */
  readonly parts: number
  /** In words, such as `text` or `file`. */
  readonly type: string
  /** What the schema demands, in words; nothing where it demands nothing. */
  readonly rules: readonly string[]
  readonly pattern: Pattern | undefined
  readonly default: unknown
  readonly example: unknown
  /** What the service answers if the field is not as it should be. */
  readonly entries: readonly Entry[]
}

export interface Form {
  readonly operation: Operation
  readonly mediaTypes: readonly string[]
  /** What holds for the body as a whole, in Markdown. */
  readonly notes: readonly string[]
  readonly fields: readonly Field[]
  /** For form libraries; `undefined` where there is no body. */
  readonly schema: JsonSchema | undefined
}

/** The forms of each service. An operation that asks for nothing has one without fields. */
export const forms = services.map((service) => ({ service, forms: service.operations.map(formOf) }))

export function formOf(operation: Operation): Form {
  // Where a body can travel in several media types, its fields are the same in each.
  const [body] = operation.bodies
  const schema = body && resolved(body.schema)
  const fields = [
    ...operation.security.map(credentialOf),
    ...operation.parameters.map(parameterOf),
    ...(body && schema ? fieldsOf(schema, body) : []),
  ]
  const entries = entriesOf(operation)
  return {
    operation,
    mediaTypes: operation.bodies.map(({ mediaType }) => mediaType),
    notes: body && schema ? notesOf(schema, body) : [],
    fields: fields.map((field) => ({ ...field, entries: entries.filter((entry) => isAbout(entry, field)) })),
    schema,
  }
}

type FieldOfSchema = Omit<Field, 'entries'>

function fieldsOf(schema: JsonSchema, body: Body, parent = ''): readonly FieldOfSchema[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    const name = parent + key
    const facts = { name, place: 'body' as const, required: schema.required?.includes(key) ?? false }
    const example = property.properties === undefined ? exampleOf(body, name) : undefined
    return [fieldOf(property, { ...facts, example }), ...fieldsOf(property, body, `${name}.`)]
  })
}

function parameterOf({ schema, name, in: place, required, description, example }: Parameter): FieldOfSchema {
  return { ...fieldOf(resolved(schema), { name, place, required, example }), description }
}

/** A credential travels in a header of its own or in `Authorization`; its rules are in words alone. */
function credentialOf(scheme: string): FieldOfSchema {
  const {
    type,
    name = 'Authorization',
    scheme: kind,
    description = '',
  } = contract.components.securitySchemes[scheme] ?? {}
  const field = fieldOf({}, { name, place: 'header', required: true, example: undefined })
  return { ...field, description, type: type === 'http' ? `HTTP ${kind}` : 'text' }
}

function fieldOf(
  schema: JsonSchema,
  facts: Pick<FieldOfSchema, 'name' | 'place' | 'required' | 'example'>,
): FieldOfSchema {
  return {
    ...facts,
    description: String(schema.description ?? ''),
    parts: Object.keys(schema.properties ?? {}).length,
    nullable: [schema.type].flat().includes('null'),
    type: typeOf(schema),
    rules: rulesOf(schema),
    pattern: typeof schema.pattern === 'string' ? patternOf(schema.pattern) : undefined,
    default: schema.default,
  }
}

/** Of the first example that has the field. */
function exampleOf({ examples }: Body, name: string): unknown {
  const values = examples.map(({ value }) =>
    name.split('.').reduce<unknown>((node, key) => (isObject(node) ? node[key] : undefined), value),
  )
  return values.find((value) => value !== undefined)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function notesOf({ description, minProperties, additionalProperties }: JsonSchema, body: Body): readonly string[] {
  return [
    ...(typeof description === 'string' ? [description] : []),
    ...(body.required ? [] : ['The whole body may be left out.']),
    ...(typeof minProperties === 'number' ? [`At least ${minProperties} field must be there.`] : []),
    ...(additionalProperties === true ? ['Further fields of any name and type are kept.'] : []),
  ]
}

function isAboutToken(code: string | undefined): boolean {
  return code === 'unauthorized' || code === 'token_invalid' || code === 'token_expired'
}

function isAbout({ message }: Entry, { name, place }: FieldOfSchema): boolean {
  // Of a credential that the app sends by itself the codes alone say enough.
  if (place === 'header' && message.fields.length === 0) return isAboutToken(message.code)
  if (message.fields === 'all') return place === 'body' && !name.includes('.')
  return message.fields.includes(place === 'body' ? name : `${place}.${name}`)
}
