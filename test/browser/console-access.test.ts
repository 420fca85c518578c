/** That everybody can use the control room: every panel, light and dark, wide and narrow, without a finding by axe. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ada, consoleLab, formOf } from './console-lab.ts'

const lab = consoleLab()

const json = (body: unknown) => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
})

let axeSource: string

beforeAll(async () => {
  axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
})

/** Something in every panel. */
beforeEach(async () => {
  await lab.call('/notes/auth/signup', formOf(ada))
  await lab.call(
    '/_mock/v1/faults',
    json({ match: { service: 'notes' }, effect: { type: 'example', example: 'server_error' } }),
  )
  await lab.call('/notes/auth/login', formOf({ username: 'ada', password: ada.password }))
  await lab.call('/fittrackee/api/auth/register', json({ username: 'gr' }))
  await lab.call('/_mock/v1/snapshots', json({ name: 'after-sign-up' }))
})

async function findings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource)
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  )
}

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

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  describe.each([1280, 390])('%i pixels wide', (width) => {
    it.each(Object.entries(panels))('the panel %s has no finding', async (panel, use) => {
      const page = await lab.open(`#/${panel}`, { colorScheme, viewport: { width, height: 800 } })
      await page.getByRole('main').getByRole('button').first().waitFor()
      expect(await findings(page)).toEqual([])
      await use(page)
      expect(await findings(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    })

    it('the commands and the worlds have no finding', async () => {
      const page = await lab.open('', { colorScheme, viewport: { width, height: 800 } })
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').getByRole('option').first().waitFor()
      expect(await findings(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: /^World:/ }).click()
      expect(await findings(page)).toEqual([])
    })
  })
})

it('remembers the colours that were chosen', async () => {
  const page = await lab.open('', { colorScheme: 'light' })
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
