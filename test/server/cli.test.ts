/** The command line as a process of its own. */
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import * as fluencyBox from '../../mocks/scenarios/fluency-box/calls.ts'
import * as notes from '../../mocks/scenarios/notes/calls.ts'
import { jsonOf } from '../../mocks/scenarios/test-services.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { message, open, repliesUntilClosed } from '../support/raw-http.ts'
import { type CommandOptions, startCommand, startServerCommand } from '../support/server-command.ts'
import { remoteServices } from '../support/test-server.ts'
import { documented, received } from './documented.ts'
import { journeys } from './journeys.ts'

/** A server that the test's end stops. */
async function started(options?: CommandOptions) {
  const server = await startServerCommand(options)
  onTestFinished(server.stop)
  return server
}

/** A command that is expected to end by itself: its exit code and what it wrote. */
async function ended(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const command = startCommand({ args, env })
  onTestFinished(command.stop)
  const code = await command.ended()
  return { code, stdout: command.stdout(), stderr: command.stderr() }
}

async function accepts(host: string, port: number): Promise<boolean> {
  const socket = connect(port, host)
  const accepted = await once(socket, 'connect').then(
    () => true,
    () => false,
  )
  socket.destroy()
  return accepted
}

/** Sends what a line of the form `curl URL -d name=value …` would. */
function runCurl(line: string): Promise<Response> {
  const [, url = '', ...rest] = line.trim().split(' ')
  const fields = rest.filter((word) => word !== '-d')
  if (fields.length === 0) return fetch(url)
  return fetch(url, { method: 'POST', body: new URLSearchParams(fields.join('&')) })
}

describe('npm start', () => {
  it('runs the command', () => {
    expect(packageJson.scripts.start).toBe('node mocks/server/cli.ts')
  })

  it('shows the five URLs, and commands that work as they stand', async () => {
    const server = await started()
    const lines = server.stdout().split('\n')
    for (const [name, slug] of [
      ['Fluency Box', 'fluency-box'],
      ['NWApp', 'nwapp'],
      ['Thunder', 'thunder'],
      ['Notes', 'notes'],
      ['FitTrackee', 'fittrackee'],
    ]) {
      expect(lines.map((line) => line.split(/ {2,}/).slice(1))).toContainEqual([name, `${server.url}/${slug}`])
    }
    expect((await fetch(`${server.url}/openapi.json`)).status).toBe(200)

    const [signUp = '', readMail = ''] = lines.filter((line) => line.trim().startsWith('curl '))
    expect(await received(runCurl(signUp))).toMatch(/^200 .*"Signup success"/)
    expect(await received(runCurl(readMail))).toContain('"to":"ada@example.com"')
  })

  it('listens on this machine only', async () => {
    const server = await started()
    const port = Number(new URL(server.url).port)
    const others = Object.values(networkInterfaces()).flatMap((all) => (all ?? []).filter(({ internal }) => !internal))
    expect(await accepts('127.0.0.1', port)).toBe(true)
    for (const address of ['127.0.0.2', '::1', ...others.map((each) => each.address)]) {
      expect(await accepts(address, port), address).toBe(false)
    }
  })
})

