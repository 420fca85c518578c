import { delay } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import { createMocks, type HandlersOptions } from '../../mocks/index.ts'
import { form, json } from '../../mocks/scenarios/test-services.ts'
import type { NotesContract } from '../../mocks/services/notes/context.ts'
import { intercept } from './intercepted.ts'

const baseUrl = 'https://notes.example.com'
const ada = { username: 'ada', email: 'ada@example.com', password: 'analytical-engine' }

/** Notes with Ada's account and some overrides. */
async function setUp(overrides: NonNullable<HandlersOptions<NotesContract>['overrides']>) {
  const mocks = createMocks()
  await mocks.notes.addUser(ada)
  const server = intercept(...mocks.notes.handlers({ baseUrl, overrides }))
  return { mocks, server }
}

const logIn = () => fetch(`${baseUrl}/auth/login`, form({ username: ada.username, password: ada.password }))
const lineOf = async (reply: Promise<Response>) => `${(await reply).status} ${await (await reply).text()}`

describe('an override', () => {
  it('answers one operation in the place of the service', async () => {
    await setUp({ notesLogin: () => new Response('gone fishing', { status: 503 }) })
    expect(await lineOf(logIn())).toBe('503 gone fishing')
    expect(await lineOf(fetch(`${baseUrl}/auth/signup`, form(ada)))).not.toContain('gone fishing')
    expect(await lineOf(fetch(`${baseUrl}/auth/refresh`, form({})))).not.toContain('gone fishing')
  })

  it("answers with the contract's own example", async () => {
    await setUp({ notesLogin: ({ reply }) => reply('server_error') })
    const reply = await logIn()
    expect(reply.headers.get('content-type')).toBe('application/json')
    expect(await lineOf(Promise.resolve(reply))).toBe('500 {"error":"Internal server error"}')
  })

  it('answers with the documented headers too', async () => {
    const mocks = createMocks()
    const overrides = { nwappGetProfile: ({ reply }) => reply('token_expired') } satisfies HandlersOptions<
      typeof import('../../mocks/generated/nwapp.ts').nwappContract
    >['overrides']
    intercept(...mocks.nwapp.handlers({ baseUrl, overrides }))
    const reply = await fetch(`${baseUrl}/api/v1/public/profile`)
    expect(reply.status).toBe(401)
    expect(reply.headers.get('www-authenticate')).toContain('expired')
  })

  it('lets the service answer where it gives undefined', async () => {
    let failures = 1
    await setUp({
      notesLogin: async ({ reply }) => {
        await delay(1)
        failures -= 1
        return failures >= 0 ? reply('server_error') : undefined
      },
    })
    expect(await lineOf(logIn())).toContain('Internal server error')
    expect(await lineOf(logIn())).toContain('Login success')
  })

  it('may read the body, and the service still can', async () => {
    const seen: unknown[] = []
    await setUp({
      notesLogin: async ({ request }) => {
        seen.push((await request.formData()).get('username'))
        return undefined
      },
    })
    expect(await lineOf(logIn())).toContain('Login success')
    expect(seen).toEqual(['ada'])
  })

  it('sees the whole request', async () => {
    const seen: string[] = []
    const mocks = createMocks()
    intercept(
      ...mocks.fluencyBox.handlers({
        overrides: {
          fluencyBoxUpdateUser: ({ request }) =>
            void seen.push(`${request.method} ${request.url} ${request.headers.get('x-access-token')}`),
        },
      }),
    )
    const headers = { 'x-access-token': 'a token' }
    await fetch('http://127.0.0.1:4010/fluency-box/users/1?a=b', json('PUT', {}, headers))
    expect(seen).toEqual(['PUT http://127.0.0.1:4010/fluency-box/users/1?a=b a token'])
  })

  it('can break the connection', async () => {
    await setUp({ notesLogin: () => Response.error() })
    await expect(logIn()).rejects.toThrow(TypeError)
  })

  it('that throws fails the call, and the error is seen', async () => {
    const { server } = await setUp({
      notesLogin() {
        throw new RangeError('a bug in the test')
      },
    })
    const seen: unknown[] = []
    const consoleError = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    server.events.on('unhandledException', ({ error }) => void seen.push(error))
    expect(await lineOf(logIn())).toMatch(/^500 .*a bug in the test/)
    expect(seen).toEqual([new RangeError('a bug in the test')])
    consoleError.mockRestore()
  })

  it('that rejects fails the call too', async () => {
    const { server } = await setUp({ notesLogin: () => Promise.reject(new Error('a bug in the test')) })
    const consoleError = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    server.events.on('unhandledException', () => undefined)
    expect((await logIn()).status).toBe(500)
    consoleError.mockRestore()
  })

  it('can be put in for a while by server.use, over the same accounts', async () => {
    const { mocks, server } = await setUp({})
    server.use(
      ...mocks.notes.handlers({ baseUrl, overrides: { notesLogin: ({ reply }) => reply('email_unverified') } }),
    )
    expect(await lineOf(logIn())).toContain('activate your account')
    expect(await lineOf(fetch(`${baseUrl}/auth/signup`, form(ada)))).not.toContain('success')
    server.resetHandlers()
    expect(await lineOf(logIn())).toContain('Login success')
  })

  it('does not touch pages and unknown paths', async () => {
    const override = vi.fn(() => undefined)
    await setUp({ notesLogin: override, notesSignup: override, notesRefresh: override })
    expect((await fetch(`${baseUrl}/auth/verify?token=x`)).status).toBe(404)
    expect((await fetch(`${baseUrl}/auth/login`)).status).toBe(404)
    expect((await fetch(`${baseUrl}/constructor`)).status).toBe(404)
    expect(override).not.toHaveBeenCalled()
  })
})
