/** `npm run docs`: makes the site in `docs/dist`, or in the folder that `--out` names. It asks nothing of anybody. */
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

// Astro reads it when it is loaded.
process.env.ASTRO_TELEMETRY_DISABLED = '1'
const { build } = await import('astro')

const { values } = parseArgs({ options: { out: { type: 'string' } } })
const root = fileURLToPath(new URL('.', import.meta.url))

await build({ root, ...(values.out !== undefined && { outDir: resolve(values.out) }) })
