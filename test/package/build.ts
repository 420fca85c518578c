/**
 * Builds both packages before the tests of a run, for those that import `latchkey` or `latchkey-mocks` by name, and for those
 * of the console. What is up to date is left alone, so that it costs nothing to speak of. All other tests run on the sources.
 */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const cwd = fileURLToPath(new URL('../..', import.meta.url))

export async function setup(): Promise<void> {
  // Types are not what a test run is about: `npm run check` looks at them, and so does the build of a tarball.
  const compile = ['node_modules/typescript/bin/tsc', '-b', '--noCheck']
  await run(process.execPath, [...compile, 'tsconfig.build.json', 'mocks/tsconfig.build.json'], { cwd })
  await run(process.execPath, ['mocks/build.ts'], { cwd })
  await run(process.execPath, ['mocks/console/build.ts'], { cwd })
}
