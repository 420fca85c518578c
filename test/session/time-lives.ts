/** How long clients think that their tokens live, told from what a sign-in says. */
import { createFitTrackee } from '../../src/services/fittrackee.ts'
import { createNotes } from '../../src/services/notes.ts'
import { createNwapp } from '../../src/services/nwapp.ts'
import type { FluencyBoxServer } from './fluency-box-script.ts'
import { fittrackee, notes, nwapp } from './sign-ins.ts'

export const hourMs = 3_600_000
export const dayMs = 24 * hourMs

const ada = { email: 'ada@example.com', password: 'analytical-engine' }

type Headers = Readonly<Record<string, string>>

interface HasSession {
  readonly session: { get(): Promise<{ readonly expiresAt: number | undefined } | undefined> }
}

/** Each method signs in with what it is given, and resolves with the life of the token, in milliseconds. */
export interface Lives {
  /** What the client's clock shows. */
  now(): number
  advance(ms: number): void
  fluencyBox(token: string, headers?: Headers): Promise<number | undefined>
  fittrackee(token: string, headers?: Headers): Promise<number | undefined>
  nwapp(expires: unknown, headers?: Headers): Promise<number | undefined>
  notes(validFor: unknown): Promise<number | undefined>
  /** Of a client whose token has just come. */
  of(client: HasSession): Promise<number | undefined>
}

/** A token that says this of itself. */
export const jwt = (payload: string) => `e30.${Buffer.from(payload).toString('base64url')}.signature`

export function startLives(box: FluencyBoxServer): Lives {
  let clockMs = Date.now()
  const now = () => clockMs
  const options = { baseUrl: box.url, now }

  const of: Lives['of'] = async (client) => {
    const info = await client.session.get()
    if (!info) throw new Error('Nobody is signed in.')
    return info.expiresAt === undefined ? undefined : info.expiresAt - clockMs
  }

  const signedIn = async (client: HasSession & { signIn(credentials: typeof ada): Promise<void> }) => {
    await client.signIn(ada)
    return of(client)
  }

  return {
    now,
    advance(ms) {
      clockMs += ms
    },
    of,
    fluencyBox(token, headers = {}) {
      box.on('POST /login', { headers, body: { status: 'success', uid: 'ada', token, refresh_token: 'refresh-1' } })
      return signedIn(box.client({ now }))
    },
    fittrackee(token, headers = {}) {
      box.on(fittrackee.login, { headers, body: { status: 'success', message: 'Done', auth_token: token } })
      return signedIn(createFitTrackee(options))
    },
    nwapp(expires, headers = {}) {
      const body = {
        access_token: { token: 'access-1', expires },
        refresh_token: { token: 'refresh-1', revoked: null },
      }
      box.on(nwapp.login, { headers, body })
      return signedIn(createNwapp(options))
    },
    notes(validFor) {
      const tokens = { access_token: 'a.1', refresh_token: 'r.1', reference_token: 'auth_grant', valid_for: validFor }
      // JSON.stringify has no word for what is beyond every number.
      const body = JSON.stringify({ message: 'Login success', tokens }).replace('"beyond"', '1e400')
      box.on(notes.login, { body })
      return signedIn(createNotes(options))
    },
  }
}
