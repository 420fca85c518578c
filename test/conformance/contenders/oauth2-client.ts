/**
 * The fetch wrapper of @badgateway/oauth2-client, with a time limit on what it sends to the token endpoint.
 * https://github.com/badgateway/oauth2-client#fetch-wrapper
 */
import { OAuth2Client, OAuth2Fetch, type OAuth2Token } from '@badgateway/oauth2-client'
import { type Contender, credentials, initOf, outcomeOf, settled } from '../contender.ts'
import { oauth } from '../wires.ts'

export const oauth2Client: Contender = {
  name: '@badgateway/oauth2-client',
  // Its password grant goes to the token endpoint; the two are told apart here as they are for all others.
  wire: oauth,
  connect(server, { refreshTimeoutMs }) {
    const settings = {
      server,
      clientId: 'bench',
      fetch: (input: RequestInfo | URL, init?: RequestInit) =>
        fetch(input, { ...init, signal: AbortSignal.timeout(refreshTimeoutMs) }),
    }
    const client = new OAuth2Client({ ...settings, tokenEndpoint: '/token' })
    const signInClient = new OAuth2Client({ ...settings, tokenEndpoint: '/login' })
    let stored: OAuth2Token | null = null
    const wrap = () =>
      new OAuth2Fetch({
        client,
        scheduleRefresh: false,
        getStoredToken: () => stored,
        storeToken(token) {
          stored = token
        },
        // Only the user could sign in anew.
        getNewToken: () => null,
      })
    let wrapper = wrap()

    return {
      signIn: () =>
        settled(
          signInClient.password({ username: credentials.email, password: credentials.password }).then((token) => {
            stored = token
            wrapper = wrap()
            return { status: 200 }
          }),
        ),
      call: (options = {}) => outcomeOf(wrapper.fetch(`${server}/things`, initOf(options))),
    }
  },
}
