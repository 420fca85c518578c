/** What every page owes its readers: axe finds nothing, it fits, nothing fails, and it asks nobody else for anything. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { listPages } from './pages.ts'
import { sitePages } from './site.ts'

const paths = await listPages()

const pages = sitePages()

/** Both themes, and both widths. */
const looks = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 390 },
] as const

/** Opens a page of the site, of which every error in its console and every failed request counts as trouble. */
async function visit(path: string): Promise<Page> {
  const page = await pages.open(path, {
    isTrouble: (message) => message.type() === 'error',
    isFailedReplyTrouble: true,
  })
  await page.waitForLoadState('networkidle')
  return page
}

describe('the page', () => {
  for (const path of paths) {
    it(`/${path} is for everybody, fits, and asks nobody else for anything`, { timeout: 120_000 }, async () => {
      const page = await visit(path)
      for (const { colorScheme, width } of looks) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 900 })
        const findings = await axeFindings(page)
        const pageWidth = await page.evaluate(() => document.documentElement.scrollWidth)
        expect({ colorScheme, width, pageWidth, findings }).toEqual({
          colorScheme,
          width,
          pageWidth: width,
          findings: [],
        })
      }
      expect(await page.title()).toMatch(/\S/)
      expect(await page.locator('h1').count()).toBe(1)
    })
  }

  it('has a name of its own', async () => {
    const titles = await Promise.all(
      paths.map(async (path) => /<title>([^<]*)<\/title>/.exec(await (await fetch(pages.site.url + path)).text())?.[1]),
    )
    expect(titles.filter((title, index) => title === undefined || titles.indexOf(title) !== index)).toEqual([])
  })
})
