/** The built site on a static host: a server that knows nothing but files. */
import { fileURLToPath } from 'node:url'
import { preview } from 'vite'

export const siteFolder = fileURLToPath(new URL('../../docs/dist/', import.meta.url))

export interface Site {
  /** Where the site begins, with a slash at its end. */
  readonly url: string
  readonly origin: string
  close(): Promise<void>
}

/** @param base the path below which the site stands, with a slash at both ends. */
export async function serveSite(base = '/docs/'): Promise<Site> {
  const server = await preview({
    configFile: false,
    appType: 'mpa',
    logLevel: 'error',
    base,
    build: { outDir: siteFolder },
    preview: { host: '127.0.0.1', port: 0 },
  })
  const address = server.httpServer.address()
  if (address === null || typeof address === 'string') throw new Error('The site is not served at a port.')
  const origin = `http://127.0.0.1:${address.port}`
  return { origin, url: origin + base, close: () => server.close() }
}
