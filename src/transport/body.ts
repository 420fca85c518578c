/** Turns what a caller passes as `body` into what travels, as the contract's media type has it. */
import type { OperationFacts } from './facts.ts'

/** Kept as it is by `fetch`, whatever the media type. */
const isRaw = (body: unknown): body is Blob | ReadableStream | ArrayBuffer | ArrayBufferView<ArrayBuffer> =>
  body instanceof Blob || body instanceof ReadableStream || body instanceof ArrayBuffer || ArrayBuffer.isView(body)

/** A text or an object of its own, so that what the caller does to its argument afterwards changes nothing. */
export function encodeBody(body: unknown, kind: OperationFacts['body']): BodyInit {
  if (isRaw(body)) return body
  if (kind === undefined) return JSON.stringify(body)
  const form = kind === 'form' ? new URLSearchParams() : new FormData()
  for (const [name, value] of entriesOf(body)) {
    // FormData alone takes a Blob; an urlencoded form has a use for texts only.
    if (value instanceof Blob && form instanceof FormData) form.append(name, value)
    else if (value !== undefined && value !== null) form.append(name, String(value))
  }
  return form
}

/** The media type to name; that of FormData is made with its boundary. */
export function mediaTypeOf(body: BodyInit): string | null {
  if (typeof body === 'string') return 'application/json'
  if (body instanceof URLSearchParams) return 'application/x-www-form-urlencoded;charset=UTF-8'
  return null
}

function entriesOf(body: unknown): Iterable<readonly [string, unknown]> {
  if (body instanceof FormData || body instanceof URLSearchParams) return body.entries()
  return Object.entries(Object(body))
}
