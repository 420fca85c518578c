/** What the server serves for people to look at: QA's control room, and the documentation. */
import { createStaticSite, type StaticSite } from './static-site.ts'

const here = (path: string) => new URL(path, import.meta.url)

/** @param folders where the built page may be. Default: beside the compiled server, and where the build puts it. */
export function createConsole(folders = [here('../console-page/'), here('../dist/mocks/console-page/')]): StaticSite {
  return createStaticSite({
    prefix: '/_console/',
    name: 'The console',
    folders,
    command: 'npm run build:console --workspace latchkey-mocks',
    hashed: 'assets/',
    // Nothing from elsewhere, and no script but the page's own: it shows what strangers wrote.
    policy: [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'self'",
      "img-src 'self' data:",
      "frame-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ],
  })
}

/** @param folders where the built site may be. Default: beside the compiled server, and where `npm run docs` puts it. */
export function createDocs(folders = [here('../docs-site/'), here('../../docs/dist/')]): StaticSite {
  return createStaticSite({
    prefix: '/docs/',
    name: 'The documentation',
    folders,
    command: 'npm run docs',
    hashed: '_astro/',
    // Nothing from elsewhere. Its generators write scripts and styles into the pages, the search is WebAssembly, and the
    // reference and the sandbox make workers of their own.
    policy: [
      "default-src 'none'",
      "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval' blob:",
      "style-src 'self' 'unsafe-inline'",
      "connect-src 'self'",
      "img-src 'self' data: blob:",
      "font-src 'self' data:",
      "frame-src 'self'",
      "worker-src 'self' blob:",
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ],
  })
}
