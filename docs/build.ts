/** `npm run docs`: makes the site in `docs/dist`, or in the folder that `--out` names. It asks nothing of anybody. */
import { existsSync, readdirSync, statSync } from 'node:fs'
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
const shownDir = relative('', outDir) || outDir

/** The search is built last: without it, the build was broken off. */
const isBuilt = existsSync(join(outDir, 'pagefind/pagefind-entry.json'))

/** The folder is emptied before it is filled. Nothing but an earlier build, whole or not, may get lost by that. */
function refusalOf(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined
  if (!statSync(folder).isDirectory()) return `${shownDir} is a file. Name a folder for the site.`
  const names = readdirSync(folder)
  if (names.length === 0 || names.some((name) => name === '_astro' || name === '.prerender')) return undefined
  return `${shownDir} holds other files, which would be deleted. Name a new folder, or empty this one yourself.`
}

const refusal = values.out === undefined ? undefined : refusalOf(outDir)
if (refusal !== undefined) {
  console.error(refusal)
  process.exitCode = 1
} else if (!values['unless-built'] || !isBuilt) {
  console.log('Building the documentation …')
  // Some of what is read is found from the root of the project, wherever the command was given.
  process.chdir(join(root, '..'))
  // Astro reads them when it is loaded. Where they say that this is a test, it would leave the search out.
  process.env.ASTRO_TELEMETRY_DISABLED = '1'
  process.env.NODE_ENV = 'production'
  const { build } = await import('astro')
  await build({ root, outDir, logLevel: 'error' })
  console.log(`It is in ${shownDir}, for any static host.`)
}
