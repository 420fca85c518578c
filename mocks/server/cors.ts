/** Lets browsers on any origin call the services (Fetch, CORS protocol). The control API is not part of this. */

const exposed = ['Date', 'WWW-Authenticate', 'Location', 'Retry-After', 'sl-violations'].join(', ')

export function isPreflight(request: Request): boolean {
  return request.method === 'OPTIONS' && request.headers.has('access-control-request-method')
}

export function preflightReply(request: Request): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-methods': 'GET, POST, PUT, DELETE, PATCH, HEAD, OPTIONS',
      // A wildcard would not cover Authorization.
      'access-control-allow-headers': request.headers.get('access-control-request-headers') ?? '*',
      'access-control-max-age': '600',
      // Chromium asks before a public page may reach a loopback address (Private Network Access).
      'access-control-allow-private-network': 'true',
    },
  })
}

/** Adds to a reply what lets the page that asked read it. */
export function allowOrigin(request: Request, reply: Response): Response {
  const origin = request.headers.get('origin')
  if (origin === null) return reply
  reply.headers.set('vary', 'Origin')
  reply.headers.set('access-control-allow-origin', origin)
  reply.headers.set('access-control-allow-credentials', 'true')
  reply.headers.set('access-control-expose-headers', exposed)
  return reply
}
