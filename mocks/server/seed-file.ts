/** Reads a seed from a YAML or JSON file (JSON is YAML too), and says where in the file it is wrong. */
import { readFile } from 'node:fs/promises'
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import { type Document, isCollection, isNode, LineCounter, parseDocument } from 'yaml'
import { UsageError } from './options.ts'
import type { Seed } from './seed.ts'
import { seedSchema } from './seed-schema.ts'

/** @throws UsageError with the line and the reason, if the file cannot be read or is not a seed. */
export async function readSeedFile(file: string): Promise<Seed> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`The seed file ${file} cannot be read (${error.code ?? error.message}).`)
  })
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const [syntaxError] = document.errors
  if (syntaxError !== undefined) {
    throw wrong(file, lines.linePos(syntaxError.pos[0]).line, syntaxError.message.split('\n')[0] ?? '')
  }

  const value: unknown = document.toJS() ?? {}
  const validate = new Ajv2020({ allErrors: false, allowUnionTypes: true }).compile(seedSchema)
  if (validate(value)) return byServiceName(value as FileSeed)
  const [problem] = validate.errors ?? []
  throw problem === undefined
    ? wrong(file, 1, 'is no seed')
    : wrong(file, lineOf(document, lines, problem), reason(problem))
}

interface FileSeed {
  readonly settings?: Readonly<Record<string, object>>
  readonly users?: Readonly<Record<string, readonly object[]>>
}

/** A file names the services by their slugs, code by its own names. */
function byServiceName({ settings, users }: FileSeed): Seed {
  const renamed = <T>(parts: Readonly<Record<string, T>> = {}) =>
    Object.fromEntries(
      Object.entries(parts).map(([slug, part]) => [slug === 'fluency-box' ? 'fluencyBox' : slug, part]),
    )
  return { settings: renamed(settings), users: renamed(users) } as Seed
}

function reason({ instancePath, message = 'is wrong', params }: ErrorObject): string {
  const place = instancePath === '' ? 'the seed' : instancePath.slice(1).replaceAll('/', '.')
  const name = params.additionalProperty as string | undefined
  return `${place} ${message}${name === undefined ? '' : ` (${name})`}`
}

function lineOf(document: Document, lines: LineCounter, { instancePath, params }: ErrorObject): number {
  const path = instancePath.split('/').slice(1)
  const extra = params.additionalProperty as string | undefined
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true)
  const key = isCollection(node) && extra !== undefined ? keyNode(node.items, extra) : undefined
  const [start] = (isNode(key) ? key.range : isNode(node) ? node.range : undefined) ?? [0]
  return lines.linePos(start).line
}

function keyNode(items: readonly unknown[], name: string): unknown {
  const pairs = items as readonly { readonly key?: { readonly value?: unknown } }[]
  return pairs.find(({ key }) => key?.value === name)?.key
}

function wrong(file: string, line: number, why: string): UsageError {
  return new UsageError(`The seed file ${file} is wrong in line ${line}: ${why}.`)
}
