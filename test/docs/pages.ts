/** All pages of the built site, by their addresses below it. */
import { readdir } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import { join } from 'node:path/posix'
import { shared } from '../support/shared.ts'

/** @returns `''` for the first page, `messages/`, … in alphabetical order, without the page that is shown for none. */
export async function listPages(): Promise<readonly string[]> {
  const { folder } = await shared('site')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name === 'index.html')
    .map(({ parentPath }) => relative(folder, parentPath).split(sep).join('/'))
    .map((path) => (path === '' ? '' : `${join(path)}/`))
    .sort()
}
