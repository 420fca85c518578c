/** Turns what a caller passes as `body` into what travels. */
import type { OperationFacts } from './facts.ts'

/**
 * What `fetch` takes as it is, whatever the media type; undefined for anything else. It is a copy: what the caller does to
 * its own afterwards changes nothing. A stream alone cannot be copied.
 */
export function rawBody(body: unknown): BodyInit | undefined {
  if (body instanceof FormData) return fill(new FormData(), body)
  if (body instanceof URLSearchParams) return fill(new URLSearchParams(), body)
  if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) return new Blob([body as ArrayBuffer])
  return body instanceof Blob || body instanceof ReadableStream ? body : undefined
}

/** As the contract's media type has it. What is not given (`undefined`, `null`) is left out of a form. */
export function encodeBody(body: unknown, kind: OperationFacts[2]): BodyInit {
  if (!kind) return rawBody(body) ?? JSON.stringify(body)
  const members = Object.entries(Object(body)).filter(([, value]) => value != null) as [string, string][]
  return rawBody(body) ?? fill(kind === 'form' ? new URLSearchParams() : new FormData(), members)
}

function fill<F extends FormData | URLSearchParams>(form: F, members: Iterable<[string, FormDataEntryValue]>): F {
  for (const [name, value] of members) form.append(name, value as string)
  return form
}
