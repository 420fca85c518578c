/**
 * Prism, in process, around the behaviour: it checks each request and each reply against the contract.
 *
 * Prism sees parsed copies. The bytes that came in and the `Response` that goes out travel outside it, so nothing that
 * Prism cannot carry (pictures, replies of several media types) is harmed, and nothing that it cannot read stops a call.
 *
 * Prism's core and its validators are loaded alone. The main module of `@stoplight/prism-http` also loads what the checks
 * do not use (its mocker, its client, its readers of documents), and takes three times as long.
 */
import { readFile } from 'node:fs/promises'
import type { IPrismDiagnostic } from '@stoplight/prism-core'
import prismCore from '@stoplight/prism-core/dist/factory.js'
import type { IHttpConfig, IHttpRequest, IHttpResponse, PrismHttpComponents } from '@stoplight/prism-http'
import prismValidators from '@stoplight/prism-http/dist/validator/index.js'
import { DiagnosticSeverity, type IHttpOperation } from '@stoplight/types'
import { contentOf } from '../services/reply.ts'
import type { Violation } from '../world/violation.ts'
import type { Incoming } from './front.ts'
import { prismRequest, prismResponse, withPlainAuthorization } from './prism-messages.ts'

export interface Checked {
  readonly reply: Response
  readonly violations: readonly Violation[]
}

export interface ContractCheck {
  /** Lets `behave` answer, whatever the request is like, and tells what was wrong with the request and the reply. */
  check(operationId: string, incoming: Incoming, behave: () => Promise<Response>): Promise<Checked>
}

/** What Prism is given: the parsed request, and how to get the reply to it. */
interface PrismCall extends IHttpRequest {
  readonly operationId: string
  readonly answer: () => Promise<IHttpResponse>
}

const config: IHttpConfig = {
  isProxy: true,
  checkSecurity: true,
  validateRequest: true,
  validateResponse: true,
  errors: false,
  upstreamProxy: undefined,
  mock: { dynamic: false },
  // The behaviour answers, never a server behind this address; Prism only wants one to be there.
  upstream: new URL('http://127.0.0.1'),
}

const silentLogger = Object.fromEntries(
  ['info', 'warn', 'error', 'debug', 'trace', 'fatal', 'success', 'start', 'note'].map((level) => [
    level,
    () => undefined,
  ]),
)

/** @param file the name of a generated file: `operations.json` for the services, `control.operations.json` for the control API. */
export async function createContractCheck(file: string): Promise<ContractCheck> {
  const operations = await readOperations(file)

  const logger = { ...silentLogger, child: () => logger } as unknown as PrismHttpComponents['logger']
  const prism = prismCore.factory<IHttpOperation, IHttpRequest, IHttpResponse, IHttpConfig>(config, {
    logger,
    validateInput: prismValidators.validateInput,
    validateOutput: prismValidators.validateOutput,
    mock() {
      throw new TypeError('The services answer every call, so Prism has no call to mock.')
    },
    route: ({ input }) => right(operationOf(operations, (input as PrismCall).operationId)),
    validateSecurity: ({ resource, element }) => {
      const result = prismValidators.validateSecurity({ resource, element: withPlainAuthorization(element) })
      return result._tag === 'Left' ? result : right(element)
    },
    forward:
      ({ data }) =>
      () =>
      async () =>
        right(await (data as PrismCall).answer()),
  })

  return {
    async check(operationId, incoming, behave) {
      let reply: Response | undefined
      let failed: { readonly error: unknown } | undefined
      const answer = async () => {
        // What fails half-way must not be done again.
        reply = await behave().catch((error: unknown) => {
          failed = { error }
          throw error
        })
        return prismResponse(reply.status, await contentOf(reply))
      }
      try {
        const call: PrismCall = { ...(await prismRequest(incoming)), operationId, answer }
        const result = await prism.request(call, [], config)()
        if (result._tag === 'Left') throw result.left
        const { input, output } = result.right.validations
        return {
          reply: reply ?? (await behave()),
          violations: [...input.map(violationIn('request')), ...output.map(violationIn('response'))],
        }
      } catch (error) {
        if (failed !== undefined) throw failed.error
        // Prism could not read a message: a body labelled JSON that is none, a media type that is no media type.
        const violation = unreadable(error, reply === undefined ? 'request' : 'response')
        return { reply: reply ?? (await behave()), violations: [violation] }
      }
    },
  }
}

async function readOperations(file: string): Promise<ReadonlyMap<string, IHttpOperation>> {
  const text = await readFile(new URL(`../generated/${file}`, import.meta.url), 'utf8')
  const operations = JSON.parse(text) as Readonly<Record<string, IHttpOperation>>
  return new Map(Object.entries(operations))
}

function operationOf(operations: ReadonlyMap<string, IHttpOperation>, id: string): IHttpOperation {
  const operation = operations.get(id)
  if (operation === undefined) throw new TypeError(`The contract has no operation ${id}.`)
  return operation
}

function violationIn(side: 'request' | 'response') {
  return ({ path = [], severity, code = '', message }: IPrismDiagnostic): Violation => ({
    location: [side, ...path.map(String)],
    severity: DiagnosticSeverity[severity],
    code,
    message,
  })
}

function unreadable(error: unknown, side: 'request' | 'response'): Violation {
  return {
    location: [side, 'body'],
    severity: 'Error',
    code: error instanceof SyntaxError ? 'syntax' : 'unreadable',
    message: `The ${side} cannot be read as what its content type says`,
  }
}

/** Prism speaks fp-ts; this is its `Either.right`. */
function right<T>(value: T): { readonly _tag: 'Right'; readonly right: T } {
  return { _tag: 'Right', right: value }
}
