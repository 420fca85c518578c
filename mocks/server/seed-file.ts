/** Reads the seed that `--seed` names. */
import { readFile } from 'node:fs/promises'
import { type Seed, SeedError } from '../control/seed.ts'
import { parseSeed } from '../control/seed-text.ts'
import { UsageError } from './options.ts'

/** @throws UsageError with the line and the reason, if the file cannot be read or is not a seed. */
export async function readSeedFile(file: string): Promise<Seed> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`The seed file ${file} cannot be read (${error.code ?? error.message}).`)
  })
  try {
    return parseSeed(text)
  } catch (error) {
    if (error instanceof SeedError) throw new UsageError(error.message.replace('The seed', `The seed file ${file}`))
    throw error
  }
}
