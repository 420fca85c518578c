/** For each service, what a user does from the first visit on. Nothing is expected here: the test reads what came of it. */
import type { Mocks } from 'latchkey-mocks'

/** What each step came to: the status of the reply and what it says. */
export type Steps = Readonly<Record<string, string>>

/** @param base is where the service is called. */
export type Walk = (base: string, mocks: Mocks) => Promise<Steps>

const ada = { username: 'ada', email: 'ada@example.com', password: 'analytical-engine' }

/** Every byte that there is, so that a body which was taken for text shows. */
export const pictureBytes = Uint8Array.from({ length: 256 }, (_, byte) => byte)

const json = (method: string, body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit => ({
  method,
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json', ...headers },
})
const form = (fields: Readonly<Record<string, string>>): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields),
})
const basic = (name: string, password: string) => ({ authorization: `Basic ${btoa(`${name}:${password}`)}` })
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

function pictureForm(field: string): FormData {
  const body = new FormData()
  body.append(field, new File([pictureBytes], 'ada.png', { type: 'image/png' }))
  return body
}

/** The status, and the reply's message or heading. */
async function saidBy(reply: Response): Promise<string> {
  const text = await reply.clone().text()
  const [, said = ''] = /<h1>(.*?)<\/h1>|"(?:message|error)": ?"(.*?)"/.exec(text)?.filter((part) => part) ?? []
  return `${reply.status} ${said}`.trim()
}

async function bytesOf(reply: Response): Promise<string> {
  const bytes = new Uint8Array(await reply.arrayBuffer())
  return `${reply.status} ${reply.headers.get('content-type')} ${bytes.join()}`
}

async function openMailedLink({ mailbox }: Mocks): Promise<Response> {
  return fetch((await mailbox.latest(ada.email))?.links[0] ?? 'about:blank')
}

const fluencyBox: Walk = async (base, mocks) => {
  const newUser = {
    first_name: 'Ada',
    last_name: 'Lovelace',
    email_address: ada.email,
    phone_number: '+1 555 0100',
    user_name: ada.username,
    password: 'forgotten',
  }
  const signUp = await fetch(`${base}/users`, json('POST', newUser))
  const askForReset = await fetch(`${base}/reset_password`, json('POST', { email: ada.email }))
  const openLink = await openMailedLink(mocks)
  const sendForm = await fetch(openLink.url, form({ password: ada.password }))
  const signIn = await fetch(`${base}/login`, { method: 'POST', headers: basic(ada.email, ada.password) })
  const { token, refresh_token, uid } = await signIn.clone().json()

  mocks.clock.advance({ seconds: 61 })
  const getProfile = (access: string) => fetch(`${base}/users/${uid}`, { headers: { 'x-access-token': access } })
  const expired = await getProfile(token)
  const refresh = await fetch(`${base}/refresh_token`, {
    method: 'POST',
    headers: { 'x-refresh-token': refresh_token },
  })
  const headers = { 'x-access-token': (await refresh.clone().json()).token }
  const body = pictureForm('profile_picture_file')
  const upload = await fetch(`${base}/users/${uid}/profile_picture`, { method: 'PUT', headers, body })
  const profile = await getProfile(headers['x-access-token'])
  const { user } = await profile.clone().json()
  return {
    signUp: await saidBy(signUp),
    askForReset: await saidBy(askForReset),
    openLink: await saidBy(openLink),
    sendForm: await saidBy(sendForm),
    signIn: `${signIn.status}`,
    expired: await saidBy(expired),
    refresh: `${refresh.status}`,
    upload: await saidBy(upload),
    profile: `${profile.status} ${user.user_name}`,
    picture: await bytesOf(await fetch(`${base}/profile_pictures/${user.profile_picture}`)),
  }
}

