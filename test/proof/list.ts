/**
 * Lists what a run of the tests has proved, from Vitest's JSON reports, with the tests that show it. `npm run test:all`
 * ends with it.
 *
 *     node test/proof/list.ts REPORT.json … [--markdown]
 *
 * The exit code is 1 if something has no passed test.
 */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { listPromises, type ProvenPromise } from './promises.ts'

interface Report {
  readonly testResults: readonly {
    /** The path of the test file. */
    readonly name: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

interface PassedTest {
  /** Below the project. */
  readonly file: string
  readonly name: string
}

interface Shown {
  readonly promise: ProvenPromise
  readonly tests: readonly PassedTest[]
  readonly isProved: boolean
}

const projectRoot = fileURLToPath(new URL('../../', import.meta.url))

function passedTests({ testResults }: Report): readonly PassedTest[] {
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'passed')
      .map(({ fullName }) => ({ file: name.replace(/^.*\/(?=test\/)/, ''), name: fullName })),
  )
}

function showPromise(promise: ProvenPromise, passed: readonly PassedTest[]): Shown {
  const found = promise.proofs.map((proof) => passed.filter(({ name }) => proof.matches(name)))
  const isProved = promise.proofs.every(({ times }, index) => (found[index]?.length ?? 0) >= times)
  return { promise, tests: found.flat(), isProved }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { markdown: { type: 'boolean', default: false } },
})
if (positionals.length === 0) throw new Error('Name the JSON reports of a run.')

const reports = await Promise.all(positionals.map(async (file) => JSON.parse(await readFile(file, 'utf8')) as Report))
const passed = reports.flatMap(passedTests)
const shown = (await listPromises(projectRoot)).map((promise) => showPromise(promise, passed))

if (values.markdown) {
  console.log('| kind | what | tests |\n|---|---|---|')
  for (const { promise, tests } of shown) {
    const files = [...new Set(tests.map(({ file }) => file))].join(', ')
    console.log(`| ${promise.kind} | ${promise.what} | ${files || 'NONE'} |`)
  }
}

for (const kind of new Set(shown.map(({ promise }) => promise.kind))) {
  const ofKind = shown.filter(({ promise }) => promise.kind === kind)
  console.log(`${kind}: ${ofKind.filter(({ isProved }) => isProved).length} of ${ofKind.length} proved`)
}

const missing = shown.filter(({ isProved }) => !isProved)
for (const { promise } of missing) console.error(`Not proved: ${promise.kind} ${promise.what}`)
process.exitCode = missing.length === 0 ? 0 : 1
