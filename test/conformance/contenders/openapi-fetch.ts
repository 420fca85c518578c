/**
 * openapi-fetch with its documented auth middleware, "Basic auth" and "Conditional auth" in one. The documentation leaves
 * the refresh open; it is done here as users do it: one shared promise, and the replay of a copy taken before sending.
 * https://openapi-ts.dev/openapi-fetch/middleware-auth#auth
 * https://github.com/openapi-ts/openapi-typescript/issues/2075
 */
import createClient, { type Middleware } from 'openapi-fetch'
import { type Contender, credentials, type Payload, settled } from '../contender.ts'
import { oauth, type TokenPair } from '../wires.ts'

interface Granted {
  readonly access_token: string
  readonly refresh_token: string
}

interface Replies<T> {
  200: { content: { 'application/json': T } }
}

interface Asks {
  post: { requestBody: { content: { 'application/x-www-form-urlencoded': object } }; responses: Replies<Granted> }
}

interface Paths {
  '/login': Asks
  '/token': Asks
  '/things': {
    get: { responses: Replies<object> }
    put: { requestBody: { content: { 'application/json': object } }; responses: Replies<object> }
  }
}

const unprotected = ['/login', '/token']

export const openapiFetch: Contender = {
  name: 'openapi-fetch',
  wire: oauth,
  connect(baseUrl, { refreshTimeoutMs }) {
    let tokens: TokenPair | undefined
    let refreshing: Promise<void> | undefined
    const copies = new Map<string, Request>()
    const client = createClient<Paths>({ baseUrl })

    const ask = async (path: '/login' | '/token', form: Record<string, string>) => {
      const signal = AbortSignal.timeout(refreshTimeoutMs)
      const init = { body: form, bodySerializer: () => new URLSearchParams(form), headers: formType, signal }
      const { data, response } = await client.POST(path, init)
      if (!data) throw Object.assign(new Error('The service refuses.'), { status: response.status })
      tokens = { access: data.access_token, refresh: data.refresh_token }
    }

    const auth: Middleware = {
      onRequest({ request, schemaPath, id }) {
        if (unprotected.includes(schemaPath)) return undefined
        request.headers.set('authorization', `Bearer ${tokens?.access}`)
        copies.set(id, request.clone())
        return request
      },
      async onResponse({ response, id }) {
        const copy = copies.get(id)
        copies.delete(id)
        if (!copy || response.status !== 401) return undefined
        refreshing ??= ask('/token', { grant_type: 'refresh_token', refresh_token: tokens?.refresh ?? '' }).finally(
          () => {
            refreshing = undefined
          },
        )
        await refreshing
        copy.headers.set('authorization', `Bearer ${tokens?.access}`)
        return fetch(copy)
      },
      onError({ id }) {
        copies.delete(id)
      },
    }
    client.use(auth)

    return {
      signIn: () => settled(ask('/login', { ...credentials }).then(() => ({ status: 200 }))),
      call({ payload, signal = null } = {}) {
        const call = payload ? client.PUT('/things', { signal, ...bodyOf(payload) }) : client.GET('/things', { signal })
        return settled(call.then(({ response: { status }, error }) => ({ status, error })))
      },
    }
  },
}

const formType = { 'content-type': 'application/x-www-form-urlencoded' }

/** https://openapi-ts.dev/openapi-fetch/api#bodyserializer */
function bodyOf(payload: Payload) {
  if ('json' in payload) return { body: payload.json }
  if ('form' in payload) return { body: payload.form }
  const { blob } = payload
  return { body: blob, bodySerializer: () => blob, headers: { 'content-type': blob.type } }
}
