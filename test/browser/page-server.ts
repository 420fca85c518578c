/** The page of these tests, built by Vite as an application is, and served. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { msw } from 'msw/vite'
import { build } from 'vite'
import { shared } from '../support/shared.ts'
import { type StaticHost, serveFolder } from '../support/static-host.ts'

export async function servePage(): Promise<StaticHost> {
  // The page imports them by their names.
  await shared('packages')
  const outDir = await mkdtemp(join(tmpdir(), 'latchkey-page-'))
  await build({
    configFile: false,
    root: fileURLToPath(new URL('./page/', import.meta.url)),
    logLevel: 'error',
    plugins: [msw({ mode: 'worker-only' })],
    build: { outDir, emptyOutDir: true, target: 'es2022', minify: false },
  })
  const host = await serveFolder(outDir)
  return {
    ...host,
    async close() {
      await host.close()
      await rm(outDir, { recursive: true })
    },
  }
}
