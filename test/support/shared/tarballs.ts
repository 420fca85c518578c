/**
 * Both packages as they are published, made by `npm pack` in a copy of the project, so that no other test loses its build.
 * They are packed once for all tests, and anew only if what they are made of has changed.
 */
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { buildFolder } from '../../../openapi/tools/build-folder.ts'
import { run } from '../../../openapi/tools/redocly.ts'
import { projectRoot } from '../../contract/project-copy.ts'

export interface Tarballs {
  /** The file of `latchkey`. */
  readonly sdk: string
  /** The file of `latchkey-mocks`. */
  readonly mocks: string
}

const copied = [
  'src',
  'mocks',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'README.md',
  'LICENSE',
]
/** Nothing is written to these. The documentation is built where it is, and copied from there. */
const linked = ['node_modules', 'docs', 'openapi']

/** Neither what was built before nor what is installed belongs to what a tarball is made of. */
const isSource = (file: string) => !['dist', 'node_modules'].includes(basename(file))

/** Packs both, unless that has been done; `prepack` builds them. */
export async function packTarballs(): Promise<Tarballs> {
  const folder = join(projectRoot, 'node_modules/.cache/latchkey-tarballs')
  const inputs = [...copied, 'docs', 'openapi', 'redocly.yaml']
  await buildFolder({ folder, root: projectRoot, inputs, build: pack })
  return { sdk: await tarballIn(join(folder, 'sdk')), mocks: await tarballIn(join(folder, 'mocks')) }
}

async function pack(outDir: string): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'latchkey-pack-'))
  try {
    for (const part of copied) {
      await cp(join(projectRoot, part), join(root, part), { recursive: true, filter: isSource })
    }
    for (const part of linked) await symlink(join(projectRoot, part), join(root, part), 'junction')
    const packInto = async (name: string, folder: string) => {
      const destination = join(outDir, name)
      await mkdir(destination)
      await succeed('npm', ['pack', '--pack-destination', destination], folder)
    }
    await Promise.all([packInto('sdk', root), packInto('mocks', join(root, 'mocks'))])
  } finally {
    await rm(root, { recursive: true })
  }
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
