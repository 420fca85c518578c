/** The servers that are measured, each in a process of its own. */
import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { freePort } from '../support/free-port.ts'

export interface Child {
  readonly name: string
  readonly url: string
  readonly process: ChildProcess
  stop(): Promise<void>
}

const project = fileURLToPath(new URL('../..', import.meta.url))

/** Stock Prism on the same document, with its defaults: `prism mock openapi/openapi.yaml`. */
export async function startPrism(): Promise<Child> {
  const port = await freePort()
  const args = ['node_modules/@stoplight/prism-cli/dist/index.js', 'mock', '-p', String(port), 'openapi/openapi.yaml']
  return childOf('prism mock', port, args)
}

/** This project's server with its defaults, but for the level of its checks. */
export async function startMocks(checks: 'report' | 'off'): Promise<Child> {
  const port = await freePort()
  return childOf(`latchkey, --checks ${checks}`, port, [
    'mocks/server/cli.ts',
    '--port',
    String(port),
    '--checks',
    checks,
  ])
}

/** Both write a line or more for each call, as their defaults are; it goes nowhere. */
function childOf(name: string, port: number, args: readonly string[]): Child {
  return withStop(name, `http://127.0.0.1:${port}`, spawn(process.execPath, args, { cwd: project, stdio: 'ignore' }))
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
