/**
 * The state of the build of a folder, in two small files beside the folder. One says how far the build is, or that it failed:
 * the mock server reads it to show a page while there is no built folder (`mocks/server/build-progress.ts` states the same
 * format). The other one says which process builds, so that there is only one at a time.
 */
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

export interface BuildProgress {
  /** `waiting`: a build is about to begin. `building`: it is under way. `failed`: it ended with an error. */
  readonly state: 'waiting' | 'building' | 'failed'
  /** The process that builds, or that is about to start the build. */
  readonly pid: number
  /** What is being done, as a sentence without its full stop. */
  readonly step: string
  /** From 0 to 100. */
  readonly percent: number
  /** When the file was written, in milliseconds since 1970. A build that is under way writes it every few seconds. */
  readonly writtenAtMs: number
}

/** A build that has been silent for longer has died, even if another process has its number by now. */
const longestSilenceMs = 60_000

/** The folder beside a built folder that a build works in: `docs/.dist-build` for `docs/dist`. */
export function workFolderOf(folder: string): string {
  return join(dirname(folder), `.${basename(folder)}-build`)
}

function progressFileOf(folder: string): string {
  return join(workFolderOf(folder), 'progress.json')
}

/** The file that holds the number of the process which builds the folder. */
function lockFileOf(folder: string): string {
  return join(workFolderOf(folder), 'lock')
}

/** @returns `undefined` where no build is under way or has failed. */
export function readProgress(folder: string): BuildProgress | undefined {
  try {
    return JSON.parse(readFileSync(progressFileOf(folder), 'utf8')) as BuildProgress
  } catch {
    return undefined
  }
}

export function writeProgress(folder: string, progress: Omit<BuildProgress, 'pid' | 'writtenAtMs'>): void {
  const file = progressFileOf(folder)
  const draft = writeDraft(file, JSON.stringify({ ...progress, pid: process.pid, writtenAtMs: Date.now() }))
  // A reader never finds half a file, and never finds none in between.
  renameSync(draft, file)
}

/**
 * Makes this process the one that builds the folder. `discardBuild` ends that.
 * @returns the process that builds it already; `undefined` where this one may build.
 */
export function claimBuild(folder: string): number | undefined {
  const lock = lockFileOf(folder)
  const draft = writeDraft(lock, String(process.pid))
  try {
    for (;;) {
      try {
        // Unlike a rename, this fails if the file is there already.
        linkSync(draft, lock)
        return undefined
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
      const builder = readBuilder(folder)
      if (builder !== undefined && builder !== process.pid && isBuilding(folder, builder)) return builder
      if (builder !== undefined) rmSync(lock, { force: true })
    }
  } finally {
    rmSync(draft)
  }
}

/** Writes a file beside the one that it will become. */
function writeDraft(file: string, text: string): string {
  const draft = `${file}.${process.pid}`
  for (;;) {
    mkdirSync(dirname(file), { recursive: true })
    try {
      writeFileSync(draft, text)
      return draft
    } catch (error) {
      // Another build has ended at this moment, and has removed the folder.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
}

/** The process that has claimed the folder, whether it still runs or not. */
function readBuilder(folder: string): number | undefined {
  try {
    return Number(readFileSync(lockFileOf(folder), 'utf8'))
  } catch {
    return undefined
  }
}

/** Whether a process that has claimed the folder still builds it. */
function isBuilding(folder: string, pid: number): boolean {
  const claimedAtMs = statSync(lockFileOf(folder), { throwIfNoEntry: false })?.mtimeMs ?? 0
  const progress = readProgress(folder)
  const lastSignAtMs = progress?.pid === pid ? Math.max(claimedAtMs, progress.writtenAtMs) : claimedAtMs
  return Date.now() - lastSignAtMs < longestSilenceMs && isRunning(pid)
}

/** Says that this process is about to start a build, for a folder that is not there yet. */
export function announceBuild(folder: string): void {
  const builder = readBuilder(folder)
  if (existsSync(folder) || (builder !== undefined && isBuilding(folder, builder))) return
  writeProgress(folder, { state: 'waiting', step: 'Waiting to start', percent: 0 })
}

/**
 * Removes what a build that is over, or was broken off, has left beside the folder.
 * @param pid the process that built. Default: this one.
 */
export function discardBuild(folder: string, pid = process.pid): void {
  rmSync(outDirOf(folder, pid), { recursive: true, force: true, maxRetries: 3 })
  const progress = readProgress(folder)
  if (progress?.pid === pid && progress.state !== 'failed') rmSync(progressFileOf(folder), { force: true })
  if (readBuilder(folder) === pid) rmSync(lockFileOf(folder), { force: true })
  try {
    rmdirSync(workFolderOf(folder))
  } catch {
    // It holds what another build needs, or is gone already.
  }
}

/** The folder that the build of a process fills, before it takes the place of the built folder. */
export function outDirOf(folder: string, pid: number): string {
  return join(workFolderOf(folder), String(pid))
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // A process of another user may not be signalled, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
