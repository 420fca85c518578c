/** Where each call goes: to a service, through the contract's checks, or to a resource of the server itself. */
import { readFile } from 'node:fs/promises'
import type { Contract } from '../services/contract.ts'
import { createDate } from '../services/date.ts'
import type { Services } from '../services/index.ts'
import type { Service } from '../services/service.ts'
import type { Violation } from '../world/violation.ts'
import type { ContractCheck } from './contract-check.ts'
import { controlPrefix } from './control.ts'
import { allowOrigin, isPreflight, preflightReply } from './cors.ts'
import type { Incoming } from './front.ts'
import { indexPage } from './index-page.ts'
import type { Log } from './log.ts'
import { preferenceOf, preferredReply } from './prefer.ts'
import { problem } from './problem.ts'
import { violationsHeader } from './violations.ts'

/** `off`: nothing is checked. `report`: violations are told. `strict`: a reply of ours that violates the contract is a 500. */
export type Checks = 'off' | 'report' | 'strict'

export interface AppOptions {
  readonly services: Services
  readonly checks: Checks
  /** The contract check, which may still be loading; never asked for where checks are off. */
  contractCheck(): Promise<ContractCheck>
  control(request: Request): Promise<Response>
  readonly log: Log
  /** The time of replies, in milliseconds since the epoch. Default: `Date.now`. */
  readonly now?: () => number
}

export interface App {
  handle(incoming: Incoming): Promise<Response>
  /** The `Date` of a reply that is made now. */
  date(): string
  bodyTooLarge(request: Request): Promise<Response>
}

type AnyService = Service<Contract>

export function createApp(options: AppOptions): App {
  const bySlug = new Map<string, AnyService>(
    Object.values(options.services).map((service) => [service.contract.slug, service]),
  )

  const serviceAt = ({ pathname }: URL) => bySlug.get(pathname.split('/', 2)[1] ?? '')

  const callService = async (service: AnyService, incoming: Incoming): Promise<Response> => {
    const { request } = incoming
    const startedAt = performance.now()
    const { url, operation, answer } = service.receive(request)
    const preference = operation && preferenceOf(request)

    const { reply, violations } =
      operation !== undefined && preference !== undefined
        ? { reply: preferredReply(operation.id, operation.facts, preference), violations: [] }
        : await checked(options, operation?.id, incoming, answer)

    options.log.call({
      service: service.contract.slug,
      ...(operation !== undefined && { operation: operation.id }),
      method: request.method,
      path: url.pathname,
      status: reply.status,
      ms: performance.now() - startedAt,
      violations,
    })
    return allowOrigin(request, reply)
  }

  return {
    date: createDate(options.now ?? Date.now),
    async handle(incoming) {
      const { request } = incoming
      const url = new URL(request.url)
      if (url.pathname.startsWith(controlPrefix)) return options.control(request)
      if (isPreflight(request)) return allowOrigin(request, preflightReply(request))
      const document = documentAt(url.pathname, bySlug)
      if (document !== undefined) return allowOrigin(request, await documentReply(request, document))
      const service = serviceAt(url)
      if (service !== undefined) return callService(service, incoming)
      const reply = url.pathname === '/' ? indexPage([...bySlug.values()]) : nothingHere([...bySlug.keys()])
      return allowOrigin(request, reply)
    },
    async bodyTooLarge(request) {
      const url = new URL(request.url)
      const service = serviceAt(url)
      const reply =
        service === undefined
          ? problem(413, 'The body is over the limit.')
          : await service.receive(request).bodyTooLarge()
      return url.pathname.startsWith(controlPrefix) ? reply : allowOrigin(request, reply)
    },
  }
}

async function checked(
  { checks, contractCheck }: AppOptions,
  operationId: string | undefined,
  incoming: Incoming,
  behave: () => Promise<Response>,
): Promise<{ readonly reply: Response; readonly violations: readonly Violation[] }> {
  if (checks === 'off' || operationId === undefined) return { reply: await behave(), violations: [] }
  const check = await contractCheck()
  const { reply, violations } = await check.check(operationId, incoming, behave)
  if (violations.length === 0) return { reply, violations }

  const ours = violations.filter(({ location }) => location[0] === 'response')
  const shown =
    checks === 'strict' && ours.length > 0
      ? problem(500, `The mock's reply to ${operationId} violates the contract.`, { violations: ours })
      : reply
  shown.headers.set('sl-violations', violationsHeader(violations))
  return { reply: shown, violations }
}

/** The file of the bundled contract that a path names: `/openapi.json`, `/<slug>/openapi.json`. */
function documentAt(pathname: string, services: ReadonlyMap<string, unknown>): URL | undefined {
  if (!pathname.endsWith('/openapi.json')) return undefined
  const slug = pathname.slice(1, -'/openapi.json'.length)
  if (pathname !== '/openapi.json' && !services.has(slug)) return undefined
  return new URL(`../generated/${slug === '' ? '' : `${slug}.`}openapi.json`, import.meta.url)
}

async function documentReply({ method }: Request, document: URL): Promise<Response> {
  if (method !== 'GET' && method !== 'HEAD') return problem(405, 'The contract can only be read.', {}, { allow: 'GET' })
  return new Response(await readFile(document), { headers: { 'content-type': 'application/json' } })
}

function nothingHere(slugs: readonly string[]): Response {
  return problem(404, 'Nothing is here. Each service is mounted under its name.', {
    services: slugs.map((slug) => `/${slug}/`),
  })
}
