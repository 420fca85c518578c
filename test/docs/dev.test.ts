/** `npm run docs:dev`: the pages while somebody works on them. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../support/free-port.ts'

// Astro serves nothing where it takes itself to be under test.
const { VITEST: _, ...env } = process.env
const cwd = fileURLToPath(new URL('../..', import.meta.url))

let url: string
let stop: () => Promise<unknown>
beforeAll(async () => {
  const port = await freePort()
  url = `http://127.0.0.1:${port}`
  const server = spawn(process.execPath, ['docs/dev.ts', '--port', String(port)], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  stop = async () => {
    const ended = once(server, 'exit')
    server.kill()
    await ended
  }
  let said = ''
  await new Promise<void>((resolve, reject) => {
    server.stdout.on('data', (text) => {
      said += text
      if (said.includes('watching for file changes')) resolve()
    })
    server.on('exit', () => reject(new Error(`It does not start:\n${said}`)))
  })
})
afterAll(() => stop())

describe('the pages while somebody works on them', () => {
  it('tell the browser when they have changed', async () => {
    for (const path of ['/', '/messages/', '/guides/qa/', '/sandbox/']) {
      const reply = await fetch(url + path)
      expect(reply.status, path).toBe(200)
      expect(await reply.text(), path).toContain('/@vite/client')
    }
  })

  it('have the reference beside them, made when it is asked for', async () => {
    const reply = await fetch(`${url}/reference/notes/`)
    expect(reply.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await reply.text()).toContain('notesLogin')
    expect((await fetch(`${url}/reference/nothing/`)).status).toBe(404)
  })
})
