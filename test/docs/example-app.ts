/** The example app as its readers get it: built by its own configuration, served by a static host, in a real browser. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { build, preview } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { launchChromium } from '../browser/chromium.ts'

export const appFolder = fileURLToPath(new URL('../../docs/examples/react/', import.meta.url))

/** Below a path, as on the site. */
const base = '/docs/examples/react/'

/** @returns where the built files are. */
export async function buildApp(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'latchkey-example-app-'))
  const configFile = join(appFolder, 'vite.config.ts')
  await build({ configFile, logLevel: 'error', build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 2_000 } })
  return outDir
}

export interface ExampleApp {
  /**
   * A tab in which the app has just been opened.
   * @param url where it is served. Default: the built app.
   */
  open(options?: BrowserContextOptions, url?: string): Promise<Page>
}

/** Builds the app once for the tests of a file. What a page throws, or asks others for, fails the test. */
export function exampleApp(): ExampleApp {
  let browser: Browser
  let outDir: string
  let server: Awaited<ReturnType<typeof preview>>
  let origin: string
  let troubles: string[] = []

  beforeAll(async () => {
    outDir = await buildApp()
    const serving = { configFile: false, logLevel: 'error', base, build: { outDir } } as const
    server = await preview({ ...serving, preview: { host: '127.0.0.1', port: 0 } })
    origin = new URL(server.resolvedUrls?.local[0] ?? '').origin
    browser = await launchChromium()
  })
  beforeEach(() => {
    troubles = []
  })
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
    expect(troubles).toEqual([])
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
    await rm(outDir, { recursive: true })
  })

  return {
    async open(options = {}, url = origin + base) {
      const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
      context.on('request', (request) => {
        const { origin: asked, protocol } = new URL(request.url())
        if (protocol.startsWith('http') && asked !== new URL(url).origin)
          troubles.push(`The app asked for ${request.url()}.`)
      })
      const page = await context.newPage()
      page.setDefaultTimeout(20_000)
      page.on('pageerror', ({ message }) => troubles.push(`The app threw ${message}.`))
      await page.goto(url)
      await page.getByRole('heading', { level: 1 }).waitFor()
      return page
    },
  }
}

/** Fills in fields by their labels. */
export async function fill(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(text)
}

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

export async function signIn(page: Page, email = 'ada@example.com', password = 'analytical-engine'): Promise<void> {
  await fill(page, { 'E-mail': email, Password: password })
  await press(page, 'Sign in')
}

/** The calls that the panel beside the app shows, the last first. */
export const callsOf = (page: Page) => page.locator('.calls li').allTextContents()

/** Waits until the heading says this. */
export const heading = (page: Page, text: string) => page.getByRole('heading', { level: 1, name: text }).waitFor()