describe('a flag', () => {
  it('has an environment variable, and wins over it', async () => {
    const env = { LATCHKEY_MOCKS_CHECKS: 'strict', LATCHKEY_MOCKS_MAX_BODY_MB: '1', LATCHKEY_MOCKS_HOST: '127.0.0.3' }
    const byVariable = await started({ env })
    expect(byVariable.url).toMatch(/^http:\/\/127\.0\.0\.3:/)
    expect(byVariable.stdout()).toMatch(/Checks +strict:/)
    const body = 'x'.repeat(1_024 * 1_024 + 1)
    expect((await fetch(`${byVariable.url}/notes/auth/login`, { method: 'POST', body })).status).toBe(413)

    const args = ['--checks', 'off', '--max-body-mb=2', '--host', '127.0.0.1']
    const byFlag = await started({ env: { ...env, LATCHKEY_MOCKS_PORT: '1' }, args })
    expect(byFlag.url).toMatch(/^http:\/\/127\.0\.0\.1:(?!1$)/)
    expect(byFlag.stdout()).toMatch(/Checks +off:/)
    expect((await fetch(`${byFlag.url}/notes/auth/login`, { method: 'POST', body })).status).toBe(400)
  })

  it('that is --help tells all of them, and nothing starts', async () => {
    const { code, stdout, stderr } = await ended(['--help', '--port', '0'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const flag of ['port', 'host', 'seed', 'checks', 'max-body-mb', 'quiet', 'json-logs', 'help']) {
      expect(stdout).toMatch(new RegExp(`^  --${flag}\\b`, 'm'))
    }
  })

  const mistakes: Readonly<
    Record<string, readonly [args: readonly string[], line: RegExp, env?: Record<string, string>]>
  > = {
    'is unknown': [['--nonsense'], /Unknown option '--nonsense'/],
    'is no flag': [['nonsense'], /Unexpected argument 'nonsense'/],
    'has no value': [['--port'], /'--port <value>' argument missing/],
    'has a value where it takes none': [['--quiet=yes'], /'--quiet' does not take an argument/],
    'has a flag for a value': [['--port', '--quiet'], /'--port' argument is ambiguous/],
    'is a port that is no number': [['--port', 'abc'], /--port is a whole number from 0 to 65535, not "abc"/],
    'is a port beyond the last': [['--port', '65536'], /--port is a whole number from 0 to 65535, not "65536"/],
    'is a bad port in the environment': [[], /PORT is a whole number/i, { LATCHKEY_MOCKS_PORT: '1.5' }],
    'is a level that is none': [['--checks', 'loud'], /--checks is off, report or strict, not "loud"/],
    'is no yes or no': [
      ['--port', '0'],
      /LATCHKEY_MOCKS_QUIET is 1 or 0, not "maybe"/,
      { LATCHKEY_MOCKS_QUIET: 'maybe' },
    ],
    'is a body size of nothing': [['--max-body-mb', '0'], /--max-body-mb is a whole number from 1 to 1024/],
    'is a seed that is not there': [['--seed', '/nowhere/seed.yaml'], /\/nowhere\/seed\.yaml cannot be read.*ENOENT/],
    'is a seed that is a folder': [['--seed', 'test'], /test cannot be read.*EISDIR/],
    'is a host that nobody knows': [['--port', '0', '--host', 'nobody.invalid'], /no address .* to listen on/],
    'is a host that is elsewhere': [['--port', '0', '--host', '192.0.2.1'], /no address 192\.0\.2\.1 to listen on/],
  }
  for (const [mistake, [args, line, env]] of Object.entries(mistakes)) {
    it(`that ${mistake} ends the command with one line on stderr and exit code 2`, async () => {
      const { code, stdout, stderr } = await ended(args, env)
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toMatch(/^latchkey-mocks: [^\n]+\n$/)
      expect(stderr).toMatch(line)
    })
  }

  it('that is a port which is taken says so in the same way', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void other.close())
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    expect(await ended(['--port', String(port)])).toEqual({
      code: 2,
      stdout: '',
      stderr: `latchkey-mocks: Port ${port} is taken. Choose another with --port, or --port 0 for any free one.\n`,
    })
  })
})

