/** Where a form says what went wrong: beside the fields that it concerns, or above all of them where it concerns none. */
import type { Message } from '../contract.ts'
import type { ScreenField } from './fields.ts'

export interface Placed {
  /** What is said above the form; `undefined` where all of it is said beside fields. */
  readonly banner: string | undefined
  /** What is said beside a field, by its name. */
  readonly beside: ReadonlyMap<string, string>
}

/** @param value what came back: the example of the message, or another body of its kind. */
export function placed(message: Message, value: unknown, fields: readonly ScreenField[]): Placed {
  const byField = textsByField(value, fields)
  if (byField.size > 0) return { banner: undefined, beside: byField }
  const text = textOf(value) || textsOfLists(value)
  const name = concerned(message, fields)
  return name === undefined
    ? { banner: text, beside: new Map() }
    : { banner: undefined, beside: new Map([[name, text]]) }
}

/** What a service says in a reply, as text; empty where it says nothing. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  if (typeof value !== 'object' || value === null) return ''
  const { message, error, detail } = value as Readonly<Record<string, unknown>>
  const text = [message, error, detail].find((candidate) => typeof candidate === 'string')
  return text === undefined ? '' : String(text).trim()
}

/** Texts by the names of fields, none of which may be on the form. */
function textsOfLists(value: unknown): string {
  return Object.entries(typeof value === 'object' && value !== null ? value : {})
    .filter(([, texts]) => Array.isArray(texts) && texts.length > 0 && texts.every((text) => typeof text === 'string'))
    .map(([name, texts]) => `${name}: ${texts.join(' ')}`)
    .join('\n')
}

/** Some services answer with lists of texts by the name of a field. */
function textsByField(value: unknown, fields: readonly ScreenField[]): ReadonlyMap<string, string> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return new Map(
    entries
      .filter(([name, texts]) => Array.isArray(texts) && fields.some((field) => field.name === name))
      .map(([name, texts]) => [name, texts.join(' ')]),
  )
}

/** The name of the field that a message is about: its key, its sentence or its code says so. */
function concerned({ key, code, summary }: Message, fields: readonly ScreenField[]): string | undefined {
  const [, detail] = key.split('.')
  const [, inSentence] = /^The (?:field|part|header|query parameter) `(\w+)`/.exec(summary) ?? []
  const kind =
    detail ?? inSentence ?? (/^The e-mail address (?:is|breaks)/.test(summary) ? 'email' : codeKinds[code ?? ''])
  if (kind === undefined) return undefined
  const fitting = fields.filter(({ name }) => kindOf(name) === kindOf(kind))
  return (fitting[0] ?? (kind === 'password_conf' ? fields.find(({ name }) => name === 'password') : undefined))?.name
}

/** Codes that are about a field whatever the service. */
const codeKinds: Readonly<Record<string, string>> = {
  email_taken: 'email',
  username_taken: 'username',
  weak_password: 'password',
  password_mismatch: 'password_conf',
  file_missing: 'file',
  file_type: 'file',
  file_too_large: 'file',
}

/** One word for what the services name differently. */
function kindOf(name: string): string {
  if (/file$/.test(name) || name === 'selected') return 'file'
  if (/^e?mail/.test(name)) return 'email'
  return name.replace('user_name', 'username')
}
