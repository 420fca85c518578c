/** That everybody can use the control room: every panel, light and dark, wide and narrow, without a finding by axe. */
import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { ada, consolePages, formOf } from './console-page.ts'

const pages = consolePages()

const json = (body: unknown) => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
})

/** Something in every panel. */
beforeEach(async () => {
  await pages.call('/notes/auth/signup', formOf(ada))
  await pages.call(
    '/_mock/v1/faults',
    json({ match: { service: 'notes' }, effect: { type: 'example', example: 'server_error' } }),
  )
  await pages.call('/notes/auth/login', formOf({ username: 'ada', password: ada.password }))
  await pages.call('/fittrackee/api/auth/register', json({ username: 'gr' }))
  await pages.call('/_mock/v1/snapshots', json({ name: 'after-sign-up' }))
})

const panels = {
  traffic: async (page: Page) => page.locator('[data-row]').first().click(),
  accounts: async (page: Page) => {
    await page.getByRole('radio', { name: 'Notes' }).check()
    await page.locator('[data-row]').first().click()
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('region', { name: 'The new tokens' }).waitFor()
  },
  mail: async (page: Page) => page.locator('[data-row]').first().click(),
  clock: async (page: Page) => page.getByRole('button', { name: 'Freeze' }).click(),
  faults: async (page: Page) => page.getByRole('button', { name: /Remove fault/ }).waitFor(),
  state: async (page: Page) => page.getByRole('button', { name: 'Restore after-sign-up' }).waitFor(),
} as const

const looks = (['light', 'dark'] as const).flatMap((colorScheme) => [
  { colorScheme, width: 1280 },
  { colorScheme, width: 390 },
])

/** What axe finds, and what does not fit beside what it stands in. */
async function expectNoFinding(page: Page): Promise<void> {
  for (const { colorScheme, width } of looks) {
    // What comes in by and by is half-transparent for a moment, which axe would take for what people read.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: 800 })
    expect({ colorScheme, width, findings: await axeFindings(page, ['best-practice']) }).toEqual({
      colorScheme,
      width,
      findings: [],
    })
    const tooWide = await page.evaluate(() =>
      [...document.querySelectorAll('html, main, .page, .card, .split-list, .split-detail, .top-bar, .tools, .nav')]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ tagName, className }) => `${tagName} ${className}`),
    )
    expect({ colorScheme, width, tooWide }).toEqual({ colorScheme, width, tooWide: [] })
  }
  await page.setViewportSize({ width: 1280, height: 800 })
}

describe('in light and dark, wide and narrow', () => {
  it.each(Object.entries(panels))('the panel %s has no finding', async (panel, use) => {
    const page = await pages.open(`#/${panel}`)
    await page.getByRole('main').getByRole('button').first().waitFor()
    await expectNoFinding(page)
    await use(page)
    await expectNoFinding(page)
  })

  it('an empty world has no finding', async () => {
    const page = await pages.open('#/traffic?world=empty')
    await page.getByText('No call yet').waitFor()
    await expectNoFinding(page)
    await page.keyboard.press('3')
    await page.getByText('No mail yet').waitFor()
    await expectNoFinding(page)
  })

  it('the commands, the worlds, the keys and a new account have no finding', async () => {
    const page = await pages.open('#/accounts/thunder/+')
    await page.getByText('More fields, which have defaults').click()
    await expectNoFinding(page)
    await page.getByRole('button', { name: /^World:/ }).click()
    await expectNoFinding(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    await expectNoFinding(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('option').first().waitFor()
    await expectNoFinding(page)
  })
})

it('remembers the colours that were chosen', async () => {
  const page = await pages.open('', { colorScheme: 'light' })
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const light = await ground()
  await page.getByRole('button', { name: 'Colours: system' }).click()
  await page.getByRole('button', { name: 'Colours: light' }).click()
  await page.getByRole('button', { name: 'Colours: dark' }).waitFor()
  const dark = await ground()
  expect(dark).not.toBe(light)
  await page.reload()
  expect(await ground()).toBe(dark)
})

describe('a narrow page', () => {
  it('has room for everything at 320 pixels', async () => {
    const page = await pages.open('', { viewport: { width: 320, height: 640 } })
    for (const panel of Object.keys(panels)) {
      await page.evaluate((hash) => {
        location.hash = hash
      }, `#/${panel}`)
      await page.locator(`main.${panel}`).waitFor()
      await page.getByText('Loading …').first().waitFor({ state: 'detached' })
      const tooWide = await page.evaluate(() =>
        [...document.querySelectorAll('.top-bar, .nav, .tools, .page, .card, .split-list')]
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
          .map(({ className, scrollWidth }) => `${className}: ${scrollWidth}`),
      )
      expect(tooWide, panel).toEqual([])
    }
  })

  it('keeps the focus on its way into a call and back', async () => {
    const page = await pages.open('', { viewport: { width: 640, height: 400 } })
    const row = page.getByRole('button', { name: 'POST /notes/auth/signup' })
    await row.focus()
    await page.keyboard.press('Enter')
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
    await expect.poll(focused).toContain('Back to traffic')
    await page.keyboard.press('Enter')
    await expect.poll(focused).toContain('/notes/auth/signup')
    await page.keyboard.press('Enter')
    await expect.poll(focused).toContain('Back to traffic')
    await page.keyboard.press('Escape')
    await expect.poll(focused).toContain('/notes/auth/signup')
  })
})

it('marks what is chosen also where the system chooses the colours', async () => {
  const page = await pages.open('#/faults', { forcedColors: 'active' })
  const outlined = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).outlineStyle)
  await page.getByRole('group', { name: 'Mail of Notes' }).waitFor()
  expect(await outlined('.segmented label:has(:checked)')).toBe('solid')
  expect(await outlined('.segmented label:not(:has(:checked))')).toBe('none')
  await page.keyboard.press('Control+k')
  expect(await outlined('.option[aria-selected="true"]')).toBe('solid')
})

it('copies without losing the focus where the page came over plain HTTP from elsewhere', async () => {
  const page = await pages.open('', { permissions: ['clipboard-read', 'clipboard-write'] })
  await page.locator('[data-row]').first().click()
  const copy = page.getByRole('button', { name: 'Copy as curl' })
  await copy.waitFor()
  await page.evaluate(() => Object.defineProperty(globalThis, 'isSecureContext', { value: false }))
  await copy.focus()
  await page.keyboard.press('Enter')
  await page.getByText('Copied the call').waitFor()
  expect(await copy.evaluate((button) => button === document.activeElement)).toBe(true)
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('curl --globoff')
})
