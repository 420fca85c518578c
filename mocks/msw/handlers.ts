/** A service as MSW handlers. One handler takes all calls of a service, which is faster than one for each operation. */
import type { HttpHandler } from 'msw'
import { http } from 'msw/http'
import { copiedBody } from '../services/body-copy.ts'
import type { Contract, ReplyKey } from '../services/contract.ts'
import { createDate } from '../services/date.ts'
import { createExchange } from '../services/exchange.ts'
import { BrokenReply } from '../services/fault-replies.ts'
import { replyFrom } from '../services/reply.ts'
import type { Arrival, Service } from '../services/service.ts'
import type { World } from '../world/world.ts'
import type { BaseUrl } from './base-url.ts'

/** One call of an operation, as its override sees it. */
export interface OverriddenCall<C extends Contract, Op extends keyof C['operations']> {
  /** A copy of the request: whoever reads it leaves the body to the service. */
  readonly request: Request
  /** The documented reply of this key, such as `server_error`, with the body of the contract's example. */
  reply(key: ReplyKey<C, Op>): Response
}

/**
 * Answers one operation in the service's place. What it throws fails the call, as in any MSW handler.
 * @returns the reply, or `undefined` to let the service answer after all.
 */
export type Override<C extends Contract, Op extends keyof C['operations']> = (
  call: OverriddenCall<C, Op>,
) => Promise<Response | undefined> | Response | undefined

export interface HandlersOptions<C extends Contract> {
  /**
   * The absolute URL under which the service is called, with or without a path. All that is below it is the service's.
   * Default: `<origin>/<slug>`.
   */
  readonly baseUrl?: string
  /**
   * By operationId: what answers instead of the service. Default: nothing.
   *
   * @example
   * mocks.notes.handlers({ overrides: { notesLogin: ({ reply }) => reply('server_error') } })
   */
  readonly overrides?: { readonly [Op in keyof C['operations']]?: Override<C, Op> }
}

/**
 * @param service is mounted at the path of `base`.
 * @param world is the one that the service lives in.
 */
export function serviceHandlers<C extends Contract>(
  service: Service<C>,
  base: BaseUrl,
  world: Pick<World, 'clock' | 'faults' | 'journal'>,
  overrides: HandlersOptions<C>['overrides'] = {},
): readonly HttpHandler[] {
  const date = createDate(world.clock.now)
  const exchange = createExchange({ world })
  const overridden = async (request: Request, { operation }: Arrival): Promise<Response | undefined> => {
    if (operation === undefined) return undefined
    // The override was given under this operation's own name, so it and the call belong together.
    const override = overrides[operation.id] as Override<Contract, string> | undefined
    return override?.({ request: request.clone(), reply: (key) => replyFrom(operation.facts, key) })
  }
  return [
    // A path pattern would give characters of the base URL, such as `*` and `:`, a meaning of their own.
    http.all(
      ({ request }) => isBelow(request.url, base.href),
      async ({ request }) => {
        const arrival = service.receive(request)
        const reply = await exchange({
          service: service.contract.slug,
          request,
          arrival,
          headers: Object.fromEntries(request.headers),
          body: copiedBody(request),
          behave: async () => (await overridden(request, arrival)) ?? arrival.answer(),
        })
        return dated(reply instanceof BrokenReply ? brokenOff(reply) : reply, date())
      },
    ),
  ]
}

/** What Fetch calls a network error; it comes while the body is read where the reply has begun. */
function brokenOff({ begun }: BrokenReply): Response {
  if (begun === undefined) return Response.error()
  const { head, part } = begun
  let sent = false
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (!sent) {
        sent = true
        controller.enqueue(part)
        return
      }
      // What MSW was given must be on its way before the end, which takes along what is not.
      await new Promise((resolve) => setTimeout(resolve))
      controller.error(new TypeError('The connection broke in the middle of the reply.'))
    },
  })
  return new Response(body, head)
}

/** An override may return what has a date of its own, or what cannot be changed, such as `Response.error()`. */
function dated(reply: Response, date: string): Response {
  try {
    if (!reply.headers.has('date')) reply.headers.set('date', date)
  } catch (error) {
    // Fetch: the headers of such a reply are immutable.
    if (!(error instanceof TypeError)) throw error
  }
  return reply
}

/** Whether a URL is the base or below it; `/notes2` is not below `/notes`. */
function isBelow(url: string, base: string): boolean {
  return url.startsWith(base) && /^(?:$|[/?#])/.test(url.slice(base.length))
}
