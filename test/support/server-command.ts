/** The real command line in a process of its own, as a user starts it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const cli = fileURLToPath(new URL('../../mocks/server/cli.ts', import.meta.url))

export interface CommandOptions {
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** What Node runs. Default: the command line of the mocks. */
  readonly script?: string
}

export interface Command {
  readonly process: ChildProcess
  /** What it has written so far. */
  readonly stdout: () => string
  readonly stderr: () => string
  /** Waits for the first line of the standard output that matches, and gives the match. */
  line(pattern: RegExp): Promise<RegExpExecArray>
  /** Waits for the end, and gives the exit code; `null` where a signal killed it. */
  ended(): Promise<number | null>
  /** Ends it with a signal, unless it has ended. */
  stop(): Promise<void>
}

/** Starts a command; `stop` is left to the caller. */
export function startCommand({ args = [], env = {}, script = cli }: CommandOptions = {}): Command {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('LATCHKEY_MOCKS_'))
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...Object.fromEntries(inherited), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const closed = once(child, 'close')

  return {
    process: child,
    stdout: () => stdout,
    stderr: () => stderr,
    async line(pattern) {
      for (;;) {
        const found = stdout
          .split('\n')
          .map((line) => pattern.exec(line))
          .find((match) => match !== null)
        if (found) return found
        const [event] = await Promise.race([
          once(child.stdout, 'data').then(() => ['data']),
          closed.then(() => ['closed']),
        ])
        if (event === 'closed') throw new Error(`It ended without a line like ${pattern}:\n${stdout}\n${stderr}`)
      }
    },
    async ended() {
      const [code] = (await closed) as [number | null]
      return code
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
      await closed
    },
  }
}

/** Starts the server on a free port and waits for its start screen; gives its URL, without a slash at the end. */
export async function startServerCommand({ args = [], ...options }: CommandOptions = {}) {
  const command = startCommand({ ...options, args: ['--port', '0', ...args] })
  const [, url = ''] = await command.line(/ (http:\S+)\/notes$/)
  return { ...command, url }
}
