/**
 * `npm start` in a clone: starts the server, and beside it builds what it shows to people, where the sources have changed. The
 * builds are processes of their own with low priority. They begin soon after the server takes calls, and end with it.
 *
 * The published command is `server/cli.ts` alone: it brings the built folders along, and builds nothing.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { announceBuild, discardBuild } from '../openapi/tools/build-progress.ts'
import { readStamp } from '../openapi/tools/build-stamp.ts'
import type { Started } from './server/cli.ts'

interface Part {
  /** As it begins a sentence. */
  readonly name: string
  /** Where the server shows it. */
  readonly path: string
  /** The built folder. */
  readonly folder: string
  /** The script that builds the folder, if its sources have changed. */
  readonly script: string
  /** The command that shows why the build fails. */
  readonly command: string
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** In the order in which they are built. */
const parts: readonly Part[] = [
  {
    name: 'The console',
    path: '/_console/',
    folder: here('dist/mocks/console-page'),
    script: here('console/build.ts'),
    command: 'npm run build:console --workspace latchkey-mocks',
  },
  {
    name: 'The documentation',
    path: '/docs/',
    folder: here('../docs/dist'),
    script: here('../docs/build.ts'),
    command: 'npm run docs',
  },
]

/** Right after its start the server still loads what its first answers need. The builds leave both cores to it for so long. */
const headStartMs = 500

type Outcome = 'unchanged' | 'ready' | 'failed'

/** The build that is under way. */
let running: { readonly child: ChildProcess; readonly folder: string } | undefined
let isStopped = false

/** Runs one build to its end. */
async function build({ folder, script }: Part): Promise<Outcome> {
  const before = readStamp(folder)
  // A group of its own: what the build starts ends with it. The channel tells the build when this process has ended.
  const child = spawn(process.execPath, [script], { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  running = { child, folder }
  child.unref()
  child.channel?.unref()
  const ended = once(child, 'exit').catch(() => [])
  lowerPriority(child)
  const [exitCode] = await ended
  running = undefined
  if (exitCode !== 0) return 'failed'
  return readStamp(folder) === before ? 'unchanged' : 'ready'
}

function lowerPriority({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_LOW)
  } catch {
    // Some systems do not allow it. The build is then as fast as the server.
  }
}

/** Ends the build that is under way, and removes what it has made so far. */
function stopBuilds(): void {
  isStopped = true
  const pid = running?.child.pid
  if (running !== undefined && pid !== undefined) {
    killGroup(pid)
    discardBuild(running.folder, pid)
  }
  for (const { folder } of parts) discardBuild(folder)
}

function killGroup(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

/** Writes one line about a build, in the form of the server's own lines. */
function tell(
  { name, path, command }: Part,
  state: 'building' | 'ready' | 'failed',
  { url, quiet, jsonLogs }: Started,
) {
  if (quiet && state !== 'failed') return
  if (jsonLogs) {
    const build = { build: path, state, ...(state === 'failed' && { command }) }
    console.log(JSON.stringify({ time: new Date().toISOString(), ...build }))
  } else if (state === 'building') console.log(`  ${name} is being built. ${url}${path} shows how far it is.`)
  else if (state === 'ready') console.log(`  ${name} is ready: ${url}${path}`)
  else console.error(`  ${name} could not be built. \`${command}\` shows why.`)
}

async function buildAll(server: Started): Promise<void> {
  for (const part of parts) if (!existsSync(part.folder)) tell(part, 'building', server)
  await sleep(headStartMs, undefined, { ref: false })
  if (isStopped) return
  for (const part of parts) {
    const outcome = await build(part)
    if (isStopped) return
    if (outcome !== 'unchanged') tell(part, outcome, server)
  }
}

// Whoever asks before a build has begun is told that it is about to begin.
for (const { folder } of parts) announceBuild(folder)
process.once('exit', stopBuilds)

const { started } = await import('./server/cli.ts')
const server = await started
if (server !== undefined) {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stopBuilds)
  // Not waited for: the process may end when the server has ended.
  void buildAll(server)
}
