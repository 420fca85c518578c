/** The page in which snippets are tested, in the browser of this run. */
import type { BrowserContextOptions, Page } from 'playwright-core'
import { connectBrowser, shared } from '../support/shared.ts'
import { serveFolder } from '../support/static-host.ts'

export interface SnippetPages {
  /** Without a slash at the end. */
  readonly origin: string
  /** What any page, frame or worker got from elsewhere than the page's own origin. */
  readonly strayed: readonly string[]
  open(options?: BrowserContextOptions): Promise<Page>
  close(): Promise<void>
}

export async function snippetPages(): Promise<SnippetPages> {
  const [browser, { folder }] = await Promise.all([connectBrowser(), shared('snippetPage')])
  const host = await serveFolder(folder)
  const strayed: string[] = []
  return {
    origin: host.origin,
    strayed,
    async open(options) {
      const context = await browser.newContext(options)
      context.on('response', (response) => {
        const url = response.url()
        if (!url.startsWith(host.url) && !/^(blob|data|about):/.test(url)) strayed.push(url)
      })
      const page = await context.newPage()
      await page.goto(host.url)
      await page.waitForFunction(() => window.snippets !== undefined)
      return page
    },
    async close() {
      await browser.close()
      await host.close()
    },
  }
}
