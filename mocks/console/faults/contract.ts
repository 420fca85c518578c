/** What the contract of the services says: their operations, and the documented replies that a fault can give. */
import { signal } from '@preact/signals'
import { asProblem, Problem } from '../api/problem.ts'
import { nameOf, services } from '../api/services.ts'
import type { Slug } from '../api/types.ts'

export interface Example {
  readonly key: string
  readonly status: string
  readonly summary: string
}

export interface Operation {
  readonly id: string
  readonly service: Slug
  readonly method: string
  readonly summary: string
  readonly examples: readonly Example[]
}

interface Reference {
  readonly $ref?: string
}
interface Reply extends Reference {
  readonly content?: Readonly<
    Record<string, { readonly examples?: Readonly<Record<string, { readonly summary?: string }>> }>
  >
}
interface DocumentedOperation {
  readonly operationId: string
  readonly summary?: string
  readonly responses: Readonly<Record<string, Reply>>
}
interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>
  readonly components: { readonly responses: Readonly<Record<string, Reply>> }
}

/** `undefined` until it has been read. */
export const operations = signal<readonly Operation[] | undefined>(undefined)
export const contractProblem = signal<Problem | undefined>(undefined)

let isAsked = false

/** Reads the contract, which stays the same as long as the server runs. */
export async function readContract(): Promise<void> {
  if (isAsked) return
  isAsked = true
  try {
    const reply = await fetch('/openapi.json')
    if (!reply.ok) throw new Problem('The contract cannot be read.', reply.status)
    operations.value = operationsOf((await reply.json()) as Contract)
    contractProblem.value = undefined
  } catch (error) {
    isAsked = false
    contractProblem.value = asProblem(error)
  }
}

const methods = new Set(['get', 'put', 'post', 'delete', 'patch'])

function operationsOf({ paths, components }: Contract): readonly Operation[] {
  return Object.entries(paths).flatMap(([path, item]) => {
    const service = services.find(({ slug }) => path.startsWith(`/${slug}/`))?.slug
    if (service === undefined) return []
    const documented = Object.entries(item).filter(([method]) => methods.has(method))
    return documented.map(([method, { operationId, summary = '', responses }]) => ({
      id: operationId,
      service,
      method: method.toUpperCase(),
      summary,
      examples: Object.entries(responses).flatMap(([status, reply]) => examplesOf(status, resolved(reply, components))),
    }))
  })
}

function resolved(reply: Reply, { responses }: Contract['components']): Reply {
  return reply.$ref === undefined ? reply : (responses[reply.$ref.split('/').at(-1) ?? ''] ?? {})
}

function examplesOf(status: string, { content = {} }: Reply): Example[] {
  return Object.values(content).flatMap(({ examples = {} }) =>
    Object.entries(examples).map(([key, { summary = '' }]) => ({ key, status, summary })),
  )
}

/** The documented replies of some operations, each key once, errors first. */
export function examplesAmong(among: readonly Operation[]): readonly Example[] {
  const byKey = new Map<string, Example>()
  for (const { examples } of among)
    for (const example of examples) if (!byKey.has(example.key)) byKey.set(example.key, example)
  return [...byKey.values()].sort((one, other) => Number(other.status >= '400') - Number(one.status >= '400'))
}

/** "Notes: Sign in", for an operationId. */
export function titleOfOperation(id: string): string {
  const operation = operations.value?.find((known) => known.id === id)
  return operation === undefined ? id : `${nameOf(operation.service)}: ${operation.summary}`
}
