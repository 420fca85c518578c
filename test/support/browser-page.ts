/** Pages in the Chromium of this run. What a page throws, or asks other origins for, fails the test that opened it. */
import type { Browser, BrowserContext, BrowserContextOptions, ConsoleMessage, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'
import { connectBrowser } from './shared.ts'

export interface PageOptions extends BrowserContextOptions {
  /** The messages in its console that count as trouble. Default: those about the content security policy. */
  readonly isTrouble?: (message: ConsoleMessage) => boolean
  /** Whether replies with a status of 400 and more count as trouble. Default: false. */
  readonly isFailedReplyTrouble?: boolean
  /** Longest wait for an element, in milliseconds. Default: 20 000, because the machine may be busy with other tests. */
  readonly timeoutMs?: number
}

export interface WatchedPage {
  readonly page: Page
  readonly context: BrowserContext
  /** What went wrong in the page, and whom it asked beside its own origin; it grows. */
  readonly troubles: readonly string[]
}

export interface BrowserPages {
  readonly browser: Browser
  /** Opens a page in a context of its own, which ends with the test. Troubles fail the test. */
  open(url: string, options?: PageOptions): Promise<Page>
  /** The same for a page that several tests of the file share. It ends with the file, and the tests look at `troubles`. */
  openForFile(url: string, options?: PageOptions): Promise<WatchedPage>
}

/** Connects to the browser before the tests of a file, and disconnects after them. */
export function browserPages(): BrowserPages {
  let connected: Browser | undefined
  beforeAll(async () => {
    connected = await connectBrowser()
  })
  afterAll(() => connected?.close())

  const browser = () => {
    if (connected === undefined) throw new Error('The browser is there while a test runs, and not before.')
    return connected
  }
  return {
    get browser() {
      return browser()
    },
    async open(url, options) {
      const { page, context, troubles } = await openWatched(browser(), url, options)
      onTestFinished(async () => {
        await context.close()
        expect(troubles).toEqual([])
      })
      return page
    },
    openForFile: (url, options) => openWatched(browser(), url, options),
  }
}

const isAboutPolicy = (message: ConsoleMessage) => message.text().includes('Content Security Policy')

async function openWatched(browser: Browser, url: string, options: PageOptions = {}): Promise<WatchedPage> {
  const { isTrouble = isAboutPolicy, isFailedReplyTrouble = false, timeoutMs = 20_000, ...contextOptions } = options
  const context = await browser.newContext({ reducedMotion: 'reduce', ...contextOptions })
  context.setDefaultTimeout(timeoutMs)

  const troubles: string[] = []
  const { origin } = new URL(url)
  context.on('request', (request) => {
    const asked = new URL(request.url())
    const isOwn = asked.origin === origin || ['data:', 'blob:'].includes(asked.protocol)
    if (!isOwn) troubles.push(`The page asked for ${asked}.`)
  })
  context.on('response', (reply) => {
    if (isFailedReplyTrouble && reply.status() >= 400) troubles.push(`${reply.url()} answered ${reply.status()}.`)
  })

  const page = await context.newPage()
  page.on('pageerror', ({ message }) => troubles.push(`The page threw ${message}.`))
  page.on('console', (message) => {
    if (isTrouble(message)) troubles.push(message.text())
  })
  await page.goto(url)
  return { page, context, troubles }
}
