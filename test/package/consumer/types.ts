/**
 * What a user's own package may export, with nothing annotated: the compiler must be able to name every type, from the
 * entries alone. `latchkey` itself is not imported here on purpose.
 */
import { createFitTrackee } from 'latchkey/fittrackee'
import { createFluencyBox } from 'latchkey/fluency-box'
import { createNotes } from 'latchkey/notes'
import { createNwapp } from 'latchkey/nwapp'
import { createThunder } from 'latchkey/thunder'

const baseUrl = 'https://accounts.example.com'
export const options = { baseUrl, storage: localStorage, logger: console, fetch: (request: Request) => fetch(request) }
export const fluencyBox = createFluencyBox(options)
export const nwapp = createNwapp({ baseUrl, maxRetries: 0, now: () => 0 })
export const thunder = createThunder({ baseUrl, application: { name: 'web', secret: 'public' }, hashPassword: btoa })
export const notes = createNotes({ baseUrl, storage: sessionStorage, storageKey: 'notes', timeoutMs: 1_000 })
export const fittrackee = createFitTrackee({ baseUrl, lock: (name, work) => navigator.locks.request(name, work) })

export const { api, session } = fluencyBox
export const { GET, PUT, DELETE } = api
export const { POST } = notes.api
export const { subscribe, get } = session
export const more = { ...thunder, greeting: 'hello' }

export const readUser = (id: string) => GET('/users/{id}', { params: { path: { id } } })
export const readProfile = () => fittrackee.api.GET('/api/auth/profile')
export const login = (username: string, password: string) => POST('/auth/login', { body: { username, password } })
export const verify = (email: string) => thunder.api.POST('/verify', { params: { query: { email } } })

export async function tokenOf(username: string, password: string) {
  const { data, error } = await login(username, password)
  if (error) throw error
  return data.tokens.access_token
}

export async function failureOf(id: string) {
  const { error } = await readUser(id)
  return error && { error, code: error.code, body: error.body, fields: error.fields }
}

export const accounts = () =>
  Promise.all([fluencyBox.getAccount(), nwapp.getAccount(), thunder.getAccount(), fittrackee.getAccount()])
export const rename = (firstName: string) => fittrackee.updateAccount({ firstName, bio: null })
export const move = (email: string) => thunder.updateAccount({ email, properties: { moved: true } })
export const signUp = (user: Parameters<typeof nwapp.signUp>[0]) => nwapp.signUp(user)
export const show = (picture: Parameters<typeof fluencyBox.setPicture>[0]) => fluencyBox.setPicture(picture)
export const describe = () => subscribe((event) => (event.type === 'expired' ? event.reason : event.type))
