/**
 * ky with its documented recipe: refresh on the first 401 in `afterResponse`, and `ky.retry` with the new token. ky's own
 * time limit is set on the refresh, and its own delay before a forced retry is set to none.
 * https://github.com/sindresorhus/ky#hooksafterresponse
 * https://github.com/sindresorhus/ky#kyretryoptions
 */
import ky from 'ky'
import { type Contender, credentials, outcomeOf, type Payload, settled } from '../contender.ts'
import { oauth, type TokenPair } from '../wires.ts'

interface Granted {
  readonly access_token: string
  readonly refresh_token: string
}

export const kyRecipe: Contender = {
  name: 'ky',
  wire: oauth,
  connect(url, { refreshTimeoutMs }) {
    let tokens: TokenPair | undefined
    const ask = async (path: string, form: Record<string, string>) => {
      const body = new URLSearchParams(form)
      const reply = await ky.post(`${url}${path}`, { body, timeout: refreshTimeoutMs }).json<Granted>()
      tokens = { access: reply.access_token, refresh: reply.refresh_token }
      return reply.access_token
    }

    const api = ky.extend({
      timeout: false,
      hooks: {
        beforeRequest: [({ request }) => request.headers.set('authorization', `Bearer ${tokens?.access}`)],
        afterResponse: [
          async ({ request, response, retryCount }) => {
            if (response.status !== 401 || retryCount > 0) return undefined
            const token = await ask('/token', { grant_type: 'refresh_token', refresh_token: tokens?.refresh ?? '' })
            const headers = new Headers(request.headers)
            headers.set('authorization', `Bearer ${token}`)
            return ky.retry({ request: new Request(request, { headers }), code: 'TOKEN_REFRESHED', delay: 0 })
          },
        ],
      },
    })

    return {
      signIn: () => settled(ask('/login', { ...credentials }).then(() => ({ status: 200 }))),
      call: ({ payload, signal } = {}) =>
        outcomeOf(
          api(`${url}/things`, { ...(signal && { signal }), ...(payload && { method: 'put', ...bodyOf(payload) }) }),
        ),
    }
  },
}

function bodyOf(payload: Payload) {
  if ('json' in payload) return { json: payload.json }
  return { body: 'form' in payload ? payload.form : payload.blob }
}
