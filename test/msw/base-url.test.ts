import { describe, expect, it } from 'vitest'
import { fittrackeeContract } from '../../mocks/generated/fittrackee.ts'
import { fluencyBoxContract } from '../../mocks/generated/fluency-box.ts'
import { notesContract } from '../../mocks/generated/notes.ts'
import { nwappContract } from '../../mocks/generated/nwapp.ts'
import { thunderContract } from '../../mocks/generated/thunder.ts'
import { createMocks } from '../../mocks/index.ts'
import { form, json } from '../../mocks/scenarios/test-services.ts'
import type { OperationFacts } from '../../mocks/services/contract.ts'
import { intercept } from './intercepted.ts'

const noBaseUrls = [
  '',
  '/api',
  'api.example.com',
  'api.example.com:8080',
  '//api.example.com',
  'https://',
  'mailto:ada@example.com',
  'ftp://example.com/api',
  'file:///api',
  'https://ada:secret@example.com',
  'https://example.com/api?version=1',
  'https://example.com/api#top',
]

describe('a base URL', () => {
  it.each([
    'https://box.example.com',
    'https://box.example.com/',
    'https://example.com/api/v2',
    'https://example.com/api/v2/',
    'https://example.com/api/v2//',
    'http://localhost:3000/fluency box',
    'https://example.com/a*b/(c)/:d/{e}',
    'https://EXAMPLE.com:443/Ä',
  ])('may be %s, and mailed links lead there', async (baseUrl) => {
    const mocks = createMocks()
    intercept(...mocks.fluencyBox.handlers({ baseUrl }))
    await mocks.fluencyBox.addUser({
      email_address: 'ada@example.com',
      user_name: 'ada',
      password: 'analytical-engine',
    })
    const base = new URL(baseUrl).href.replace(/\/+$/, '')
    const asked = await fetch(`${base}/reset_password`, json('POST', { email: 'ada@example.com' }))
    expect(asked.status).toBe(200)

    const link = (await mocks.mailbox.latest('ada@example.com'))?.links[0] ?? ''
    expect(link.startsWith(`${base}/password_reset?token=`)).toBe(true)
    expect(await (await fetch(link)).text()).toContain('For the account of ada@example.com.')
    expect(await (await fetch(link, form({ password: 'difference-engine' }))).text()).toContain('Password Updated')

    const headers = { authorization: `Basic ${btoa('ada@example.com:difference-engine')}` }
    expect((await fetch(`${base}/login`, { method: 'POST', headers })).status).toBe(200)
  })

  it('leads a redirect to the page below it', async () => {
    const mocks = createMocks()
    intercept(...mocks.thunder.handlers({ baseUrl: 'https://example.com/thunder/v1' }))
    await mocks.thunder.addUser({ email: 'ada@example.com', password: 'analytical-engine' })
    const headers = { authorization: `Basic ${btoa('admin:admin')}`, password: 'analytical-engine' }
    await fetch('https://example.com/thunder/v1/verify?email=ada@example.com', { method: 'POST', headers })
    const opened = await fetch((await mocks.mailbox.latest('ada@example.com'))?.links[0] ?? '')
    expect(opened.url).toBe('https://example.com/thunder/v1/verify/success')
    expect(opened.status).toBe(200)
  })

  it('moves one service and leaves the others', async () => {
    const mocks = createMocks({ origin: 'https://accounts.example.com' })
    intercept(...mocks.notes.handlers({ baseUrl: 'https://notes.example.com' }), ...mocks.nwapp.handlers())
    expect((await fetch('https://notes.example.com/auth/login', form({}))).status).toBe(400)
    expect((await fetch('https://accounts.example.com/nwapp/api/v1/public/profile')).status).toBe(401)
    await expect(fetch('https://accounts.example.com/notes/auth/login', form({}))).rejects.toThrow()
  })

  it('may stand beside another: one service, one set of accounts', async () => {
    const mocks = createMocks()
    intercept(
      ...mocks.notes.handlers({ baseUrl: 'https://one.example.com' }),
      ...mocks.notes.handlers({ baseUrl: 'https://other.example.com' }),
    )
    const ada = { username: 'ada', email: 'ada@example.com', password: 'analytical-engine' }
    expect(await (await fetch('https://one.example.com/auth/signup', form(ada))).text()).toContain('Signup success')
    expect(await (await fetch('https://other.example.com/auth/signup', form(ada))).text()).not.toContain('success')
  })

  it.each(noBaseUrls)('cannot be %j', (text) => {
    expect(() => createMocks().fluencyBox.handlers({ baseUrl: text })).toThrow(TypeError)
    expect(() => createMocks({ origin: text })).toThrow(TypeError)
  })
})

describe("at a service's own root", () => {
  const mocks = createMocks()
  const services = [
    [fluencyBoxContract, mocks.fluencyBox],
    [nwappContract, mocks.nwapp],
    [thunderContract, mocks.thunder],
    [notesContract, mocks.notes],
    [fittrackeeContract, mocks.fittrackee],
  ] as const
  const operations = services.flatMap(([{ slug, operations }, service]) =>
    Object.entries(operations).map(([operationId, facts]: [string, OperationFacts]) => {
      const baseUrl = `https://${slug}.example.com`
      return { operationId, facts, baseUrl, handlers: service.handlers({ baseUrl }) }
    }),
  )

  it.each(operations)('$operationId responds as documented', async ({ facts, baseUrl, handlers }) => {
    intercept(...handlers)
    const path = facts.path.replaceAll(/\{\w+\}/g, 'nobody')
    const reply = await fetch(baseUrl + path, { method: facts.method })
    const text = await reply.text()
    // Without credentials and without a body, each has one documented answer, word for word.
    const documented = Object.values(facts.replies).filter(({ status }) => status === reply.status)
    const bodies = documented.map(({ body }) => (typeof body === 'string' ? body : JSON.stringify(body)))
    expect(bodies).toContain(text)
  })
})
