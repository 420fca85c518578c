/** The search finds what people look for, by keyboard alone, and the pages stay readable on paper. */
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSearch } from './search.ts'
import { sitePages } from './site.ts'

// Not at the root, so that an address that begins there would lead nowhere.
const pages = sitePages('/products/latchkey/')
let page: Page
beforeEach(async () => {
  page = await pages.browser.newPage()
})
afterEach(() => page.close())

describe('the search', () => {
  for (const [words, address] of [
    ['Invalid token. Please log in again', /messages\//],
    ['refresh token rotation', /guides\//],
    ['thunderCreateUser', /./],
    ['Sign-up forms that are turned down', /flows\//],
  ] as const) {
    it(`finds “${words}”, and opens it by keyboard`, async () => {
      await page.goto(`${pages.site.url}guides/qa/`)
      await openSearch(page)
      await page.getByRole('dialog').getByRole('textbox').fill(words)
      const found = page.getByRole('dialog').getByRole('link')
      // They come one by one.
      const addresses = () => found.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
      const wanted = async () =>
        (await addresses()).filter((href) => href.startsWith(pages.site.url) && address.test(href))
      await expect.poll(wanted).not.toEqual([])
      const [first] = await addresses()
      await found.first().focus()
      await page.keyboard.press('Enter')
      await page.waitForURL((url) => url.href === first)
      expect(await page.locator('h1').first().textContent()).toMatch(/\S/)
    })
  }

  it('says so when nothing is found, and closes with Escape', async () => {
    await page.goto(pages.site.url)
    await openSearch(page)
    await page.getByRole('dialog').getByRole('textbox').fill('zzzzqqqq')
    await page.getByText(/No results/).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  })
})

describe('the search of a page that has just been loaded', () => {
  it('has its box, ready to type in, however early it is asked for', async () => {
    await page.addInitScript(() => {
      // The browser says that it is idle only after somebody has asked for the search.
      window.requestIdleCallback = (callback) => {
        addEventListener('keyup', () => setTimeout(callback, 50), { once: true })
        return 0
      }
    })
    await page.goto(`${pages.site.url}guides/qa/`)
    await openSearch(page)
    const box = page.getByRole('dialog').getByRole('textbox')
    await box.waitFor()
    await page.keyboard.type('locked')
    expect(await box.inputValue()).toBe('locked')
  })
})

describe('by keyboard', () => {
  it('the first Tab offers to skip to the content', async () => {
    await page.goto(`${pages.site.url}guides/qa/`)
    await page.keyboard.press('Tab')
    const skip = page.locator(':focus')
    expect(await skip.textContent()).toMatch(/skip to content/i)
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#_top')
  })

  it('the theme is chosen, and stays', async () => {
    await page.goto(`${pages.site.url}guides/qa/`)
    await page.getByLabel('Select theme').first().selectOption('dark')
    await page.reload()
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  })
})

describe('on paper', () => {
  it('the wireframes of a flow and the reference are dark on light, too', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    const lightness = (selector: string, property: 'color' | 'backgroundColor') =>
      page
        .locator(selector)
        .first()
        .evaluate((element, name) => {
          const colours = getComputedStyle(element)[name].match(/[\d.]+/g) ?? []
          return colours.slice(0, 3).reduce((sum, part) => sum + Number(part), 0)
        }, property)
    await page.goto(`${pages.site.url}flows/fluencyBoxLockedAndReset/`)
    expect(await lightness('.banner.failure', 'backgroundColor')).toBeGreaterThan(600)
    expect(await lightness('.failed .status', 'color')).toBeLessThan(384)
    await page.goto(`${pages.site.url}reference/notes/`)
    expect(await lightness('body', 'backgroundColor')).toBeGreaterThan(600)
    expect(await lightness('#redoc h1', 'color')).toBeLessThan(384)
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
    await expect.poll(() => lightness('body', 'backgroundColor')).toBeLessThan(384)
  })

  it('there is the content without what is only for the screen, dark on light', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await page.goto(`${pages.site.url}guides/qa/`)
    expect(await page.locator('nav:visible').count()).toBe(0)
    expect(await page.locator('h1').isVisible()).toBe(true)
    const luminance = await page.evaluate(() => {
      const [red = 0, green = 0, blue = 0] = (getComputedStyle(document.body).color.match(/[\d.]+/g) ?? []).map(Number)
      return red + green + blue
    })
    expect(luminance).toBeLessThan(384)
  })
})
