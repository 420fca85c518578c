/** How sessions travel: the same account service in three dialects. */
import type { Reply, SeenRequest } from '../support/scripted-server.ts'

export interface TokenPair {
  readonly access: string
  readonly refresh: string
}

/** Keys are those of the fault server: `'POST /token'`. */
export interface Wire {
  readonly signIn: string
  readonly refresh: string
  /** A call that takes nothing but the credential. */
  readonly read: string
  /** A call that takes a body of any kind. */
  readonly write: string
  accessOf(request: SeenRequest): string | undefined
  refreshOf(request: SeenRequest): string | undefined
  granted(pair: TokenPair): Reply
}

const bearerOf = ({ headers }: SeenRequest) => headers.authorization?.replace(/^Bearer /, '')

/** RFC 6749: a form in, Bearer tokens out. All that is not ours speaks this one. */
export const oauth: Wire = {
  signIn: 'POST /login',
  refresh: 'POST /token',
  read: 'GET /things',
  write: 'PUT /things',
  accessOf: bearerOf,
  refreshOf: ({ body }) => new URLSearchParams(body).get('refresh_token') ?? undefined,
  granted: ({ access, refresh }) => ({
    body: { access_token: access, refresh_token: refresh, token_type: 'Bearer' },
  }),
}

export const fluencyBox: Wire = {
  signIn: 'POST /login',
  refresh: 'POST /refresh_token',
  read: 'GET /users/ada',
  write: 'PUT /things',
  accessOf: ({ headers }) => headers['x-access-token'],
  refreshOf: ({ headers }) => headers['x-refresh-token'],
  granted: ({ access, refresh }) => ({
    body: { status: 'success', uid: 'ada', token: access, refresh_token: refresh },
  }),
}

export const nwapp: Wire = {
  signIn: 'POST /api/v1/public/login',
  refresh: 'POST /api/v1/public/refresh-token',
  read: 'GET /api/v1/public/profile',
  write: 'PUT /things',
  accessOf: bearerOf,
  refreshOf: ({ body }) => JSON.parse(body).refresh_token,
  granted: ({ access, refresh }) => ({
    body: { access_token: { token: access }, refresh_token: { token: refresh } },
  }),
}
