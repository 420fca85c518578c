/**
 * Where the reader is, behind the `#`: `#/<slug>/<operationId>?message=<operationId>.<key>`, or `#/share/<data>`; a service
 * alone, `#/<slug>`, stands for its first operation. What does not begin with `#/` is a place in the document, such as the
 * one that the link to its content leads to.
 */

export type Address =
  | { readonly kind: 'operation'; readonly operationId: string; readonly message: string | undefined }
  | { readonly kind: 'share'; readonly data: string }
  | { readonly kind: 'none' }

export function addressOf(hash: string): Address {
  if (!hash.startsWith('#/')) return { kind: 'none' }
  const [path = '', query = ''] = hash.slice(2).split('?', 2)
  const [first = '', second = ''] = path.split('/')
  if (first === 'share') return { kind: 'share', data: second }
  if (second === '')
    return first === '' ? { kind: 'none' } : { kind: 'operation', operationId: first, message: undefined }
  return { kind: 'operation', operationId: second, message: new URLSearchParams(query).get('message') ?? undefined }
}

export const hashOf = (slug: string, operationId: string) => `#/${slug}/${operationId}`
