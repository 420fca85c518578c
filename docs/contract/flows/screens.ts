/** The screens of an operation as data: what a user has typed, and what is shown for each reply that the contract documents. */
import { type Node, parse, TEXT_NODE } from 'ultrahtml'
import { querySelectorAll } from 'ultrahtml/selector'
import type { Mail } from '../../../mocks/world/mailbox.ts'
import type { Message, Operation } from '../contract.ts'
import { exampleSent, fieldsOf, type ScreenField, shown } from './fields.ts'
import type { Outcome } from './outcome.ts'
import { placed, textOf } from './placement.ts'
import type { Sent } from './request.ts'
import { labelOf } from './words.ts'

export interface Screen {
  readonly title: string
  readonly fields: readonly ScreenField[]
  /** What the button says; `undefined` where there is none. */
  readonly button: string | undefined
  /** What is shown and cannot be changed. */
  readonly rows: readonly { readonly label: string; readonly value: string }[]
  readonly banner: { readonly tone: 'failure' | 'success' | 'quiet'; readonly text: string } | undefined
}

/** A screen with the reply that it shows. */
export interface State extends Outcome {
  readonly screen: Screen
}

/** The screen before anything is sent. */
export function screenBefore(operation: Operation, sent: Sent): Screen {
  return {
    title: operation.summary,
    fields: fieldsOf(operation, sent),
    button: operation.summary,
    rows: [],
    banner: undefined,
  }
}

/** The form before anything is typed; `undefined` where there is no form. */
export function blankScreen(operation: Operation): Screen | undefined {
  const screen = screenBefore(operation, exampleSent(operation))
  if (screen.fields.length === 0) return undefined
  return { ...screen, fields: screen.fields.map((field) => ({ ...field, value: '' })) }
}

/** The screen that a reply leads to. @param value its body. Default: the body of the example. */
export function screenAfter(
  operation: Operation,
  { message, reply }: Outcome,
  sent: Sent,
  value: unknown = message.value,
): Screen {
  if (message.code !== undefined) return screenOfFailure(operation, message, sent, value)
  if (reply.mediaType === 'text/html') return pageScreen(String(value))
  const plain = { title: operation.summary, fields: [], button: undefined }
  if (isSilent(operation)) return { ...plain, rows: [], banner: { tone: 'quiet', text: unseen } }
  const text = textOf(value)
  const rows = operation.method === 'DELETE' ? [] : rowsOf(value)
  if (text !== '') return { ...plain, rows, banner: { tone: 'success', text } }
  return { ...plain, rows, banner: rows.length > 0 ? undefined : { tone: 'quiet', text: wordless } }
}

/** Every reply that the contract documents for the operation, filled in with its own example: successes first. */
export function statesOf(operation: Operation): readonly State[] {
  const outcomes = operation.replies.flatMap((reply) => reply.messages.map((message) => ({ reply, message })))
  const sent = exampleSent(operation)
  return outcomes.map((outcome) => ({
    ...outcome,
    screen: blankWhereMissing(screenAfter(operation, outcome, sent), outcome.message),
  }))
}

/** Whether a user sees nothing of the call: clients renew tokens by themselves. */
export const isSilent = ({ summary }: Operation) => summary.startsWith('Renew')

/** Whether there is something to fill in or to press before the call. */
export const isAsked = (operation: Operation, sent: Sent) =>
  !isSilent(operation) &&
  (fieldsOf(operation, sent).length > 0 || operation.method !== 'GET' || operation.summary.startsWith('Sign'))

const unseen = 'The user sees nothing of this call.'
const wordless = 'The reply has no text of its own.'

function screenOfFailure(operation: Operation, message: Message, sent: Sent, value: unknown): Screen {
  const before = screenBefore(operation, sent)
  const { banner, beside } = placed(message, value, before.fields)
  const said = banner === '' ? wordless : banner
  return {
    ...before,
    button: isAsked(operation, sent) ? before.button : undefined,
    fields: before.fields.map((field) => ({ ...field, ...errorOf(beside.get(field.name)) })),
    banner: said === undefined ? undefined : { tone: 'failure', text: said },
  }
}

const errorOf = (error: string | undefined) => (error === undefined ? {} : { error })

/** An example sends all fields, so the one that is said to be missing is emptied. */
function blankWhereMissing(screen: Screen, { code }: Message): Screen {
  if (code !== 'missing_field' && code !== 'file_missing') return screen
  return {
    ...screen,
    fields: screen.fields.map((field) => (field.error === undefined ? field : { ...field, value: '' })),
  }
}

/** What a person would look for in a reply: no secrets, no identifiers, no envelope. */
function rowsOf(value: unknown): Screen['rows'] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    if (hidden.test(name)) return []
    if (typeof inner === 'object' && inner !== null && !Array.isArray(inner)) return rowsOf(inner)
    return [{ label: labelOf(name), value: typeof inner === 'boolean' ? (inner ? 'Yes' : 'No') : shown(inner) || '–' }]
  })
}

const hidden =
  /token|password|^(?:status|message|detail|error|scope|expires|admin|created_at|total_.*|nb_.*|schema_name|valid_for)$|^uid$|_id$|^id$|time$/i

/** A page as a browser shows it: its headline, its paragraphs, and what can be typed and pressed. */
export function pageScreen(html: string): Screen {
  const document = parse(html)
  const all = (selector: string): readonly Node[] => querySelectorAll(document, selector)
  const [headline] = all('h1')
  const fields = all('label').map(
    (label): ScreenField => ({ name: '', label: innerText(label), value: '', kind: 'text' }),
  )
  const [button] = all('button')
  const paragraphs = all('p').filter((paragraph) => querySelectorAll(paragraph, 'label, button').length === 0)
  return {
    title: headline === undefined ? innerText(all('title')[0]) : innerText(headline),
    fields,
    button: button === undefined ? undefined : innerText(button),
    rows: [],
    banner: { tone: 'quiet', text: paragraphs.map(innerText).join('\n') },
  }
}

function innerText(node: Node | undefined): string {
  if (node === undefined) return ''
  if (node.type === TEXT_NODE) return node.value.replace(/\s+/g, ' ').trim()
  return 'children' in node ? node.children.map(innerText).filter(Boolean).join(' ') : ''
}

/** A mail as a mail program shows it. */
export function screenOfMail({ subject, from, to, text }: Mail): Screen {
  const shortened = text.trim().replace(/(https?:\/\/\S{24})\S+/g, '$1…')
  const banner = { tone: 'quiet', text: `From ${from}\nTo ${to}\n\n${shortened}` } as const
  return { title: subject, fields: [], button: undefined, rows: [], banner }
}