const nwapp: Walk = async (base, mocks) => {
  const root = `${base}/api/v1/public`
  const newUser = { email: ada.email, password: ada.password, first_name: 'Ada', last_name: 'Lovelace' }
  const signUp = await fetch(`${root}/register`, json('POST', newUser))
  const openLink = await openMailedLink(mocks)
  const signIn = await fetch(`${root}/login`, json('POST', { email: ada.email, password: ada.password }))
  const signedIn = await signIn.clone().json()

  mocks.clock.advance({ days: 1 })
  const getProfile = (access: string) => fetch(`${root}/profile`, { headers: bearer(access) })
  const expired = await getProfile(signedIn.access_token.token)
  const refresh = await fetch(`${root}/refresh-token`, json('POST', { refresh_token: signedIn.refresh_token.token }))
  const { access_token } = await refresh.clone().json()
  const profile = await getProfile(access_token.token)
  const signOut = await fetch(`${root}/logout`, { method: 'POST', headers: bearer(access_token.token) })
  return {
    signUp: `${signUp.status}`,
    openLink: await saidBy(openLink),
    signIn: `${signIn.status}`,
    expired: `${expired.status} ${expired.headers.get('www-authenticate')}`,
    refresh: `${refresh.status}`,
    profile: `${profile.status} ${(await profile.json()).email}`,
    signOut: `${signOut.status}`,
    signedOut: `${(await getProfile(access_token.token)).status}`,
  }
}

const thunder: Walk = async (base, mocks) => {
  const key = basic('admin', 'admin')
  const headers = { ...key, password: ada.password }
  const newUser = { email: { address: ada.email }, password: ada.password, fullName: 'Ada Lovelace' }
  const signUp = await fetch(`${base}/users`, json('POST', newUser, key))
  const sendMail = await fetch(`${base}/verify?email=${ada.email}`, { method: 'POST', headers })
  const openLink = await openMailedLink(mocks)
  const signIn = await fetch(`${base}/users?email=${ada.email}`, { headers })
  const remove = await fetch(`${base}/users?email=${ada.email}`, { method: 'DELETE', headers })
  const gone = await fetch(`${base}/users?email=${ada.email}`, { headers })
  return {
    signUp: `${signUp.status}`,
    sendMail: `${sendMail.status}`,
    openLink: `${openLink.status} ${openLink.redirected} ${openLink.url}`,
    signIn: `${signIn.status} ${(await signIn.json()).email.verified}`,
    remove: `${remove.status}`,
    gone: `${gone.status}`,
  }
}

const notes: Walk = async (base, mocks) => {
  const logIn = () => fetch(`${base}/auth/login`, form({ username: ada.username, password: ada.password }))
  const signUp = await fetch(`${base}/auth/signup`, form(ada))
  const tooEarly = await logIn()
  const openLink = await openMailedLink(mocks)
  const signIn = await logIn()
  const { tokens } = await signIn.clone().json()

  mocks.clock.advance({ hours: 2 })
  const renew = { ...form({ refresh_token: tokens.refresh_token }) }
  const expired = await fetch(`${base}/auth/refresh`, { ...renew, headers: bearer(tokens.access_token) })
  const refresh = await fetch(`${base}/auth/refresh`, renew)
  const multipart = new FormData()
  multipart.append('username', ada.email)
  multipart.append('password', ada.password)
  const multipartSignIn = await fetch(`${base}/auth/login`, { method: 'POST', body: multipart })
  return {
    signUp: await saidBy(signUp),
    tooEarly: await saidBy(tooEarly),
    openLink: await saidBy(openLink),
    signIn: await saidBy(signIn),
    expired: await saidBy(expired),
    refresh: await saidBy(refresh),
    multipartSignIn: await saidBy(multipartSignIn),
  }
}

const fittrackee: Walk = async (base, mocks) => {
  const root = `${base}/api/auth`
  const signUp = await fetch(`${root}/register`, json('POST', { ...ada, password_conf: ada.password }))
  const signIn = await fetch(`${root}/login`, json('POST', ada))
  const { auth_token } = await signIn.clone().json()
  const getProfile = () => fetch(`${root}/profile`, { headers: bearer(auth_token) })
  const upload = await fetch(`${root}/picture`, {
    method: 'POST',
    headers: bearer(auth_token),
    body: pictureForm('file'),
  })
  const profile = await (await getProfile()).json()
  const picture = await bytesOf(await fetch(`${base}/api/users/${ada.username}/picture`))
  const remove = await fetch(`${root}/picture`, { method: 'DELETE', headers: bearer(auth_token) })

  mocks.clock.advance({ days: 30 })
  const expired = await getProfile()
  return {
    signUp: await saidBy(signUp),
    signIn: await saidBy(signIn),
    upload: await saidBy(upload),
    profile: `${profile.data.username} ${profile.data.picture}`,
    picture,
    remove: `${remove.status}`,
    expired: await saidBy(expired),
  }
}

export const walks = { 'fluency-box': fluencyBox, nwapp, thunder, notes, fittrackee }
