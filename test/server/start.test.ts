/** `npm start` in a clone: the server first, and the builds of the console and the site beside it. */
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { type Clone, makeClone } from '../build/clone.ts'
import type { Command } from '../support/server-command.ts'

let clone: Clone
const commands: Command[] = []
beforeEach(async () => {
  clone = await makeClone()
})
afterEach(async () => {
  await Promise.all(commands.splice(0).map(({ stop }) => stop()))
  await clone.remove()
})

/** Starts it, and waits until the server takes calls. */
async function started(...flags: readonly string[]) {
  const command = clone.start(...flags)
  commands.push(command)
  const [url = ''] = await command.line(/http:\/\/127\.0\.0\.1:\d+/)
  return { ...command, url }
}

const html = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } }
const sitePath = (path = '') => join(clone.root, 'docs', path)

/** What a client is told in the place of the site. */
async function toldAt(url: string) {
  const reply = await fetch(`${url}/docs/messages/`)
  return { status: reply.status, ...((await reply.json()) as object) }
}

it('is what the command of the project runs, with nothing before it', () => {
  expect(packageJson.scripts.start).toBe('node mocks/run-cached.js mocks/start.ts')
  expect(packageJson.scripts).not.toHaveProperty('prestart')
})

describe('the first start', () => {
  it('answers before anything is built, tells how far the builds are, and then serves what was built', async () => {
    const server = await started()
    // The builds begin when the server answers, and wait here for the word of the test.
    const signUp = { method: 'POST', body: new URLSearchParams({ username: 'ada', password: 'analytical-engine' }) }
    expect((await fetch(`${server.url}/notes/auth/signup`, signUp)).status).toBe(400)

    const console = await clone.arrival('console/half')
    expect(await toldAt(server.url)).toMatchObject({
      status: 503,
      title: 'The documentation is being built',
      detail: 'Waiting to start',
      build: 'waiting',
    })
    const page = await fetch(`${server.url}/_console/`, html)
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '1'])
    expect(await page.text()).toContain('The console is being built')
    console.answer('go')
    ;(await clone.arrival('console/over')).answer('go')
    await server.line(/^ {2}The console is ready: http:\S+\/_console\/$/)
    expect(await (await fetch(`${server.url}/_console/`, html)).text()).toContain('The console of the test')

    const docs = await clone.arrival('docs/half')
    expect(await toldAt(server.url)).toMatchObject({ status: 503, detail: 'Writing the pages', percent: 40 })
    docs.answer('go')
    ;(await clone.arrival('docs/over')).answer('go')
    await server.line(/^ {2}The documentation is ready: http:\S+\/docs\/$/)
    expect(await (await fetch(`${server.url}/docs/`, html)).text()).toContain('The docs of the test')
    // The build leaves nothing behind, and the server does not hand out its stamp.
    expect(existsSync(sitePath('.dist-build'))).toBe(false)
    expect(existsSync(sitePath('dist/.build-inputs'))).toBe(true)
    expect((await fetch(`${server.url}/docs/.build-inputs`)).status).toBe(404)
  })

  it('says so if a build fails, goes on serving, and lets the next start try again', async () => {
    const server = await started()
    ;(await clone.arrival('console/half')).answer('fail')
    // One that failed does not keep the other from being built.
    ;(await clone.arrival('docs/half')).answer('fail')
    const told = {
      status: 503,
      title: 'The documentation could not be built',
      build: 'failed',
      command: 'npm run docs',
    }
    await expect.poll(() => toldAt(server.url)).toMatchObject(told)
    const page = await fetch(`${server.url}/docs/messages/`, html)
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, null])
    expect(await page.text()).toContain('<code id="command">npm run docs</code>')
    const lines = [
      '  The console could not be built. `npm run build:console --workspace latchkey-mocks` shows why.\n',
      '  The documentation could not be built. `npm run docs` shows why.\n',
    ]
    await expect.poll(server.stderr).toBe(lines.join(''))
    server.process.kill('SIGTERM')
    expect(await server.ended()).toBe(0)

    const second = await started()
    expect(await toldAt(second.url)).toMatchObject({ status: 503, build: 'waiting' })
    expect(await clone.letAllBuild()).toEqual({ console: 'true', docs: 'true' })
  })

  it('says so if the process of a build is killed', async () => {
    const server = await started()
    ;(await clone.arrival('console/half')).answer('go')
    ;(await clone.arrival('console/over')).answer('go')
    const docs = await clone.arrival('docs/half')
    process.kill(docs.pid, 'SIGKILL')
    await docs.ended
    await expect
      .poll(() => toldAt(server.url))
      .toMatchObject({ status: 503, title: 'The build of the documentation was broken off', build: 'broken off' })
  })

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends the build with the server, and leaves nothing of it: %s',
    async (signal) => {
      const server = await started()
      ;(await clone.arrival('console/half')).answer('go')
      ;(await clone.arrival('console/over')).answer('go')
      const docs = await clone.arrival('docs/half')
      expect(existsSync(sitePath('.dist-build'))).toBe(true)
      server.process.kill(signal)
      expect(await server.ended()).toBe(0)
      await docs.ended
      expect([existsSync(sitePath('dist')), existsSync(sitePath('.dist-build'))]).toEqual([false, false])
      expect(server.stderr()).toBe('')
    },
  )

  it('ends the build even if it is killed itself', async () => {
    const server = await started()
    const build = await clone.arrival('console/half')
    server.process.kill('SIGKILL')
    await build.ended
    await expect.poll(() => existsSync(join(clone.root, 'mocks/dist/mocks/.console-page-build'))).toBe(false)
  })
})

