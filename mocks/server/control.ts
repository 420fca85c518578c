/** The control API under `/_mock/v1`: how tests read mail, move the clock and begin anew over HTTP. */
import { isJsonObject, readJson } from '../services/bodies.ts'
import type { World } from '../world/world.ts'
import { problem } from './problem.ts'

export interface ControlOptions {
  readonly world: World
  /** Brings back the state that the server started with. */
  reset(): Promise<void>
}

type Resource = Readonly<Partial<Record<string, (request: Request, url: URL) => Promise<Response>>>>

export const controlPrefix = '/_mock/'

export function createControl({ world, reset }: ControlOptions): (request: Request) => Promise<Response> {
  const resources: Readonly<Record<string, Resource>> = {
    '/_mock/v1/mail': {
      GET: async (_request, { searchParams }) => {
        const service = searchParams.get('service')
        const to = searchParams.get('to')
        const filter = { ...(service !== null && { service }), ...(to !== null && { to }) }
        return Response.json({ mail: await world.mailbox.list(filter) })
      },
    },
    '/_mock/v1/clock/advance': {
      POST: async (request) => {
        const body = await readJson(request)
        const seconds = isJsonObject(body) ? body.seconds : undefined
        if (typeof seconds !== 'number')
          return problem(400, 'Send a JSON object with a number of seconds: {"seconds": 120}.')
        try {
          world.clock.advance({ seconds })
        } catch (error) {
          if (error instanceof RangeError) return problem(400, error.message)
          throw error
        }
        return Response.json({ now: new Date(world.clock.now()).toISOString() })
      },
    },
    '/_mock/v1/reset': {
      POST: async () => {
        await reset()
        return new Response(null, { status: 204 })
      },
    },
  }

  return async (request) => {
    const url = new URL(request.url)
    // A page elsewhere must not steer the mocks through its visitor's browser.
    const origin = request.headers.get('origin')
    if (origin !== null && origin !== url.origin)
      return problem(403, 'The control API takes no calls from other origins.')

    const resource = Object.hasOwn(resources, url.pathname) ? resources[url.pathname] : undefined
    if (resource === undefined) {
      return problem(404, 'The control API has no such resource.', { resources: Object.keys(resources) })
    }
    const method = request.method === 'HEAD' ? 'GET' : request.method
    const handler = Object.hasOwn(resource, method) ? resource[method] : undefined
    if (handler === undefined) {
      const allow = Object.keys(resource).join(', ')
      return problem(405, `${url.pathname} takes ${allow}.`, {}, { allow })
    }
    return handler(request, url)
  }
}
