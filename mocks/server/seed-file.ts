/** Reads a seed from a YAML or JSON file. */
import { readFile } from 'node:fs/promises'
import { UsageError } from './options.ts'
import type { Seed } from './seed.ts'

export async function readSeedFile(file: string): Promise<Seed> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`The seed file ${file} cannot be read: ${error.code ?? error.message}.`)
  })
  return JSON.parse(text) as Seed
}
