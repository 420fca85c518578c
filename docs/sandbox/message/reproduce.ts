/**
 * What leads to a message, found by living through it in a world of its own. What comes of it is the state just before the
 * last request, and that request: whoever sends it then is answered by the services themselves.
 */
import { getResponse } from 'msw'
import { createMocks, type ExportedState } from '../../../mocks/index.ts'
import { scenarios } from '../../../mocks/scenarios/replies.ts'
import type { TestServices } from '../../../mocks/scenarios/test-services.ts'

export interface Reproduction {
  readonly world: ExportedState
  readonly request: Request
}

/** No such message, or one that no page can bring about; the message says why. */
export class NotReproducible extends Error {
  override readonly name = 'NotReproducible'
}

/**
 * @param id `<operationId>.<key>`.
 * @param origin where the services are.
 * @throws NotReproducible
 */
export async function reproduce(id: string, origin: string): Promise<Reproduction> {
  const [operationId = '', ...key] = id.split('.')
  const scenario = own(own(scenarios, operationId) ?? {}, key.join('.'))
  if (scenario === undefined) throw new NotReproducible(`There is no message ${id}.`)

  const mocks = createMocks({ origin })
  const handlers = [...mocks.handlers()]
  const steps: { readonly world: ExportedState; readonly request: Request; readonly reply: Response }[] = []
  const services: TestServices = {
    mocks,
    maxBodyBytes: undefined,
    async fetch(path, init) {
      const request = new Request(addressOf(path, origin), { ...init, redirect: 'manual' })
      const world = await mocks.state.export()
      const answer = (await getResponse(handlers, request.clone())) ?? Response.error()
      steps.push({ world, request, reply: answer })
      return answer
    },
  }
  const reply = await replyOf(scenario, services, key)
  const last = steps.find((step) => step.reply === reply) ?? steps.at(-1)
  if (last === undefined) throw new NotReproducible(`Nothing is sent for ${id}.`)
  return last
}

/** Mailed links name the folder of the services, too. */
function addressOf(path: string, origin: string): string {
  const { pathname } = new URL(origin)
  return path.startsWith(`${pathname}/`) ? new URL(path, origin).href : origin + path
}

async function replyOf(
  scenario: (services: TestServices) => Promise<Response>,
  services: TestServices,
  key: readonly string[],
): Promise<Response> {
  try {
    return await scenario(services)
  } catch (error) {
    const isTooLarge = key[0] === 'file_too_large'
    const limits = 'Only a server limits the size of a request: run npm start for this message.'
    throw new NotReproducible(isTooLarge ? limits : String(error))
  }
}

function own<T>(members: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(members, name) ? members[name] : undefined
}
