/** The control API under `/_mock/v1`: finds the operation, reads what it takes as its description says, and answers. */
import { readFile } from 'node:fs/promises'
import { TrieRouter } from 'hono/router/trie-router'
import { readText } from '../../services/bodies.ts'
import { decodedParameters } from '../../services/path-parameters.ts'
import { problem } from '../problem.ts'
import type { Room, Rooms } from '../rooms.ts'
import { clockHandlers } from './clock.ts'
import { type DescribedOperation, descriptionFile, readDescription } from './description.ts'
import { faultHandlers } from './faults.ts'
import { journalHandlers } from './journal.ts'
import { mailHandlers } from './mail.ts'
import { controlPrefix } from './prefix.ts'
import { sessionHandlers } from './sessions.ts'
import { stateHandlers } from './state.ts'
import { type ControlCall, type ControlHandlers, type OperationId, Refused } from './types.ts'
import { userHandlers } from './users.ts'

const handlers: ControlHandlers = {
  ...clockHandlers,
  ...faultHandlers,
  ...journalHandlers,
  ...mailHandlers,
  ...sessionHandlers,
  ...stateHandlers,
  ...userHandlers,
}

/** A call of the control API that has found its operation. */
export interface ControlArrival {
  readonly operationId: OperationId | undefined
  answer(): Promise<Response>
}

export interface ControlVisit {
  readonly request: Request
  readonly url: URL
  /** The path without the name of a world. */
  readonly path: string
  readonly room: Room
  readonly rooms: Rooms
  /** Fires when the server closes. */
  readonly closing: AbortSignal
}

export type ControlApi = (visit: ControlVisit) => ControlArrival

const documentPath = `${controlPrefix}openapi.json`

export function createControlApi(): ControlApi {
  const operations = readDescription()
  const router = new TrieRouter<DescribedOperation>()
  for (const operation of operations) {
    router.add(operation.method, operation.path.replaceAll(/\{(\w+)\}/g, ':$1'), operation)
  }
  const find = (method: string, path: string) => {
    const [[first] = []] = router.match(method, path)
    return first && { operation: first[0], parameters: decodedParameters(first[1] as Record<string, string>) }
  }
  const resources = [...new Set(operations.map(({ path }) => path))]

  const nothing = (path: string): Response => {
    const taken = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((method) => find(method, path) !== undefined)
    const allow = path === documentPath ? 'GET' : taken.join(', ')
    if (allow === '') return problem(404, 'The control API has no such resource.', { resources })
    return problem(405, `${path} takes ${allow}.`, {}, { allow })
  }

  return ({ request, url, path, room, rooms, closing }) => {
    const method = request.method === 'HEAD' ? 'GET' : request.method
    const found = find(method, path)
    if (found === undefined) {
      const isDocument = path === documentPath && method === 'GET'
      return { operationId: undefined, answer: async () => (isDocument ? documentReply() : nothing(path)) }
    }
    const { operation, parameters } = found
    return {
      operationId: operation.id,
      answer: () =>
        refusable(async () => {
          const text = (await readText(request)) ?? ''
          const isYaml = operation.id === 'mockSeed'
          const call = {
            ...operation.readParameters(parameters, url.searchParams),
            // A seed is read by its own rules, which know the lines of its text.
            body: isYaml ? undefined : operation.readBody(text),
            text,
            request,
            room,
            rooms,
            signal: AbortSignal.any([request.signal, closing]),
          }
          // The handler of this id takes what the description of this id says, which is what was read.
          const handler = handlers[operation.id] as (call: ControlCall<never>) => unknown
          return replyOf(operation.status, await handler(call as unknown as ControlCall<never>))
        }),
    }
  }
}

function replyOf(status: number, result: unknown): Response {
  if (result instanceof Response) return result
  return status === 204 ? new Response(null, { status }) : Response.json(result, { status })
}

async function refusable(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    if (error instanceof Refused) return problem(error.status, error.message, error.details)
    throw error
  }
}

async function documentReply(): Promise<Response> {
  return new Response(await readFile(descriptionFile), { headers: { 'content-type': 'application/json' } })
}
