/**
 * Builds a folder, such as the site or the console, if its inputs have changed:
 * - The build works beside the folder. Only a whole one takes the place of the old one, by a rename.
 * - A build that fails or is broken off leaves the old folder as it was.
 * - Of two builds of one folder, the second waits for the first, and builds by itself only if the first died or failed.
 * - The state of the build is in a file beside the folder, see `build-progress.ts`.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { claimBuild, discardBuild, isRunning, outDirOf, workFolderOf, writeProgress } from './build-progress.ts'
import { hashInputs, isUpToDate, writeStamp } from './build-stamp.ts'

/** Tells what a build does now, and how much of it is done, from 0 to 100. */
export type Report = (step: string, percent: number) => void

export interface FolderBuild {
  /** The folder to fill. */
  readonly folder: string
  /** Where the paths of the inputs start. */
  readonly root: string
  /** The files and folders that the result depends on, besides `package-lock.json`. */
  readonly inputs: readonly string[]
  /** Builds even if nothing has changed. Default: false. */
  readonly force?: boolean
  /** Is called before the build begins, unless there is nothing to do. */
  started?(): void
  /** Is called once if another process builds the same folder and has to be waited for. */
  waiting?(pid: number): void
  /** Fills an empty folder. An error makes the build fail, and is passed on. */
  build(outDir: string, report: Report): Promise<void>
}

/** How often the progress is written anew while nothing is reported. */
const heartbeatMs = 5_000
/** How often a build that waits looks whether the other one has ended. */
const lookEveryMs = 200

/** What ends a build, and the exit code for each. `disconnect`: the process that started this one has ended. */
const exitCodes = { SIGINT: 130, SIGTERM: 143, disconnect: 143 } as const

/**
 * Builds the folder, unless it is up to date.
 * @returns whether it was built by this call.
 * @throws what `build` throws.
 */
export async function buildFolder(options: FolderBuild): Promise<boolean> {
  const { folder, force = false } = options
  const hash = hashInputs(options.root, options.inputs)
  const isNeeded = () => force || !isUpToDate(folder, hash)
  let isToldToWait = false
  while (isNeeded()) {
    const other = claimBuild(folder)
    if (other === undefined) {
      // The other build may have ended a moment ago.
      if (!isNeeded()) {
        discardBuild(folder)
        return false
      }
      options.started?.()
      await buildNow(options, hash)
      return true
    }
    if (!isToldToWait) options.waiting?.(other)
    isToldToWait = true
    await sleep(lookEveryMs)
  }
  return false
}

async function buildNow({ folder, build }: FolderBuild, hash: string): Promise<void> {
  let now = { step: 'Starting', percent: 0 }
  const write = () => writeProgress(folder, { ...now, state: 'building' })
  write()
  const heartbeat = setInterval(write, heartbeatMs).unref()
  const stopListening = endWhenTold(folder)

  const outDir = outDirOf(folder, process.pid)
  try {
    removeLeftovers(folder)
    rmSync(outDir, { recursive: true, force: true })
    mkdirSync(outDir, { recursive: true })
    await build(outDir, (step, percent) => {
      now = { step, percent: Math.round(percent) }
      write()
    })
    writeStamp(outDir, hash)
    replaceFolder(folder, outDir)
    clearInterval(heartbeat)
    discardBuild(folder)
  } catch (error) {
    clearInterval(heartbeat)
    writeProgress(folder, { ...now, state: 'failed' })
    discardBuild(folder)
    throw error
  } finally {
    stopListening()
  }
}

/** Removes what builds have left whose process was killed. */
function removeLeftovers(folder: string): void {
  if (!existsSync(workFolderOf(folder))) return
  for (const name of readdirSync(workFolderOf(folder))) {
    // All that a build makes here has the number of its process in its name.
    const pid = Number(/\d+/.exec(name)?.[0] ?? process.pid)
    if (!isRunning(pid)) rmSync(join(workFolderOf(folder), name), { recursive: true, force: true })
  }
}

/** Puts a built folder in the place of the old one, which readers may be using. */
function replaceFolder(folder: string, built: string): void {
  const old = `${built}-old`
  if (existsSync(folder)) renameSync(folder, old)
  try {
    renameSync(built, folder)
  } catch (error) {
    if (existsSync(old) && !existsSync(folder)) renameSync(old, folder)
    throw error
  } finally {
    rmSync(old, { recursive: true, force: true })
  }
}

/** @returns a function that ends this again. */
function endWhenTold(folder: string): () => void {
  const handlers = Object.entries(exitCodes).map(([event, exitCode]) => {
    const end = () => {
      try {
        discardBuild(folder)
      } finally {
        process.exit(exitCode)
      }
    }
    return { event, end }
  })
  for (const { event, end } of handlers) process.once(event, end)
  return () => {
    for (const { event, end } of handlers) process.off(event, end)
  }
}
