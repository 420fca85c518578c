/** Builds the page in which snippets are tested into the folder that the first argument names. */
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { bundledText } from '../../../docs/sandbox/snippet/bundled-text.ts'

const [, , outDir] = process.argv
if (outDir === undefined) throw new Error('Name the folder to build into.')

await build({
  configFile: false,
  root: fileURLToPath(new URL('.', import.meta.url)),
  logLevel: 'error',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [bundledText()],
  build: { outDir, emptyOutDir: true, target: 'es2022', minify: false },
})
