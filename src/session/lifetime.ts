/** How long a token lives, told by the server's own clock alone: the client's may be wrong by any amount. */

/** @param expires the Unix second at which the token ends, held against the moment at which the reply was made. */
export function lifetimeUntil(expires: unknown, { headers }: Response): number | undefined {
  return positive(Number(expires) * 1_000 - Date.parse(headers.get('date') ?? ''))
}

/**
 * The life of a JWT (RFC 7519): `exp − iat`, or without `iat`, `exp` against the reply's date. Its signature is the
 * server's business. Unknown for a token that is no JWT.
 */
export function jwtLifetime(token: string, response: Response): number | undefined {
  const { exp, iat } = claimsOf(token)
  return typeof iat === 'number' ? positive((Number(exp) - iat) * 1_000) : lifetimeUntil(exp, response)
}

/** The claims of a JWT, unchecked; none if it is not one. */
function claimsOf(token: string): { readonly exp?: unknown; readonly iat?: unknown } {
  try {
    const [, payload = ''] = token.split('.')
    return Object(JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))))
  } catch {
    return {}
  }
}

/** Also sorts out what is no number at all. */
const positive = (ms: number) => (ms > 0 && ms < Number.POSITIVE_INFINITY ? ms : undefined)
