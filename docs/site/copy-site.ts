/** Puts a copy of the built site into a folder. Nothing but an earlier copy may get lost by that. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { cp, mkdir, readdir, rm } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'
import { readStamp, stampFile } from '../../openapi/tools/build-stamp.ts'
import { siteFolder } from './build-site.ts'

/** @returns why a folder cannot be filled, as the end of a sentence; `undefined` where it can be. */
export function refuseFolder(folder: string): string | undefined {
  if (folder.startsWith(siteFolder + sep)) return 'is a part of the site itself. Name a folder elsewhere.'
  if (!existsSync(folder)) return undefined
  if (!statSync(folder).isDirectory()) return 'is a file. Name a folder for the site.'
  const names = readdirSync(folder)
  if (names.length === 0 || names.includes('_astro')) return undefined
  return 'holds other files, which would be deleted. Name a new folder, or empty this one yourself.'
}

/** Replaces what is in a folder by the built site. */
export async function copySite(folder: string): Promise<void> {
  const copied = readStamp(siteFolder)
  await mkdir(folder, { recursive: true })
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true })
  // By this folder an earlier copy is known, even one that was broken off.
  await mkdir(join(folder, '_astro'))
  await cp(siteFolder, folder, { recursive: true, filter: (file) => basename(file) !== stampFile })
  // Another build has replaced the site in the meantime.
  if (readStamp(siteFolder) !== copied) await copySite(folder)
}
