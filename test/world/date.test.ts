import { http } from 'msw'
import { setupServer } from 'msw/node'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { createMocks } from '../../mocks/mocks.ts'
import type { Override } from '../../mocks/msw/handlers.ts'
import type { Contract } from '../../mocks/services/contract.ts'
import { createDate } from '../../mocks/services/date.ts'

describe('the text of a date', () => {
  it('is of the second in which it is asked for', () => {
    let nowMs = Date.UTC(2030, 0, 1) - 1
    const date = createDate(() => nowMs)
    expect(date()).toBe('Mon, 31 Dec 2029 23:59:59 GMT')
    nowMs += 1
    expect(date()).toBe('Tue, 01 Jan 2030 00:00:00 GMT')
    nowMs += 999
    expect(date()).toBe('Tue, 01 Jan 2030 00:00:00 GMT')
    nowMs -= 86_400_000
    expect(date()).toBe('Mon, 31 Dec 2029 00:00:00 GMT')
  })
})

const base = 'https://accounts.example.com/notes'
const mocks = createMocks({ origin: 'https://accounts.example.com' })
afterEach(() => mocks.reset())

/** Signs in at Notes, where this takes the service's place. */
function signIn(override: Override<Contract, string>): Promise<Response> {
  const server = setupServer(
    ...mocks.notes.handlers({ overrides: { notesLogin: override } }),
    http.all('*', () => Response.error()),
  )
  server.listen()
  onTestFinished(() => server.close())
  return fetch(`${base}/auth/login`, { method: 'POST', redirect: 'manual' })
}

describe('a reply in the place of a service', () => {
  it("has the date of the world's clock", async () => {
    mocks.clock.advance({ days: 400 })
    const before = mocks.clock.nowSeconds()
    const reply = await signIn(({ reply }) => reply('invalid_credentials'))
    expect(Date.parse(reply.headers.get('date') ?? '') / 1_000).toBeGreaterThanOrEqual(before)
  })

  it('may have a date of its own', async () => {
    const date = 'Tue, 01 Jan 2030 00:00:00 GMT'
    const reply = await signIn(() => new Response(null, { headers: { date } }))
    expect(reply.headers.get('date')).toBe(date)
  })

  it('may be one that cannot be changed', async () => {
    await expect(signIn(() => Response.error())).rejects.toThrow(TypeError)
    expect((await signIn(() => Response.redirect(`${base}/auth/verify`, 303))).status).toBe(303)
  })
})
