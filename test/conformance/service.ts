/** The account service as scenarios script it: numbered token pairs, and faults where a scenario wants them. */
import { type FaultServer, type Reply, startFaultServer } from '../support/scripted-server.ts'
import type { TokenPair, Wire } from './wires.ts'

export interface Service extends FaultServer {
  /** All pairs, in the order in which they were issued. Each refresh token is good once, and the newest only. */
  readonly issued: readonly TokenPair[]
  /** From now on no access token that was issued is accepted; the refresh token stays good. */
  refuseAccess(): void
  /** From now on refresh tokens stay good when they have been used. */
  keepRefreshTokens(): void
}

export async function startService(wire: Wire): Promise<Service> {
  const issued: TokenPair[] = []
  let refused = 0
  let rotating = true

  const issue = (): Reply => {
    const pair = { access: `access-token-${issued.length + 1}`, refresh: `refresh-token-${issued.length + 1}` }
    issued.push(pair)
    return wire.granted(pair)
  }

  const server = await startFaultServer((request) => {
    const key = `${request.method} ${request.path}`
    if (key === wire.signIn) return issue()
    if (key === wire.refresh) {
      const token = wire.refreshOf(request)
      const known = issued.slice(rotating ? -1 : 0).some(({ refresh }) => refresh === token)
      return known ? issue() : { status: 401, body: {} }
    }
    const token = wire.accessOf(request)
    const known = issued.slice(refused).some(({ access }) => access === token)
    return known ? { body: {} } : { status: 401, body: { message: 'Token has expired' } }
  })

  return {
    ...server,
    issued,
    refuseAccess() {
      refused = issued.length
    },
    keepRefreshTokens() {
      rotating = false
    },
  }
}
