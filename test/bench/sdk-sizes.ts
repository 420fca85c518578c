/** What a page has to load, for this SDK and for others, bundled and compressed in the same way. */
import { clients, type Size, sizeOf, sizeOfCode } from '../package/size.ts'
import type { Report } from './figures.ts'

/** Bytes after `gzip -9`. */
const limits = { one: 6_000, all: 10_000 }

/** What one would import of each for calls with a session. */
const peers: Readonly<Record<string, string>> = {
  'openapi-fetch': `export { default } from 'openapi-fetch'`,
  '@badgateway/oauth2-client': `export { OAuth2Client, OAuth2Fetch } from '@badgateway/oauth2-client'`,
  ky: `export { default } from 'ky'`,
  ofetch: `export { ofetch } from 'ofetch'`,
  axios: `export { default } from 'axios'`,
}

export async function measureSizes({ report, compare }: Report): Promise<void> {
  for (const name of clients) {
    const { gzip } = await sizeOf(name)
    report(`size of latchkey/${name}, gzip`, bytes(gzip), `≤ ${bytes(limits.one)}`, gzip <= limits.one)
  }
  const { gzip } = await sizeOf(...clients)
  report('size of all five clients, gzip', bytes(gzip), `≤ ${bytes(limits.all)}`, gzip <= limits.all)
  for (const [name, code] of Object.entries(peers)) {
    const size: Size = await sizeOfCode(code)
    compare(`size of ${name} alone, gzip`, bytes(size.gzip))
  }
}

const bytes = (count: number) => `${count} bytes`
