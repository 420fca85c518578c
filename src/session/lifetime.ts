/** How long a token lives, told by the server's own clock alone: the client's may be wrong by any amount. */

/** @param expires the Unix second at which the token ends, held against the moment at which the reply was made. */
export function lifetimeUntil(expires: unknown, { headers }: Response): number | undefined {
  return lifetime(Number(expires) * 1_000 - Date.parse(headers.get('date') ?? ''))
}

/**
 * The life of a JWT (RFC 7519): `exp − iat`, or without `iat`, `exp` against the reply's date. Its signature is the
 * server's business. Unknown for a token that is no JWT.
 */
export function jwtLifetime(token: string, response: Response): number | undefined {
  const { exp, iat } = claimsOf(token)
  return typeof iat === 'number' ? lifetime((Number(exp) - iat) * 1_000) : lifetimeUntil(exp, response)
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

/** Nothing, if it is no length of time. */
export const lifetime = (ms: number) => (ms > 0 && ms < Number.POSITIVE_INFINITY ? ms : undefined)
