/**
 * `npm ci` runs this at its end, so that the first start of the server is as fast as any other: it starts the server once, as
 * `npm start` does, makes one call of a service and one of the control API, both of which Prism checks, and stops the server,
 * which then writes the compile cache.
 *
 * It never fails and prints nothing. Without the cache the server works as well, but starts later.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline/promises'
import { fileURLToPath } from 'node:url'

const timeLimitMs = 30_000
const launcher = fileURLToPath(new URL('run-cached.js', import.meta.url))

const script = fileURLToPath(new URL('start.ts', import.meta.url))
const server = fork(launcher, [script, '--port', '0', '--json-logs'], { stdio: ['ignore', 'pipe', 'ignore', 'ipc'] })
const exit = once(server, 'exit')
const timer = setTimeout(() => server.kill(), timeLimitMs)

for await (const line of server.stdout === null ? [] : createInterface(server.stdout)) {
  const [, url] = /"listening":"([^"]+)"/.exec(line) ?? []
  if (url === undefined) continue
  await fetch(`${url}/fluency-box/login`, { method: 'POST' }).catch(() => undefined)
  await fetch(`${url}/_mock/v1/mail`).catch(() => undefined)
  server.disconnect()
}
await exit
clearTimeout(timer)
