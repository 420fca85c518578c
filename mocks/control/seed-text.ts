/** Reads a seed from YAML or JSON (which is YAML too), and says where in the text it is wrong. */
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import { type Document, isCollection, isNode, LineCounter, parseDocument } from 'yaml'
import { seedSchema } from '../generated/seed-schema.ts'
import { type Seed, SeedError } from './seed.ts'
import { bySlugToByKey } from './service-keys.ts'

/** @throws SeedError with the line and the reason, if the text is no seed. */
export function parseSeed(text: string): Seed {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const [syntaxError] = document.errors
  if (syntaxError !== undefined) {
    throw wrong(lines.linePos(syntaxError.pos[0]).line, syntaxError.message.split('\n')[0] ?? '')
  }
  const value = plainValueOf(document)
  const [problem] = problemsOf(value)
  if (problem !== undefined) throw wrong(lineOf(document, lines, problem), reason(problem))
  return seedOf(value as SeedBySlug)
}

/** @throws SeedError with the reason, if the value is no seed. It has the form of a seed file: services go by their slugs. */
export function readSeed(value: unknown): Seed {
  const [problem] = problemsOf(value)
  if (problem !== undefined) throw new SeedError(`The seed is wrong: ${reason(problem)}.`)
  return seedOf(value as SeedBySlug)
}

interface SeedBySlug {
  readonly settings?: Readonly<Record<string, object>>
  readonly users?: Readonly<Record<string, readonly object[]>>
}

function seedOf({ settings = {}, users = {} }: SeedBySlug): Seed {
  return { settings: bySlugToByKey(settings), users: bySlugToByKey(users) } as Seed
}

/** @throws SeedError where the text stands for more than any seed can hold, by aliases of aliases. */
function plainValueOf(document: Document): unknown {
  try {
    return document.toJS() ?? {}
  } catch (error) {
    throw wrong(1, error instanceof Error ? error.message : String(error))
  }
}

const validate = new Ajv2020({ allowUnionTypes: true, strictTypes: false, strictRequired: false }).compile(seedSchema)

function problemsOf(value: unknown): readonly ErrorObject[] {
  return validate(value) ? [] : (validate.errors ?? [])
}

function reason({ instancePath, message = 'is wrong', params }: ErrorObject): string {
  const place = instancePath === '' ? 'the seed' : instancePath.slice(1).replaceAll('/', '.')
  const name = extraProperty(params)
  return `${place} ${message}${name === undefined ? '' : ` (${name})`}`
}

function lineOf(document: Document, lines: LineCounter, { instancePath, params }: ErrorObject): number {
  const path = instancePath.split('/').slice(1)
  const extra = extraProperty(params)
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true)
  const key = isCollection(node) && extra !== undefined ? keyNode(node.items, extra) : undefined
  const [start] = (isNode(key) ? key.range : isNode(node) ? node.range : undefined) ?? [0]
  return lines.linePos(start).line
}

function extraProperty(params: ErrorObject['params']): string | undefined {
  return (params.additionalProperty ?? params.unevaluatedProperty) as string | undefined
}

function keyNode(items: readonly unknown[], name: string): unknown {
  const pairs = items as readonly { readonly key?: { readonly value?: unknown } }[]
  return pairs.find(({ key }) => key?.value === name)?.key
}

function wrong(line: number, why: string): SeedError {
  return new SeedError(`The seed is wrong in line ${line}: ${why}.`, line)
}
