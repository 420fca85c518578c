/** A signed-in client of each service against the fault server: what the service says to a sign-in, and how it refuses. */
import { createFitTrackee } from '../../src/services/fittrackee.ts'
import { createNotes } from '../../src/services/notes.ts'
import { createNwapp } from '../../src/services/nwapp.ts'
import { createThunder, type ThunderOptions } from '../../src/services/thunder.ts'
import type { ClientOptions } from '../../src/session/options.ts'
import type { FaultServer, Reply } from '../support/scripted-server.ts'
import { ada } from './fluency-box-script.ts'

/** The pair with a number. It lives for a day. */
export const nwappPair = (number: number): Reply => {
  const now = new Date()
  const expires = Math.floor(now.getTime() / 1_000) + 86_400
  return {
    headers: { date: now.toUTCString() },
    body: {
      access_token: { token: `access-${number}`, expires, revoked: null, scope: 'read,write,introspection' },
      refresh_token: { token: `refresh-${number}`, revoked: null },
    },
  }
}

export const nwappProfile: Reply = {
  body: { email: ada.email, first_name: 'Ada', last_name: 'Lovelace', user_id: 1 },
}

/** What NWApp says to a token that it does not take; only the header tells why. */
export const nwappRefusal: Reply = {
  status: 401,
  headers: {
    'www-authenticate': 'Bearer realm="api",error="invalid_token",error_description="The access token has expired."',
  },
  body: { detail: 'Authentication credentials were not provided.' },
}

export const nwapp = {
  login: 'POST /api/v1/public/login',
  logout: 'POST /api/v1/public/logout',
  refresh: 'POST /api/v1/public/refresh-token',
  profile: 'GET /api/v1/public/profile',
}

export async function signedInNwapp(server: FaultServer, options: Partial<ClientOptions> = {}) {
  server.on(nwapp.login, nwappPair(1))
  const client = createNwapp({ baseUrl: server.url, ...options })
  await client.signIn(ada)
  return client
}

/** A refresh changes the access token alone; the `d.` value that it also gives renews nothing. */
export const notesTokens = (number: number, refreshToken: string, reference: string): Reply => ({
  body: {
    message: 'Refresh Success',
    tokens: {
      access_token: `a.${number}`,
      refresh_token: refreshToken,
      reference_token: reference,
      type: 'api',
      valid_for: 7_200,
    },
  },
})

export const notesRefusal: Reply = { status: 403, body: { error: 'Expired token' } }

export const notes = { login: 'POST /auth/login', refresh: 'POST /auth/refresh' }

export async function signedInNotes(server: FaultServer, options: Partial<ClientOptions> = {}) {
  server.on(notes.login, notesTokens(1, 'r.1', 'auth_grant'))
  const client = createNotes({ baseUrl: server.url, ...options })
  await client.signIn(ada)
  return client
}

export const fittrackee = {
  login: 'POST /api/auth/login',
  logout: 'GET /api/auth/logout',
  profile: 'GET /api/auth/profile',
  picture: 'DELETE /api/auth/picture',
}

export const fittrackeeExpired: Reply = {
  status: 401,
  body: { status: 'error', message: 'Signature expired. Please log in again.' },
}

export async function signedInFitTrackee(server: FaultServer, options: Partial<ClientOptions> = {}) {
  server.on(fittrackee.login, {
    body: { auth_token: 'access-1', message: 'Successfully logged in.', status: 'success' },
  })
  const client = createFitTrackee({ baseUrl: server.url, ...options })
  await client.signIn(ada)
  return client
}

/** Bare text, whatever its label says. */
export const thunderRefusal: Reply = {
  status: 401,
  headers: { 'content-type': 'application/json' },
  body: `Unable to validate user with provided credentials. (User: ${ada.email})`,
}

export const thunderUser = (password = ada.password): Reply => ({
  body: {
    email: { address: ada.email, verified: true, verificationToken: null },
    password,
    creationTime: 1_700_000_000,
    lastUpdateTime: 1_700_000_000,
  },
})

export async function signedInThunder(server: FaultServer, options: Partial<ThunderOptions> = {}) {
  server.once('GET /users', thunderUser())
  const client = createThunder({ baseUrl: server.url, application: { name: 'web', secret: 'open' }, ...options })
  await client.signIn(ada)
  return client
}
