/** What the README shows is run as it stands. */
import { execFile } from 'node:child_process'
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { usage } from '../../mocks/server/options.ts'
import { readSeedFile } from '../../mocks/server/seed-file.ts'
import { startMockServer } from '../../mocks/server/server.ts'
import { shared } from '../support/shared.ts'
import { anchors, blocksOf, blocksUnder, project, readme } from './readme.ts'

const run = promisify(execFile)
const packageReadme = await readFile(`${project}/mocks/README.md`, 'utf8')
const server = await startMockServer({ checks: 'strict' })
afterAll(() => server.close())

async function bash(script: string): Promise<string> {
  const prelude = blocksUnder('A first session with curl', 'sh')[0]?.replace('http://127.0.0.1:4010', server.url)
  const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', `${prelude}\n${script}`], { cwd: project })
  return stdout
}

describe('the README', () => {
  const sessions: Readonly<Record<string, readonly string[]>> = {
    'Fluency Box': [
      'New User Created',
      '"user_name":"ada"',
      'Token has expired',
      '"refresh_token":"',
      'An email has been sent',
      '<form',
    ],
    NWApp: ['"first_name":"Ada"', '"refresh_token":{', 'HTTP/1.1 401'],
    Thunder: ['"favourite":"Bernoulli numbers"', '"verified":false', 'Success!'],
    Notes: ['Signup success', 'Please check your email', '<h1>Verified</h1>', 'Refresh Success'],
    FitTrackee: ['"first_name":"Ada"', '"picture":true'],
  }
  for (const [service, expected] of Object.entries(sessions)) {
    it(`walks ${service} with curl`, async () => {
      const output = await bash(blocksUnder(service, 'sh').join('\n'))
      let from = 0
      for (const text of expected) {
        const found = output.indexOf(text, from)
        expect(found, `${text} in ${output}`).toBeGreaterThanOrEqual(from)
        from = found
      }
    })
  }

  it('gets a reply to order', async () => {
    expect(await bash(blocksUnder('The server', 'sh').join('\n'))).toContain('User name already registered')
  })

  it('shows the controls with curl in the README of the package', async () => {
    const [, curls = ''] = blocksOf(packageReadme, 'sh')
    const { stdout } = await run('bash', [
      '-euo',
      'pipefail',
      '-c',
      curls.replaceAll('http://127.0.0.1:4010', server.url),
    ])
    expect(stdout).toMatch(/"preset":"verified".*"accessToken":"a\..*"offsetSeconds":.*"type":"drop"/s)
    await server.reset()
  })

  it('shows MSW in snippets that compile and run', async () => {
    await shared('packages')
    // It lies inside the project, so that it finds the package as a user's file would.
    const folder = await mkdtemp(`${project}/test/readme/snippet-`)
    try {
      await writeFile(`${folder}/snippet.ts`, blocksUnder('In your tests, with MSW', 'ts').join('\n'))
      await writeFile(`${folder}/package.ts`, blocksOf(packageReadme, 'ts').join('\n'))
      await writeFile(`${folder}/tsconfig.json`, '{ "extends": "../../../tsconfig.json", "include": ["*.ts"] }')
      await run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', folder], { cwd: project })
      for (const name of ['snippet.ts', 'package.ts'])
        await run(process.execPath, [`${folder}/${name}`], { cwd: project })
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it('names every flag, with its variable', () => {
    for (const [, flag = ''] of usage.matchAll(/^ {2}(--[a-z-]+)/gm)) {
      if (flag === '--help') continue
      const variable = `LATCHKEY_MOCKS_${flag.slice(2).toUpperCase().replaceAll('-', '_')}`
      expect(readme).toMatch(new RegExp(`\\| \`${flag}\` +\\| \`${variable}\` +\\|`))
    }
    for (const [variable] of usage.matchAll(/LATCHKEY_MOCKS_[A-Z_]+/g)) expect(readme).toContain(`\`${variable}\``)
  })

  it('has a heading, or a file, for every link that leads into the project', async () => {
    for (const [, target = ''] of readme.matchAll(/\]\(([^)]+)\)/g)) {
      if (target.startsWith('#')) expect(anchors).toContain(target.slice(1))
      else if (!target.includes('://')) await access(`${project}/${target}`)
    }
  })

  it('names every command of the package, and no other', async () => {
    const { scripts } = JSON.parse(await readFile(`${project}/package.json`, 'utf8')) as { scripts: object }
    for (const [, command = ''] of readme.matchAll(/npm run ([a-z:]+)/g)) expect(scripts).toHaveProperty([command])
  })

  it('points to an example of a seed that the server takes', async () => {
    const seeded = await startMockServer({ seed: await readSeedFile(`${project}/docs/examples/seed.yaml`) })
    await seeded.close()
  })
})
