/** Snippets of the SDK, run in the page: what they can do, and what is told of them. */
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
beforeEach(() => page.evaluate(() => window.lab.reset()))
afterAll(() => pages.close())

const run = (source: string): Promise<SnippetRun> => page.evaluate((text) => window.lab.run(text), source)
const textsOf = ({ lines }: SnippetRun) => lines.map(({ text }) => text)

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
    expect(result).toMatchObject({ outcome: 'finished', lines: [{ level: 'log', text: 'Ada 2 undefined' }] })
  })
  it('x', async () => {
    console.log(
      JSON.stringify(
        await run(`const a = 1
const a = 2`),
      ),
    )
    console.log(
      JSON.stringify(
        await run(`const a = 1
const b = ;`),
      ),
    )
    console.log(
      JSON.stringify(
        await run(`
    import { createThunder } from 'latchkey/thunder'
    import { isLatchkeyError } from 'latchkey'
    const client = createThunder({ baseUrl: 'http://127.0.0.1:4010/thunder', application: { name: 'admin', secret: 'admin' }, storage: localStorage,
    hashPassword: async (password) => {
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(password))
    return btoa(String.fromCharCode(...new Uint8Array(bytes)))
  }, })
    await client.signUp({ email: 'ada@example.com', password: 'analytical-engine'})
    await client.signIn({ email: 'ada@example.com', password: 'analytical-engine'})
    console.log(await client.getAccount(), isSecureContext, location.href, origin)
    await client.signIn({ email: 'ada@example.com', password: 'x'})
    `),
        null,
        1,
      ),
    )
  })
})
