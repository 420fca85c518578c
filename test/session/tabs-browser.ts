/** A real browser, whose tabs stand on the origin of the service that the fault server plays. */
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { build, type Rolldown } from 'vite'
import { connectBrowser } from '../support/shared.ts'
import { type FluencyBoxServer, startFluencyBox } from './fluency-box-script.ts'
import type { TabOptions } from './tabs-page.ts'

export interface BrowserTabs {
  readonly box: FluencyBoxServer
  /** Opens a tab with a client named `main`; all tabs share one `localStorage`. */
  tab(options?: TabOptions): Promise<Page>
  close(): Promise<void>
}

export interface TabsBrowser {
  /** A service with nobody signed in, and a browser that remembers nothing. */
  openTabs(): Promise<BrowserTabs>
  close(): Promise<void>
}

export async function startTabsBrowser(): Promise<TabsBrowser> {
  const [browser, script] = await Promise.all([connectBrowser(), bundledPage()])
  return { openTabs: () => openTabs(browser, script), close: () => browser.close() }
}

async function openTabs(browser: Browser, script: string): Promise<BrowserTabs> {
  const box = await startFluencyBox()
  const page = '<!doctype html><title>Tab</title><script type="module" src="/tab.js"></script>'
  box.on('GET /', { headers: { 'content-type': 'text/html' }, body: page })
  box.on('GET /tab.js', { headers: { 'content-type': 'text/javascript' }, body: script })
  const context: BrowserContext = await browser.newContext()
  return {
    box,
    async tab(options = {}) {
      const opened = await context.newPage()
      await opened.goto(`${box.url}/`)
      await opened.evaluate((options) => window.tab.open('main', options), options)
      return opened
    },
    async close() {
      await context.close()
      await box.close()
    },
  }
}

async function bundledPage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL('./tabs-page.ts', import.meta.url)), formats: ['es'] },
    },
  })
  const [{ output }] = built as [Rolldown.RolldownOutput]
  return output[0].code
}
