/** All pages of the built site, by their addresses below it. */
import { readdir } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import { join } from 'node:path/posix'
import { siteFolder } from './site.ts'

/** @returns `''` for the first page, `messages/`, … in alphabetical order, without the page that is shown for none. */
export async function sitePages(): Promise<readonly string[]> {
  const entries = await readdir(siteFolder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name === 'index.html')
    .map(({ parentPath }) => relative(siteFolder, parentPath).split(sep).join('/'))
    .map((path) => (path === '' ? '' : `${join(path)}/`))
    .sort()
}
