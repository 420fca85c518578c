/**
 * Who may call the control API.
 * - A page of another origin may not: it would steer the mocks through its visitor's browser. `Origin` tells.
 * - A page that has its own name point to this machine may not either (DNS rebinding). `Host` tells, where the server
 *   listens to this machine alone: then it can only be reached as itself.
 * - Nor may such a page have its visitor's browser ask for something that it cannot read, such as an image: that too makes
 *   worlds and takes time. `Sec-Fetch-Site` tells, which browsers send. Whoever follows a link from elsewhere may.
 * - Where other machines can reach the server, or where one was chosen, a token is asked for.
 */
import { timingSafeEqual } from 'node:crypto'
import { bearerToken } from '../../services/credentials.ts'
import { isLoopback } from '../loopback.ts'
import { problem } from '../problem.ts'

export interface GuardOptions {
  /** What has to come as `Authorization: Bearer`; `undefined` where nothing has to. */
  readonly token: string | undefined
  /** Whether the server listens to this machine alone. */
  readonly isLocal: boolean
}

/** The refusal of a call that may not be; `undefined` for one that may. */
export function createGuard({ token, isLocal }: GuardOptions): (request: Request, url: URL) => Response | undefined {
  return (request, url) => {
    if (isLocal && !isLoopback(url.hostname)) {
      return problem(403, 'The control API is reached as localhost, 127.0.0.1 or [::1] only.')
    }
    const origin = request.headers.get('origin')
    if (origin !== null && !(isLocal ? origin === url.origin : hostOf(origin) === url.host)) {
      return problem(403, 'The control API takes no calls from other origins.')
    }
    if (isFromElsewhere(request)) return problem(403, 'The control API takes no calls from other origins.')
    if (token !== undefined && !carries(request, token)) {
      const title = 'This server can be reached from other machines. Send the token that its start screen shows.'
      return problem(401, title, {}, { 'www-authenticate': 'Bearer realm="latchkey-mocks"' })
    }
    return undefined
  }
}

/** Fetch Metadata: asked for by a page of another site, and not to be shown as a page itself. */
function isFromElsewhere({ headers }: Request): boolean {
  const isForeign = ['cross-site', 'same-site'].includes(headers.get('sec-fetch-site') ?? '')
  const isPage = headers.get('sec-fetch-mode') === 'navigate' && headers.get('sec-fetch-dest') === 'document'
  return isForeign && !isPage
}

/** Without the scheme: before a server that others can reach, TLS may end at a proxy. There the token is what counts. */
function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}

function carries(request: Request, token: string): boolean {
  const [one, other] = [Buffer.from(bearerToken(request) ?? ''), Buffer.from(token)]
  return one.length === other.length && timingSafeEqual(one, other)
}
