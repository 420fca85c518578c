/**
 * Which documented reply a step got. The mocks name it where they send an example as it stands; where they have put another
 * body into one, the example that is nearest to what came back tells more than the one that they started from.
 */
import type { Message, Operation, Reply } from '../contract.ts'
import type { Received } from './walk.ts'

export interface Outcome {
  readonly reply: Reply
  readonly message: Message
}

/** @throws Error if the contract documents no such reply. */
export function outcomeOf({ operationId, replies }: Operation, { status, key, body }: Received): Outcome {
  const documented = replies
    .filter((reply) => reply.status === status)
    .flatMap((reply) => reply.messages.map((message) => ({ reply, message })))
  // What the mocks named comes first, so that it wins where several are as near.
  const candidates = documented.toSorted((one, other) => named(other, key) - named(one, key))
  const leaves = status < 400 ? leavesOf(body) : leavesOf(body).map(withoutPath)
  const near = candidates.map((candidate) => nearness(candidate.message, status, leaves))
  const nearest = candidates[near.indexOf(Math.max(...near))]
  if (nearest === undefined) throw new Error(`${operationId} documents no ${status}.`)
  return nearest
}

const named = ({ message }: Outcome, key: string | undefined) => Number(message.key === key)

/** From 0 to 1: what share of both bodies is the same. The texts of a failure count wherever they stand. */
function nearness({ value }: Message, status: number, leaves: readonly string[]): number {
  const own = new Set(status < 400 ? leavesOf(value) : leavesOf(value).map(withoutPath))
  const all = new Set([...own, ...leaves])
  const common = [...own].filter((leaf) => leaves.includes(leaf))
  return all.size === 0 ? 0 : common.length / all.size
}

/** Each value with its path. Identifiers differ from one account to the next, so they count by their form. */
function leavesOf(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${path}/${key}`))
  }
  return [`${path} ${String(value).replace(/[0-9a-f]{8,}(-[0-9a-f]{4,})*/g, '#')}`]
}

const withoutPath = (leaf: string) => leaf.replace(/^\S* /, '')
