/** An empty project elsewhere, into which both packages are installed as a user installs them. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { succeed } from '../support/shared/tarballs.ts'
import { shared } from '../support/shared.ts'

/** The oldest TypeScript that is promised, and the last of each major version since. */
export const compilers = { '5.4': '5.4.5', '5.9': '5.9.3', '6.0': '6.0.3', '7.0': '7.0.2' } as const
export type Compiler = keyof typeof compilers

/** The oldest Node that is promised; the tests themselves run on the newest. */
const oldestNode = '22.23.3'

export interface InstalledProject {
  readonly root: string
  /** The oldest Node that is promised. */
  readonly oldestNode: string
  /**
   * Compiles the consumer's files with declarations, into a folder of its own, and gives the folder.
   * @throws Error with what the compiler says, if it complains.
   */
  compile(compiler: Compiler, files: readonly string[], options: Readonly<Record<string, unknown>>): Promise<string>
  remove(): Promise<void>
}

export async function installProject(): Promise<InstalledProject> {
  const [root, tarballs] = await Promise.all([mkdtemp(join(tmpdir(), 'latchkey-consumer-')), shared('tarballs')])
  const typescripts = Object.entries(compilers).map(([name, version]) => [`ts-${name}`, `npm:typescript@${version}`])
  const manifest = {
    private: true,
    type: 'module',
    dependencies: {
      latchkey: tarballs.sdk,
      'latchkey-mocks': tarballs.mocks,
      '@types/node': '24',
      node: oldestNode,
      ...Object.fromEntries(typescripts),
    },
    allowScripts: { node: true, '@scarf/scarf': false },
  }
  await writeFile(join(root, 'package.json'), JSON.stringify(manifest))
  await cp(fileURLToPath(new URL('./consumer/', import.meta.url)), root, { recursive: true })
  await succeed('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'], root)

  let projects = 0
  return {
    root,
    oldestNode: join(root, 'node_modules/node/bin/node'),
    async compile(compiler, files, options) {
      const name = `compiled-${++projects}`
      const common = { target: 'ES2022', declaration: true, skipLibCheck: false, rootDir: '.', outDir: name }
      await writeFile(join(root, `${name}.json`), JSON.stringify({ compilerOptions: { ...common, ...options }, files }))
      await succeed(process.execPath, [`node_modules/ts-${compiler}/bin/tsc`, '-p', `${name}.json`], root)
      return join(root, name)
    },
    remove: () => rm(root, { recursive: true }),
  }
}
