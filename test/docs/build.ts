/** Builds the site before the tests that look at it, if what it is made of has changed. All of them look at this one build. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const cwd = fileURLToPath(new URL('../..', import.meta.url))

export async function setup(): Promise<void> {
  await promisify(execFile)(process.execPath, ['docs/build.ts'], { cwd, maxBuffer: 64 * 1_024 * 1_024 })
}
