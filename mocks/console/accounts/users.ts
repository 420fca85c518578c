/** The accounts of the service that is looked at, and what is done to them. */
import { computed, effect, signal } from '@preact/signals'
import { control } from '../api/client.ts'
import { type LiveEvent, onLive } from '../api/live.ts'
import { ok } from '../api/problem.ts'
import { isSlug } from '../api/services.ts'
import type { IssuedTokens, Slug, User } from '../api/types.ts'
import { go, item, panel, world } from '../state/address.ts'
import { isNewWorld, resource } from '../state/resource.ts'

/** In an address, the place of a new account. */
export const newAccount = '+'
const typingMs = 150

/** Coming back to the panel leads to the service that was looked at. */
const lastService = signal<Slug>('fluency-box')
const steps = computed(() => (panel.value === 'accounts' ? item.value.split('/') : []))

export const service = computed(() => {
  const slug = steps.value[0] ?? ''
  return isSlug(slug) ? slug : lastService.value
})
/** The id of the account that is open, `newAccount`, or empty. */
export const openId = computed(() => steps.value[1] ?? '')
export const search = signal('')

export const users = resource(
  async () => {
    const slug = service.peek()
    const text = search.peek().trim()
    const query = { limit: 500, ...(text !== '' && { text }) }
    const path = { service: slug }
    return { slug, ...(await ok(control.GET('/_mock/v1/services/{service}/users', { params: { path, query } }))) }
  },
  // Whoever comes back to the panel has them read anew.
  (event) => panel.peek() === 'accounts' && mayChangeUsers(event),
)

function mayChangeUsers(event: LiveEvent): boolean {
  switch (event.type) {
    case 'call':
      return event.call.service === service.peek() && (event.call.status ?? 500) < 400
    case 'state':
      return event.change === 'users' || isNewWorld(event)
    default:
      // Some accounts lock when their time to verify is over.
      return event.type === 'clock'
  }
}

effect(() => {
  lastService.value = service.value
  void search.value
  if (panel.value !== 'accounts') return undefined
  const timer = setTimeout(() => void users.reload(), search.value === '' ? 0 : typingMs)
  return () => clearTimeout(timer)
})

export function openAccount(slug: Slug, id: string): void {
  go({ panel: 'accounts', item: id === '' ? slug : `${slug}/${id}` })
}

/** What is told once, by account: the password of a new one, the tokens of a sign-in. */
export interface Told {
  readonly password?: string | null
  readonly tokens?: IssuedTokens
}

export const told = signal<Readonly<Record<string, Told>>>({})
const keyOf = (slug: Slug, id: string) => `${slug}/${id}`

const forgetTold = () => {
  told.value = {}
}
effect(() => {
  void world.value
  forgetTold()
})
// Other accounts may have the same ids then.
onLive((event) => isNewWorld(event) && forgetTold())

export const toldOf = (slug: Slug, id: string): Told => told.value[keyOf(slug, id)] ?? {}

export function tell(slug: Slug, id: string, news: Told): void {
  const key = keyOf(slug, id)
  told.value = { ...told.value, [key]: { ...told.value[key], ...news } }
}

export async function createUser(slug: Slug, fields: Record<string, unknown>): Promise<User> {
  const params = { path: { service: slug } }
  const from = world.peek()
  const made = await ok(control.POST('/_mock/v1/services/{service}/users', { params, body: fields }))
  if (from === world.peek()) tell(slug, made.user.id, { password: made.password })
  await users.reload()
  return made.user
}

const at = (slug: Slug, id: string) => ({ params: { path: { service: slug, id } } })

export async function changeUser(slug: Slug, id: string, fields: Record<string, unknown>): Promise<User> {
  const user = await ok(control.PATCH('/_mock/v1/services/{service}/users/{id}', { ...at(slug, id), body: fields }))
  if ('password' in fields) tell(slug, id, { password: null })
  await users.reload()
  return user
}

export async function deleteUser(slug: Slug, id: string): Promise<void> {
  await ok(control.DELETE('/_mock/v1/services/{service}/users/{id}', at(slug, id)))
  await users.reload()
}

export async function signIn(slug: Slug, id: string): Promise<void> {
  const from = world.peek()
  const tokens = await ok(control.POST('/_mock/v1/services/{service}/users/{id}/tokens', at(slug, id)))
  if (from === world.peek()) tell(slug, id, { tokens })
}

export async function expireAccessTokens(slug: Slug, id: string): Promise<void> {
  await ok(control.POST('/_mock/v1/services/{service}/users/{id}/expire-access-tokens', at(slug, id)))
}

/** Expires the access tokens of everybody at a service. */
export async function expireAllAccessTokens(slug: Slug): Promise<void> {
  const params = { path: { service: slug } }
  await ok(control.POST('/_mock/v1/services/{service}/expire-access-tokens', { params }))
}

/** What people know an account by. */
export function titleOf(user: User): string {
  if ('user_name' in user && user.user_name) return user.user_name
  if ('username' in user && user.username) return user.username
  if ('first_name' in user && user.first_name)
    return [user.first_name, 'last_name' in user && user.last_name].filter(Boolean).join(' ')
  return emailOf(user)
}

export function emailOf(user: User): string {
  if ('email_address' in user) return user.email_address ?? ''
  return ('email' in user && user.email) || ''
}
