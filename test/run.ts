/**
 * Runs the tests; CONTRIBUTING.md says which command to use when.
 *
 *     npm test              what proves the main promises of both packages, after `npm run check`
 *     npm run test:all      everything, after `npm run check`
 *     npm run test:rest     what `test:all` has beyond `npm test`
 *     npm test -- FILE …    these files alone, without the check; options of Vitest are handed on
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const projectRoot = fileURLToPath(new URL('..', import.meta.url))

/** What a whole run needs sooner or later. It is made beside the first tests, in this order. */
const preparedResources = ['packages', 'site', 'console', 'browser', 'snippetPage', 'tarballs']

type Selection = 'main' | 'rest' | 'all'

/** @returns the exit code. */
async function runNode(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const options = { cwd: projectRoot, stdio: 'inherit', env: { ...process.env, ...env } } as const
  const [code] = (await once(spawn(process.execPath, args, options), 'exit')) as [number | null]
  return code ?? 1
}

const vitest = (args: readonly string[], env: NodeJS.ProcessEnv) =>
  runNode(['node_modules/vitest/vitest.mjs', 'run', ...args], {
    // The tests start hundreds of Node processes, which compile the same files.
    NODE_COMPILE_CACHE: `${projectRoot}node_modules/.cache/latchkey/node`,
    ...env,
  })

async function runSelection(selection: Selection, options: readonly string[]): Promise<number> {
  const checked =
    selection === 'rest' ? 0 : await runNode(['node_modules/npm-run-all2/bin/run-p/index.js', ...checkOptions])
  if (checked !== 0) return checked
  return vitest(options, { LATCHKEY_TESTS: selection, LATCHKEY_PREPARE: preparedResources.join() })
}

const checkOptions = ['--aggregate-output', '--max-parallel', '2', 'check:*']

const args = process.argv.slice(2)
const selection = args.includes('--all') ? 'all' : args.includes('--rest') ? 'rest' : 'main'
const handedOn = args.filter((arg) => arg !== '--all' && arg !== '--rest')
const namesFiles = handedOn.some((arg) => !arg.startsWith('-'))

process.exitCode = namesFiles ? await vitest(handedOn, {}) : await runSelection(selection, handedOn)
