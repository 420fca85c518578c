/** The example app as its readers get it: a part of the site, on a static host, in a real browser. */
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import type { PageOptions } from '../support/browser-page.ts'
import { sitePages } from './site.ts'

export const appFolder = fileURLToPath(new URL('../../docs/examples/react/', import.meta.url))

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
   * @param url where it is served. Default: the app on the site.
   */
  open(options?: PageOptions, url?: string): Promise<Page>
}

/** The app as the site has it, built by its own configuration. What a page throws, or asks others for, fails the test. */
export function exampleApp(): ExampleApp {
  const pages = sitePages()
  return {
    async open(options = {}, url = `${pages.site.url}examples/react/`) {
      const page = await pages.open('', { ...options, siteUrl: url })
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
