/**
 * Runs the tests; CONTRIBUTING.md says which command to use when.
 *
 *     npm test              what proves the main promises of both packages, after `npm run check`
 *     npm run test:all      every test, after `npm run check`, and the list of what they have proved
 *     npm run test:rest     what `test:all` has beyond `npm test`
 *     npm test -- FILE …    these files alone, without the check; options of Vitest are handed on
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

type Selection = 'main' | 'rest' | 'all'

/** What a whole run needs sooner or later. It is made beside the first tests, in this order. */
const preparedResources: Readonly<Record<Selection, readonly string[]>> = {
  main: ['packages', 'site', 'console', 'browser', 'wholeBrowser', 'snippetPage', 'tarballs', 'consumer'],
  rest: ['packages', 'site', 'console', 'browser', 'snippetPage', 'tarballs', 'consumer'],
  all: ['packages', 'site', 'console', 'browser', 'wholeBrowser', 'snippetPage', 'tarballs', 'consumer'],
}

const projectRoot = fileURLToPath(new URL('..', import.meta.url))
const cacheFolder = `${projectRoot}node_modules/.cache/latchkey`
const reportOf = (selection: Selection) => `${cacheFolder}/report-${selection}.json`

/** @returns the exit code. */
async function runNode(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const options = { cwd: projectRoot, stdio: 'inherit', env: { ...process.env, ...env } } as const
  const [code] = (await once(spawn(process.execPath, args, options), 'exit')) as [number | null]
  return code ?? 1
}

/** Style, types, the site, the contract and the generated files. */
const check = () =>
  runNode(['node_modules/npm-run-all2/bin/run-p/index.js', '--aggregate-output', '--max-parallel', '2', 'check:*'])

const vitest = (args: readonly string[], env: NodeJS.ProcessEnv) =>
  runNode(['node_modules/vitest/vitest.mjs', 'run', ...args], {
    // The tests start hundreds of Node processes, which compile the same files.
    NODE_COMPILE_CACHE: `${cacheFolder}/node`,
    ...env,
  })

/** Prints what the reports show to be proved. Those of `npm test` and `npm run test:rest` make a whole together. */
async function listProofs(selection: Selection): Promise<number> {
  const reports = (selection === 'rest' ? (['main', 'rest'] as const) : [selection]).map(reportOf)
  const isWhole = selection !== 'main' && reports.every((file) => existsSync(file))
  return isWhole ? runNode(['test/proof/list.ts', ...reports]) : 0
}

async function runSelection(selection: Selection, options: readonly string[]): Promise<number> {
  const checked = selection === 'rest' ? 0 : await check()
  if (checked !== 0) return checked

  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportOf(selection)}`]
  const prepared = preparedResources[selection].join()
  const tested = await vitest([...reporters, ...options], { LATCHKEY_TESTS: selection, LATCHKEY_PREPARE: prepared })
  return tested === 0 ? listProofs(selection) : tested
}

const args = process.argv.slice(2)
const selection = args.includes('--all') ? 'all' : args.includes('--rest') ? 'rest' : 'main'
const handedOn = args.filter((arg) => arg !== '--all' && arg !== '--rest')
const namesTests = handedOn.some((arg) => !arg.startsWith('-'))

process.exitCode = namesTests ? await vitest(handedOn, {}) : await runSelection(selection, handedOn)
