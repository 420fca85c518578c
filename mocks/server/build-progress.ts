/**
 * How far the build of a folder is that the server shows to people. The server builds nothing itself: it reads the file that a
 * build keeps beside its folder. `openapi/tools/build-progress.ts`, which writes it, states the same format.
 */
import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type BuildState =
  | {
      /** `waiting`: the build is about to begin. */
      readonly state: 'waiting' | 'building'
      /** What is being done, as a sentence without its full stop. */
      readonly step: string
      /** From 0 to 100. */
      readonly percent: number
    }
  /** The build ended with an error, or its process ended before the build did. */
  | { readonly state: 'failed' | 'broken off' }

interface ProgressFile {
  readonly state: 'waiting' | 'building' | 'failed'
  readonly pid: number
  readonly step: string
  readonly percent: number
  readonly writtenAtMs: number
}

/** A build that has been silent for longer has died, even if another process has its number by now. */
const longestSilenceMs = 60_000

/** @returns `undefined` where nothing builds the folder and nothing has tried to. */
export async function readBuildState(folder: URL): Promise<BuildState | undefined> {
  const path = fileURLToPath(folder)
  const text = await readFile(join(dirname(path), `.${basename(path)}-build`, 'progress.json'), 'utf8').catch(() => '')
  if (text === '') return undefined
  const { state, pid, step, percent, writtenAtMs } = JSON.parse(text) as ProgressFile
  if (state === 'failed') return { state }
  const isAlive = Date.now() - writtenAtMs < longestSilenceMs && isRunning(pid)
  return isAlive ? { state, step, percent } : { state: 'broken off' }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // A process of another user may not be signalled, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
