/** `npm run docs`: makes the site in `docs/dist`, or in the folder that `--out` names. It asks nothing of anybody. */
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

// Astro reads them when it is loaded. Where they say that this is a test, it would leave the search out.
process.env.ASTRO_TELEMETRY_DISABLED = '1'
process.env.NODE_ENV = 'production'
const { build } = await import('astro')

const { values } = parseArgs({ options: { out: { type: 'string' } } })
const root = fileURLToPath(new URL('.', import.meta.url))

await build({ root, ...(values.out !== undefined && { outDir: resolve(values.out) }) })
