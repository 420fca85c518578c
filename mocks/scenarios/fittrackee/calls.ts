/** Ada's account at FitTrackee, and the calls that most tests need. */
import type { components } from '../../../src/generated/fittrackee.ts'
import { json, jsonOf, type TestServices } from '../test-services.ts'

export type Profile = components['schemas']['FittrackeeProfile']

const root = '/fittrackee/api/auth'

export const ada = { username: 'ada', email: 'ada@example.com', password: 'analytical-engine' }

/** The details that Ada tells about herself. */
export const details = {
  first_name: 'Ada',
  last_name: 'Lovelace',
  location: 'London',
  bio: 'Writes programs for an engine.',
  birth_date: '1815-12-10',
  timezone: 'Europe/London',
}

/** What Ada recorded. */
export const totals = { nb_activities: 6, nb_sports: 3, total_distance: 67.895, total_duration: '6:50:27' }

type Changes = Readonly<Record<string, unknown>>

/** A POST of JSON. */
export const post = (services: TestServices, path: string, body: unknown, headers = {}) =>
  services.fetch(`${root}/${path}`, json('POST', body, headers))

export const register = (services: TestServices, changes: Changes = {}) =>
  post(services, 'register', { ...ada, password_conf: ada.password, ...changes })

export const logIn = (services: TestServices, changes: Changes = {}) =>
  post(services, 'login', { email: ada.email, password: ada.password, ...changes })

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

export const logOut = (services: TestServices, headers = {}) => services.fetch(`${root}/logout`, { headers })

export const getProfile = (services: TestServices, headers = {}) => services.fetch(`${root}/profile`, { headers })

export const editProfile = (services: TestServices, token: string, body: unknown) =>
  post(services, 'profile/edit', body, bearer(token))

/** A form with one file; the name is what matters. */
export function pictureForm(name = 'ada.png', bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47])): FormData {
  const form = new FormData()
  form.append('file', new File([bytes], name, { type: 'image/png' }))
  return form
}

export const setPicture = (
  services: TestServices,
  token: string,
  body: RequestInit['body'] = pictureForm(),
  headers = {},
) =>
  services.fetch(`${root}/picture`, { method: 'POST', headers: { ...bearer(token), ...headers }, body: body ?? null })

export const deletePicture = (services: TestServices, headers = {}) =>
  services.fetch(`${root}/picture`, { method: 'DELETE', headers })

export const openPicture = (services: TestServices, username: string) =>
  services.fetch(`/fittrackee/api/users/${username}/picture`)

export const tokenOf = async (response: Promise<Response>) =>
  (await jsonOf<{ readonly auth_token: string }>(await response)).auth_token

/** Signs Ada in, who has an account afterwards. */
export async function signedIn(services: TestServices): Promise<string> {
  await services.mocks.fittrackee.addUser({ ...ada, ...details, ...totals })
  return tokenOf(logIn(services))
}

export async function profileOf(services: TestServices, token: string): Promise<Profile> {
  return (await jsonOf<{ readonly data: Profile }>(await getProfile(services, bearer(token)))).data
}

export const messageOf = async (response: Response) => (await jsonOf<{ readonly message: string }>(response)).message
