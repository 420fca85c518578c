/** The page of the tests of snippets, built by Vite and served. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { build, preview } from 'vite'
import { bundledText } from '../../docs/sandbox/snippet/bundled-text.ts'
import { launchChromium } from '../browser/chromium.ts'

export interface SnippetPages {
  /** Without a slash at the end. */
  readonly origin: string
  /** What any page, frame or worker got from elsewhere than the page's own origin. */
  readonly strayed: readonly string[]
  open(options?: BrowserContextOptions): Promise<Page>
  close(): Promise<void>
}

export async function snippetPages(): Promise<SnippetPages> {
  const outDir = await mkdtemp(join(tmpdir(), 'latchkey-snippet-'))
  const common = {
    configFile: false,
    root: fileURLToPath(new URL('./page/', import.meta.url)),
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  } as const
  const [browser] = await Promise.all([
    launchChromium(),
    build({
      ...common,
      plugins: [bundledText()],
      build: { outDir, emptyOutDir: true, target: 'es2022', minify: false },
    }),
  ])
  const server = await preview({ ...common, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } })
  const address = server.httpServer.address()
  if (address === null || typeof address === 'string') throw new Error('The page is not served at a port.')
  const origin = `http://127.0.0.1:${address.port}`
  const strayed: string[] = []
  return {
    origin,
    strayed,
    async open(options) {
      const context = await browser.newContext(options)
      context.on('response', (response) => {
        const url = response.url()
        if (!url.startsWith(`${origin}/`) && !/^(blob|data|about):/.test(url)) strayed.push(url)
      })
      const page = await context.newPage()
      await page.goto(origin)
      await page.waitForFunction(() => window.lab !== undefined)
      return page
    },
    async close() {
      await browser.close()
      await server.close()
      await rm(outDir, { recursive: true })
    },
  }
}
