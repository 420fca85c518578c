/** The control room in a real browser, against a server of its own. What goes wrong in the page fails the test. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { type MockServer, type MockServerOptions, startMockServer } from '../../mocks/server/server.ts'
import { launchChromium } from './chromium.ts'

export const ada = { username: 'ada', email: 'ada@example.com', password: 'analytical-engine' }

export interface ConsoleLab {
  readonly server: MockServer
  /** A page at `/_console/` with this hash, as `#/mail`. */
  open(hash?: string, options?: BrowserContextOptions): Promise<Page>
  /** A call of a service, as an app makes it. */
  call(path: string, init?: RequestInit): Promise<Response>
}

/** Starts the server and the browser before the tests of a file; each test finds the state at the start. */
export function consoleLab(options: MockServerOptions = {}): ConsoleLab {
  let server: MockServer
  let browser: Browser
  let troubles: string[] = []

  beforeAll(async () => {
    ;[server, browser] = await Promise.all([startMockServer(options), launchChromium()])
  })
  beforeEach(async () => {
    troubles = []
    await server.reset()
  })
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
    expect(troubles).toEqual([])
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  return {
    get server() {
      return server
    },
    async open(hash = '', contextOptions = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...contextOptions })
      const page = await context.newPage()
      page.setDefaultTimeout(10_000)
      page.on('pageerror', (error) => troubles.push(`The page threw ${error.message}.`))
      page.on('console', (message) => {
        const text = message.text()
        if (text.includes('Content Security Policy')) troubles.push(text)
      })
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url())
        if (protocol.startsWith('http') && origin !== server.url) troubles.push(`The page asked for ${request.url()}.`)
      })
      await page.goto(`${server.url}/_console/${hash}`)
      return page
    },
    call: (path, init) => fetch(server.url + path, init),
  }
}

export const formOf = (fields: Readonly<Record<string, string>>, headers: HeadersInit = {}): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields),
  headers,
})

/** The rows of the list that is shown. */
export const rows = (page: Page) => page.locator('.split-list tbody tr')
