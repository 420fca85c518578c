/** The README's ten things that QA does most, with curl as they stand, each in a world that has just begun. */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { afterAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { presets } from '../../mocks/control/presets.ts'
import { startMockServer } from '../../mocks/server/server.ts'
import { blocksUnder, project, readme } from './readme.ts'

const run = promisify(execFile)
const server = await startMockServer({ checks: 'strict' })
beforeEach(() => server.reset())
afterAll(() => server.close())

function scriptOf(block: string, url = server.url): string {
  const prelude = [...blocksUnder('A first session with curl', 'sh'), ...blocksUnder('The control room', 'sh')]
  return `${prelude.join('\n').replace('http://127.0.0.1:4010', url)}\n${block}`
}

/** @returns what a block prints, and fails with it where a line of it fails. */
async function bash(block: string): Promise<string> {
  const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', scriptOf(block)], { cwd: project })
  return stdout
}

const theBlock = (heading: string) => blocksUnder(heading, 'sh').join('\n')

/** A block but for its last line, which mends or throws away what it has done. */
const withoutItsEnd = (heading: string) => theBlock(heading).trim().split('\n').slice(0, -1).join('\n')

describe('the ten things with curl', () => {
  /** What each block prints, in this order. */
  const printed: Readonly<Record<string, readonly (string | RegExp)[]>> = {
    '1. Start from a known state': [
      '{"preset":"demo","sessions":[]}',
      /"user":\{"id":"2","email":"grace@example\.com".*\},"password":"[A-Za-z0-9]{16}"/,
      '"username":"ada","email":"ada@example.com","verified":false',
      '"nwapp":{"accessTokenSeconds":60,',
    ],
    '2. Begin signed in': ['{"preset":"signed-in","sessions":[{"service":"fluency-box"', '"first_name":"Ada"'],
    '3. Expire a session': ['"preset":"expired-session"', 'HTTP/1.1 401', 'credentials were not provided'],
    '4. Let time pass': [
      '"offsetSeconds":90000',
      /"offsetSeconds":2[5-9]\d{5}/,
      '"frozen":true',
      '{"now":"2028-02-28T23:59:30.000Z","frozen":true,',
      '"frozen":false,"offsetSeconds":0}',
    ],
    '5. Read the mail and open its link': ['Signup success', '<h1>Verified</h1>', '{"mail":[]}'],
    '6. Bring up any documented error': [
      '"preset":"verified"',
      '"effect":{"type":"example","example":"account_locked"},"times":1',
      'Your account is locked until its email is verified.',
      'Email or password is incorrect.',
    ],
    '7. Break the network, the database and the mail': [
      '"type":"latency"',
      '"type":"drop","at":"reply"',
      '"type":"cut"',
      '{"database":"down","mail":"up"}',
      '{"database":"up","mail":"down"}',
    ],
    '8. Verify what the app called': [
      'This field is required.',
      '{"count":1}',
      'Expected at least 1 call with operation nwappRefreshToken, found 0.',
      '"operation":"nwappLogin"',
      '"violations":[{"location":["request","body"]',
      '{"log":{"version":"1.2"',
    ],
    '9. Run tests in parallel': [
      '"preset":"demo"',
      '"total":3}',
      '{"users":[],"total":0}',
      '{"sessions":[{"name":"checkout-7"',
    ],
    '10. Keep a state and hand it on': ['"preset":"signed-in"', '{"name":"signed-in","takenAt":'],
  }
  for (const [heading, expected] of Object.entries(printed)) {
    it(heading, async () => {
      const output = await bash(theBlock(heading))
      let rest = output
      for (const text of expected) {
        const found = typeof text === 'string' ? rest.indexOf(text) : rest.search(text)
        expect(found, `${text} in ${output}`).toBeGreaterThanOrEqual(0)
        rest = rest.slice(found + 1)
      }
    })
  }

  it('are all that the chapter has', () => {
    const headings = [...readme.matchAll(/^#### (\d+\. .*)$/gm)].map(([, heading]) => heading)
    expect(headings).toEqual(Object.keys(printed))
  })

  it('1: leave the state at the start', async () => {
    await bash(theBlock('1. Start from a known state'))
    expect(await server.services.nwapp.users.list()).toEqual([])
    expect(server.world.settings.nwapp.accessTokenSeconds).toBe(86_400)
  })

  it('3: end the session, which no refresh brings back', async () => {
    const refresh = `curl -s $BASE/nwapp/api/v1/public/refresh-token -H "$json" \\
      -d "{\\"refresh_token\\":\\"$(echo "$tokens" | pick refreshToken)\\"}"`
    const renewing = theBlock('3. Expire a session').replace(/^curl .*expire-token .*$/m, refresh)
    expect(await bash(renewing)).toContain('"access_token":')
    await server.reset()
    expect(await bash(`${theBlock('3. Expire a session')}\n${refresh}`)).not.toContain('"access_token":')
  })

  it('7: break what they say, until everything is mended', async () => {
    await bash(withoutItsEnd('7. Break the network, the database and the mail'))
    const thunder = () =>
      fetch(`${server.url}/thunder/users?email=ada@example.com`, {
        headers: { authorization: `Basic ${btoa('admin:admin')}`, password: 'analytical-engine' },
      })
    const refresh = () =>
      fetch(`${server.url}/nwapp/api/v1/public/refresh-token`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"refresh_token":"unknown"}',
      })
    expect((await thunder()).status).toBe(503)
    await expect(refresh()).rejects.toThrow(TypeError)
    expect((await refresh()).status).toBe(401)
    await bash('curl -s -X DELETE $MOCK/faults')
    expect((await thunder()).status).toBe(404)
    expect(server.world.faults.list()).toEqual([])
  })

  it('10: bring the state back, from a snapshot and from a file', async () => {
    await bash(theBlock('10. Keep a state and hand it on'))
    expect(await server.services.nwapp.users.list()).toMatchObject([{ email: 'ada@example.com' }])
  })
})

describe('the rest of the chapter', () => {
  it('watches what happens, live', async () => {
    const script = scriptOf(blocksUnder('Watch it live', 'sh').join('\n'))
    const watching = spawn('bash', ['-c', `${script.replace('curl', 'exec curl')}`], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    onTestFinished(() => void watching.kill())
    const lines = createInterface({ input: watching.stdout })
    const seen: string[] = []
    for await (const line of lines) {
      seen.push(line)
      if (line === ': listening') await server.state.preset('unverified')
      if (line.startsWith('event: state')) break
    }
    watching.kill()
    await once(watching, 'close')
    expect(seen.filter((line) => line === 'event: mail').length).toBeGreaterThan(0)
    expect(seen.at(-1)).toBe('event: state')
  })

  it('asks for the token that was chosen', async () => {
    const controlToken = 'a-token-of-the-team'
    const guarded = await startMockServer({ controlToken })
    onTestFinished(() => guarded.close())
    const [block = ''] = blocksUnder('Who may use it', 'sh')
    const ask = async (token: string) => {
      const env = { ...process.env, LATCHKEY_MOCKS_CONTROL_TOKEN: token }
      return (await run('bash', ['-euo', 'pipefail', '-c', scriptOf(block, guarded.url)], { env })).stdout
    }
    expect(await ask(controlToken)).toContain('"frozen":false')
    expect(await ask('another-token-of-theirs')).toContain('"status":401')
  })

  it('tells every preset, as the mocks tell it', () => {
    const rows = [...readme.matchAll(/^\| `([a-z-]+)` +\| (.*?) +\|$/gm)]
    const told = Object.fromEntries(rows.map(([, name, description]) => [name, description]))
    for (const { name, description } of presets) expect(told[name]).toBe(description)
  })

  it('gives JavaScript that the example of Vitest has', async () => {
    const example = await readFile(`${project}docs/examples/qa/vitest/session.test.ts`, 'utf8')
    const chapter = readme.slice(readme.indexOf('### The control room'), readme.indexOf('### The server'))
    const told = [...chapter.matchAll(/In\s+JavaScript(.*?)\n\n/gs)].flatMap(([, text = '']) => [
      ...text.matchAll(/`([^`]+)`/g),
    ])
    expect(told.length).toBeGreaterThan(15)
    for (const [, code = ''] of told) expect(example).toContain(code)
  })
})
