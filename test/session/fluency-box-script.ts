/**
 * Fluency Box as the fault server plays it: any password signs in, tokens are numbered (`access-1`, `refresh-1`, then 2 …),
 * and whatever else is called must carry the current access token of some user.
 */
import { createFluencyBox, type FluencyBoxClient } from '../../src/services/fluency-box.ts'
import type { ClientOptions } from '../../src/session/options.ts'
import { type FaultServer, type Reply, type SeenRequest, startFaultServer } from '../support/scripted-server.ts'

export const ada = { email: 'ada@example.com', password: 'analytical-engine' }
export const charles = { email: 'charles@example.com', password: 'difference-engine' }

export interface FluencyBoxServer extends FaultServer {
  /** Life of the access tokens to come, which are JWTs then. `undefined`: they are opaque. Default: that. */
  lifeSeconds: number | undefined
  /** From now on no access token that was issued is accepted; refresh tokens stay good. */
  refuseAccess(): void
  /** The number of the newest pair. */
  readonly issued: number
  /** The access token that a request carried: its number; `undefined` if there was none. */
  accessOf(request: SeenRequest | undefined): number | undefined
  /** A client of this server. */
  client(options?: Partial<ClientOptions>): FluencyBoxClient
  /** The same, after Ada has signed in. */
  signedIn(options?: Partial<ClientOptions>): Promise<FluencyBoxClient>
}

/** Uses no clock but this machine's; `Date` headers and `exp` agree. */
export async function startFluencyBox(): Promise<FluencyBoxServer> {
  /** By user: the part of the e-mail address before the `@`. */
  const pairs = new Map<string, { readonly access: string; readonly refresh: string }>()
  let issued = 0

  const issue = (uid: string): Reply => {
    const number = ++issued
    const now = new Date()
    const access = box.lifeSeconds === undefined ? `access-${number}` : jwt(number, now, box.lifeSeconds)
    const refresh = `refresh-${number}`
    pairs.set(uid, { access, refresh })
    const body = { status: 'success', uid, token: access, refresh_token: refresh }
    return { headers: { date: now.toUTCString() }, body }
  }

  const play = ({ method, path, headers }: SeenRequest): Reply => {
    if (path === '/login') return issue(userIn(headers.authorization))
    const users = [...pairs]
    if (path === '/refresh_token') {
      const [uid] = users.find(([, { refresh }]) => refresh === headers['x-refresh-token']) ?? []
      return uid === undefined ? refused('Token is invalid') : issue(uid)
    }
    if (!users.some(([, { access }]) => access === headers['x-access-token'])) return refused('Token has expired')
    const [, uid] = /^\/users\/([^/]+)$/.exec(path) ?? []
    if (method === 'GET' && uid !== undefined) return { body: { status: 'success', user: userNamed(uid) } }
    return { body: { status: 'success', message: 'Done' } }
  }

  const server = await startFaultServer(play)
  const client: FluencyBoxServer['client'] = (options) => createFluencyBox({ baseUrl: server.url, ...options })
  const box: FluencyBoxServer = {
    ...server,
    lifeSeconds: undefined,
    get issued() {
      return issued
    },
    refuseAccess() {
      for (const [uid, { refresh }] of pairs) pairs.set(uid, { access: '', refresh })
    },
    accessOf(request) {
      const token = request?.headers['x-access-token']
      return token === undefined ? undefined : Number(/access-(\d+)$/.exec(token)?.[1])
    },
    client,
    async signedIn(options) {
      const signedIn = client(options)
      await signedIn.signIn(ada)
      return signedIn
    },
  }
  return box
}

export const refused = (message: string): Reply => ({ status: 401, body: { message, status: 'fail' } })

/** The third part is no signature: nobody but the service checks it. */
function jwt(number: number, now: Date, lifeSeconds: number): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  // Like the date of a reply, `exp` has no fractions.
  const exp = Math.floor(now.getTime() / 1_000) + lifeSeconds
  return [part({ alg: 'HS256', typ: 'JWT' }), part({ exp, number }), `access-${number}`].join('.')
}

function userIn(authorization = ''): string {
  const credentials = Buffer.from(authorization.replace(/^Basic /, ''), 'base64').toString()
  return credentials.replace(/@.*/, '')
}

const userNamed = (uid: string) => ({
  uid,
  email_address: `${uid}@example.com`,
  user_name: uid,
  first_name: 'Ada',
  last_name: 'Lovelace',
  phone_number: '+1 555 0100',
  profile_picture: 'default_image.jpg',
})
