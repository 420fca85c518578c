/** The page in the place of the site while it is built, in a real browser. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Clone, makeClone } from '../build/clone.ts'
import { axeFindings } from '../support/axe.ts'
import type { Command } from '../support/server-command.ts'
import { connectBrowser } from '../support/shared.ts'

let browser: Browser
beforeAll(async () => {
  browser = await connectBrowser()
})
afterAll(() => browser.close())

let clone: Clone
let server: Command
let url: string
let troubles: string[]

/** Starts a clone up to the middle of the build of the site. */
async function buildHalf() {
  clone = await makeClone()
  server = clone.start()
  ;[url = ''] = await server.line(/http:\/\/127\.0\.0\.1:\d+/)
  ;(await clone.arrival('console/half')).answer('go')
  ;(await clone.arrival('console/over')).answer('go')
  return clone.arrival('docs/half')
}

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  troubles = []
  const context = await browser.newContext(options)
  const page = await context.newPage()
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (message) => {
    // The browser tells every 503 as an error: that is what the page is for.
    if (message.type() === 'error' && !message.text().includes('503')) troubles.push(message.text())
  })
  await page.goto(url + path)
  return page
}

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()))
  await server.stop()
  await clone.remove()
})

it('shows how far the build is, and turns into the site at the address that was asked for', async () => {
  const build = await buildHalf()
  const page = await open('/docs/?service=nwapp#top')
  await page.getByRole('heading', { name: 'The documentation is being built' }).waitFor()
  await page.getByText('Writing the pages').waitFor()
  expect(await page.getByRole('progressbar').evaluate((bar: HTMLProgressElement) => bar.value)).toBe(40)

  build.answer('go')
  await page.getByRole('heading', { name: 'The docs of the test' }).waitFor()
  expect(page.url()).toBe(`${url}/docs/?service=nwapp#top`)
  expect(troubles).toEqual([])
})

it('turns into the site without scripts, too', async () => {
  const build = await buildHalf()
  const page = await open('/docs/', { javaScriptEnabled: false })
  await page.getByText('Writing the pages').waitFor()
  build.answer('go')
  await page.getByRole('heading', { name: 'The docs of the test' }).waitFor()
})

it('says that the build failed and which command shows why, and turns into the site when it is built after all', async () => {
  const build = await buildHalf()
  const page = await open('/docs/')
  build.answer('fail')
  await page.getByRole('heading', { name: 'The documentation could not be built' }).waitFor()
  await page.getByText('npm run docs', { exact: true }).waitFor()
  expect(await page.getByRole('progressbar').count()).toBe(0)

  const command = clone.build()
  ;(await clone.arrival('docs/half')).answer('go')
  await page.getByRole('heading', { name: 'The docs of the test' }).waitFor()
  await command.stop()
  expect(troubles).toEqual([])
})

it.each([
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 390 },
] as const)('is accessible and fits the screen: $colorScheme, $width wide', async ({ colorScheme, width }) => {
  const build = await buildHalf()
  const page = await open('/docs/', { colorScheme, viewport: { width, height: 800 } })
  for (const state of ['building', 'failed']) {
    if (state === 'failed') {
      build.answer('fail')
      await page.getByText('npm run docs', { exact: true }).waitFor()
    }
    expect(await axeFindings(page, ['best-practice']), state).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth), state).toBeLessThanOrEqual(width)
  }
})
