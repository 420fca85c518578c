/** Ada's and Charles's accounts at Fluency Box, and the calls that most tests need. */
import { json, jsonOf, type TestServices } from '../test-services.ts'

export const ada = {
  first_name: 'Ada',
  last_name: 'Lovelace',
  email_address: 'ada@example.com',
  phone_number: '+1 555 0100',
  user_name: 'ada',
  password: 'analytical-engine',
}

export const charles = {
  first_name: 'Charles',
  last_name: 'Babbage',
  email_address: 'charles@example.com',
  phone_number: '+1 555 0101',
  user_name: 'charles',
  password: 'difference-engine',
}

export interface Session {
  readonly token: string
  readonly refresh_token: string
  readonly uid: string
}

export interface UserFound {
  readonly user: Omit<typeof ada, 'password'> & { readonly uid: string; readonly profile_picture: string }
}

export const basic = (name: string, password: string) => {
  const bytes = new TextEncoder().encode(`${name}:${password}`)
  return { authorization: `Basic ${btoa(String.fromCharCode(...bytes))}` }
}
export const access = (token: string) => ({ 'x-access-token': token })

export const signUp = (services: TestServices, changes: Readonly<Record<string, unknown>> = {}) =>
  services.fetch('/fluency-box/users', json('POST', { ...ada, ...changes }))

export const logIn = (services: TestServices, { email_address, password } = ada) =>
  services.fetch('/fluency-box/login', { method: 'POST', headers: basic(email_address, password) })

export const failLogIn = async (services: TestServices, times: number) => {
  for (let time = 0; time < times; time += 1) await logIn(services, { ...ada, password: 'wrong' })
}

export const refresh = (services: TestServices, token: string) =>
  services.fetch('/fluency-box/refresh_token', { method: 'POST', headers: { 'x-refresh-token': token } })

export const getUser = (services: TestServices, { uid, token }: Session) =>
  services.fetch(`/fluency-box/users/${uid}`, { headers: access(token) })

export const updateUser = (
  services: TestServices,
  { uid, token }: Session,
  changes: Readonly<Record<string, unknown>> = {},
) => services.fetch(`/fluency-box/users/${uid}`, json('PUT', { ...ada, ...changes }, access(token)))

export const deleteUser = (services: TestServices, { uid, token }: Session) =>
  services.fetch(`/fluency-box/users/${uid}`, { method: 'DELETE', headers: access(token) })

export const updatePassword = (services: TestServices, { uid, token }: Session, body: unknown) =>
  services.fetch(`/fluency-box/users/${uid}/password`, json('PUT', body, access(token)))

export const updatePicture = (
  services: TestServices,
  { uid, token }: Session,
  part: Blob | string,
  fileName = 'ada.png',
) => {
  const body = new FormData()
  if (typeof part === 'string') body.append('profile_picture_file', part)
  else body.append('profile_picture_file', part, fileName)
  return services.fetch(`/fluency-box/users/${uid}/profile_picture`, { method: 'PUT', headers: access(token), body })
}

export const askForReset = (services: TestServices, body: unknown = { email: ada.email_address }) =>
  services.fetch('/fluency-box/reset_password', json('POST', body))

export const resetPassword = (services: TestServices, body: unknown, email = ada.email_address) =>
  services.fetch(`/fluency-box/users/${encodeURIComponent(email)}/password_reset`, json('PUT', body))

/** Signs Ada in, who has an account afterwards. */
export async function signedIn(services: TestServices): Promise<Session> {
  await services.mocks.fluencyBox.addUser(ada)
  return sessionOf(services)
}

/** Signs in to an account that is there already. */
export async function sessionOf(services: TestServices, user = ada): Promise<Session> {
  return jsonOf<Session>(await logIn(services, user))
}

export async function profileOf(services: TestServices, session: Session): Promise<UserFound['user']> {
  return (await jsonOf<UserFound>(await getUser(services, session))).user
}

export async function messageOf(reply: Response): Promise<string> {
  return (await jsonOf<{ message: string }>(reply)).message
}
