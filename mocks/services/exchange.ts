/**
 * The one way in which a call is answered, as MSW handlers and as a server: the faults hit it, the service answers, the
 * journal keeps it. It knows nothing of connections: how a reply breaks off is for the form to do.
 *
 * - The journal has a call before its answer is sent. A call that hangs is in it from the moment when it begins to hang.
 * - Latencies are waited in real time, each on its side of the service's work. A caller who leaves meanwhile ends the call,
 *   and before the service's work the service never sees it.
 * - Without faults nothing here waits, and nothing is copied that the journal need not have.
 */
import type { Blow, Strike } from '../world/faults/rules.ts'
import type { Hit, RecordedCall } from '../world/journal/entry.ts'
import type { Violation } from '../world/violation.ts'
import type { World } from '../world/world.ts'
import { copiedBody } from './body-copy.ts'
import { BrokenReply, cutReply, faultReply } from './fault-replies.ts'
import { documentedContent } from './reply.ts'
import type { Arrival } from './service.ts'
import { aborted, wait } from './waiting.ts'

export interface Checked {
  readonly reply: Response
  readonly violations: readonly Violation[]
}

/** A call that has come. */
export interface ArrivedCall {
  /** The slug. */
  readonly service: string
  readonly request: Request
  readonly arrival: Arrival
  /** The headers of the request, by their names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | Promise<Uint8Array>
  /** Answers the call, where no fault does it instead. */
  readonly behave: () => Promise<Response>
  /** Lets `behave` answer, and compares the call with the contract. Default: nothing is compared. */
  readonly check?: ((behave: () => Promise<Response>) => Promise<Checked>) | undefined
  /** Aborts when no call is answered any more. Default: never. The request's own signal tells when its caller leaves. */
  readonly closing?: AbortSignal
}

export interface ExchangeOptions {
  readonly world: Pick<World, 'clock' | 'faults' | 'journal'>
  /** Is given what the journal is given. Default: nobody is. */
  readonly told?: (call: RecordedCall, arrival: Arrival) => void
}

export type Exchange = (call: ArrivedCall) => Promise<Response | BrokenReply>

type Keep = (reply: RecordedCall['reply'], violations?: readonly Violation[], faults?: readonly Hit[]) => Promise<void>

const none: readonly never[] = []

export function createExchange({ world, told }: ExchangeOptions): Exchange {
  const keeping = (call: ArrivedCall): Keep => {
    const { request, service, arrival } = call
    const at = world.clock.now()
    const startedAt = performance.now()
    return async (reply, violations = none, faults = none) => {
      const ms = performance.now() - startedAt
      const { method, url } = request
      // Waiting for what is there already would let other calls in between.
      const body = call.body instanceof Promise ? await call.body : call.body
      const operation = arrival.operation?.id
      const shownRequest = { method, url, headers: call.headers, body }
      const recorded = { service, operation, at, ms, request: shownRequest, reply, violations, faults }
      world.journal.record(recorded)
      told?.(recorded, arrival)
    }
  }

  return async (call) => {
    const keep = keeping(call)
    const { service, request, arrival } = call
    const strike = world.faults.strike({ service, method: request.method, operation: arrival.operation })
    try {
      if (strike !== undefined) return await struckReply(call, strike, keep)
      const { reply, violations } = await checked(call, call.behave)
      await keep(await recordedReply(reply), violations)
      return reply
    } catch (error) {
      // An override failed, or the contract could not be read. The form tells the caller, in its own way.
      await keep(undefined, none, strike?.hits)
      throw error
    }
  }
}

async function struckReply(call: ArrivedCall, strike: Strike, keep: Keep): Promise<Response | BrokenReply> {
  const { request, arrival, closing } = call
  const { hits } = strike
  const signal = closing === undefined ? request.signal : AbortSignal.any([request.signal, closing])

  const lose = async (violations: readonly Violation[] = none) => {
    await keep(undefined, violations, hits)
    return new BrokenReply()
  }
  const hang = async (violations?: readonly Violation[]) => {
    const lost = await lose(violations)
    await aborted(signal)
    return lost
  }

  if (!(await wait(strike.latencyMs, signal))) return lose()
  if (strike.effect?.type === 'hang') return hang()
  if (strike.effect?.type === 'drop') return lose()

  let blow: Blow = { latencyMs: 0, effect: undefined }
  const behave = async () => {
    const instead = faultReply(strike.effect, arrival.operation)
    if (instead !== undefined) return instead
    const reply = await call.behave()
    blow = strike.answered(reply.status)
    return faultReply(blow.effect, arrival.operation) ?? reply
  }
  const { reply, violations } = await checked(call, behave)

  if (!(await wait(blow.latencyMs, signal))) return lose(violations)
  if (blow.effect?.type === 'hang') return hang(violations)
  if (blow.effect?.type === 'drop') return lose(violations)
  const recorded = await recordedReply(reply)
  if (blow.effect?.type !== 'cut' || recorded === undefined) {
    await keep(recorded, violations, hits)
    return reply
  }
  const cut = cutReply(reply, request.method === 'HEAD' ? new Uint8Array() : bytesOf(recorded.body), blow.effect.bytes)
  await keep(cut.begun && { ...recorded, body: cut.begun.part }, violations, hits)
  return cut
}

async function checked({ check }: ArrivedCall, behave: () => Promise<Response>): Promise<Checked> {
  return check === undefined ? { reply: await behave(), violations: none } : check(behave)
}

/**
 * What the journal keeps of a reply: the headers are those of its author, without what a form adds to every reply, such as
 * `Date`. `undefined` for the error that an override may answer with (`Response.error()`).
 */
async function recordedReply(reply: Response): Promise<RecordedCall['reply']> {
  const known = documentedContent(reply)
  if (known !== undefined) return { status: reply.status, headers: known.headers, body: known.text }
  if (reply.type === 'error') return undefined
  return { status: reply.status, headers: Object.fromEntries(reply.headers), body: await copiedBody(reply) }
}

function bytesOf(body: string | Uint8Array): Uint8Array {
  return typeof body === 'string' ? new TextEncoder().encode(body) : body
}
