/** `npm run docs:dev`: serves the pages on this machine alone, and shows what is changed as soon as it is saved. */
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

// Astro reads them when it is loaded.
process.env.ASTRO_TELEMETRY_DISABLED = '1'
process.env.NODE_ENV = 'development'
const { dev } = await import('astro')

const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' } } })

await dev({
  root: fileURLToPath(new URL('.', import.meta.url)),
  server: { host: '127.0.0.1', port: Number(values.port) },
})
