/** The same call by each client: GET of a user with a token, and the JSON of the reply. All have the same `fetch`. */
import axios from 'axios'
import ky from 'ky'
import { createFetch } from 'ofetch'
import createClient from 'openapi-fetch'
import { createFluencyBox, type FluencyBoxPaths } from '../../src/services/fluency-box.ts'
import { baseUrl, credentials, jsonReply, sessionOf, user } from './tokens.ts'

export type Caller = () => Promise<unknown>

const params = { path: { id: 'ada' } }
const url = `${baseUrl}/users/ada`
const headers = { 'x-access-token': sessionOf(1, 3_600).token }

const stub = async () => jsonReply(user)

/** @throws Error unless a call gives what the service said. */
async function checked(call: Caller): Promise<Caller> {
  if (JSON.stringify(await call()) !== user) throw new Error('A caller does not give the JSON of the reply.')
  return call
}

export const callers: Readonly<Record<string, () => Promise<Caller>>> = {
  async 'latchkey/fluency-box'() {
    let reply = JSON.stringify(sessionOf(1, 3_600))
    const client = createFluencyBox({ baseUrl, fetch: async () => jsonReply(reply) })
    await client.signIn(credentials)
    reply = user
    return checked(async () => (await client.api.GET('/users/{id}', { params })).data)
  },

  'openapi-fetch'() {
    const client = createClient<FluencyBoxPaths>({ baseUrl, fetch: stub, headers })
    return checked(async () => (await client.GET('/users/{id}', { params })).data)
  },

  ky() {
    const client = ky.create({ fetch: stub, headers })
    return checked(() => client.get(url).json())
  },

  ofetch() {
    const client = createFetch({ fetch: stub })
    return checked(() => client(url, { headers }))
  },

  /** By its fetch adapter. */
  axios() {
    const client = axios.create({ adapter: 'fetch', env: { fetch: stub }, headers })
    return checked(async () => (await client.get(url)).data)
  },
}
