/** The control room in a real browser, against a server of its own. What goes wrong in the page fails the test. */
import { buffer } from 'node:stream/consumers'
import type { Download, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { type MockServer, type MockServerOptions, startMockServer } from '../../mocks/server/server.ts'
import { browserPages, type PageOptions } from '../support/browser-page.ts'
import { shared } from '../support/shared.ts'

export const ada = { username: 'ada', email: 'ada@example.com', password: 'analytical-engine' }

export interface ConsolePageOptions extends PageOptions {
  /** Another server, without a slash at the end. Default: the server of the file. */
  readonly serverUrl?: string
}

export interface ConsolePages {
  readonly server: MockServer
  /** A page at `/_console/` with this hash, as `#/mail`. */
  open(hash?: string, options?: ConsolePageOptions): Promise<Page>
  /** A call of a service, as an app makes it. */
  call(path: string, init?: RequestInit): Promise<Response>
}

/** Starts the server and the browser before the tests of a file; each test finds the state at the start. */
export function consolePages(options: MockServerOptions = {}): ConsolePages {
  const pages = browserPages()
  let server: MockServer

  beforeAll(async () => {
    await shared('console')
    server = await startMockServer(options)
  })
  beforeEach(() => server.reset())
  afterAll(() => server.close())

  return {
    get server() {
      return server
    },
    open: (hash = '', { serverUrl = server.url, ...pageOptions } = {}) =>
      pages.open(`${serverUrl}/_console/${hash}`, { viewport: { width: 1280, height: 800 }, ...pageOptions }),
    call: (path, init) => fetch(server.url + path, init),
  }
}

export const formOf = (fields: Readonly<Record<string, string>>, headers: HeadersInit = {}): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields),
  headers,
})

/** The rows of the list that is shown. */
export const rows = (page: Page) => page.locator('.split-list tbody tr')

/** What a page saved as a file. The browser may run elsewhere, so that only a stream of it reaches the test. */
export async function downloadedBytes(download: Download): Promise<Buffer> {
  return buffer(await download.createReadStream())
}
