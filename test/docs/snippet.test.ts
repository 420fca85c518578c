/** Snippets of the SDK, run in the page: what they are, what they say, and how they end. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SnippetRun } from './page/main.ts'
import { type SnippetPages, snippetPages } from './snippet-page.ts'

let pages: SnippetPages
let page: Page

beforeAll(async () => {
  pages = await snippetPages()
  page = await pages.open()
})
beforeEach(() => page.evaluate(() => window.snippets.reset()))
afterAll(() => pages.close())

const run = (source: string): Promise<SnippetRun> => page.evaluate((text) => window.snippets.run(text), source)
const start = (source: string) => page.evaluate((text) => window.snippets.start(text), source)
const texts = async (source: string) => (await run(source)).lines.map(({ text }) => text)
const saidSoFar = () => page.evaluate(() => window.snippets.lines().map(({ text }) => text))

describe('a snippet', () => {
  it('is TypeScript: types go, and what they surround stays', async () => {
    const result = await run(`
      import type { Account } from 'latchkey'
      interface Named { readonly name: string }
      enum Size { Small = 1, Large }
      const pick = <T extends Named>(named: T): string => named.name satisfies string
      const nothing: Account | undefined = undefined
      console.log(pick({ name: 'Ada' } as Named), Size.Large, nothing!)
    `)
    expect(result).toEqual({
      outcome: 'finished',
      lines: [{ level: 'log', text: 'Ada 2 undefined' }],
      events: [],
      requests: [],
      aborted: 0,
    })
  })

  it('calls a service, wherever the page has it, and tells of its sessions', async () => {
    const { outcome, lines, events, requests } = await run(`
      import { createFitTrackee } from 'latchkey/fittrackee'
      const client = createFitTrackee({ baseUrl: 'http://127.0.0.1:4010/fittrackee', storage: localStorage })
      await client.signUp({ username: 'ada', email: 'ada@example.com', password: 'analytical-engine' })
      const again = createFitTrackee({ baseUrl: 'http://127.0.0.1:4010/fittrackee', storage: localStorage })
      console.log((await again.getAccount()).username)
      await client.signOut()
    `)
    expect({ outcome, lines }).toEqual({ outcome: 'finished', lines: [{ level: 'log', text: 'ada' }] })
    expect(events).toEqual(expect.arrayContaining(['fittrackee signed-in', 'fittrackee signed-out']))
    expect(requests).toEqual([
      'POST https://accounts.example.com/fittrackee/api/auth/register',
      'GET https://accounts.example.com/fittrackee/api/auth/profile',
      'GET https://accounts.example.com/fittrackee/api/auth/logout',
    ])
  })

  it('begins anew with every run', async () => {
    const source = `
      console.log(localStorage.getItem('left'), globalThis.left)
      localStorage.setItem('left', 'behind')
      globalThis.left = 'behind'
    `
    expect(await texts(source)).toEqual(await texts(source))
  })

  it('has what the samples of the documentation take from a page: digests and random ids', async () => {
    const said = await texts(`
      const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode('analytical-engine'))
      console.log(btoa(String.fromCharCode(...new Uint8Array(bytes))))
      console.log(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(crypto.randomUUID()))
    `)
    expect(said).toEqual(['YPaS364CJ0IL0BXwUxVRAqbhzPg2Vf5qBgoy1yHoJr0=', 'true'])
  })

  it('lasts until everything that it began has ended', async () => {
    const said = await texts(`
      import { createNwapp } from 'latchkey/nwapp'
      async function main() {
        const client = createNwapp({ baseUrl: 'http://127.0.0.1:4010/nwapp' })
        await client.signUp({ email: 'ada@example.com', password: 'analytical-engine', firstName: 'Ada', lastName: 'L' })
        console.log((await client.getAccount()).firstName)
        let ticks = 0
        const timer = setInterval(() => {
          ticks += 1
          if (ticks < 3) return
          clearInterval(timer)
          setTimeout((name) => console.log(name, ticks), 300, 'late')
        }, 20)
      }
      main()
      console.log('begun')
    `)
    expect(said).toEqual(['begun', 'Ada', 'late 3'])
  })
})

describe('an error', () => {
  it.each([
    ['thrown', `throw new RangeError('too far')`, 'RangeError: too far'],
    ['rejected and not caught', `Promise.reject(new RangeError('too far'))`, 'RangeError: too far'],
    ['thrown, and no error', `throw { code: 1 }`, 'Thrown: { code: 1 }'],
    ['thrown later', `setTimeout(() => { throw new RangeError('too far') })`, 'RangeError: too far'],
    ['of the syntax', `const b = ;`, 'SyntaxError: Unexpected token (3:11)'],
    ['of a name declared twice', `const a = 2`, `SyntaxError: Identifier 'a' has already been declared`],
    ['of eval, which there is not', `eval('1')`, expect.stringMatching(/^EvalError: /)],
  ])('shows its name, its message and its line: %s', async (_, code, text) => {
    const { outcome, lines } = await run(`console.log('first')\nconst a: number = 1\n${code}\n`)
    expect(outcome).toBe('failed')
    expect(lines.at(-1)).toMatchObject({ level: 'error', text })
    // Only an error knows where it comes from.
    expect(lines.at(-1)?.line).toBe(code.includes('{ code') ? undefined : 3)
  })

  it('of the SDK shows its code, and neither the password nor the body of the reply', async () => {
    const { lines } = await run(`
      import { createNotes } from 'latchkey/notes'
      const client = createNotes({ baseUrl: 'http://127.0.0.1:4010/notes' })
      await client.signIn({ username: 'ada', password: 'analytical-engine' })
    `)
    expect(lines).toEqual([{ level: 'error', line: 4, text: expect.stringContaining('code: "not_found"') }])
    expect(lines[0]?.text).not.toContain('analytical-engine')
    expect(lines[0]?.text).not.toContain('body')
  })

  it.each(['lodash', './elsewhere.ts', 'https://example.com/module.js', 'latchkey/elsewhere'])(
    'says what can be imported: %s cannot',
    async (name) => {
      const { outcome, lines } = await run(`import x from '${name}'\nconsole.log(x)`)
      expect(outcome).toBe('failed')
      expect(lines[0]?.text).toContain(`'${name}' cannot be imported here. There are 'latchkey',`)
    },
  )

  it('is all that becomes of a snippet which is a book', async () => {
    const { outcome, lines } = await run(`// ${'x'.repeat(100_000)}`)
    expect({ outcome, lines }).toEqual({
      outcome: 'failed',
      lines: [{ level: 'error', text: 'The snippet is longer than 100000 characters.' }],
    })
  })
})

describe('the console', () => {
  it('shows values as they would be written', async () => {
    const said = await texts(`
      console.log('text', 1, -0, 2n, true, null, undefined, Symbol('s'))
      console.info({ name: 'Ada', 'e-mail': ['ada@example.com'], at: new Date(0), f() {} })
      console.warn(new Map([['a', new Set([1])]]), new Uint8Array(3), /x/g, new URL('https://example.com/'))
      console.table([])
    `)
    expect(said).toEqual([
      'text 1 -0 2n true null undefined Symbol(s)',
      '{\n  name: "Ada",\n  "e-mail": ["ada@example.com"],\n  at: 1970-01-01T00:00:00.000Z,\n  f: [Function f]\n}',
      'Map { a => Set {1} } Uint8Array(3 bytes) /x/g https://example.com/'.replace('{1}', '{ 1 }'),
      '[]',
    ])
  })

  it('shows what is circular, deep, wide, long or hostile, in bounds and as text', async () => {
    const { outcome, lines } = await run(`
      const loop: Record<string, unknown> = { name: 'loop' }
      loop.self = loop
      const deep = (depth: number): object => (depth === 0 ? {} : { next: deep(depth - 1) })
      console.log(loop)
      console.log(deep(1_000))
      console.log(Array.from({ length: 1_000_000 }, (_, index) => index))
      console.log('x'.repeat(1_000_000))
      console.log({ get boom() { throw new Error('boom') } })
      console.log(new Proxy({}, { ownKeys() { throw new Error('boom') } }))
      console.log({ toJSON() { throw new Error('boom') } }, Object.create(null))
      console.log('<img src=x onerror=alert(1)>')
    `)
    expect(outcome).toBe('finished')
    expect(lines.map(({ text }) => text)).toEqual([
      '{ name: "loop", self: [Circular] }',
      '{ next: { next: { next: { next: {…} } } } }',
      expect.stringMatching(/ 99,\s+…\s+\]$/),
      `${'x'.repeat(10_000)} … (1000000 characters)`,
      '{ boom: [a getter that throws] }',
      '[a value that cannot be shown]',
      '{ toJSON: [Function toJSON] } {}',
      '<img src=x onerror=alert(1)>',
    ])
  })

  it('keeps to 500 lines, and says that there are more', async () => {
    const { lines } = await run(`for (let line = 1; line <= 2_000; line += 1) console.log(line)`)
    expect(lines).toHaveLength(501)
    expect(lines.at(-2)?.text).toBe('500')
    expect(lines.at(-1)?.text).toBe('There is more output, which is not shown.')
  })
})

describe('a run', () => {
  it('is stopped in an endless loop, while the page goes on', async () => {
    await start(`console.log('begun')\nfor (;;) {}`)
    await expect.poll(saidSoFar).toEqual(['begun'])
    const stopped = await page.evaluate(() => {
      window.snippets.stop()
      return window.snippets.last()
    })
    expect(stopped).toBe('stopped')
    expect(await page.locator('iframe').count()).toBe(0)
  })

  it('is stopped by the next one, and says nothing any more', async () => {
    await start(`setInterval(() => console.log('first'), 1)`)
    await expect.poll(saidSoFar).toContain('first')
    const { first, second } = await page.evaluate(async () => {
      const [before, first] = [window.snippets.lines(), window.snippets.last()]
      const second = await window.snippets.run(`console.log('second'); setTimeout(() => {}, 200)`)
      const { length } = before
      await window.snippets.run('')
      return { first: { outcome: await first, grew: before.length > length }, second }
    })
    expect(first).toEqual({ outcome: 'stopped', grew: false })
    expect(second.lines.map(({ text }) => text)).toEqual(['second'])
  })

  it('is the last one of many that are begun at once', async () => {
    const outcomes = await page.evaluate(() =>
      Promise.all(['1', '2', '3'].map(async (text) => (await window.snippets.run(`console.log(${text})`)).outcome)),
    )
    expect(outcomes).toEqual(['stopped', 'stopped', 'finished'])
  })

  it('leaves nothing behind in the page', async () => {
    await run(`console.log(1)`)
    expect(await page.locator('iframe').count()).toBe(0)
  })
})
