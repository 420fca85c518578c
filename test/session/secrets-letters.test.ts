/** Secrets of other letters, of none or of few, and in the query: no error shows what a reply repeats of them. */
import { expect, it } from 'vitest'
import { createNwapp } from '../../src/services/nwapp.ts'
import { createThunder } from '../../src/services/thunder.ts'
import { shownBy } from './secrets-watch.ts'
import { failureOf } from './watching.ts'

const baseUrl = 'https://accounts.example.com'

/** Ways to repeat a text in a reply. */
const echoes: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => `<p>${text}</p>`,
  'in JSON': (text) => JSON.stringify({ request: text }),
  'in a URL': (text) => `/sign-in?password=${encodeURIComponent(text)}`,
  'in JSON of ASCII': (text) =>
    JSON.stringify({ request: text }).replace(
      /[^ -~]/g,
      (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
}

it.each(
  ['секретный-пароль', '!!!???###$$$', 'a1!b', '密码密码密码'].flatMap((password) =>
    Object.keys(echoes).map((how) => [password, how] as const),
  ),
)('keeps the password %s out of the error when it comes back %s', async (password, how) => {
  const reply = echoes[how]?.(password) ?? ''
  const client = createNwapp({ baseUrl, fetch: async () => new Response(reply, { status: 400 }) })
  const error = await failureOf(client.signIn({ email: 'ada@example.com', password }))
  expect(error).toMatchObject({ name: 'ApiError', code: 'unexpected_response', status: 400 })
  expect(shownBy(error)).not.toContain(password)
  expect(Object(error).body).toBeUndefined()
})

it('keeps the token of a mailed link out of the error', async () => {
  const token = 'ada0ada0-ada0-4ada-8ada-ada0ada0ada0'
  const fetch = async (request: Request) => new Response(`No such page: ${request.url}`, { status: 404 })
  const client = createThunder({ baseUrl, fetch, application: { name: 'web', secret: 'the-key' } })
  const error = await failureOf(client.verifyEmail({ email: 'ada@example.com', token }))
  expect(error).toMatchObject({ name: 'ApiError', status: 404 })
  expect(shownBy(error)).not.toContain(token)
})

it('shows what a reply says where it repeats nothing', async () => {
  const client = createNwapp({ baseUrl, fetch: async () => new Response('<h1>Down</h1>', { status: 502 }) })
  const error = await failureOf(client.signIn({ email: 'ada@example.com', password: 'analytical-engine' }))
  expect(error).toMatchObject({ code: 'unavailable', body: '<h1>Down</h1>' })
})
