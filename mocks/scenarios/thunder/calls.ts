/** Ada's account at Thunder, and the calls that most tests need. */
import { json, jsonOf, type TestServices } from '../test-services.ts'

export const ada = { email: 'ada@example.com', password: 'analytical-engine' }
export const ownProperties = { fullName: 'Ada Lovelace', interests: ['poetry', 'engines'] }

/** A user as replies show it. */
export interface ShownUser extends Readonly<Record<string, unknown>> {
  readonly email: { readonly address: string; readonly verified: boolean; readonly verificationToken: string | null }
  readonly password: string | null
  readonly creationTime: number
  readonly lastUpdateTime: number
}

/** The application's key; by default the one that the mock starts with. */
export const key = (name = 'admin', secret = 'admin') => ({
  authorization: `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(`${name}:${secret}`)))}`,
})

/** What a call about Ada carries. */
export const credentials = { ...key(), password: ada.password }

/** A user for a body: Ada with changes. */
export const body = (changes: Readonly<Record<string, unknown>> = {}) => ({
  email: { address: ada.email },
  password: ada.password,
  ...ownProperties,
  ...changes,
})

export const create = (
  services: TestServices,
  user: unknown = body(),
  headers: Readonly<Record<string, string>> = key(),
) => services.fetch('/thunder/users', json('POST', user, headers))

/** @param email is the address in the query; `undefined` leaves it out. */
export const put = (
  services: TestServices,
  user: unknown = body(),
  email?: string,
  headers: Readonly<Record<string, string>> = credentials,
) => services.fetch(`/thunder/users${queryOf({ email })}`, json('PUT', user, headers))

/** A call that names its user in the query, such as `GET /users`. */
export type UserCall = 'GET /users' | 'DELETE /users' | 'POST /verify' | 'POST /verify/reset'

export const call = (
  services: TestServices,
  name: UserCall,
  email: string | undefined = ada.email,
  headers: Readonly<Record<string, string>> = credentials,
) => send(services, name, queryOf({ email }), headers)

/** The same with a query of its own, which begins with `?`; empty for none. */
export const send = (
  services: TestServices,
  name: UserCall,
  query: string,
  headers: Readonly<Record<string, string>> = credentials,
) => {
  const [method = '', path = ''] = name.split(' ')
  return services.fetch(`/thunder${path}${query}`, { method, headers })
}

/** Opens a verification link, as a mail has it or with parts of it changed or, where `undefined`, left out. */
export const open = (services: TestServices, parts: Readonly<Record<string, string | undefined>>) =>
  services.fetch(`/thunder/verify${queryOf(parts)}`)

function queryOf(parts: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(parts).filter((part): part is [string, string] => part[1] !== undefined)
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`
}

export const addAda = (services: TestServices) => services.mocks.thunder.addUser({ ...ada, properties: ownProperties })

/** Gives Ada an account and sends her the mail; the parts of the link in it. */
export async function mailed(services: TestServices): Promise<{ readonly email: string; readonly token: string }> {
  await addAda(services)
  const { email } = await jsonOf<ShownUser>(await call(services, 'POST /verify'))
  return { email: email.address, token: email.verificationToken ?? '' }
}

export async function read(services: TestServices, email = ada.email, password = ada.password): Promise<ShownUser> {
  return jsonOf<ShownUser>(await call(services, 'GET /users', email, { ...key(), password }))
}

/** Status and text of a reply, in one line. */
export async function lineOf(reply: Promise<Response>): Promise<string> {
  const { status, text } = await reply.then(async (response) => ({
    status: response.status,
    text: await response.text(),
  }))
  return `${status} ${text}`
}
