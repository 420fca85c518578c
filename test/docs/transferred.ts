/** What a browser has to fetch for a page of the site, compressed as static hosts do it, before anybody touches anything. */
import { gzipSync } from 'node:zlib'
import type { Browser, Page, Response } from 'playwright-core'

/** Kilobytes are thousands of bytes, as in the budget. */
export interface Budget {
  readonly what: string
  /** Below the site. */
  readonly path: string
  readonly kilobytes: number
  /** Resolves when the page is what it is for. */
  ready(page: Page): Promise<void>
}

export const budgets: readonly Budget[] = [
  {
    what: 'the landing page',
    path: '',
    kilobytes: 100,
    ready: (page) => page.waitForLoadState('networkidle'),
  },
  {
    what: 'the sandbox, until its form can be sent',
    path: 'sandbox/',
    kilobytes: 300,
    ready: (page) => page.getByRole('button', { name: 'Send', exact: true }).click({ trial: true }),
  },
]

/** @returns bytes, of pages, scripts and styles after gzip. */
export async function transferred(
  browser: Browser,
  url: string,
  { path, ready }: Pick<Budget, 'path' | 'ready'>,
): Promise<number> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    const replies: Response[] = []
    page.on('response', (reply) => {
      if (reply.url().startsWith(url) && reply.ok()) replies.push(reply)
    })
    await page.goto(url + path, { waitUntil: 'networkidle' })
    await ready(page)
    const bodies = await Promise.all(replies.map((reply) => reply.body()))
    const sizes = bodies.map((body) => gzipSync(body).length)
    return sizes.reduce((sum, size) => sum + size, 0)
  } finally {
    await context.close()
  }
}
