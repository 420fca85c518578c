/**
 * Distils a service's document to what the SDK needs at run time: the name of each operation, which credentials it asks
 * for, how its body travels, and which words of a reply mean what. So no path and no message is written twice.
 */
import type { OperationFacts, ServiceFacts } from '../../src/transport/facts.ts'
import { dereference, type JsonSchema, type OpenApiDocument, type Operation } from './bundle.ts'
import { type DocumentedErrorCode, documentedErrorCodes } from './error-codes.ts'
import { factsOf } from './facts.ts'

type Meanings = ReadonlyMap<string, DocumentedErrorCode>

export function sdkFactsOf(slug: string, document: OpenApiDocument): ServiceFacts {
  const meanings = meaningsOf(document)
  const usual = usualMeanings([...meanings.values()])
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]): [string, OperationFacts] => {
      const own = [...(meanings.get(operation.operationId) ?? [])].filter(([text, code]) => usual.get(text) !== code)
      const facts = [operation.operationId, securityOf(operation), transportOf(document, operation)] as const
      refuseListsAndObjects(document, operation)
      return [`${method.toUpperCase()} ${path}`, own.length > 0 ? [...facts, byCode(own)] : facts]
    }),
  )
  return { slug, operations: Object.fromEntries(operations), messages: byCode([...usual]) }
}

const securityOf = ({ security = [] }: Operation) =>
  security.flatMap((alternative) => Object.keys(alternative)).join(' ')

function transportOf(document: OpenApiDocument, operation: Operation): OperationFacts[2] {
  const content = Object.keys(dereference(document, operation.requestBody)?.content ?? {})
  // Where a service takes several media types, JSON is the one that carries every type of value.
  if (content.includes('application/json')) return ''
  if (content[0] === 'multipart/form-data') return 'multipart'
  if (content[0] === 'application/x-www-form-urlencoded') return 'form'
  return leadsToText(document, operation) ? 'text' : ''
}

/** @throws Error for a parameter that the SDK would write into the URL in the wrong form. */
function refuseListsAndObjects(document: OpenApiDocument, { operationId, parameters = [] }: Operation): void {
  for (const parameter of parameters) {
    const { schema } = dereference(document, parameter) as { readonly schema: JsonSchema }
    const { type } = dereference(document, schema)
    if (type !== 'string')
      throw new Error(`${operationId} has a parameter of the type ${String(type)}: teach the SDK to write it.`)
  }
}

/** A redirect, too, leads to a page. */
function leadsToText(document: OpenApiDocument, { responses }: Operation): boolean {
  return Object.entries(responses).some(([status, reference]) => {
    const types = Object.keys(dereference(document, reference).content ?? {})
    return status.startsWith('3') || (status.startsWith('2') && types.some((type) => type.startsWith('text/')))
  })
}

/** Of several codes for the same words the one to take, because a reply says no more than its words. */
const leastClaiming: readonly DocumentedErrorCode[] = ['invalid_input', 'invalid_credentials', 'token_invalid']

/** What the words of each operation's failures mean. What the status alone says is left out. */
function meaningsOf(document: OpenApiDocument): ReadonlyMap<string, Meanings> {
  const operations = Object.entries(factsOf(document)).map(([id, { replies }]) => ({
    id,
    failures: Object.entries(replies).flatMap(([key, { status, body }]) => {
      const code = documentedErrorCodes.find((word) => word === key.split('.')[0])
      // Where one reply has many lines, the first of them is what it is named after.
      const text = firstTextOf(body)
      const saidByStatus = code === 'server_error' || code === 'unavailable' || status === 413 || status === 415
      return code === undefined || saidByStatus || text === undefined ? [] : [{ text, status, code }]
    }),
  }))
  const all = operations.flatMap(({ failures }) => failures)
  return new Map(
    operations.map(({ id, failures }) => {
      const meanings = new Map<string, DocumentedErrorCode>()
      for (const { text, status, code } of failures) {
        const elsewhere = all.filter((other) => other.text === text && other.status !== status)
        const toldByStatus = elsewhere.length > 0 && !elsewhere.some((other) => other.code === code)
        const words = toldByStatus ? `${status} ${text}` : text
        const known = meanings.get(words)
        meanings.set(words, leastClaiming.find((word) => word === code || word === known) ?? known ?? code)
      }
      return [id, meanings]
    }),
  )
}

/** For each text what it means to most operations; the others state their own. */
function usualMeanings(operations: readonly Meanings[]): Meanings {
  const usual = new Map<string, DocumentedErrorCode>()
  for (const text of new Set(operations.flatMap((meanings) => [...meanings.keys()]))) {
    const codes = operations.flatMap((meanings) => meanings.get(text) ?? [])
    const count = (code: DocumentedErrorCode) => codes.filter((other) => other === code).length
    const [most] = codes.toSorted((a, b) => count(b) - count(a))
    if (most !== undefined) usual.set(text, most)
  }
  return usual
}

function byCode(meanings: readonly (readonly [string, DocumentedErrorCode])[]): ServiceFacts['messages'] {
  const messages: { [Code in DocumentedErrorCode]?: string[] } = {}
  for (const [text, code] of meanings) messages[code] = [...(messages[code] ?? []), text]
  return messages
}

/**
 * The words of a failure without what changes from call to call (the user in brackets, what is quoted, a heading, a
 * limit), and without advice that follows. Fewer than three words would be found in too many other texts.
 */
function firstTextOf(body: unknown): string | undefined {
  return stringsOf(body)
    .flatMap((text) => text.replace(/^Errors: /, '').split('\n'))
    .map((line) => line.replace(/ ?(\(User: |").*/, '').trim())
    .map((line) => /^(?:\S+ ){2,}?\S+(?=\. | \d)/.exec(line)?.[0] ?? line)
    .find((line) => line !== '')
}

function stringsOf(body: unknown): readonly string[] {
  if (typeof body === 'string') return [body]
  if (Array.isArray(body)) return body.flatMap(stringsOf)
  if (typeof body !== 'object' || body === null) return []
  // `status` says "fail" or the like, of every failure.
  return Object.entries(body).flatMap(([key, value]) => (key === 'status' ? [] : stringsOf(value)))
}
