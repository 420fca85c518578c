/** A clone starts from its compile cache: Node then need not load the compiler for TypeScript. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startCommand } from '../support/server-command.ts'

const here = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const launcher = here('mocks/run-cached.js')
const cli = here('mocks/server/cli.ts')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-compile-cache-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Starts the server as `npm start` does, makes a call that Prism checks, and gives what Node wrote. */
async function startAndCall(cacheFolder: string, env: Readonly<Record<string, string>> = {}) {
  const args = [cli, '--quiet', '--port', '0']
  const server = startCommand({ script: launcher, args, env: { NODE_COMPILE_CACHE: cacheFolder, ...env } })
  try {
    const [, url = ''] = await server.line(/ (http:\S+)\/notes$/)
    const reply = await fetch(`${url}/fluency-box/login`, { method: 'POST' })
    expect(reply.headers.get('sl-violations')).toContain('"location":["request"')
    return { stdout: server.stdout(), stderr: server.stderr() }
  } finally {
    await server.stop()
  }
}

it('is filled at the end of `npm ci`, so that the first start finds every TypeScript file in it', async () => {
  const env = { ...process.env, NODE_COMPILE_CACHE: folder }
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [here('mocks/fill-compile-cache.ts')], { env })
  expect(stdout + stderr).toBe('')

  const started = await startAndCall(folder, { NODE_DEBUG_NATIVE: 'COMPILE_CACHE' })
  const lookups = (started.stdout + started.stderr)
    .split('\n')
    .filter((line) => line.includes('retrieving transpile cache for StrippedTypeScript'))
  expect(lookups.length).toBeGreaterThan(100)
  expect(lookups.filter((line) => !line.endsWith('success'))).toEqual([])
})

it('is no condition: a server that cannot write it starts all the same, and warns of nothing', async () => {
  const { stderr } = await startAndCall(join(launcher, 'no-folder'))
  expect(stderr).toBe('')
})
