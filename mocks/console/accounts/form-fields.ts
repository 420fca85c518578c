/** The form of a new account of each service, as the contract of the control API has it. */
import { seedSchema } from '../../generated/seed-schema.ts'
import { Problem } from '../api/problem.ts'
import type { Slug } from '../api/types.ts'

export interface FormField {
  readonly name: string
  readonly label: string
  readonly hint: string | undefined
  readonly kind: 'text' | 'number' | 'boolean' | 'json'
  readonly isRequired: boolean
  readonly isNullable: boolean
}

/** What a form holds while it is filled in; an empty text is what was left out. */
export type Draft = Readonly<Record<string, string>>

interface Schema {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
}

const definitions: object = seedSchema.$defs

const definition = (name: string) => (definitions as Readonly<Record<string, Schema>>)[name] ?? {}

const names: Readonly<Record<Slug, string>> = {
  'fluency-box': 'FluencyBox',
  nwapp: 'Nwapp',
  thunder: 'Thunder',
  notes: 'Notes',
  fittrackee: 'Fittrackee',
}

/** Those that are required first, then the password, then the others. */
export function formFields(slug: Slug): readonly FormField[] {
  const { properties = {} } = definition(`${names[slug]}Fields`)
  const { required = [] } = definition(`${names[slug]}UserForm`)
  const fields = Object.entries(properties).map(([name, schema]) => fieldOf(name, schema, required.includes(name)))
  return [
    ...fields.filter(({ isRequired }) => isRequired),
    // The schema has it required, for seeds; here it may be left out.
    fieldOf('password', { type: 'string' }, false),
    ...fields.filter(({ isRequired }) => !isRequired),
  ]
}

function fieldOf(name: string, { type = 'string', description }: Schema, isRequired: boolean): FormField {
  const types = typeof type === 'string' ? [type] : type
  const kind = types.includes('boolean')
    ? 'boolean'
    : types.includes('object')
      ? 'json'
      : types.includes('integer') || types.includes('number')
        ? 'number'
        : 'text'
  return { name, label: wordsOf(name), hint: description, kind, isRequired, isNullable: types.includes('null') }
}

/** `email_address` as "E-mail address". */
export function wordsOf(name: string): string {
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll('_', ' ')
  return words.replace(/^email/, 'e-mail').replace(/^./, (letter) => letter.toUpperCase())
}

export function draftOf(fields: readonly FormField[], user: Readonly<Record<string, unknown>>): Draft {
  return Object.fromEntries(fields.map((field) => [field.name, textOf(user[field.name])]))
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value, null, 2) : String(value)
}

/**
 * The fields that the draft has otherwise than `before`.
 * @throws Problem if a field that takes JSON holds none.
 */
export function changesOf(fields: readonly FormField[], draft: Draft, before: Draft = {}): Record<string, unknown> {
  const changed = fields.filter(({ name }) => (draft[name] ?? '') !== (before[name] ?? ''))
  return Object.fromEntries(changed.map((field) => [field.name, sentValue(field, draft[field.name] ?? '')]))
}

function sentValue({ name, kind, isNullable }: FormField, text: string): unknown {
  if (text === '') return isNullable ? null : ''
  if (kind === 'boolean') return text === 'true'
  // What is no number goes as it is: the server says what it should be.
  if (kind === 'number') return Number.isNaN(Number(text)) ? text : Number(text)
  if (kind !== 'json') return text
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem(`${wordsOf(name)} must be JSON, as {"theme": "dark"}.`)
  }
}