describe('what it writes', () => {
  it('is a line for each call, with the violations of the contract', async () => {
    const server = await started()
    await fetch(`${server.url}/fluency-box/reset_password?token=secret`, { method: 'POST', body: 'no json' })
    await fetch(`${server.url}/notes/nowhere`)
    await server.line(/^404 GET \/notes\/nowhere {2}no operation {2}[\d.]+ ms$/)
    await server.line(/^400 POST \/fluency-box\/reset_password {2}fluencyBoxRequestPasswordReset {2}[\d.]+ ms$/)
    await server.line(/^ {4}✗ request: Supported content types: application\/json$/)
  })

  it('is the start screen alone with --quiet', async () => {
    const server = await started({ args: ['--quiet'] })
    const startScreen = server.stdout()
    await notes.signUp(remoteServices(server.url))
    server.process.kill('SIGTERM')
    expect(await server.ended()).toBe(0)
    expect(server.stdout().trimEnd()).toBe(startScreen.trimEnd())
    expect(server.stderr()).toBe('')
  })

  for (const flags of [[], ['--json-logs']]) {
    it(`tells no password, no token and no query, whatever is called, with ${flags.join() || 'text'}`, async () => {
      const command = startCommand({ args: ['--port', '0', ...flags] })
      onTestFinished(command.stop)
      const [url = ''] = await command.line(/http:\/\/127\.0\.0\.1:\d+/)
      const secrets: string[] = []
      for (const journey of Object.values(journeys)) secrets.push(...(await journey(remoteServices(url))))
      command.process.kill('SIGTERM')
      expect(await command.ended()).toBe(0)

      // The start screen of the text form has a password of its own making.
      const [, log = ''] =
        flags.length === 0 ? command.stdout().split('all accounts are gone with it.') : ['', command.stdout()]
      expect(log.trim().split('\n').length).toBeGreaterThan(30)
      expect(secrets.length).toBeGreaterThan(25)
      for (const secret of secrets) {
        expect(secret.length).toBeGreaterThan(8)
        expect(log).not.toContain(secret)
        expect(log).not.toContain(encodeURIComponent(secret))
      }
      expect(log).not.toContain('?')
      expect(command.stderr()).toBe('')
    })
  }

  it('is JSON line by line with --json-logs, the address first', async () => {
    const command = startCommand({ args: ['--port', '0', '--json-logs'] })
    onTestFinished(command.stop)
    const [url = ''] = await command.line(/http:\/\/127\.0\.0\.1:\d+/)
    await fetch(`${url}/notes/auth/login?q=1`, { method: 'POST', body: 'x' })
    await fetch(`${url}/notes/%22%0a%1b[31m`)
    command.process.kill('SIGTERM')
    expect(await command.ended()).toBe(0)

    const lines = command
      .stdout()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown)
    const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
    const ms = expect.any(Number)
    expect(lines).toEqual([
      { time, listening: url, checks: 'report' },
      {
        time,
        service: 'notes',
        operation: 'notesLogin',
        method: 'POST',
        path: '/notes/auth/login',
        status: 400,
        ms,
        violations: [expect.objectContaining({ location: ['request'] })],
      },
      { time, service: 'notes', method: 'GET', path: '/notes/%22%0a%1b[31m', status: 404, ms, violations: [] },
    ])
  })

  it('may have nobody to read it any more', async () => {
    const server = await started()
    server.process.stdout?.destroy()
    const services = remoteServices(server.url)
    for (const _call of [1, 2, 3]) await services.fetch('/notes/nowhere')
    expect((await notes.signUp(services)).status).toBe(200)
    expect(server.process.exitCode).toBeNull()
  })
})

describe('a signal to stop', () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    it(`lets the call under way have its reply, takes no other, and ends with exit code 0: ${signal}`, async () => {
      const server = await started()
      const { hostname, port } = new URL(server.url)
      // A connection that fetch keeps open must not hold the server up.
      expect((await fetch(`${server.url}/notes/nowhere`)).status).toBe(404)
      const socket = await open(server.url)
      const replies = repliesUntilClosed(socket)
      const body = JSON.stringify(fluencyBox.ada)
      const head = ['POST /fluency-box/users HTTP/1.1', 'Host: mocks', `Content-Length: ${body.length}`]
      socket.write(message(head, body.slice(0, 9)))
      // The reply to a later call says that the server has read so far.
      await jsonOf(await fetch(`${server.url}/notes/nowhere`))

      server.process.kill(signal)
      await vi.waitFor(async () => expect(await accepts(hostname, Number(port))).toBe(false), 5_000)
      socket.write(body.slice(9))
      const startedAt = performance.now()
      expect((await replies).map(({ status, body: text }) => `${status} ${text}`)).toEqual([
        documented('fluencyBoxCreateUser', 'signed_up'),
      ])
      expect(await server.ended()).toBe(0)
      expect(performance.now() - startedAt).toBeLessThan(4_000)
    })
  }

  it('that comes a second time ends it at once', async () => {
    const server = await started()
    const { hostname, port } = new URL(server.url)
    const socket = await open(server.url)
    socket.write(message(['POST /fluency-box/users HTTP/1.1', 'Host: mocks', 'Content-Length: 9'], 'half'))
    await fetch(`${server.url}/notes/nowhere`)
    server.process.kill('SIGTERM')
    await vi.waitFor(async () => expect(await accepts(hostname, Number(port))).toBe(false), 5_000)
    server.process.kill('SIGTERM')
    expect(await server.ended()).toBe(143)
  })
})
