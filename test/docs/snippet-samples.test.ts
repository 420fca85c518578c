/** Every snippet to begin with, run against the services as its readers run it. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Slug } from '../../docs/sandbox/snippet/host.ts'
import { samplesOf } from '../../docs/sandbox/snippet/samples.ts'
import { type SnippetPages, snippetPages } from './snippet-page.ts'

let pages: SnippetPages
let page: Page

beforeAll(async () => {
  pages = await snippetPages()
  page = await pages.open()
})
beforeEach(() => page.evaluate(() => window.lab.reset()))
afterAll(() => pages.close())
it.each(['fluency-box', 'nwapp', 'thunder', 'notes', 'fittrackee'] as Slug[])('%s', async (slug) => {
  for (const { title, source } of samplesOf(slug)) {
    const r = await page.evaluate((text) => window.lab.run(text), source)
    console.log(slug, title, r.outcome, r.events, '\n' + r.lines.map(({ text }) => text).join('\n'))
    await page.evaluate(() => window.lab.openMailedLink('ada@example.com').catch(() => 0))
  }
})
