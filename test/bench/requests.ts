/** The two calls that are measured, the same for every server. */
import autocannon from 'autocannon'

export const ada = { username: 'ada', email: 'ada@example.com', password: 'analytical-engine' }

export interface BenchRequest {
  readonly name: string
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
}

export const logIn: BenchRequest = {
  name: 'POST /fluency-box/login',
  method: 'POST',
  path: '/fluency-box/login',
  headers: { authorization: `Basic ${btoa(`${ada.email}:${ada.password}`)}` },
}

export const profile = (token: string): BenchRequest => ({
  name: 'GET /fittrackee/api/auth/profile, signed in',
  method: 'GET',
  path: '/fittrackee/api/auth/profile',
  headers: { authorization: `Bearer ${token}` },
})

/** Signs Ada up at both services, and gives her token of FitTrackee. Prism answers with its examples, which do as well. */
export async function signUp(url: string): Promise<string> {
  const post = (path: string, body: object) =>
    fetch(url + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  await post('/fluency-box/users', {
    first_name: 'Ada',
    last_name: 'Lovelace',
    email_address: ada.email,
    user_name: ada.username,
    phone_number: '+1 555 0100',
    password: ada.password,
  })
  await post('/fittrackee/api/auth/register', { ...ada, password_conf: ada.password })
  return tokenOf(url)
}

export async function tokenOf(url: string): Promise<string> {
  const reply = await fetch(`${url}/fittrackee/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: ada.email, password: ada.password }),
  })
  return ((await reply.json()) as { readonly auth_token: string }).auth_token
}

export interface Load {
  readonly seconds?: number
  readonly requests?: number
}

/**
 * Requests per second over ten connections.
 * @throws Error if a single reply was not a 200.
 */
export async function requestsPerSecond(
  url: string,
  request: BenchRequest,
  { seconds, requests }: Load,
): Promise<number> {
  const result = await autocannon({
    url: url + request.path,
    method: request.method,
    headers: { ...request.headers },
    connections: 10,
    ...(requests === undefined ? { duration: seconds ?? 3 } : { amount: requests }),
  })
  if (result.non2xx > 0 || result.errors > 0 || result['2xx'] === 0) {
    throw new Error(`${request.name} at ${url}: ${result.non2xx} replies were no 2xx, ${result.errors} calls failed.`)
  }
  return result['2xx'] / result.duration
}
