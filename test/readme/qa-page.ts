/** An app for the examples of Playwright: one page, served for one address of the mocks. */
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface AppServer {
  /** Without a slash at the end. */
  readonly url: string
  close(): Promise<void>
}

/** @param mocksUrl without a slash at the end. */
export async function serveApp(mocksUrl: string): Promise<AppServer> {
  const page = (await readFile(new URL('./qa-page.html', import.meta.url), 'utf8')).replace('MOCKS_URL', mocksUrl)
  const server = createServer((_request, reply) => {
    reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
