/** How calls of the services in one world are answered: past the faults, through the contract's checks, into the journal. */
import type { Contract } from '../services/contract.ts'
import { createDate } from '../services/date.ts'
import { type Checked, createExchange } from '../services/exchange.ts'
import { BrokenReply } from '../services/fault-replies.ts'
import type { Arrival, Service } from '../services/service.ts'
import type { RecordedCall } from '../world/journal/entry.ts'
import { allowOrigin } from './cors.ts'
import type { Incoming } from './front.ts'
import type { Log, LoggedCall } from './log.ts'
import { preferenceOf, preferredReply } from './prefer.ts'
import type { Room } from './rooms.ts'

export interface ServiceCalls {
  readonly slugs: readonly string[]
  /** Whether the first step of a path is a service. */
  has(slug: string): boolean
  /** @param url where the call goes, with the name of the world. */
  answer(slug: string, incoming: Incoming, url: URL): Promise<Response | BrokenReply>
  /** Answers a call whose body is over the limit. */
  bodyTooLarge(slug: string, incoming: Incoming, url: URL): Promise<Response | BrokenReply>
}

export interface ServiceCallsOptions {
  readonly log: Log
  /** Compares a call with the contract; `undefined` where nothing is compared. */
  readonly check:
    | ((operationId: string, incoming: Incoming, behave: () => Promise<Response>) => Promise<Checked>)
    | undefined
}

export function createServiceCalls(room: Room, { log, check }: ServiceCallsOptions): ServiceCalls {
  const bySlug = new Map<string, Service<Contract>>(
    Object.values(room.services).map((service) => [service.contract.slug, service]),
  )
  const exchange = createExchange({
    world: room.world,
    told: (call, { url }) => log.call(loggedCall(call, url.pathname, room.name)),
  })
  // The front dates what has no date by the shared world's clock.
  const date = room.name === undefined ? undefined : createDate(room.world.clock.now)

  const callService = async (
    slug: string,
    { request, headers, body, closing }: Incoming,
    arrival: Arrival,
    behave: () => Promise<Response>,
    checked?: (behave: () => Promise<Response>) => Promise<Checked>,
  ): Promise<Response | BrokenReply> => {
    const reply = await exchange({ service: slug, request, arrival, headers, body, closing, behave, check: checked })
    const head = reply instanceof BrokenReply ? reply.begun?.head : reply
    if (head === undefined) return reply
    allowOrigin(request, head)
    if (date !== undefined && !head.headers.has('date')) head.headers.set('date', date())
    return reply
  }

  const serviceOf = (slug: string): Service<Contract> => {
    const service = bySlug.get(slug)
    if (service === undefined) throw new TypeError(`There is no service ${slug}.`)
    return service
  }

  return {
    slugs: [...bySlug.keys()],
    has: (slug) => bySlug.has(slug),
    answer(slug, incoming, url) {
      const arrival = serviceOf(slug).receive(incoming.request, url)
      const { operation } = arrival
      if (operation === undefined) return callService(slug, incoming, arrival, arrival.answer)
      const preference = preferenceOf(incoming.request)
      if (preference !== undefined) {
        const preferred = async () => preferredReply(operation.id, operation.facts, preference)
        return callService(slug, incoming, arrival, preferred)
      }
      const checked = check && ((behave: () => Promise<Response>) => check(operation.id, incoming, behave))
      return callService(slug, incoming, arrival, arrival.answer, checked)
    },
    bodyTooLarge(slug, incoming, url) {
      const arrival = serviceOf(slug).receive(incoming.request, url)
      return callService(slug, incoming, arrival, arrival.bodyTooLarge)
    },
  }
}

/** Made of the call itself: the path of its line in the journal is looked through for secrets, which takes far too long here. */
function loggedCall(call: RecordedCall, path: string, session: string | undefined): LoggedCall {
  const { service, operation, request, reply, ms, violations, faults } = call
  return {
    service,
    ...(operation !== undefined && { operation }),
    method: request.method,
    path,
    status: reply?.status ?? null,
    ms,
    violations,
    ...(faults.length > 0 && { faults }),
    ...(session !== undefined && { session }),
  }
}
