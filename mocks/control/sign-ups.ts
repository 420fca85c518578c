/** Signs somebody up at every service as they would themselves: by calls, so that the mails go out. */
import type { Services } from '../services/index.ts'
import type { World } from '../world/world.ts'

interface NewPerson {
  /** The user name, and the local part of the e-mail address. */
  readonly name: string
  readonly firstName: string
  readonly lastName: string
  readonly password: string
}

/**
 * `base` is where the services are, for the links in the mails; without a slash at its end.
 * @throws Error if a service refuses.
 */
export async function signUpEverywhere(
  { world, services, base }: { readonly world: World; readonly services: Services; readonly base: string },
  person: NewPerson,
): Promise<void> {
  const { name, firstName, lastName, password } = person
  const email = `${name}@example.com`
  const post = (body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit => ({
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  })
  const call = async (service: keyof Services, path: string, init: RequestInit) => {
    const url = `${base}/${services[service].contract.slug}${path}`
    const { status } = await services[service].handle(new Request(url, init))
    if (status >= 300) throw new Error(`${services[service].contract.slug} refused a sign-up with ${status}.`)
  }
  const names = { first_name: firstName, last_name: lastName }
  await call(
    'fluencyBox',
    '/users',
    post({ ...names, email_address: email, user_name: name, phone_number: '+1 555 0100', password }),
  )
  await call('nwapp', '/api/v1/public/register', post({ ...names, email, password }))
  await call('notes', '/auth/signup', {
    method: 'POST',
    body: new URLSearchParams({ username: name, email, password }),
  })
  await call('fittrackee', '/api/auth/register', post({ username: name, email, password, password_conf: password }))

  const { applicationName, applicationSecret } = world.settings.thunder
  const application = { authorization: `Basic ${btoa(`${applicationName}:${applicationSecret}`)}`, password }
  await call('thunder', '/users', post({ email: { address: email }, password }, application))
  await call('thunder', `/verify?email=${encodeURIComponent(email)}`, { method: 'POST', headers: application })
}
