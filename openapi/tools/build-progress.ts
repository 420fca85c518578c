/**
 * How far the build of a folder is, in a small file beside the folder. The mock server reads it to show a page while there is
 * no built folder yet (`mocks/server/build-progress.ts` states the same format), and other builds read it to wait.
 */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
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

export function progressFileOf(folder: string): string {
  return join(workFolderOf(folder), 'progress.json')
}

/** @returns `undefined` where no build is under way or has failed. */
export function readProgress(folder: string): BuildProgress | undefined {
  try {
    return JSON.parse(readFileSync(progressFileOf(folder), 'utf8')) as BuildProgress
  } catch {
    return undefined
  }
}

export function writeProgress(folder: string, progress: Told): void {
  renameSync(writeDraft(folder, progress), progressFileOf(folder))
}

/**
 * Makes this process the one that builds the folder.
 * @returns the progress of another process that is building it already; `undefined` where this one may build.
 */
export function claimBuild(folder: string, progress: Told): BuildProgress | undefined {
  const other = readProgress(folder)
  if (isUnderWay(other) && other.pid !== process.pid) return other
  const draft = writeDraft(folder, progress)
  try {
    rmSync(progressFileOf(folder), { force: true })
    // Unlike a rename, this fails if another process has made the file in the meantime.
    linkSync(draft, progressFileOf(folder))
    return undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return claimBuild(folder, progress)
  } finally {
    rmSync(draft)
  }
}

type Told = Omit<BuildProgress, 'pid' | 'writtenAtMs'>

/** Writes beside the file what it is to hold: a reader must never find half of it. */
function writeDraft(folder: string, progress: Told): string {
  const draft = `${progressFileOf(folder)}.${process.pid}`
  mkdirSync(dirname(draft), { recursive: true })
  writeFileSync(draft, JSON.stringify({ ...progress, pid: process.pid, writtenAtMs: Date.now() }))
  return draft
}

/** Whether a living process builds the folder at this moment. */
export function isUnderWay(progress: BuildProgress | undefined): progress is BuildProgress {
  if (progress?.state !== 'building') return false
  return Date.now() - progress.writtenAtMs < longestSilenceMs && isRunning(progress.pid)
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
