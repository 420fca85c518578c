/** Reads a seed from YAML or JSON (which is YAML too), and says where in the text it is wrong. */
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import { type Document, isCollection, isNode, LineCounter, parseDocument, visit, type YAMLError } from 'yaml'
import { seedSchema } from '../generated/seed-schema.ts'
import { extraMember } from './schema-errors.ts'
import { type Seed, SeedError } from './seed.ts'
import { byKeyToBySlug, bySlugToByKey, isServiceKey } from './service-keys.ts'

/** @throws SeedError with the line and the reason, if the text is no seed. */
export function parseSeed(text: string): Seed {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  // A tag that is not known is a warning there; here it may be a password that begins with an exclamation mark.
  const [syntaxError] = [...document.errors, ...document.warnings]
  if (syntaxError !== undefined) throw wrong(lines.linePos(syntaxError.pos[0]).line, inOurWords(syntaxError))
  const value = plainValueOf(document, lines)
  if (value === null) throw wrong(1, 'it is empty; {} is a seed without accounts')
  const [problem] = problemsOf(value)
  if (problem !== undefined) throw wrong(lineOf(document, lines, problem), reason(problem))
  return seedOf(value as SeedBySlug)
}

/** @throws SeedError with the reason, if the value is no seed. */
export function checkSeed(seed: Seed): void {
  const { settings = {}, users = {}, ...others } = seed
  const [problem] = problemsOf({
    settings: byKeyToBySlug<unknown>(settings),
    users: byKeyToBySlug<unknown>(users),
    ...others,
  })
  if (problem !== undefined) throw new SeedError(`The seed is wrong: ${reason(problem)}.`)
  const stranger = [...Object.keys(settings), ...Object.keys(users)].find((key) => !isServiceKey(key))
  if (stranger !== undefined) throw new SeedError(`The seed is wrong: there is no service '${stranger}'.`)
}

interface SeedBySlug {
  readonly settings?: Readonly<Record<string, object>>
  readonly users?: Readonly<Record<string, readonly object[]>>
}

function seedOf({ settings = {}, users = {} }: SeedBySlug): Seed {
  return { settings: bySlugToByKey(settings), users: bySlugToByKey(users) } as Seed
}

/** Without the words of the text, which may be a password: `*` and `!` begin more of them than aliases and tags. */
function inOurWords({ code, message }: YAMLError): string {
  if (code === 'TAG_RESOLVE_FAILED') return 'a text that begins with ! has to be quoted'
  return message.split('\n')[0] ?? 'it is no YAML'
}

/** @throws SeedError where the text leans on what is not there, or stands for more than any seed can hold. */
function plainValueOf(document: Document, lines: LineCounter): unknown {
  visit(document, {
    Alias(_key, node) {
      if (node.resolve(document) !== undefined) return undefined
      throw wrong(lines.linePos(node.range?.[0] ?? 0).line, 'a text that begins with * has to be quoted')
    },
  })
  try {
    return document.toJS() as unknown
  } catch {
    throw wrong(1, 'its aliases stand for more than any seed can hold')
  }
}

const validate = new Ajv2020({ allowUnionTypes: true, strictTypes: false, strictRequired: false }).compile(seedSchema)

function problemsOf(value: unknown): readonly ErrorObject[] {
  return validate(value) ? [] : (validate.errors ?? [])
}

function reason(problem: ErrorObject): string {
  const { instancePath, message = 'is wrong' } = problem
  const place = instancePath === '' ? 'the seed' : instancePath.slice(1).replaceAll('/', '.')
  const name = extraMember(problem)
  return `${place} ${message}${name === undefined ? '' : ` (${name})`}`
}

function lineOf(document: Document, lines: LineCounter, problem: ErrorObject): number {
  const path = problem.instancePath.split('/').slice(1)
  const extra = extraMember(problem)
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true)
  const key = isCollection(node) && extra !== undefined ? keyNode(node.items, extra) : undefined
  const [start] = (isNode(key) ? key.range : isNode(node) ? node.range : undefined) ?? [0]
  return lines.linePos(start).line
}

function keyNode(items: readonly unknown[], name: string): unknown {
  const pairs = items as readonly { readonly key?: { readonly value?: unknown } }[]
  return pairs.find(({ key }) => key?.value === name)?.key
}

function wrong(line: number, why: string): SeedError {
  return new SeedError(`The seed is wrong in line ${line}: ${why}.`, line)
}
