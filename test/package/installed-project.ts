/** The project into which both packages were installed, and the compilers that it has. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { compilers } from '../support/shared/consumer.ts'
import { succeed } from '../support/shared/tarballs.ts'
import { shared } from '../support/shared.ts'

export type Compiler = keyof typeof compilers

export interface InstalledProject {
  readonly root: string
  /** The oldest Node that is promised. */
  readonly oldestNode: string
  /**
   * Compiles the consumer's files with declarations, into a folder of its own, and gives the folder.
   * @throws Error with what the compiler says, if it complains.
   */
  compile(compiler: Compiler, files: readonly string[], options: Readonly<Record<string, unknown>>): Promise<string>
}

export const browserTypes = { lib: ['ES2022', 'DOM', 'DOM.Iterable'], types: [] }
export const nodeTypes = { lib: ['ES2022', 'DOM', 'DOM.Iterable'], types: ['node'] }
export const nodeNext = { module: 'NodeNext', moduleResolution: 'NodeNext' }
export const bundler = { module: 'ESNext', moduleResolution: 'Bundler' }

let compilations = 0

export async function findInstalledProject(): Promise<InstalledProject> {
  const { root } = await shared('consumer')
  return {
    root,
    oldestNode: join(root, 'node_modules/node/bin/node'),
    async compile(compiler, files, options) {
      // Test files in several processes share the project.
      const name = `compiled-${process.pid}-${++compilations}`
      const common = { target: 'ES2022', declaration: true, skipLibCheck: false, rootDir: '.', outDir: name }
      await writeFile(join(root, `${name}.json`), JSON.stringify({ compilerOptions: { ...common, ...options }, files }))
      await succeed(process.execPath, [`node_modules/ts-${compiler}/bin/tsc`, '-p', `${name}.json`], root)
      return join(root, name)
    },
  }
}
