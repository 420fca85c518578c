/** Turns a documented reply into a `Response`. */
import type { OperationFacts, ReplyFacts } from './contract.ts'

/**
 * The reply of this key, as the contract's example has it.
 * @param body takes the place of the example's body.
 * @param headers are added to, or take the place of, the example's.
 */
export function replyFrom(
  operation: OperationFacts,
  key: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
): Response {
  const facts = operation.replies[key]
  if (facts === undefined) throw new TypeError(`${operation.method} ${operation.path} has no reply ${key}.`)
  const text = body === undefined ? exampleText(facts) : textOf(facts, body)
  const allHeaders = headers === undefined ? facts.headers : { ...facts.headers, ...headers }
  const response = new Response(text, { status: facts.status, headers: allHeaders })
  contents.set(response, { key, text: text ?? '', headers: allHeaders })
  return response
}

/** What a reply carries. */
export interface ReplyContent {
  readonly text: string
  readonly headers: Readonly<Record<string, string>>
}

/** What a reply of the contract carries, and the key of its example. */
export interface DocumentedContent extends ReplyContent {
  readonly key: string
}

const contents = new WeakMap<Response, DocumentedContent>()

/** What a documented reply carries; `undefined` for any other reply. */
export function documentedContent(response: Response): DocumentedContent | undefined {
  return contents.get(response)
}

/** What a reply carries, without using it up. A documented reply is known; any other is read from a copy. */
export async function contentOf(response: Response): Promise<ReplyContent> {
  const known = documentedContent(response)
  return known ?? { text: await response.clone().text(), headers: Object.fromEntries(response.headers) }
}

const exampleTexts = new WeakMap<ReplyFacts, string | null>()

function exampleText(facts: ReplyFacts): string | null {
  const known = exampleTexts.get(facts)
  if (known !== undefined) return known
  const text = facts.body === undefined ? null : textOf(facts, facts.body)
  exampleTexts.set(facts, text)
  return text
}

function textOf({ headers }: ReplyFacts, body: unknown): string {
  return headers['content-type'] === 'application/json' ? JSON.stringify(body) : String(body)
}
