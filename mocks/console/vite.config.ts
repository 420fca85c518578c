/** How the control room becomes the page that the server serves at `/_console/`: a few files, and nothing from elsewhere. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

export default defineConfig({
  root: path('.'),
  // The page finds its files wherever it is mounted.
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: path('../dist/mocks/console-page'),
    emptyOutDir: true,
    target: 'es2022',
    // A data URL is no file that `script-src 'self'` lets in.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Which plugin takes how long is of no use to those who only build the page.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  // While the page is worked on, a mock server on its usual port stands behind it.
  server: {
    proxy: Object.fromEntries(
      ['/_mock', '/openapi.json', '/fluency-box', '/nwapp', '/thunder', '/notes', '/fittrackee'].map((prefix) => [
        prefix,
        process.env.LATCHKEY_MOCKS_URL ?? 'http://127.0.0.1:4010',
      ]),
    ),
  },
})
