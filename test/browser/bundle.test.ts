/** What runs in a browser must not need Node: Vite builds it for the browser, and tells what it could not take along. */
import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build, type Rolldown } from 'vite'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../mocks/', import.meta.url))

interface Bundle {
  /** The modules of Node, and of nobody, that the files or their dependencies import. */
  readonly foreign: readonly string[]
  readonly modules: readonly string[]
}

/** Builds files as a library, so that nothing of them is left out because nobody uses it. */
async function bundleOf(files: readonly string[]): Promise<Bundle> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry: [...files], formats: ['es'] } },
  })
  const chunks = (built as Rolldown.RolldownOutput[])
    .flatMap(({ output }) => output)
    .filter((file) => file.type === 'chunk')
  const names = new Set(chunks.map(({ fileName }) => fileName))
  const modules = chunks.flatMap(({ moduleIds }) => moduleIds)
  return {
    foreign: [
      ...chunks
        .flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports])
        .filter((name) => !names.has(name)),
      ...chunks.flatMap(({ code }) => code.match(/\b(?:from|import|require)\s*\(?\s*["']node:\w+/g) ?? []),
      ...modules.filter((id) => id.includes('__vite-browser-external')),
    ],
    modules,
  }
}

async function sourcesIn(...folders: readonly string[]): Promise<readonly string[]> {
  const files = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(root + folder, { recursive: true })).map((file) => `${root}${folder}/${file}`),
    ),
  )
  return files.flat().filter((file) => file.endsWith('.ts'))
}

describe('the mocks, built for the browser', () => {
  it('take nothing from Node, in any file of the world, the services, the scenarios and the MSW handlers', async () => {
    const files = [`${root}index.ts`, ...(await sourcesIn('world', 'services', 'scenarios', 'msw'))]
    const { foreign, modules } = await bundleOf(files)
    expect(foreign).toEqual([])
    // The build looked at every file that it was given, and at their dependencies; those with types only leave nothing.
    expect(modules.length).toBeGreaterThan(files.length)
    expect(modules.some((id) => id.includes('node_modules/jose/'))).toBe(true)
    expect(modules.some((id) => id.startsWith(`${root}server/`))).toBe(false)
  })

  it.each(['server/seed-file.ts', 'server/front.ts'])('would be found out: %s needs Node', async (file) => {
    expect((await bundleOf([root + file])).foreign).not.toEqual([])
  })
})
