/** The six documents of the contract and that of the control API, bundled from their sources, and ways to walk through them. */
import { join } from 'node:path'
import {
  bundleDocument,
  contractRoot,
  dereference,
  type Example,
  type JsonSchema,
  type MediaType,
  type OpenApiDocument,
  type Operation,
} from '../../openapi/tools/bundle.ts'
import { type Slug, slugs } from '../../openapi/tools/services.ts'

export const gateway = await bundleDocument(join(contractRoot, 'openapi.yaml'))

export const services = Object.fromEntries(
  await Promise.all(slugs.map(async (slug) => [slug, await bundleDocument(join(contractRoot, slug, 'openapi.yaml'))])),
) as Readonly<Record<Slug, OpenApiDocument>>

export const documents: readonly (readonly [name: string, document: OpenApiDocument])[] = [
  ['gateway', gateway],
  ...Object.entries(services),
]

/** What describes the control API of the mock server. */
export const control = await bundleDocument(join(contractRoot, '../mocks/server/control.openapi.yaml'))

export interface PlacedOperation {
  readonly method: string
  readonly path: string
  readonly operation: Operation
}

export function operationsOf(document: OpenApiDocument): readonly PlacedOperation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => method !== 'parameters')
      .map(([method, operation]) => ({ method, path, operation })),
  )
}

/** A schema where it stands, and the examples that stand beside it. */
export interface PlacedSchema {
  readonly where: string
  readonly schema: JsonSchema
  readonly examples: Readonly<Record<string, unknown>>
}

interface Exemplified {
  readonly schema?: JsonSchema
  readonly example?: unknown
  readonly examples?: Readonly<Record<string, Example>>
}

/** Every schema of a document: its components, and those of parameters, headers, request bodies and replies. */
export function schemasOf(document: OpenApiDocument): readonly PlacedSchema[] {
  const components = Object.entries(document.components?.schemas ?? {}) as [string, JsonSchema][]
  return [
    ...components.map(([name, schema]) => ({ where: `schema ${name}`, schema, examples: {} })),
    ...operationsOf(document).flatMap(({ operation }) => schemasOfOperation(document, operation)),
  ]
}

function schemasOfOperation(document: OpenApiDocument, operation: Operation): readonly PlacedSchema[] {
  const { operationId, parameters = [], requestBody, responses } = operation
  const place = (where: string, reference: unknown): PlacedSchema => {
    const { schema, example, examples = {} } = dereference(document, reference) as Exemplified
    if (schema === undefined) throw new Error(`${operationId}: ${where} has no schema.`)
    const values = Object.entries(examples).map(([key, named]) => [key, dereference(document, named).value])
    return {
      where: `${operationId}: ${where}`,
      schema,
      examples: { ...Object.fromEntries(values), ...(example !== undefined && { example }) },
    }
  }
  const placeContents = (where: string, content: Readonly<Record<string, MediaType>> | undefined) =>
    Object.entries(content ?? {}).map(([mediaType, media]) => place(`${where} as ${mediaType}`, media))

  return [
    ...parameters.map((parameter) => place(`parameter ${nameOf(document, parameter)}`, parameter)),
    ...placeContents('request', dereference(document, requestBody)?.content),
    ...Object.entries(responses).flatMap(([status, reference]) => {
      const reply = dereference(document, reference)
      return [
        ...Object.entries(reply.headers ?? {}).map(([name, header]) => place(`${status} header ${name}`, header)),
        ...placeContents(status, reply.content),
      ]
    }),
  ]
}

function nameOf(document: OpenApiDocument, parameter: unknown): string {
  return (dereference(document, parameter) as { readonly name: string }).name
}
