/** Both packages as they are published, made by `npm pack` in a copy of the project, so that no other test loses its build. */
import { cp, readdir, symlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { run } from '../../../openapi/tools/redocly.ts'
import { projectRoot } from '../../contract/project-copy.ts'

export interface Tarballs {
  /** The file of `latchkey`. */
  readonly sdk: string
  /** The file of `latchkey-mocks`. */
  readonly mocks: string
}

const parts = ['src', 'mocks', 'package.json', 'tsconfig.json', 'tsconfig.build.json', 'README.md', 'LICENSE']
/** Neither what was built before nor what is installed belongs to what a tarball is made of. */
const isSource = (file: string) => !['dist', 'node_modules'].includes(basename(file))

/** Packs both in a folder that is empty; `prepack` builds them. */
export async function packTarballs(root: string): Promise<Tarballs> {
  for (const part of parts) await cp(join(projectRoot, part), join(root, part), { recursive: true, filter: isSource })
  // Nothing is written to these: the documentation is built from where it is, into the copy.
  for (const part of ['node_modules', 'docs']) await symlink(join(projectRoot, part), join(root, part), 'junction')
  await Promise.all([root, join(root, 'mocks')].map((folder) => succeed('npm', ['pack'], folder)))
  return { sdk: await tarballIn(root), mocks: await tarballIn(join(root, 'mocks')) }
}

async function tarballIn(folder: string): Promise<string> {
  const [name, ...others] = (await readdir(folder)).filter((file) => file.endsWith('.tgz'))
  if (name === undefined || others.length > 0) throw new Error(`${folder} does not hold one tarball.`)
  return join(folder, name)
}

/**
 * Runs a program in a folder, and gives what it wrote.
 * @throws Error with its output, if it fails.
 */
export async function succeed(file: string, args: readonly string[], folder: string): Promise<string> {
  const { exitCode, stdout, stderr } = await run(file, args, folder)
  if (exitCode !== 0) throw new Error(`${file} ${args.join(' ')} ended with ${exitCode}:\n${stdout}${stderr}`)
  return stdout
}
