/** The servers that are measured, each in a process of its own. */
import { type ChildProcess, execFile, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { freePort } from '../support/free-port.ts'

export interface Child {
  readonly name: string
  readonly url: string
  readonly process: ChildProcess
  stop(): Promise<void>
}

const run = promisify(execFile)
const project = fileURLToPath(new URL('../..', import.meta.url))

/** Stock Prism on the same document, with its defaults: `prism mock openapi/openapi.yaml`. */
export function startPrism(): Promise<Child> {
  return startChild('prism mock', 'node_modules/@stoplight/prism-cli/dist/index.js', 'mock', 'openapi/openapi.yaml')
}

/** This project's server from its sources with its defaults, but for the level of its checks. */
export function startMocks(checks: 'report' | 'off'): Promise<Child> {
  return startChild(`latchkey, --checks ${checks}`, 'mocks/run-cached.js', 'mocks/server/cli.ts', '--checks', checks)
}

/** This project's server as `npm start` runs it in a clone. See `prepareClone`. */
export function startClone(): Promise<Child> {
  return startChild('latchkey from a clone', 'mocks/run-cached.js', 'mocks/start.ts')
}

/** This project's server as the package brings it, compiled to JavaScript. See `buildPackage`. */
export function startPackage(): Promise<Child> {
  return startChild('latchkey from its package', 'mocks/dist/mocks/server/cli.js')
}

/** Leaves the clone as `npm ci` does, whose last step fills the compile cache, with the console and the site built. */
export async function prepareClone(): Promise<void> {
  for (const script of ['mocks/console/build.ts', 'docs/build.ts', 'mocks/fill-compile-cache.ts']) {
    await run(process.execPath, [script], { cwd: project })
  }
}

/** Compiles the package, as its `npm run build` does, but without a look at the types. */
export async function buildPackage(): Promise<void> {
  const compile = ['node_modules/typescript/bin/tsc', '-b', '--noCheck', 'mocks/tsconfig.build.json']
  await run(process.execPath, compile, { cwd: project })
  await run(process.execPath, ['mocks/build.ts'], { cwd: project })
}

/** Each server writes a line or more for each call, as its defaults are; the lines go nowhere. */
async function startChild(name: string, ...command: readonly string[]): Promise<Child> {
  const port = await freePort()
  const child = spawn(process.execPath, [...command, '--port', String(port)], { cwd: project, stdio: 'ignore' })
  return withStop(name, `http://127.0.0.1:${port}`, child)
}

export interface StockedServer extends Child {
  /** Bytes in use on the heap after a full collection. */
  heapBytes(): Promise<number>
}

/** This project's server with many users, which tells how much memory it uses. */
export async function startStocked(users: number, checks: 'report' | 'off'): Promise<StockedServer> {
  const child = fork(fileURLToPath(new URL('stocked-server.ts', import.meta.url)), [String(users), checks], {
    execArgv: ['--expose-gc', '--max-old-space-size=12288'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const [{ url }] = (await once(child, 'message')) as [{ readonly url: string }]
  return {
    ...withStop(`${users} users`, url, child),
    async heapBytes() {
      child.send('heap')
      const [{ heapBytes }] = (await once(child, 'message')) as [{ readonly heapBytes: number }]
      return heapBytes
    },
  }
}

function withStop(name: string, url: string, child: ChildProcess): Child {
  return {
    name,
    url,
    process: child,
    async stop() {
      const exit = once(child, 'exit')
      child.kill('SIGKILL')
      await exit
    },
  }
}
