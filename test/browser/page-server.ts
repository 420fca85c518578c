/** The page of these tests, built by Vite as an application is, and served. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { msw } from 'msw/vite'
import { build, preview } from 'vite'

export interface PageServer {
  /** Without a slash at the end. */
  readonly origin: string
  close(): Promise<void>
}

export async function servePage(): Promise<PageServer> {
  const outDir = await mkdtemp(join(tmpdir(), 'latchkey-page-'))
  const common = {
    configFile: false,
    root: fileURLToPath(new URL('./page/', import.meta.url)),
    logLevel: 'error',
  } as const
  await build({
    ...common,
    plugins: [msw({ mode: 'worker-only' })],
    build: { outDir, emptyOutDir: true, target: 'es2022', minify: false },
  })
  const server = await preview({ ...common, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } })
  const address = server.httpServer.address()
  if (address === null || typeof address === 'string') throw new Error('The page is not served at a port.')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    async close() {
      await server.close()
      await rm(outDir, { recursive: true })
    },
  }
}
