/**
 * Walks a workflow through the mocks in this process, so that the pages show what really came back at each step: which of
 * the documented replies it was, and what was in it. Each walk has a world of its own, the same at every build.
 */

import { createServices } from '../../../mocks/services/index.ts'
import { documentedContent } from '../../../mocks/services/reply.ts'
import type { Mail } from '../../../mocks/world/mailbox.ts'
import { createWorld, type World } from '../../../mocks/world/world.ts'
import { type Operation, operations } from '../contract.ts'
import type { ArazzoStep, ArazzoWorkflow } from './arazzo.ts'
import { control, type EventKind } from './control.ts'
import { resolve, resolveAll, type StepOutputs, type Values } from './expressions.ts'
import { requestOf, type Sent, sentBy } from './request.ts'

export interface Received {
  readonly status: number
  /** The key of the documented reply; `undefined` for a page that the contract does not describe. */
  readonly key: string | undefined
  readonly body: unknown
}

/** What came of one step. */
export type Walked =
  | {
      readonly kind: 'call'
      readonly operation: Operation
      readonly sent: Sent
      readonly received: Received
      readonly mailed: number
    }
  | { readonly kind: 'visit'; readonly url: string; readonly received: Received }
  | { readonly kind: 'event'; readonly event: EventKind; readonly mail: Mail | undefined }
  | { readonly kind: 'flow'; readonly workflowId: string }

interface Walk {
  readonly world: World
  readonly answer: (request: Request) => Promise<Response>
  readonly workflows: readonly ArazzoWorkflow[]
}

/** @returns what came of each step, in their order. @throws Error that names the step where the flow goes astray. */
export async function walk(workflow: ArazzoWorkflow, workflows: readonly ArazzoWorkflow[]): Promise<readonly Walked[]> {
  const world = createWorld({ now: () => beginning, random: sameBytes() })
  const services = Object.values(createServices(world))
  const answer = async (request: Request) => {
    const [, slug] = new URL(request.url).pathname.split('/')
    const service = services.find(({ contract }) => contract.slug === slug)
    if (service === undefined) throw new Error(`No service is at ${request.url}.`)
    return service.handle(request)
  }
  return (await walkWorkflow(workflow, { world, answer, workflows })).walked
}

const beginning = Date.UTC(2026, 2, 2, 9)

async function walkWorkflow(workflow: ArazzoWorkflow, context: Walk) {
  const steps = new Map<string, Values>()
  const walked: Walked[] = []
  for (const step of workflow.steps) {
    try {
      const { outputs, ...what } = await walkStep(step, steps, context)
      steps.set(step.stepId, outputs)
      walked.push(what.walked)
    } catch (error) {
      throw new Error(`${workflow.workflowId} goes astray at ${step.stepId}: ${String(error)}`, { cause: error })
    }
  }
  return { walked, outputs: resolveAll(workflow.outputs, { steps }) }
}

async function walkStep(
  step: ArazzoStep,
  steps: StepOutputs,
  { world, answer, workflows }: Walk,
): Promise<{ readonly walked: Walked; readonly outputs: Values }> {
  const page = step['x-operation']
  if (step.workflowId !== undefined) {
    const called = workflows.find(({ workflowId }) => workflowId === step.workflowId)
    if (called === undefined) throw new Error(`There is no workflow ${step.workflowId}.`)
    const { outputs } = await walkWorkflow(called, { world, answer, workflows })
    return {
      walked: { kind: 'flow', workflowId: step.workflowId },
      outputs: resolveAll(step.outputs, { steps, outputs }),
    }
  }
  if (page !== undefined) {
    const url = String(resolve(page.url, { steps }))
    const received = await receivedFrom(await opened(url, answer), step)
    return { walked: { kind: 'visit', url, received }, outputs: {} }
  }
  const [, source, operationId = ''] = step.operationId?.split('.') ?? []
  const sent = sentBy(step, { steps })
  if (source === 'control') {
    const { kind, body } = await control(world, operationId, sent)
    const [mail] = (body as { readonly mail?: readonly Mail[] } | undefined)?.mail ?? []
    return { walked: { kind: 'event', event: kind, mail }, outputs: resolveAll(step.outputs, { steps, body }) }
  }
  const operation = operations.find((known) => known.operationId === operationId)
  if (operation === undefined) throw new Error(`There is no operation ${operationId}.`)
  const before = (await world.mailbox.list()).length
  const received = await receivedFrom(await answer(requestOf(operation, sent)), step)
  const mailed = (await world.mailbox.list()).length - before
  return {
    walked: { kind: 'call', operation, sent, received, mailed },
    outputs: resolveAll(step.outputs, { steps, body: received.body }),
  }
}

/** Opens a page as a browser does, which follows redirects. */
async function opened(url: string, answer: Walk['answer']): Promise<Response> {
  const response = await answer(new Request(url))
  const location = response.headers.get('location')
  return location === null ? response : opened(new URL(location, url).href, answer)
}

/** @throws Error if it has another status than the step asks for. */
async function receivedFrom(response: Response, { successCriteria = [] }: ArazzoStep): Promise<Received> {
  const { status } = response
  const text = await response.text()
  for (const { condition } of successCriteria) {
    const wanted = /^\$statusCode == (\d+)$/.exec(condition)?.[1]
    if (wanted !== undefined && Number(wanted) !== status)
      throw new Error(`it got ${status} instead of ${wanted}: ${text}`)
  }
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true
  return { status, key: documentedContent(response)?.key, body: isJson ? JSON.parse(text) : text }
}

/** Bytes that look drawn by lot and are the same at every build. */
function sameBytes(): (count: number) => Uint8Array {
  let state = 1815
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return (state >>> 16) & 0xff
  }
  return (count) => Uint8Array.from({ length: count }, next)
}
