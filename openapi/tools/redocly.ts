/** Runs the project's own Redocly CLI as a child process. It never writes into the contract. */
import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const cli = join(dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json')), 'bin/cli.js')

export interface Outcome {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs `redocly` with these arguments, in the folder whose `redocly.yaml` counts. */
export function redocly(folder: string, ...args: readonly string[]): Promise<Outcome> {
  return run(process.execPath, [cli, ...args], folder, {
    ...process.env,
    // Otherwise an announcement may stand in front of the output.
    REDOCLY_SUPPRESS_NOTIFICATIONS: 'true',
    NO_COLOR: '1',
    FORCE_COLOR: '0',
  })
}

/** Runs a program to its end. A program that fails is an outcome too; only one that cannot be started is thrown. */
export function run(
  file: string,
  args: readonly string[],
  folder: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const maxBuffer = 64 * 1024 * 1024
    execFile(file, args, { cwd: folder, env, maxBuffer }, (error, stdout, stderr) => {
      if (error === null) resolve({ exitCode: 0, stdout, stderr })
      else if (typeof error.code === 'number') resolve({ exitCode: error.code, stdout, stderr })
      else reject(error)
    })
  })
}
