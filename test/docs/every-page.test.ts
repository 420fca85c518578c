/** What every page owes its readers: axe finds nothing, it fits, nothing fails, and it asks nobody else for anything. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from '../browser/axe.ts'
import { launchChromium } from '../browser/chromium.ts'
import { sitePages } from './pages.ts'
import { type Site, serveSite } from './site.ts'

const pages = await sitePages()

let site: Site
let browser: Browser
beforeAll(async () => {
  site = await serveSite()
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

/** Both themes, and both widths. */
const looks = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 390 },
] as const

interface Visit {
  readonly page: Page
  /** Requests to others than the site, and what the page says has gone wrong. */
  readonly troubles: readonly string[]
}

async function visit(path: string): Promise<Visit> {
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  const troubles: string[] = []
  const tell = (what: string) => troubles.push(what)
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== site.origin && !['data:', 'blob:'].includes(protocol)) tell(`asks for ${request.url()}`)
  })
  context.on('response', (reply) => {
    if (reply.status() >= 400) tell(`${reply.status()} for ${reply.url()}`)
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => tell(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') tell(message.text())
  })
  await page.goto(site.url + path, { waitUntil: 'networkidle' })
  return { page, troubles }
}

describe('the page', () => {
  for (const path of pages) {
    it(`/${path} is for everybody, fits, and asks nobody else for anything`, { timeout: 120_000 }, async () => {
      const { page, troubles } = await visit(path)
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
      expect(troubles).toEqual([])
      expect(await page.title()).toMatch(/\S/)
      expect(await page.locator('h1').count()).toBe(1)
      await page.context().close()
    })
  }

  it('has a name of its own', async () => {
    const titles = await Promise.all(
      pages.map(async (path) => /<title>([^<]*)<\/title>/.exec(await (await fetch(site.url + path)).text())?.[1]),
    )
    expect(titles.filter((title, index) => title === undefined || titles.indexOf(title) !== index)).toEqual([])
  })
})
