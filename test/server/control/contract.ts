/** Holds replies of the control API against its bundled description: status, media type, headers and body. */
import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { dereference, type JsonSchema, type OpenApiDocument, type Operation } from '../../../openapi/tools/bundle.ts'
import { compilerFor } from '../../contract/documented-replies.ts'

const file = new URL('../../../mocks/generated/control.openapi.json', import.meta.url)
const document = JSON.parse(readFileSync(file, 'utf8')) as OpenApiDocument
const compile = compilerFor(document)

/** What the server itself says to whatever leads to no operation, or is too large for any. */
const ofNoOperation = [404, 405, 413]
const problemSchema = { $ref: '#/components/schemas/Problem' }

const templates = Object.entries(document.paths).map(([template, item]) => ({
  item,
  matches: new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
}))

function operationOf(method: string, path: string): Operation | undefined {
  const found = templates.find(({ matches }) => matches.test(path))
  return found?.item[(method === 'HEAD' ? 'GET' : method).toLowerCase()]
}

/** The body of a reply, which has to be what the description says of this operation and status. */
export async function describedBody(method: string, url: string, reply: Response): Promise<unknown> {
  const operation = operationOf(method, new URL(url).pathname)
  const text = await reply.text()
  const reference = operation?.responses[reply.status]
  const isKnown = reference !== undefined || ofNoOperation.includes(reply.status)
  expect(isKnown, `${operation?.operationId ?? url} does not document ${reply.status}: ${text.slice(0, 500)}`).toBe(
    true,
  )

  const described = reference && dereference(document, reference)
  for (const [name, header] of Object.entries(described?.headers ?? {})) {
    const { schema = {} } = dereference(document, header) as { readonly schema?: JsonSchema }
    expect(compile(schema)(reply.headers.get(name)), name).toBe(true)
  }
  if ((described !== undefined && described.content === undefined) || method === 'HEAD') {
    expect(text).toBe('')
    return undefined
  }
  const content = described?.content ?? { 'application/problem+json': { schema: problemSchema } }
  const [mediaType, { schema }] = Object.entries(content)[0] ?? ['', { schema: {} }]
  expect(reply.headers.get('content-type')).toBe(mediaType)
  const body: unknown = JSON.parse(text)
  const fits = compile(schema)
  expect(fits(body), `${JSON.stringify(fits.errors)} in ${text.slice(0, 500)}`).toBe(true)
  return body
}
