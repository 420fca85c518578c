/** Reads the description of the control API: which operations there are, and what each takes. */
import { readFileSync } from 'node:fs'
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { explained } from '../../control/schema-errors.ts'
import type { OperationId } from './types.ts'
import { Refused } from './types.ts'

type Fields = Readonly<Record<string, unknown>>

export interface DescribedOperation {
  readonly id: OperationId
  readonly method: string
  /** With parameters in braces. */
  readonly path: string
  /** The status of the good reply. */
  readonly status: number
  /**
   * The parameters of the path and of the query as their types say.
   * @throws Refused if one is missing, unknown or wrong.
   */
  readParameters(path: Fields, query: URLSearchParams): { readonly path: Fields; readonly query: Fields }
  /**
   * The body as JSON; `undefined` where the operation takes none.
   * @throws Refused if it is not as described.
   */
  readBody(text: string): unknown
}

interface Parameter {
  readonly name: string
  readonly in: string
  readonly schema: object
  readonly required?: boolean
}

interface Operation {
  readonly operationId: OperationId
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> }
  readonly responses: Readonly<Record<string, unknown>>
}

interface Document {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, Operation>> & { readonly parameters?: readonly Parameter[] }>
  >
}

const documentId = 'control'
const methods = ['get', 'post', 'put', 'patch', 'delete'] as const

/** The description in one piece. */
export const descriptionFile = new URL('../../generated/control.openapi.json', import.meta.url)

export function readDescription(): readonly DescribedOperation[] {
  const document = JSON.parse(readFileSync(descriptionFile, 'utf8'), withDiscriminator) as Document
  const ajv = new Ajv2020({ strict: false, coerceTypes: false, discriminator: true })
  // Query strings and paths are texts, whatever they stand for.
  const lenient = new Ajv2020({ strict: false, coerceTypes: true, useDefaults: true })
  for (const each of [ajv, lenient]) {
    addFormats.default(each)
    each.addSchema({ $id: documentId, ...document }, documentId, false, false)
  }

  const resolve = <T>(value: T): T => {
    const target = (value as { readonly $ref?: string }).$ref
    if (target === undefined) return value
    const steps = target.slice(2).split('/')
    return steps.reduce<unknown>((node, step) => (node as Fields)[step], document) as T
  }

  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method]
      if (operation === undefined) return []
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(resolve)
      const readPart = (part: 'path' | 'query') => partReader(lenient, part, parameters)
      const readPath = readPart('path')
      const readQuery = readPart('query')
      const pointer = `#/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D')}/${method}`
      return {
        id: operation.operationId,
        method: method.toUpperCase(),
        path,
        status: Number(Object.keys(operation.responses).find((status) => status.startsWith('2'))),
        readParameters: (pathFields: Fields, query: URLSearchParams) => ({
          path: readPath(pathFields),
          query: readQuery(queryFields(query)),
        }),
        readBody: operation.requestBody === undefined ? () => undefined : bodyReader(ajv, pointer),
      }
    }),
  )
}

/** Every choice is told by its `type`. Without this, all that Ajv could tell of a wrong value is that no branch fits. */
function withDiscriminator(_name: string, value: unknown): unknown {
  const isChoice = typeof value === 'object' && value !== null && 'oneOf' in value
  return isChoice ? { ...value, discriminator: { propertyName: 'type' } } : value
}

function partReader(
  ajv: Ajv2020,
  part: 'path' | 'query',
  parameters: readonly Parameter[],
): (fields: Fields) => Fields {
  const own = parameters.filter((parameter) => parameter.in === part)
  const validate = ajv.compile({
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(own.map(({ name, schema }) => [name, absolute(schema)])),
    required: own.filter(({ required }) => required === true).map(({ name }) => name),
  })
  return (fields) => {
    // Ajv writes the values of the right types, and defaults, into what it is given.
    const read = { ...fields }
    if (!validate(read)) throw wrong(part, validate)
    return read
  }
}

function bodyReader(ajv: Ajv2020, pointer: string): (text: string) => unknown {
  const validate = ajv.compile({ $ref: `${documentId}${pointer}/requestBody/content/application~1json/schema` })
  return (text) => {
    const value = parsed(text)
    if (!validate(value)) throw wrong('body', validate)
    return value
  }
}

function parsed(text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Refused(400, text.trim() === '' ? 'The body is empty; send JSON.' : 'The body is not JSON.')
  }
  if (isDeeperThan(value, maxDepth)) throw new Refused(400, `The body is nested deeper than ${maxDepth} levels.`)
  return value
}

/** What can be read at any depth cannot be written at any depth: such a value would break every later list. */
const maxDepth = 100

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((member) => isDeeperThan(member, levels - 1))
}

/** A reference within the document is one into it from elsewhere. */
function absolute(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#', `"$ref":"${documentId}#`)) as object
}

/** A parameter that stands twice is a list, which none of them is. */
function queryFields(query: URLSearchParams): Fields {
  const names = [...new Set(query.keys())]
  return Object.fromEntries(
    names.map((name) => {
      const values = query.getAll(name)
      return [name, values.length === 1 ? values[0] : values]
    }),
  )
}

/** Says what is wrong without the value: that may be a password. */
function wrong(part: string, { errors }: ValidateFunction): Refused {
  // The branch of a choice that was not meant says less than what comes last, and the innermost place says the most.
  const [problem] = [...(errors ?? [])].sort((one, other) => depth(other) - depth(one))
  if (problem === undefined) return new Refused(400, `The ${part} is not as described.`)
  return new Refused(400, `${part}${problem.instancePath.replaceAll('/', '.')} ${explained(problem)}.`)
}

function depth({ instancePath }: ErrorObject): number {
  return instancePath.split('/').length
}
