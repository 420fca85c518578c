/** Where each call goes: to a service in a world, or to a resource of the server itself. */
import { readFile } from 'node:fs/promises'
import type { BrokenReply } from '../services/fault-replies.ts'
import type { Check } from './checked.ts'
import type { ControlApi } from './control/api.ts'
import { controlPrefix } from './control/prefix.ts'
import { allowOrigin, isPreflight, preflightReply } from './cors.ts'
import { type Destination, destinationOf, NoDestination } from './destination.ts'
import type { Incoming } from './front.ts'
import { indexPage } from './index-page.ts'
import { problem } from './problem.ts'
import type { Room, Rooms } from './rooms.ts'
import type { ServiceCalls } from './service-calls.ts'
import { redirect, type StaticSite } from './static-site.ts'

export interface AppOptions {
  readonly rooms: Rooms
  callsOf(room: Room): ServiceCalls
  /** The control API, which may still be loading. */
  controlApi(): Promise<ControlApi>
  /** The refusal of a call of the control API; `undefined` for one that may be. */
  guard(request: Request, url: URL): Response | undefined
  /** Compares a call of the control API with its description; `undefined` where nothing is compared. */
  readonly check: Check | undefined
  readonly console: StaticSite
  readonly docs: StaticSite
}

export interface App {
  handle(incoming: Incoming): Promise<Response | BrokenReply>
  bodyTooLarge(incoming: Incoming): Promise<Response | BrokenReply>
}

export function createApp(options: AppOptions): App {
  const { rooms, callsOf, guard } = options
  const sharedCalls = callsOf(rooms.shared)

  const roomOf = async ({ room }: Destination) => (room === undefined ? rooms.shared : rooms.named(room))

  /** Where a request leads; one that leads nowhere has its answer there and then. */
  const directed = ({ request, headers }: Incoming): Destination | Response => {
    try {
      return destinationOf(headers, new URL(request.url))
    } catch (error) {
      if (error instanceof NoDestination) return allowOrigin(request, problem(400, error.message))
      throw error
    }
  }

  const control = async (incoming: Incoming, destination: Destination): Promise<Response> => {
    const { request } = incoming
    const refusal = guard(request, destination.url)
    if (refusal !== undefined) return refusal
    const { path, url } = destination
    const room = await roomOf(destination)
    const receive = await options.controlApi()
    const { operationId, answer } = receive({ request, url, path, room, rooms, closing: room.closing })
    // A stream has no end that a check could wait for.
    if (operationId === undefined || operationId === 'mockStreamEvents') return answer()
    const checkable = { ...incoming, path, headers: withMediaType(incoming, operationId) }
    return options.check === undefined ? answer() : (await options.check(operationId, checkable, answer)).reply
  }

  const elsewhere = async ({ request }: Incoming, { path }: Destination): Promise<Response> => {
    const document = documentAt(path, sharedCalls)
    if (document !== undefined) return documentReply(request, document)
    return path === '/' ? indexPage(Object.values(rooms.shared.services)) : nothingHere(sharedCalls.slugs)
  }

  const sitePart = async (site: StaticSite, { url, method, headers }: Request, { path, room }: Destination) => {
    const { pathname, search } = new URL(url)
    const accept = headers.get('accept') ?? ''
    // All worlds share the site. The address of the console names its world behind the #.
    if (pathname !== path) {
      return redirect(site === options.console ? `${site.prefix}#/traffic?world=${room}` : path + search)
    }
    return path.startsWith(site.prefix) ? site.serve(path, method, search, accept) : redirect(site.prefix + search)
  }

  return {
    async handle(incoming) {
      const destination = directed(incoming)
      if (destination instanceof Response) return destination
      const { request } = incoming
      const { path, room, url } = destination
      if (path.startsWith(controlPrefix)) return privately(await control(incoming, destination))
      const site = [options.console, options.docs].find(({ prefix }) => `${path}/`.startsWith(prefix))
      if (site !== undefined) return sitePart(site, request, destination)
      if (isPreflight(request)) return allowOrigin(request, preflightReply(request))
      const slug = path.split('/', 2)[1] ?? ''
      if (!sharedCalls.has(slug) || path.endsWith('/openapi.json')) {
        return allowOrigin(request, await elsewhere(incoming, destination))
      }
      if (room === undefined) return sharedCalls.answer(slug, incoming, url)
      const named = await rooms.named(room)
      return callsOf(named).answer(slug, { ...incoming, path, closing: named.closing }, url)
    },
    async bodyTooLarge(incoming) {
      const destination = directed(incoming)
      if (destination instanceof Response) return destination
      const { path, url } = destination
      const slug = path.split('/', 2)[1] ?? ''
      if (sharedCalls.has(slug)) return callsOf(await roomOf(destination)).bodyTooLarge(slug, incoming, url)
      const reply = problem(413, 'The body is over the limit.')
      return path.startsWith(controlPrefix) ? reply : allowOrigin(incoming.request, reply)
    },
  }
}

/** What the control API says holds tokens: nobody keeps it, and no page of another origin takes it for a part of itself. */
function privately(reply: Response): Response {
  reply.headers.set('cache-control', 'no-store')
  reply.headers.set('cross-origin-resource-policy', 'same-origin')
  reply.headers.set('x-content-type-options', 'nosniff')
  return reply
}

/** The control API takes its bodies for JSON whatever they are labelled, so that `curl -d` will do. */
function withMediaType({ headers, body }: Incoming, operationId: string): Readonly<Record<string, string>> {
  if (body.length === 0) return headers
  const isYaml = operationId === 'mockSeed' && !(headers['content-type'] ?? '').includes('json')
  return { ...headers, 'content-type': isYaml ? 'application/yaml' : 'application/json' }
}

/** The file of the bundled contract that a path names: `/openapi.json`, `/<slug>/openapi.json`. */
function documentAt(path: string, services: ServiceCalls): URL | undefined {
  if (!path.endsWith('/openapi.json')) return undefined
  const slug = path.slice(1, -'/openapi.json'.length)
  if (path !== '/openapi.json' && !services.has(slug)) return undefined
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
