/** `npm run docs`: makes the site in `docs/dist`, or in the folder that `--out` names. It asks nothing of anybody. */
import { existsSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    // For who wants to look at the site, and not to work on it.
    'unless-built': { type: 'boolean', default: false },
  },
})
const root = fileURLToPath(new URL('.', import.meta.url))
const outDir = values.out === undefined ? join(root, 'dist') : resolve(values.out)

if (!values['unless-built'] || !existsSync(join(outDir, 'index.html'))) {
  console.log('Building the documentation …')
  // Astro reads them when it is loaded. Where they say that this is a test, it would leave the search out.
  process.env.ASTRO_TELEMETRY_DISABLED = '1'
  process.env.NODE_ENV = 'production'
  const { build } = await import('astro')
  await build({ root, outDir, logLevel: 'error' })
  console.log(`It is in ${relative('', outDir)}, for any static host.`)
}
