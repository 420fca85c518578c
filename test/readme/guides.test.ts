/** What the guides show is compiled and run as it stands; what they type is there to be typed. */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { startMockServer } from '../../mocks/server/server.ts'
import { shared } from '../support/shared.ts'
import { blocksOf, project } from './readme.ts'

const run = promisify(execFile)
const folderOfGuides = `${project}docs/content/docs/guides/`
const guides: ReadonlyMap<string, string> = new Map(
  await Promise.all(
    (await readdir(folderOfGuides)).map(
      async (file) => [file.replace(/\..*/, ''), await readFile(folderOfGuides + file, 'utf8')] as const,
    ),
  ),
)

/** Every block of the guides that a runtime runs, and what it prints. */
const printed: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'front-end': [['Ada ada@example.com', 'Ada'], ['400 weak_password', 'password 3', 'lastName 1'], ['true']],
  sessions: [['signed-in', 'signed-out']],
  // The first is a test file, which says nothing by itself.
  'testing-with-msw': [[], ['email_unverified']],
}

const snippets = [...guides].flatMap(([guide, text]) =>
  blocksOf(text, 'ts').map((code, index) => {
    const isTest = code.includes("from 'vitest'")
    return { code, isTest, file: `${guide}-${index}${isTest ? '.test' : ''}.ts`, lines: printed[guide]?.[index] }
  }),
)

describe('TypeScript in the guides', () => {
  let folder: string
  beforeAll(async () => {
    await shared('packages')
    // It lies inside the project, so that it finds the packages as a user's files would.
    folder = await mkdtemp(`${project}test/readme/snippet-`)
    for (const { file, code } of snippets) await writeFile(join(folder, file), code)
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('compiles', { timeout: 120_000 }, async () => {
    const options = { extends: '../../../tsconfig.json', compilerOptions: { paths: {} }, include: ['*.ts'] }
    await writeFile(`${folder}/tsconfig.json`, JSON.stringify(options))
    await run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', folder], { cwd: project })
  })

  it.each(snippets.filter(({ isTest }) => !isTest))('does what it says: $file', async ({ file, code, lines }) => {
    const world = code.includes('latchkey-mocks') ? [] : ['--import', `${project}test/readme/world.ts`]
    const { stdout, stderr } = await run(process.execPath, [...world, join(folder, file)], { cwd: project })
    expect(stdout.split('\n').filter(Boolean)).toEqual(lines?.map((text) => expect.stringContaining(text)))
    expect(stderr).toBe('')
  })

  it.each(snippets.filter(({ isTest }) => isTest))('passes: $file', { timeout: 120_000 }, async ({ file }) => {
    const config = `${folder}/vitest.config.js`
    await writeFile(config, `export default { test: { include: ['${file}'] } }`)
    const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--root', folder, '--config', config]
    const report = ['--reporter', 'json', '--outputFile', `${folder}/vitest.json`]
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV)/.test(name)))
    await run(process.execPath, [...vitest, ...report], { cwd: project, env })
    const passed: unknown = JSON.parse(await readFile(`${folder}/vitest.json`, 'utf8'))
    expect(passed).toMatchObject({ success: true, numPassedTests: 3, numTotalTests: 3 })
  })
})

const commands = [...guides.values()]
  .flatMap((text) => blocksOf(text, 'sh'))
  .flatMap((block) => block.trim().split('\n'))

describe('commands in the guides', () => {
  it('are scripts of the package, packages of this project, or curl', async () => {
    const { scripts } = JSON.parse(await readFile(`${project}package.json`, 'utf8')) as { scripts: object }
    for (const command of commands) {
      const [, script] = /^npm (?:run )?([a-z:]+)/.exec(command) ?? []
      if (script === 'install') expect(command).toBe('npm install latchkey')
      else if (script !== undefined && script !== 'ci') expect(scripts).toHaveProperty([script])
      else expect(command).toMatch(/^(npm ci$|npx vite |VITE_ACCOUNTS_URL=\S+ npx vite build |curl -s |[A-Za-z]+=)/)
    }
  })

  const builds = commands.filter((command) => command.includes('vite build'))
  it.each(builds)('build the example app: %s', { timeout: 120_000 }, async (command) => {
    const folder = await mkdtemp(join(tmpdir(), 'latchkey-guide-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const [, address] = /^VITE_ACCOUNTS_URL=(\S+)/.exec(command) ?? []
    const args = command.replace(/^.*npx vite /, '').split(' ')
    const env = { ...process.env, NODE_ENV: 'production', ...(address && { VITE_ACCOUNTS_URL: address }) }
    await run(process.execPath, ['node_modules/vite/bin/vite.js', ...args.slice(0, -1), folder, '--emptyOutDir'], {
      cwd: project,
      env,
    })
    const files = await readdir(folder)
    expect(files).toContain('index.html')
    expect(files.includes('mockServiceWorker.js')).toBe(address === undefined)
  })

  it('are there to be found', () => {
    expect(builds).toHaveLength(2)
  })
})

describe('the guide for QA', async () => {
  const server = await startMockServer({ checks: 'strict' })
  const cwd = await mkdtemp(join(tmpdir(), 'latchkey-guide-'))
  afterAll(() => Promise.all([server.close(), rm(cwd, { recursive: true })]))

  const [prelude = '', ...blocks] = blocksOf(guides.get('qa') ?? '', 'sh').filter((block) => !block.startsWith('npm'))
  /** What each block prints, in this order. They follow each other in one folder, each in a world that is empty. */
  const expected: readonly (readonly string[])[] = [
    ['{"preset":"demo","sessions":[]}'],
    ['"example":"email_unverified"', 'Please check your email and activate your account.'],
    ['Password Mismatch'],
    ['"preset":"signed-in"', '"offsetSeconds":10800', 'Signup success', '"to":"grace@example.com"', '"type":"drop"'],
    [],
    [],
  ]

  it('has these blocks', () => {
    expect(prelude).toContain('BASE=http://127.0.0.1:4010')
    expect(blocks).toHaveLength(expected.length)
  })

  it.each(blocks.map((block, index) => [block, expected[index] ?? []] as const))('runs %s', async (block, texts) => {
    await server.reset()
    if (block.includes('> state.json')) await server.state.preset('demo')
    const script = `${prelude.replace('http://127.0.0.1:4010', server.url)}\n${block}`
    const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', script], { cwd })
    let from = 0
    for (const text of texts) {
      const found = stdout.indexOf(text, from)
      expect(found, `${text} in ${stdout}`).toBeGreaterThanOrEqual(from)
      from = found + text.length
    }
  })

  it('brings the state back from the report of a bug', async () => {
    expect(await server.services.nwapp.users.list()).toHaveLength(3)
  })
})
