/** Ada's account at NWApp, and the calls that most tests need. */
import type { components } from '../../../src/generated/nwapp.ts'
import { json, jsonOf, type TestServices } from '../test-services.ts'

export const root = '/nwapp/api/v1/public'

export const ada = {
  email: 'ada@example.com',
  password: 'analytical-engine',
  first_name: 'Ada',
  last_name: 'Lovelace',
}

export const charles = {
  email: 'charles@example.com',
  password: 'difference-engine',
  first_name: 'Charles',
  last_name: 'Babbage',
}

export type SignedIn = components['schemas']['NwappSignedIn']
export type Refreshed = components['schemas']['NwappRefreshed']

export const post = (
  services: TestServices,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
) => services.fetch(`${root}/${path}`, json('POST', body, headers))

export const register = (services: TestServices, changes: Readonly<Record<string, unknown>> = {}) =>
  post(services, 'register', { ...ada, ...changes })

export const logIn = (services: TestServices, changes: Readonly<Record<string, unknown>> = {}, headers = {}) =>
  post(services, 'login', { email: ada.email, password: ada.password, ...changes }, headers)

export const refresh = (services: TestServices, refreshToken: unknown) =>
  post(services, 'refresh-token', { refresh_token: refreshToken })

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

/** Signs out, by default without a body. */
export const logOut = (services: TestServices, accessToken: string, body?: unknown) =>
  body === undefined
    ? services.fetch(`${root}/logout`, { method: 'POST', headers: bearer(accessToken) })
    : post(services, 'logout', body, bearer(accessToken))

export const profile = (services: TestServices, accessToken?: string) =>
  services.fetch(`${root}/profile`, accessToken === undefined ? {} : { headers: bearer(accessToken) })

/** The access token and the refresh token of a reply that gives a pair. */
export async function pairOf(response: Response): Promise<{ readonly access: string; readonly refresh: string }> {
  const { access_token, refresh_token } = await jsonOf<Refreshed>(response)
  return { access: access_token.token, refresh: refresh_token.token }
}

/** Signs Ada in, who has an account afterwards. */
export async function signedIn(services: TestServices) {
  await services.mocks.nwapp.addUser(ada)
  return pairOf(await logIn(services))
}

/** A body that is not sent as JSON. */
export const raw = (body: string, mediaType: string, headers: Readonly<Record<string, string>> = {}): RequestInit => ({
  method: 'POST',
  body,
  headers: { 'content-type': mediaType, ...headers },
})

/** Why an access token was refused, as `WWW-Authenticate` says it. */
export async function reasonOf(response: Promise<Response>): Promise<string> {
  const { status, headers } = await response
  const challenge = headers.get('www-authenticate') ?? ''
  return `${status} ${/error_description="(.*)"/.exec(challenge)?.[1] ?? challenge}`
}
