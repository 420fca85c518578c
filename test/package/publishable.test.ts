/** What goes to the registry, and what tools that look at packages say about it. */
import { readFile } from 'node:fs/promises'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { describe, expect, it } from 'vitest'
import { shared } from '../support/shared.ts'

const tarballs = await shared('tarballs')

type Name = 'sdk' | 'mocks'
const entries: Readonly<Record<Name, readonly string[]>> = {
  sdk: ['.', './fluency-box', './nwapp', './thunder', './notes', './fittrackee'],
  mocks: ['.', './server'],
}

async function unpacked(name: Name) {
  const pkg = createPackageFromTarballData(await readFile(tarballs[name]))
  const root = `/node_modules/${pkg.packageName}/`
  const files = pkg.listFiles().map((file) => file.slice(root.length))
  return { pkg, files, manifest: JSON.parse(pkg.readFile(`${root}package.json`)) }
}

describe.each(['sdk', 'mocks'] as const)('the tarball of the %s', (name) => {
  it('gives publint nothing to say', async () => {
    const tarball = new Uint8Array(await readFile(tarballs[name])).buffer
    const { messages, pkg } = await publint({ pack: { tarball }, strict: true })
    // It says that Node ignores `imports` in a nested package.json. Node takes them from the nearest one (Node's own
    // documentation, "Determining package scope"), and so do bundlers: `installed.test.ts` would fail otherwise.
    const valid = messages.filter(({ code }) => code !== 'NESTED_PACKAGE_JSON_FIELD_IGNORED')
    expect(valid.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([])
  })

  it('has types for every entry, in both ways in which ES modules are resolved', async () => {
    const { pkg } = await unpacked(name)
    const result = await checkPackage(pkg)
    if (!result.types) throw new Error('There are no types at all.')
    expect(Object.keys(result.entrypoints)).toEqual([...entries[name], './package.json'])
    // The packages are ES modules. Resolving without `exports` (node10) or from CommonJS is no promise of theirs.
    const promised = result.problems.filter(
      (problem) =>
        problem.kind !== 'CJSResolvesToESM' &&
        !('resolutionKind' in problem && ['node10', 'node16-cjs'].includes(problem.resolutionKind)),
    )
    expect(promised).toEqual([])
  })

  it('can be published, builds itself, and holds for the Node versions that are maintained', async () => {
    const { manifest } = await unpacked(name)
    expect(manifest.private).toBeUndefined()
    expect(manifest.scripts.prepack).toContain('build')
    expect(manifest.engines.node).toMatch(/^>=22/)
    expect(manifest.exports).toHaveProperty(['./package.json'], './package.json')
  })
})

describe('the tarball of the sdk', () => {
  it('holds the build, the README and the licence, and nothing else', async () => {
    const { files } = await unpacked('sdk')
    expect(files.filter((file) => !/^dist\/.+\.(js|d\.ts)$/.test(file)).sort()).toEqual([
      'LICENSE',
      'README.md',
      'package.json',
    ])
  })

  it('needs openapi-fetch, in the version that it was made for, and changes nothing by being imported', async () => {
    const { manifest } = await unpacked('sdk')
    expect(manifest.dependencies).toEqual({ 'openapi-fetch': '0.17.0' })
    expect(manifest.sideEffects).toBe(false)
  })
})

describe('the tarball of the mocks', () => {
  it('holds the build with the console, the documentation and the bundled contract, the README and the licence, and no sources', async () => {
    const { files } = await unpacked('mocks')
    const site = 'dist/mocks/docs-site/'
    expect(files).toEqual(
      expect.arrayContaining(['', 'sandbox/', 'reference/thunder/'].map((path) => `${site}${path}index.html`)),
    )
    const others = files.filter((file) => !/^dist\/(mocks|src)\/.+\.(js|d\.ts)$/.test(file) && !file.startsWith(site))
    // Names of the console's files have a hash of their contents.
    expect(others.map((file) => file.replace(/-[\w-]{8}\.(?=css|svg)/, '.')).sort()).toEqual([
      'README.md',
      'dist/LICENSE',
      'dist/mocks/console-page/assets/icon.svg',
      'dist/mocks/console-page/assets/index.css',
      'dist/mocks/console-page/index.html',
      ...['control.', 'fittrackee.', 'fluency-box.', 'notes.', 'nwapp.', '', 'thunder.']
        .map((prefix) => `dist/mocks/generated/${prefix}openapi.json`)
        .concat('dist/mocks/generated/control.operations.json', 'dist/mocks/generated/operations.json')
        .sort(),
      'dist/mocks/package.json',
      'package.json',
    ])
  })
})
