/** Holds replies of the control API against its description. */
import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { parse } from 'yaml'
import { dereference, type JsonSchema, type OpenApiDocument } from '../../openapi/tools/bundle.ts'
import { createAjv } from '../contract/documented-replies.ts'

const file = new URL('../../mocks/server/control.openapi.yaml', import.meta.url)
const document = parse(readFileSync(file, 'utf8')) as OpenApiDocument

const ajv = createAjv()
ajv.addSchema({ $id: 'control', $defs: withoutPaths(document.components?.schemas ?? {}) })

function withoutPaths<T>(schemas: T): T {
  return JSON.parse(JSON.stringify(schemas).replaceAll('"#/components/schemas/', '"control#/$defs/')) as T
}

/** The body of a reply, which is what the description says of this status, or a problem where it says nothing. */
export async function controlReply(method: string, path: string, reply: Response): Promise<unknown> {
  const reference = document.paths[path.split('?')[0] ?? '']?.[method.toLowerCase()]?.responses[reply.status]
  const text = await reply.text()
  const content = reference && dereference(document, reference).content
  if (reference !== undefined && content === undefined) {
    expect(text).toBe('')
    return undefined
  }
  const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } as JsonSchema } }
  const [mediaType, { schema }] = Object.entries(content ?? problem)[0] ?? ['', { schema: {} }]
  expect(reply.headers.get('content-type')).toBe(mediaType)
  const body: unknown = JSON.parse(text)
  const fits = ajv.compile(withoutPaths(schema))
  expect(fits(body), JSON.stringify(fits.errors)).toBe(true)
  return body
}
