/** The runtime expressions of Arazzo that the workflows use. One that leads nowhere is an error, never an empty value. */
import type { Expressions } from './arazzo.ts'

/** What the steps so far have given, by stepId and name. */
export type StepOutputs = ReadonlyMap<string, Values>

export type Values = Readonly<Record<string, unknown>>

export interface Scope {
  readonly steps: StepOutputs
  /** The JSON body of the reply at hand. */
  readonly body?: unknown
  /** The outputs of the workflow that was called. */
  readonly outputs?: Values
}

/** Puts values into a text: the whole of it is an expression, or it has some in braces. Other values stay as they are. */
export function resolve(value: unknown, scope: Scope): unknown {
  if (typeof value !== 'string') return value
  if (isExpression(value)) return evaluate(value, scope)
  return value.replace(/\{(\$[^}]+)\}/g, (_, expression: string) => String(evaluate(expression, scope)))
}

export function resolveAll(expressions: Expressions = {}, scope: Scope): Values {
  return Object.fromEntries(
    Object.entries(expressions).map(([name, expression]) => [name, evaluate(expression, scope)]),
  )
}

const isExpression = (text: string) => /^\$(steps|outputs|response)\./.test(text)

/** @throws Error if the expression leads nowhere. */
function evaluate(expression: string, { steps, body, outputs }: Scope): unknown {
  const [, stepId, name] = /^\$steps\.(\w+)\.outputs\.(\w+)$/.exec(expression) ?? []
  const [, output] = /^\$outputs\.(\w+)$/.exec(expression) ?? []
  const [, pointer] = /^\$response\.body#\/(.+)$/.exec(expression) ?? []
  let found: unknown
  if (stepId !== undefined && name !== undefined) found = steps.get(stepId)?.[name]
  else if (output !== undefined) found = outputs?.[output]
  else if (pointer !== undefined) found = at(body, pointer.split('/'))
  if (found === undefined) throw new Error(`${expression} leads nowhere.`)
  return found
}

const at = (value: unknown, path: readonly string[]) =>
  path.reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], value)
