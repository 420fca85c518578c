/** Reads every documented reply out of the bundled contract, and holds a real reply against it. */
import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect } from 'vitest'
import { dereference, type Header, type JsonSchema, type OpenApiDocument } from '../../openapi/tools/bundle.ts'

export interface DocumentedReply {
  readonly operationId: string
  readonly method: string
  readonly path: string
  readonly status: number
  /** The key of the example; `no_content` and `see_other` where a reply has no body. */
  readonly key: string
  /** `undefined` where a reply has no body. */
  readonly mediaType: string | undefined
  readonly example: unknown
  readonly headers: Readonly<Record<string, Header>>
  /** Tells whether a body is as documented. */
  readonly fits: ValidateFunction
}

const document = JSON.parse(
  readFileSync(new URL('../../mocks/generated/openapi.json', import.meta.url), 'utf8'),
) as OpenApiDocument

/** Ajv as strict as it can be, with the formats that the contract uses. */
export function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true })
  addFormats.default(ajv)
  for (const annotation of ['password', 'binary']) ajv.addFormat(annotation, true)
  return ajv
}

/** Compiles schemas whose references lead into a document. */
export function compilerFor({ components }: OpenApiDocument): (schema: JsonSchema) => ValidateFunction {
  const ajv = createAjv()
  ajv.addSchema({ $id: 'contract', $defs: referringToDefs(components?.schemas ?? {}) })
  return (schema) => ajv.compile(referringToDefs(schema))
}

const compile = compilerFor(document)

function referringToDefs<T>(schemas: T): T {
  return JSON.parse(JSON.stringify(schemas).replaceAll('"#/components/schemas/', '"contract#/$defs/')) as T
}

export function documentedReplies(): readonly DocumentedReply[] {
  return operations().flatMap(({ method, path, operation }) =>
    Object.entries(operation.responses).flatMap(([status, reference]): DocumentedReply[] => {
      const response = dereference(document, reference)
      const common = {
        operationId: operation.operationId,
        method,
        path,
        status: Number(status),
        headers: response.headers ?? {},
      }
      const contents = Object.entries(response.content ?? {})
      if (contents.length === 0) {
        const key = status === '204' ? 'no_content' : 'see_other'
        return [{ ...common, key, mediaType: undefined, example: undefined, fits: compile({}) }]
      }
      return contents.flatMap(([mediaType, { schema, examples = {} }]) => {
        const fits = compile(schema)
        return Object.entries(examples).map(([key, example]) => ({
          ...common,
          key,
          mediaType,
          example: dereference(document, example).value,
          fits,
        }))
      })
    }),
  )
}

function operations() {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )
}

/** A failure has exactly the documented body; a success has one that its schema allows, with the example's fields. */
export async function expectReply(response: Response, reply: DocumentedReply): Promise<void> {
  const text = await response.text()
  expect(`${response.status} ${text}`).toMatch(new RegExp(`^${reply.status} `))
  for (const [name, reference] of Object.entries(reply.headers)) {
    const header = dereference(document, reference)
    const documented = dereference(document, header.examples?.[reply.key])?.value
    const value = response.headers.get(name)
    if (documented !== undefined) expect(value, name).toBe(documented)
    else if (header.required) expect(value, name).not.toBeNull()
  }
  if (reply.mediaType === undefined) return expect(text).toBe('')

  expect(response.headers.get('content-type')?.split(';')[0]).toBe(reply.mediaType)
  const body: unknown = reply.mediaType === 'application/json' ? JSON.parse(text) : text
  if (reply.status >= 400) expect(body).toEqual(reply.example)
  expect(reply.fits(body), JSON.stringify(reply.fits.errors)).toBe(true)
  if (isObject(body) && isObject(reply.example)) {
    expect(Object.keys(body)).toEqual(expect.arrayContaining(Object.keys(reply.example)))
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
