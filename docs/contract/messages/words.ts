/** Finds in the body of a reply what a person can read. It never makes up words where there is only data. */
import type { Message } from '../contract.ts'

export interface Words {
  /** The field that the words are about, where the body says them beside its name. */
  readonly field: string | undefined
  /** Exactly as the service writes it, line breaks and all. */
  readonly text: string
}

/** Where the services put a sentence. */
const sentences = ['message', 'error', 'detail'] as const

export function wordsOf({ value, code }: Pick<Message, 'value' | 'code'>): readonly Words[] {
  if (typeof value === 'string') return [{ field: undefined, text: textOf(value) }]
  if (typeof value !== 'object' || value === null) return []
  const said = sentences.flatMap((name) => {
    const text = Reflect.get(value, name)
    return typeof text === 'string' ? [{ field: undefined, text }] : []
  })
  // In a success a list is data, such as the user's interests.
  return said.length > 0 || code === undefined ? said : wordsByField(value)
}

/** `{ "email": ["This field is required."] }`. */
function wordsByField(body: object): readonly Words[] {
  return Object.entries(body).flatMap(([field, texts]) =>
    Array.isArray(texts) ? texts.map((text) => ({ field, text: String(text) })) : [],
  )
}

/** Of a page what it shows; of plain text all of it. */
function textOf(body: string): string {
  if (!/^<!doctype html>/i.test(body)) return body
  const [, shown = ''] = /<body>(.*)<\/body>/s.exec(body) ?? []
  return shown
    .split(/<[^>]*>/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n')
}
