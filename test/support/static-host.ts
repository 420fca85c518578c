/** A static host: a server that knows nothing but the files of a folder. */
import { once } from 'node:events'
import { readFile, stat } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'

export interface StaticHost {
  /** Where the files begin, with a slash at its end. */
  readonly url: string
  /** Without a slash at the end. */
  readonly origin: string
  close(): Promise<void>
}

/**
 * Serves a folder on a free port of 127.0.0.1.
 * @param base the path below which the files stand, with a slash at both ends. Default: `/`.
 */
export async function serveFolder(folder: string, base = '/'): Promise<StaticHost> {
  const app = new Hono()
  app.use(`${base}*`, serveStatic({ root: folder, rewriteRequestPath: (path) => path.slice(base.length - 1) }))
  app.notFound(async (context) => {
    const page = join(folder, '404.html')
    const exists = await stat(page).then(
      () => true,
      () => false,
    )
    return exists ? context.html(await readFile(page, 'utf8'), 404) : context.text('Not found', 404)
  })

  // Other tests of this process need the real `Request` and `Response`, which Hono's server would replace.
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  return {
    origin,
    url: origin + base,
    async close() {
      const closed = once(server, 'close')
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await closed
    },
  }
}
