/** What faults make of a reply: one in its place, or one that ends too early. Nothing here decides whether a fault hits. */
import type { FaultEffect } from '../world/faults/rule.ts'
import type { OperationFacts } from './contract.ts'
import { replyFrom } from './reply.ts'

/** An answer that ends before its end: nothing of it arrives but what is here, then the connection breaks. */
export class BrokenReply {
  /** What arrives; `undefined` where nothing does. The head has the headers of the whole reply, and no body. */
  readonly begun: { readonly head: Response; readonly part: Uint8Array } | undefined
  constructor(begun?: { readonly head: Response; readonly part: Uint8Array }) {
    this.begun = begun
  }
}

const faultReplies = new WeakSet<Response>()

/** Whether a fault put this reply in the place of the service's: whatever it is like, it was meant to be like that. */
export function isFaultReply(reply: Response): boolean {
  return faultReplies.has(reply)
}

/** The reply that the effect puts in the place of the service's; `undefined` where it puts none. */
export function faultReply(
  effect: FaultEffect | undefined,
  operation: { readonly facts: OperationFacts } | undefined,
): Response | undefined {
  let reply: Response | undefined
  // Only calls of operations that document the example are hit.
  if (effect?.type === 'example' && operation !== undefined) reply = replyFrom(operation.facts, effect.example)
  if (effect?.type === 'reply') reply = statedReply(effect)
  if (reply !== undefined) faultReplies.add(reply)
  return reply
}

function statedReply({ status, headers, body }: FaultEffect & { readonly type: 'reply' }): Response {
  if (body === undefined) return new Response(null, { status, headers: { ...headers } })
  const isText = typeof body === 'string'
  const contentType = isText ? 'text/plain;charset=UTF-8' : 'application/json'
  return new Response(isText ? body : JSON.stringify(body), {
    status,
    headers: { 'content-type': contentType, ...headers },
  })
}

/** The beginning of a reply with this body. @param bytes is how much of the body arrives. Default: half of it. */
export function cutReply(reply: Response, body: Uint8Array, bytes = Math.floor(body.length / 2)): BrokenReply {
  if (body.length === 0) return new BrokenReply()
  const headers = new Headers(reply.headers)
  headers.set('content-length', String(body.length))
  const head = new Response(null, { status: reply.status, headers })
  return new BrokenReply({ head, part: body.subarray(0, Math.min(bytes, body.length - 1)) })
}
