/**
 * What the five services share: finding the operation, sending the contract's replies, and failing in the service's own
 * form. A service is an environment-neutral `(Request) => Promise<Response>`; what it decides is its own.
 */
import { TrieRouter } from 'hono/router/trie-router'
import { MailUnavailable, StoreRejected, StoreUnavailable } from '../world/faults/outages.ts'
import type { Contract, OperationFacts, OperationTypes, ReplyBody, ReplyKey } from './contract.ts'
import { decodedParameters } from './path-parameters.ts'
import { replyFrom } from './reply.ts'
import type { User, Users } from './users.ts'

/** What every handler is given: the request, and where it went. */
export interface Visit {
  readonly request: Request
  readonly url: URL
  /** The decoded values of the path's parameters. */
  readonly params: Readonly<Record<string, string>>
  /** The absolute URL under which the service is mounted, without a slash at its end; links in mails start with it. */
  readonly base: string
}

/** One call of an operation, with the replies that the contract documents for it, and no others. */
export interface Call<C extends Contract, T extends OperationTypes<C>, Op extends keyof C['operations']> extends Visit {
  readonly operation: C['operations'][Op]
  /** The documented reply of this key. Without a body of its own it carries the body of the example. */
  reply<Key extends ReplyKey<C, Op>>(
    key: Key,
    body?: ReplyBody<C, T, Op, Key>,
    headers?: Readonly<Record<string, string>>,
  ): Response
  /** The same, to be thrown: it ends the call with this reply. */
  refusal<Key extends ReplyKey<C, Op>>(
    key: Key,
    body?: ReplyBody<C, T, Op, Key>,
    headers?: Readonly<Record<string, string>>,
  ): Refusal
}

/**
 * Thrown by a check that fails; carries the reply. It is no `Error`: nothing went wrong in the mock, and collecting a stack
 * that nobody reads takes longer than all else in a refused call.
 */
export class Refusal {
  readonly response: Response
  constructor(response: Response) {
    this.response = response
  }
}

export type Handlers<C extends Contract, T extends OperationTypes<C>> = {
  readonly [Op in keyof C['operations']]: (call: Call<C, T, Op>) => Promise<Response>
}

/** A page outside the contract, such as the one that a mailed link opens. */
export type PageHandler = (visit: Visit) => Promise<Response>

export interface ServiceOptions<C extends Contract, T extends OperationTypes<C>, NewUser> {
  readonly contract: C
  /** The path under which the service is mounted, such as `/notes`; empty for the root. */
  readonly basePath: string
  readonly operations: Handlers<C, T>
  /** Pages by method and path: `'GET /verify'`. Default: none. */
  readonly pages?: Readonly<Record<string, PageHandler>>
  /** The answer where no path matches. */
  readonly notFound: (visit: Visit) => Promise<Response> | Response
  /** The answer where the path matches and the method does not. */
  readonly methodNotAllowed: (visit: Visit) => Promise<Response> | Response
  /** The answer to a failure of the backend, for operations that document none. */
  readonly failure: () => Response
  /** The accounts by hand. */
  readonly users: Users<NewUser>
}

/** A request that has found its way through a service. */
export interface Arrival {
  readonly url: URL
  /** The operation that the request is a call of; `undefined` for a page, and where nothing is. */
  readonly operation: { readonly id: string; readonly facts: OperationFacts } | undefined
  /** Answers the call, as `handle` does. */
  answer(): Promise<Response>
  /** Answers a call whose body is over the server's limit. */
  bodyTooLarge(): Promise<Response>
}

/** A service, with what its accounts are made of. */
export interface Service<C extends Contract = Contract, NewUser = never> {
  readonly contract: C
  /** Answers a call. Never rejects: a failure is answered in the service's own form. */
  handle(request: Request): Promise<Response>
  /**
   * Finds where a request leads, and leaves it to the caller what to do there.
   * @param url where it goes. Default: the request's own.
   */
  receive(request: Request, url?: URL): Arrival
  /** The accounts and tokens by hand. */
  readonly users: Users<NewUser>
  /** The short form of `users.create`. */
  addUser(user: NewUser): Promise<User<NewUser>>
}

type Route =
  | { readonly kind: 'operation'; readonly id: string; readonly facts: OperationFacts }
  | { readonly kind: 'page'; readonly handler: PageHandler }

