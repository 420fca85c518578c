/** What the contract says of a reply, so that no test states a message a second time. */
import { documentedReplies } from '../contract/documented-replies.ts'

const replies = documentedReplies()

/** Status and body of the documented reply of this key, in one line. */
export function documented(operationId: string, key: string): string {
  const reply = replies.find((each) => each.operationId === operationId && each.key === key)
  if (reply === undefined) throw new Error(`${operationId} documents no ${key}.`)
  return lineOf(reply.status, reply.example)
}

/** The same of a reply that came. */
export async function received(reply: Response | Promise<Response>): Promise<string> {
  const { status, headers, text } = await Promise.resolve(reply).then(async (response) => ({
    status: response.status,
    headers: response.headers,
    text: await response.text(),
  }))
  const isJson = headers.get('content-type') === 'application/json' && text !== ''
  return lineOf(status, isJson ? JSON.parse(text) : text)
}

/** JSON with its keys in order, since the order of keys means nothing. */
function lineOf(status: number, body: unknown): string {
  const sorted = (_key: string, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort())
      : value
  return `${status} ${typeof body === 'string' ? body : JSON.stringify(body, sorted)}`
}
