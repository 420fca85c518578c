/**
 * Distils a service's document to what its mock needs at run time: where each operation is, which credential it asks
 * for, the rules of its form, and every documented reply, ready to be sent. So no path, limit or message is written twice.
 */
import type { FieldRules, OperationFacts, ReplyFacts } from '../../mocks/services/contract.ts'
import { dereference, type JsonSchema, type OpenApiDocument, type Operation, type Reply } from './bundle.ts'

/** The keys of replies without a body, which therefore have no example to be named after. */
const bodylessKeys: Readonly<Record<string, string>> = { '204': 'no_content', '303': 'see_other' }

export function factsOf(document: OpenApiDocument): Record<string, OperationFacts> {
  const entries = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]): [string, OperationFacts] => [
      operation.operationId,
      {
        method: method.toUpperCase(),
        path,
        security: (operation.security ?? []).flatMap((alternative) => Object.keys(alternative)),
        consumes: Object.keys(dereference(document, operation.requestBody)?.content ?? {}),
        fields: fieldsOf(document, operation),
        replies: repliesOf(document, operation),
      },
    ]),
  )
  return Object.fromEntries(entries)
}

function fieldsOf(document: OpenApiDocument, operation: Operation): Record<string, FieldRules> {
  const body = dereference(document, operation.requestBody)
  const schema = dereference(document, Object.values(body?.content ?? {})[0]?.schema)
  const required = new Set(schema?.required ?? [])
  return Object.fromEntries(
    Object.entries(schema?.properties ?? {}).map(([name, property]) => [
      name,
      { required: required.has(name), ...limitsOf(dereference(document, property)) },
    ]),
  )
}

function limitsOf(schema: JsonSchema): Omit<FieldRules, 'required'> {
  const { minLength, maxLength, pattern } = schema
  return {
    ...(typeof minLength === 'number' && { minLength }),
    ...(typeof maxLength === 'number' && { maxLength }),
    ...(typeof pattern === 'string' && { pattern }),
  }
}

/** @throws Error if two replies of the operation have one key: a key alone must name the reply. */
function repliesOf(document: OpenApiDocument, operation: Operation): Record<string, ReplyFacts> {
  const replies: Record<string, ReplyFacts> = {}
  for (const [status, response] of Object.entries(operation.responses)) {
    for (const [key, reply] of examplesOf(document, status, dereference(document, response))) {
      if (key in replies) throw new Error(`${operation.operationId} has two examples with the key ${key}.`)
      replies[key] = reply
    }
  }
  return replies
}

function examplesOf(document: OpenApiDocument, status: string, response: Reply): [string, ReplyFacts][] {
  const headersFor = (key: string) => headersOf(document, response, key)
  const contents = Object.entries(response.content ?? {})
  if (contents.length === 0) {
    const key = bodylessKeys[status]
    if (key === undefined) throw new Error(`A ${status} reply without a body has no key; name it in bodylessKeys.`)
    return [[key, { status: Number(status), headers: headersFor(key) }]]
  }
  return contents.flatMap(([mediaType, { examples = {} }]) =>
    Object.entries(examples).map(([key, example]): [string, ReplyFacts] => [
      key,
      {
        status: Number(status),
        headers: { 'content-type': mediaType, ...headersFor(key) },
        body: dereference(document, example).value,
      },
    ]),
  )
}

/** For each header its example of the same key, or else its only one. An optional header may have none for a key. */
function headersOf(document: OpenApiDocument, response: Reply, key: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(response.headers ?? {}).flatMap(([name, reference]) => {
      const header = dereference(document, reference)
      const value = dereference(document, header.examples?.[key])?.value ?? header.example
      if (value === undefined && header.required) throw new Error(`The header ${name} has no example ${key}.`)
      return value === undefined ? [] : [[name.toLowerCase(), String(value)]]
    }),
  )
}
