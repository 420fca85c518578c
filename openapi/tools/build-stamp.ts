/**
 * Tells whether a built folder is up to date: a file in it holds the hash of the inputs that it was built from. Tests and
 * build scripts share this. It must stay fast, because it runs before every build that is then skipped.
 */
import { createHash, type Hash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The file in a built folder that holds the hash of its inputs. Leave it out where the folder is published. */
export const stampFile = '.build-inputs'

/** Folders that are built or installed, and files that tools leave behind. Names with a dot in front are skipped as well. */
const skipped = /^(?:\..*|dist|node_modules|coverage|.*\.(?:log|tgz))$/

/**
 * The hash of the contents and the names of all files below these paths, and of `package-lock.json`.
 *
 * @param root the folder that the paths start from.
 * @param paths files and folders, such as `['src', 'tsconfig.json']`.
 * @throws NodeJS.ErrnoException if one of them is missing.
 */
export function hashInputs(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of [...paths, 'package-lock.json']) addPath(hash, root, path)
  return hash.digest('hex')
}

function addPath(hash: Hash, root: string, path: string): void {
  const full = join(root, path)
  if (statSync(full).isDirectory()) {
    const names = readdirSync(full).filter((name) => !skipped.test(name))
    for (const name of names.sort()) addPath(hash, root, `${path}/${name}`)
    return
  }
  const content = readFileSync(full)
  // The length keeps the end of one file apart from the beginning of the next.
  hash.update(`${path}\n${content.length}\n`).update(content)
}

/** Whether a folder was built, as a whole, from inputs with this hash. */
export function isUpToDate(folder: string, hash: string): boolean {
  return readStamp(folder) === hash
}

/** The hash of the inputs that a folder was built from; `undefined` where it was not built, or not to the end. */
export function readStamp(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, stampFile), 'utf8').trim()
  } catch {
    return undefined
  }
}

/** Marks a folder as built from inputs with this hash. Write it last: it says that the folder is whole. */
export function writeStamp(folder: string, hash: string): void {
  writeFileSync(join(folder, stampFile), `${hash}\n`)
}
