/**
 * The flows of the five services: each Arazzo workflow, step by step, with what came back when it was walked. What a step
 * means is said by the workflow itself; nothing here says it a second time.
 */
import type { Mail } from '../../mocks/world/mailbox.ts'
import { type Operation, type Service, services } from './contract.ts'
import { type ArazzoStep, type ArazzoWorkflow, readWorkflows } from './flows/arazzo.ts'
import type { EventKind } from './flows/control.ts'
import { type Outcome, outcomeOf } from './flows/outcome.ts'
import type { Sent } from './flows/request.ts'
import { isAsked, pageScreen, type Screen, screenAfter, screenBefore } from './flows/screens.ts'
import { type Walked, walk } from './flows/walk.ts'
import { sentence } from './flows/words.ts'

export interface FlowGroup {
  readonly service: Service
  /** Markdown. */
  readonly description: string
  readonly flows: readonly Flow[]
}

export interface Flow {
  readonly workflowId: string
  readonly service: Service
  readonly summary: string
  /** The summary with the service, as no two flows have it. */
  readonly title: string
  /** Markdown. */
  readonly description: string
  readonly steps: readonly Step[]
  /** The operations that it calls, each once, in the order of their first call. */
  readonly operations: readonly Operation[]
}

export type Step = StepText & (CallStep | VisitStep | EventStep | FlowStep)

interface StepText {
  readonly number: number
  readonly stepId: string
  /** In a few words. */
  readonly title: string
  readonly description: string
}

/** The app calls the service. */
export interface CallStep {
  readonly kind: 'call'
  readonly operation: Operation
  readonly sent: Sent
  readonly outcome: Outcome
  readonly status: number
  /** How many mails the service sent because of it. */
  readonly mailed: number
  /** What the user filled in or pressed; `undefined` where the client calls by itself, and for a form that comes back. */
  readonly before: Screen | undefined
  readonly after: Screen
}

/** The user opens a page of the service in a browser. */
export interface VisitStep {
  readonly kind: 'visit'
  readonly status: number
  readonly after: Screen
}

/** Something happens meanwhile. */
export interface EventStep {
  readonly kind: 'event'
  readonly event: EventKind
  /** The mail that the user finds. */
  readonly mail: Mail | undefined
}

/** Another flow comes first. */
export interface FlowStep {
  readonly kind: 'flow'
  readonly workflowId: string
  readonly summary: string
}

export const flowGroups: readonly FlowGroup[] = await Promise.all(
  services.map(async (service) => {
    const { info, workflows } = readWorkflows(service.slug)
    const flows = await Promise.all(workflows.map((workflow) => flowOf(service, workflow, workflows)))
    return { service, description: info.description, flows }
  }),
)

export const flows: readonly Flow[] = flowGroups.flatMap((group) => group.flows)

/**
 * The first flow that comes through an operation: its page shows all states of the operation's screen.
 *
 * @throws Error if there is none.
 */
export function flowThrough({ operationId }: Operation): Flow {
  const flow = flows.find(({ operations }) => operations.some((operation) => operation.operationId === operationId))
  if (flow === undefined) throw new Error(`No flow comes through ${operationId}.`)
  return flow
}

async function flowOf(service: Service, workflow: ArazzoWorkflow, workflows: readonly ArazzoWorkflow[]): Promise<Flow> {
  const { workflowId, summary, description } = workflow
  const walked = await walk(workflow, workflows)
  const steps = walked.map((what, index) => stepOf(index + 1, workflow.steps[index], what, workflows))
  const called = steps.flatMap((step) => (step.kind === 'call' ? [step.operation] : []))
  const title = `${summary} (${service.name})`
  return { workflowId, service, summary, title, description, steps, operations: [...new Set(called)] }
}

function stepOf(
  number: number,
  step: ArazzoStep | undefined,
  walked: Walked,
  workflows: readonly ArazzoWorkflow[],
): Step {
  if (step === undefined) throw new Error(`Step ${number} was walked and is not written.`)
  const { stepId, description } = step
  const text = { number, stepId, title: sentence(stepId), description }
  switch (walked.kind) {
    case 'call':
      return { ...text, ...callOf(walked) }
    case 'visit':
      return { ...text, kind: 'visit', status: walked.received.status, after: pageScreen(String(walked.received.body)) }
    case 'event':
      return { ...text, ...walked }
    case 'flow': {
      const { workflowId } = walked
      const summary = workflows.find((workflow) => workflow.workflowId === workflowId)?.summary ?? workflowId
      return { ...text, kind: 'flow', workflowId, summary }
    }
  }
}

function callOf({ operation, sent, received, mailed }: Walked & { readonly kind: 'call' }): CallStep {
  const outcome = outcomeOf(operation, received)
  const failed = outcome.message.code !== undefined
  return {
    kind: 'call',
    operation,
    sent,
    outcome,
    status: received.status,
    mailed,
    before: !failed && isAsked(operation, sent) ? screenBefore(operation, sent) : undefined,
    after: screenAfter(operation, outcome, sent, received.body),
  }
}