export function createService<C extends Contract, T extends OperationTypes<C>, NewUser>(
  options: ServiceOptions<C, T, NewUser>,
): Service<C, NewUser> {
  const { contract, basePath } = options
  const router = createRouter(options)

  const find = (
    method: string,
    url: URL,
  ): { readonly route: Route; readonly params: Record<string, string> } | undefined => {
    const [handlers] = router.match(method, nativePath(url, basePath))
    const found = handlers[0]
    return found && { route: found[0], params: decodedParameters(found[1] as Record<string, string>) }
  }

  const visitOf = (request: Request, url: URL, params: Record<string, string>): Visit => ({
    request,
    url,
    params,
    base: url.origin + basePath,
  })

  const answer = async (visit: Visit, route: Route | undefined): Promise<Response> => {
    if (route?.kind === 'page') return route.handler(visit)
    if (route?.kind === 'operation') {
      const reply = (key: string, body?: unknown, headers?: Readonly<Record<string, string>>) =>
        replyFrom(route.facts, key, body, headers)
      const refusal = (...args: Parameters<typeof reply>) => new Refusal(reply(...args))
      // The route was made from the contract's own entry of this name, so handler and call belong together.
      const handler = options.operations[route.id] as unknown as (call: unknown) => Promise<Response>
      return handler({ ...visit, operation: route.facts, reply, refusal })
    }
    const allowed = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'].filter((method) => find(method, visit.url) !== undefined)
    if (allowed.length === 0) return options.notFound(visit)
    const response = await options.methodNotAllowed(visit)
    // RFC 9110 (15.5.6) asks it of every 405.
    if (response.status === 405) response.headers.set('allow', allowed.join(', '))
    return response
  }

  const receive = (request: Request, url = new URL(request.url)): Arrival => {
    const found = find(request.method === 'HEAD' ? 'GET' : request.method, url)
    const route = found?.route
    const visit = visitOf(request, url, found?.params ?? {})
    const answered = async () => {
      try {
        return await answer(visit, route)
      } catch (error) {
        if (error instanceof Refusal) return error.response
        return failureOf(error, route, options.failure)
      }
    }
    return {
      url,
      operation: route?.kind === 'operation' && request.method !== 'HEAD' ? route : undefined,
      answer: answered,
      async bodyTooLarge() {
        if (route?.kind !== 'operation') return options.notFound(visit)
        const [key] = Object.entries(route.facts.replies).find(([, { status }]) => status === 413) ?? []
        // An operation that takes no body does not mind a large one.
        return key === undefined ? answered() : replyFrom(route.facts, key)
      },
    }
  }

  return {
    contract,
    users: options.users,
    addUser: options.users.create,
    receive,
    handle: (request) => receive(request).answer(),
  }
}

function createRouter(options: {
  readonly contract: Contract
  readonly pages?: Readonly<Record<string, PageHandler>>
}): TrieRouter<Route> {
  const router = new TrieRouter<Route>()
  for (const [id, facts] of Object.entries(options.contract.operations)) {
    router.add(facts.method, facts.path.replaceAll(/\{(\w+)\}/g, ':$1'), { kind: 'operation', id, facts })
  }
  for (const [name, handler] of Object.entries(options.pages ?? {})) {
    const [method = '', path = ''] = name.split(' ')
    router.add(method, path, { kind: 'page', handler })
  }
  return router
}

function nativePath(url: URL, basePath: string): string {
  return url.pathname.startsWith(`${basePath}/`) ? url.pathname.slice(basePath.length) : '/'
}

function failureOf(error: unknown, route: Route | undefined, failure: () => Response): Response {
  if (![StoreUnavailable, StoreRejected, MailUnavailable].some((fault) => error instanceof fault)) reportBug(error)
  const replies = route?.kind === 'operation' ? route.facts.replies : {}
  const key = error instanceof StoreUnavailable && 'unavailable' in replies ? 'unavailable' : 'server_error'
  return route?.kind === 'operation' && key in replies ? replyFrom(route.facts, key) : failure()
}

/** Tells the developers of the mocks, without the message: it may quote what the caller sent, a password even. */
function reportBug(error: unknown): void {
  const stack = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []
  const name = error instanceof Error ? error.name : typeof error
  console.error(`latchkey-mocks: a handler failed with ${name}\n${stack.join('\n')}`)
}