describe('the next start', () => {
  it('builds nothing, and serves what is there from the first answer on', async () => {
    await started()
    expect(await clone.letAllBuild()).toEqual({ console: 'true', docs: 'true' })

    const server = await started()
    expect((await fetch(`${server.url}/docs/`, html)).status).toBe(200)
    expect((await fetch(`${server.url}/_console/`, html)).status).toBe(200)
    expect(await clone.letAllBuild()).toEqual({ console: 'false', docs: 'false' })
    server.process.kill('SIGTERM')
    expect(await server.ended()).toBe(0)
    expect(server.stdout()).not.toMatch(/is being built|is ready/)
  })

  it('builds anew what has changed, and nothing else, and serves the old one until then', async () => {
    const first = await started()
    await clone.letAllBuild()
    await first.stop()
    const script = await readFile(sitePath('build.ts'), 'utf8')
    await writeFile(sitePath('build.ts'), script.replace('The docs of the test', 'The docs, changed'))

    const server = await started()
    const console = await clone.arrival('console/half', 'console/over')
    expect(console.built).toBe('false')
    console.answer('go')
    const docs = await clone.arrival('docs/half')
    expect(await (await fetch(`${server.url}/docs/`, html)).text()).toContain('The docs of the test')
    docs.answer('go')
    ;(await clone.arrival('docs/over')).answer('go')
    await server.line(/^ {2}The documentation is ready: /)
    expect(await (await fetch(`${server.url}/docs/`, html)).text()).toContain('The docs, changed')
  })

  it('keeps the old one if the new one fails', async () => {
    const first = await started()
    await clone.letAllBuild()
    await first.stop()
    await mkdir(sitePath('content'))
    await writeFile(sitePath('content/new.md'), '# New')

    const server = await started()
    ;(await clone.arrival('console/over')).answer('go')
    ;(await clone.arrival('docs/half')).answer('fail')
    await expect.poll(server.stderr).toContain('The documentation could not be built.')
    expect(await (await fetch(`${server.url}/docs/`, html)).text()).toContain('The docs of the test')
  })
})

describe('the flags', () => {
  it('reach the server: with --quiet no line but that of a failure', async () => {
    const server = await started('--quiet', '--checks', 'off')
    const startScreen = server.stdout()
    expect(startScreen).toMatch(/Checks +off:/)
    ;(await clone.arrival('console/half')).answer('go')
    ;(await clone.arrival('console/over')).answer('go')
    ;(await clone.arrival('docs/half')).answer('fail')
    await expect.poll(server.stderr).toContain('The documentation could not be built.')
    server.process.kill('SIGTERM')
    expect(await server.ended()).toBe(0)
    expect(server.stdout().trimEnd()).toBe(startScreen.trimEnd())
  })

  it('make JSON of every line with --json-logs', async () => {
    const server = await started('--json-logs')
    ;(await clone.arrival('console/half')).answer('go')
    ;(await clone.arrival('console/over')).answer('go')
    ;(await clone.arrival('docs/half')).answer('fail')
    await server.line(/"state":"failed"/)
    const lines = server
      .stdout()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown)
    const time = expect.any(String)
    expect(lines).toEqual([
      { time, listening: server.url, checks: 'report' },
      { time, build: '/_console/', state: 'building' },
      { time, build: '/docs/', state: 'building' },
      { time, build: '/_console/', state: 'ready' },
      { time, build: '/docs/', state: 'failed', command: 'npm run docs' },
    ])
    expect(server.stderr()).toBe('')
  })

  it.each([
    { flag: '--help', code: 0 },
    { flag: '--nonsense', code: 2 },
  ])('that start no server start no build: $flag', async ({ flag, code }) => {
    const command = clone.start(flag)
    commands.push(command)
    expect(await command.ended()).toBe(code)
    expect(existsSync(sitePath('.dist-build'))).toBe(false)
  })
})
