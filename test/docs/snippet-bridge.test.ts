/** The one way out of a snippet: `fetch`, to the five services. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SnippetRun, SnippetRunner } from './page/main.ts'
import { type SnippetPages, snippetPages } from './snippet-page.ts'

let pages: SnippetPages
let page: Page

beforeAll(async () => {
  pages = await snippetPages()
  page = await pages.open()
})
beforeEach(async () => {
  await answering('the services')
  await page.evaluate(() => window.snippets.reset())
})
afterAll(() => pages.close())

const answering = (who: SnippetRunner['answers']) =>
  page.evaluate((answers) => {
    window.snippets.answers = answers
  }, who)
const run = (source: string): Promise<SnippetRun> => page.evaluate((text) => window.snippets.run(text), source)
const texts = ({ lines }: SnippetRun) => lines.map(({ text }) => text)

describe('a request of a snippet', () => {
  it('arrives as it was made, and so does its reply, byte for byte', async () => {
    const result = await run(`
      import { createFitTrackee } from 'latchkey/fittrackee'
      const client = createFitTrackee({ baseUrl: 'http://127.0.0.1:4010/fittrackee' })
      await client.signUp({ username: 'ada', email: 'ada@example.com', password: 'analytical-engine' })
      const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte)
      await client.setPicture(new File([bytes], 'ada.png', { type: 'image/png' }))
      const reply = await client.fetch('/api/users/ada/picture')
      console.log(reply.status, reply.headers.get('content-type'), reply.url)
      console.log(new Uint8Array(await reply.arrayBuffer()).every((byte, at) => byte === bytes[at]))
    `)
    expect(texts(result)).toEqual(['200 image/png http://127.0.0.1:4010/fittrackee/api/users/ada/picture', 'true'])
  })

  it('can name the address at which the page has the service', async () => {
    const result = await run(`
      const reply = await fetch('https://accounts.example.com/notes/auth/login', { method: 'POST', body: new URLSearchParams({ username: 'ada' }) })
      console.log(reply.ok, reply.status, Object.keys(await reply.json()))
      console.log((await fetch('https://accounts.example.com/nwapp/api/v1/public/profile', { method: 'HEAD' })).status)
    `)
    expect(result.requests).toHaveLength(2)
    expect(texts(result)[0]).toMatch(/^false 4\d\d /)
  })

  it('shows of a redirect that is not followed as much as a browser does', async () => {
    await answering('a redirect that the browser hides')
    const result = await run(`
      const { status, ok, type } = await fetch('http://127.0.0.1:4010/notes/', { redirect: 'manual' })
      console.log(status, ok, type)
    `)
    expect(texts(result)).toEqual(['0 false opaqueredirect'])
  })

  it.each([
    'https://example.com/',
    'https://accounts.example.com/',
    'https://accounts.example.com/thunderbolt/users',
    'https://accounts.example.com/thunder/../private',
    'https://accounts.example.com/thunder/%2e%2e/private',
    'https://accounts.example.com.example.org/thunder/users',
    'http://accounts.example.com/thunder/users',
    'http://127.0.0.1:4010/_mock/v1/mail',
    'http://127.0.0.1:4011/thunder/users',
    'file:///etc/passwd',
    'data:text/plain,here',
  ])('to anywhere else is refused, in words: %s', async (url) => {
    const result = await run(`await fetch('${url}').catch((error) => console.log(error.name))`)
    const { href } = new URL(url)
    const refusal = `GET ${href} was not sent: a snippet reaches the five services and nothing else.`
    expect(result.lines).toEqual([
      { level: 'warn', text: refusal },
      { level: 'log', text: 'TypeError' },
    ])
    expect(result.requests).toEqual([])
  })

  it("to the page's own address is refused", async () => {
    const result = await run(`await fetch('${pages.origin}/').catch(({ name }) => console.log(name))`)
    expect(texts(result).at(-1)).toBe('TypeError')
    expect(result.requests).toEqual([])
  })

  it('that is refused again and again is told of once, and the SDK takes it for a network that failed', async () => {
    const result = await run(`
      import { isLatchkeyError } from 'latchkey'
      import { createNwapp } from 'latchkey/nwapp'
      const client = createNwapp({ baseUrl: 'https://accounts.example.org' })
      const { signIn } = client
      for (const _ of [1, 2]) {
        await signIn({ email: 'ada@example.com', password: 'analytical-engine' }).catch((error) => console.log(isLatchkeyError(error) && error.name))
      }
    `)
    expect(texts(result)).toEqual([expect.stringContaining('was not sent'), 'NetworkError', 'NetworkError'])
  })

  it.each(['/thunder/users', 'users', ''])('needs a whole address: %j is none', async (url) => {
    const result = await run(`await fetch('${url}').catch((error) => console.log(error.name))`)
    expect(texts(result)).toEqual(['TypeError'])
  })
})

describe('when nobody answers', () => {
  beforeEach(() => answering('nobody'))

  it("the SDK's time limit ends the call, here and in the page", async () => {
    const result = await run(`
      import { createNotes } from 'latchkey/notes'
      const client = createNotes({ baseUrl: 'http://127.0.0.1:4010/notes', timeoutMs: 50 })
      await client.signIn({ username: 'ada', password: 'analytical-engine' }).catch(({ name }) => console.log(name))
    `)
    expect({ said: texts(result), aborted: result.aborted }).toEqual({ said: ['TimeoutError'], aborted: 1 })
  })

  it("a signal ends it with the caller's own reason", async () => {
    const result = await run(`
      const controller = new AbortController()
      const call = fetch('http://127.0.0.1:4010/notes/', { signal: controller.signal })
      setTimeout(() => controller.abort(new RangeError('enough')), 50)
      await call.catch((error) => console.log(String(error)))
      await fetch('http://127.0.0.1:4010/notes/', { signal: AbortSignal.abort('before') }).catch((error) => console.log(error))
    `)
    expect(texts(result)).toEqual(['RangeError: enough', 'before'])
    expect(result).toMatchObject({ aborted: 1, requests: ['GET https://accounts.example.com/notes/'] })
  })

  it('stopping the snippet gives up what is under way', async () => {
    const result = await page.evaluate(async () => {
      const running = window.snippets.run(`console.log('begun'); await fetch('http://127.0.0.1:4010/notes/')`)
      await new Promise<void>((resolve) => {
        const look = () => (window.snippets.requests().length > 0 ? resolve() : requestAnimationFrame(look))
        look()
      })
      window.snippets.stop()
      return running
    })
    expect(result).toMatchObject({ outcome: 'stopped', aborted: 1, lines: [{ level: 'log', text: 'begun' }] })
  })
})
