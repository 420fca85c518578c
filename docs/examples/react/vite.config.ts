/** Builds the example app: relative addresses, so that it works in any folder of any host, and the worker of MSW beside it. */
import { fileURLToPath } from 'node:url'
import { msw } from 'msw/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  // An app for deployed services is built without mocks, and needs no worker.
  plugins: process.env.VITE_ACCOUNTS_URL === undefined ? [msw({ mode: 'worker-only' })] : [],
  // In this repository `latchkey` and `latchkey-mocks` are their sources; an app of your own installs them.
  resolve: { tsconfigPaths: true },
  build: { target: 'es2022' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
})
