/** `Prefer: code=409, example=email_taken` (RFC 7240): a documented reply instead of the behaviour. */
import type { OperationFacts } from '../services/contract.ts'
import { replyFrom } from '../services/reply.ts'
import { problem } from './problem.ts'

export interface Preference {
  readonly code?: string
  readonly example?: string
}

/** `undefined` where neither a code nor an example is preferred. */
export function preferenceOf(request: Request): Preference | undefined {
  const header = request.headers.get('prefer')
  if (header === null) return undefined
  const stated = header.split(/[,;]/).map((part): [string, string] => {
    const [name = '', value = ''] = part.split('=')
    return [name.trim().toLowerCase(), value.trim().replaceAll('"', '')]
  })
  // Of a preference that is stated twice, the first one counts.
  const preferences = new Map(stated.reverse())
  const code = preferences.get('code')
  const example = preferences.get('example')
  if (code === undefined && example === undefined) return undefined
  return { ...(code !== undefined && { code }), ...(example !== undefined && { example }) }
}

/** The first documented reply of this code, or the one of this key. What the contract lacks is a 400 that says what it has. */
export function preferredReply(operationId: string, facts: OperationFacts, { code, example }: Preference): Response {
  const replies = Object.entries(facts.replies)
  const [key] =
    replies.find(
      ([name, { status }]) =>
        (code === undefined || String(status) === code) && (example === undefined || name === example),
    ) ?? []
  if (key !== undefined) return replyFrom(facts, key)
  return problem(400, `${operationId} documents no such reply.`, {
    documented: replies.map(([name, { status }]) => `code=${status}, example=${name}`),
  })
}
