/** Where the reader is, behind the `#`: `#/<slug>/<operationId>?message=<operationId>.<key>`, or `#/share/<data>`. */

export type Address =
  | { readonly kind: 'operation'; readonly operationId: string; readonly message: string | undefined }
  | { readonly kind: 'share'; readonly data: string }
  | { readonly kind: 'none' }

export function addressOf(hash: string): Address {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2)
  const [first = '', second = ''] = path.split('/')
  if (first === 'share') return { kind: 'share', data: second }
  if (second === '')
    return first === '' ? { kind: 'none' } : { kind: 'operation', operationId: first, message: undefined }
  return { kind: 'operation', operationId: second, message: new URLSearchParams(query).get('message') ?? undefined }
}

export const hashOf = (slug: string, operationId: string) => `#/${slug}/${operationId}`
