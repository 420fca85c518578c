/**
 * A small build in the place of the real ones, whose pace a test sets: at each step it asks the test's server (`BUILD_GATE`),
 * and goes on when that replies. A build script of a test's project calls it.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildFolder } from '../../openapi/tools/build-folder.ts'

/** Tells the test that the build has come so far, and waits for its word. */
async function pass(step: string, facts: Readonly<Record<string, string>> = {}): Promise<string> {
  const query = new URLSearchParams({ pid: String(process.pid), ...facts })
  return (await fetch(`${process.env.BUILD_GATE}/${step}?${query}`)).text()
}

/**
 * Builds a folder with a page in it.
 * @param name begins the names of the steps: `docs/half`, where the page has been begun, and `docs/over`, at the end.
 * @param content what the page says; it is read when the build begins.
 */
export async function gatedBuild(
  name: string,
  root: string,
  folder: string,
  inputs: readonly string[],
  content: string,
) {
  const isBuilt = await buildFolder({
    root,
    folder,
    inputs,
    waiting: () => void pass(`${name}/waiting`),
    async build(outDir, report) {
      report('Writing the pages', 40)
      await writeFile(join(outDir, 'half.txt'), 'half')
      if ((await pass(`${name}/half`)) === 'fail') throw new Error('The build was told to fail.')
      const head = `<!doctype html><title>${content}</title><link rel="icon" href="data:,">`
      await writeFile(join(outDir, 'index.html'), `${head}<h1>${content}</h1>`)
    },
  })
  await pass(`${name}/over`, { built: String(isBuilt) })
}
