/**
 * `npm run docs -- --out DIR` fills a folder, and never empties one that holds something else. All tests of a run share
 * one build of the site: no test here builds it a second time.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../openapi/tools/redocly.ts'
import { shared } from '../support/shared.ts'

const { folder: siteFolder } = await shared('site')
const script = fileURLToPath(new URL('../../docs/build.ts', import.meta.url))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-site-'))
  await writeFile(join(folder, 'thesis.txt'), 'all my work')
})
afterAll(() => rm(folder, { recursive: true }))

const build = (out: string) => run(process.execPath, [script, '--out', out], folder)

describe('a build of the site into a folder', () => {
  it.each(['.', '', '..'])('that holds other files is refused before anything is lost: "%s"', async (out) => {
    const { exitCode, stdout, stderr } = await build(out)
    expect([exitCode, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^\S+ holds other files, which would be deleted\./)
    expect(await readdir(folder)).toEqual(['thesis.txt'])
  })

  it('that is a file is refused', async () => {
    const { exitCode, stderr } = await build('thesis.txt')
    expect([exitCode, stderr]).toEqual([1, 'thesis.txt is a file. Name a folder for the site.\n'])
    expect(await readFile(join(folder, 'thesis.txt'), 'utf8')).toBe('all my work')
  })

  it('that is a part of the built site is refused', async () => {
    const { exitCode, stderr } = await build(join(siteFolder, 'copy'))
    expect(exitCode).toBe(1)
    expect(stderr).toContain('is a part of the site itself.')
  })

  it('that is new works from any folder, and once more into the same', async () => {
    for (const again of [false, true]) {
      if (again) await rm(join(folder, 'site/index.html'))
      const { exitCode, stdout, stderr } = await build('site')
      expect([exitCode, stderr]).toEqual([0, ''])
      expect(stdout).toBe('The documentation is up to date.\nIt is in site, for any static host.\n')
      // The mark of the build says something of this clone alone.
      const built = (await readdir(siteFolder)).filter((name) => name !== '.build-inputs')
      expect((await readdir(join(folder, 'site'))).sort()).toEqual(built.sort())
      expect(built).toEqual(expect.arrayContaining(['index.html', 'pagefind', 'sandbox']))
    }
    expect(await readFile(join(folder, 'thesis.txt'), 'utf8')).toBe('all my work')
  })

  it('that holds half a copy is filled as well', async () => {
    await mkdir(join(folder, 'half/_astro'), { recursive: true })
    expect((await build('half')).exitCode).toBe(0)
    expect(await readdir(join(folder, 'half'))).toContain('index.html')
  })
})
