/** Clients of a service that answers whatever a test says, for replies that no mock gives. */
import type { ClientOptions } from '../../src/index.ts'
import { createFitTrackee } from '../../src/services/fittrackee.ts'
import { createFluencyBox } from '../../src/services/fluency-box.ts'
import { createNotes } from '../../src/services/notes.ts'
import { createNwapp } from '../../src/services/nwapp.ts'
import { createThunder } from '../../src/services/thunder.ts'

/** A reply, or one for each request that goes out. */
export type Answer = Response | ((request: Request) => Response | Promise<Response>)

/** Options of a client whose every request gets this answer. */
export const answering = (answer: Answer): ClientOptions => ({
  baseUrl: 'https://accounts.example.com',
  maxRetries: 0,
  fetch: async (request) => (typeof answer === 'function' ? answer(request) : answer.clone()),
})

export const json = (body: unknown, status = 200, headers = {}) => Response.json(body, { status, headers })

/** A reply in which the text is all that there is; its label says what it may not be. */
export const labelled = (text: string, status: number, type: string) =>
  new Response(text, { status, headers: { 'content-type': type } })

export const page = '<!doctype html><html><body><h1>It works!</h1></body></html>'

export const application = { name: 'admin', secret: 'admin' }

/** What all clients have in common at run time, whatever their types. */
export interface AnyClient {
  readonly api: Readonly<Record<string, (path: string, init?: object) => Promise<AnyResult>>>
}

export interface AnyResult {
  readonly data?: unknown
  readonly error?: {
    readonly name: string
    readonly code: string
    readonly status: number
    readonly service: string
    readonly operation: string
    readonly body: unknown
    readonly fields?: Readonly<Record<string, readonly string[]>>
  }
  readonly response: Response
}

/** How each service's client is made, by the service's slug. */
export const clients: Readonly<Record<string, (options: ClientOptions) => AnyClient>> = {
  'fluency-box': (options) => createFluencyBox(options) as unknown as AnyClient,
  nwapp: (options) => createNwapp(options) as unknown as AnyClient,
  thunder: (options) => createThunder({ ...options, application }) as unknown as AnyClient,
  notes: (options) => createNotes(options) as unknown as AnyClient,
  fittrackee: (options) => createFitTrackee(options) as unknown as AnyClient,
}
