/**
 * axios-auth-refresh with its request interceptor, and axios's own time limit on the refresh. `deduplicateRefresh` is off,
 * which does better here than its default: the default rejects whatever was under way when the refresh began. The refresh
 * then has to keep out of the interceptor, and has an instance of its own.
 * https://github.com/Flyrell/axios-auth-refresh#request-interceptor
 * https://github.com/Flyrell/axios-auth-refresh#deduplicate-refresh-calls
 * https://axios-http.com/docs/req_config
 */
import axios from 'axios'
import { createAuthRefresh } from 'axios-auth-refresh'
import { type Contender, credentials, type Payload, settled } from '../contender.ts'
import { oauth, type TokenPair } from '../wires.ts'

export const axiosAuthRefresh: Contender = {
  name: 'axios-auth-refresh',
  wire: oauth,
  connect(baseURL, { refreshTimeoutMs }) {
    let tokens: TokenPair | undefined
    const bare = axios.create({ baseURL, timeout: refreshTimeoutMs })
    const ask = async (path: string, form: Record<string, string>) => {
      const { data } = await bare.post(path, new URLSearchParams(form))
      tokens = { access: data.access_token, refresh: data.refresh_token }
    }

    const instance = axios.create({ baseURL })
    instance.interceptors.request.use((request) => {
      request.headers.set('authorization', `Bearer ${tokens?.access}`)
      return request
    })
    // The package has declarations for CommonJS only, and takes this for another axios.
    createAuthRefresh(
      instance as unknown as Parameters<typeof createAuthRefresh>[0],
      () => ask('/token', { grant_type: 'refresh_token', refresh_token: tokens?.refresh ?? '' }),
      { deduplicateRefresh: false },
    )

    return {
      signIn: () => settled(ask('/login', { ...credentials }).then(() => ({ status: 200 }))),
      call({ payload, signal } = {}) {
        const call = instance.request<unknown>({
          url: '/things',
          ...(signal && { signal }),
          ...(payload && { method: 'put', ...bodyOf(payload) }),
        })
        return settled(call.then(({ status }) => ({ status })))
      },
    }
  },
}

function bodyOf(payload: Payload) {
  if ('json' in payload) return { data: payload.json }
  if ('form' in payload) return { data: payload.form }
  return { data: payload.blob, headers: { 'content-type': payload.blob.type } }
}
