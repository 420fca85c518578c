/** The search finds what people look for, by keyboard alone, and the pages stay readable on paper. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchChromium } from '../browser/chromium.ts'
import { openSearch } from './search.ts'
import { type Site, serveSite } from './site.ts'

let site: Site
let browser: Browser
let page: Page
beforeAll(async () => {
  // Not at the root, so that an address that begins there would lead nowhere.
  site = await serveSite('/products/latchkey/')
  browser = await launchChromium()
})
beforeEach(async () => {
  page = await browser.newPage()
})
afterEach(() => page.close())
afterAll(async () => {
  await browser.close()
  await site.close()
})

describe('the search', () => {
  for (const [words, address] of [
    ['Invalid token. Please log in again', /messages\//],
    ['refresh token rotation', /guides\//],
    ['thunderCreateUser', /./],
    ['Sign-up forms that are turned down', /flows\//],
  ] as const) {
    it(`finds “${words}”, and opens it by keyboard`, async () => {
      await page.goto(`${site.url}guides/qa/`)
      await openSearch(page)
      await page.getByRole('dialog').getByRole('textbox').fill(words)
      const found = page.getByRole('dialog').getByRole('link')
      await found.first().waitFor()
      const addresses = await found.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
      expect(addresses.filter((href) => href.startsWith(site.url) && address.test(href))).not.toEqual([])
      await found.first().focus()
      await page.keyboard.press('Enter')
      await page.waitForURL((url) => url.href === addresses[0])
      expect(await page.locator('h1').first().textContent()).toMatch(/\S/)
    })
  }

  it('says so when nothing is found, and closes with Escape', async () => {
    await page.goto(site.url)
    await openSearch(page)
    await page.getByRole('dialog').getByRole('textbox').fill('zzzzqqqq')
    await page.getByText(/No results/).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  })
})

describe('by keyboard', () => {
  it('the first Tab offers to skip to the content', async () => {
    await page.goto(`${site.url}guides/qa/`)
    await page.keyboard.press('Tab')
    const skip = page.locator(':focus')
    expect(await skip.textContent()).toMatch(/skip to content/i)
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#_top')
  })

  it('the theme is chosen, and stays', async () => {
    await page.goto(`${site.url}guides/qa/`)
    await page.getByLabel('Select theme').first().selectOption('dark')
    await page.reload()
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  })
})

describe('on paper', () => {
  it('there is the content without what is only for the screen, dark on light', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await page.goto(`${site.url}guides/qa/`)
    expect(await page.locator('nav:visible').count()).toBe(0)
    expect(await page.locator('h1').isVisible()).toBe(true)
    const luminance = await page.evaluate(() => {
      const [red = 0, green = 0, blue = 0] = (getComputedStyle(document.body).color.match(/[\d.]+/g) ?? []).map(Number)
      return red + green + blue
    })
    expect(luminance).toBeLessThan(384)
  })
})
