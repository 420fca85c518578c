/** A copy of what the contract's tools work on, in a temporary folder, so that a test can break it. */
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

export interface ProjectCopy {
  readonly root: string
  /**
   * Replaces the first occurrence of a text in a file of the copy.
   * @throws Error if the text is not there: then the test would break nothing.
   */
  edit(file: string, from: string | RegExp, to: string): Promise<void>
  /** Puts a file back as it is in the project. */
  restore(file: string): Promise<void>
  remove(): Promise<void>
}

const parts = [
  'openapi',
  'mocks/server/control',
  'mocks/server/control.openapi.yaml',
  'mocks/generated',
  'src/generated',
  'redocly.yaml',
  'package.json',
]

/** The contract and what is generated from it. The installed packages are the project's own. */
export async function copyProject(): Promise<ProjectCopy> {
  const root = await mkdtemp(join(tmpdir(), 'latchkey-contract-'))
  for (const part of parts) {
    await cp(join(projectRoot, part), join(root, part), { recursive: true })
  }
  await symlink(join(projectRoot, 'node_modules'), join(root, 'node_modules'), 'junction')
  return {
    root,
    async edit(file, from, to) {
      const text = await readFile(join(root, file), 'utf8')
      const edited = text.replace(from, to)
      if (edited === text) throw new Error(`${file} has no ${from}`)
      await writeFile(join(root, file), edited)
    },
    restore: (file) => cp(join(projectRoot, file), join(root, file)),
    remove: () => rm(root, { recursive: true, force: true }),
  }
}
