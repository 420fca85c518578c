/**
 * The operations of a document in the form that Prism's checks read, made by Prism's own reader. So the server need not
 * load that reader, which takes longer than the rest of its start.
 */
import prism from '@stoplight/prism-http'
import type { IHttpOperation } from '@stoplight/types'
import type { OpenApiDocument } from './bundle.ts'

/** @returns the text of a JSON object that has each operation under its operationId, one operation a line. */
export async function prismOperationsJson(document: OpenApiDocument): Promise<string> {
  // The reader changes the document that it is given.
  const operations = await prism.getHttpOperationsFromSpec(structuredClone(document))
  const lines = operations.map(
    (operation) => `${JSON.stringify(operation.iid)}: ${JSON.stringify(checkedPart(operation), withoutExamples)}`,
  )
  return `{\n${lines.join(',\n')}\n}\n`
}

/** What Prism's checks read of an operation. */
function checkedPart({ id, method, path, security, request, responses }: IHttpOperation) {
  // An empty list of path parameters would make Prism take the path apart on every call, and find nothing.
  const parts = Object.entries(request ?? {}).filter(([, part]) => !Array.isArray(part) || part.length > 0)
  return { id, method, path, security, request: Object.fromEntries(parts), responses }
}

/** Leaves out examples, which only Prism's mocker uses. A list is never a field that is named `examples`. */
function withoutExamples(key: string, value: unknown): unknown {
  return key === 'examples' && Array.isArray(value) ? undefined : value
}
