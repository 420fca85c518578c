/** The test files that the README hands to QA, run by the runners that they are written for. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MockServer, startMockServer } from '../../mocks/server/server.ts'
import { chromiumPath } from '../support/chromium.ts'
import { shared } from '../support/shared.ts'
import { type AppServer, serveApp } from './qa-page.ts'
import { blocksUnder, project } from './readme.ts'

const run = promisify(execFile)
const examples = `${project}docs/examples/qa`
/** A runner in a process of its own takes long on a busy machine, and Playwright starts a browser for each worker. */
const runnerTimeoutMs = 120_000

/** What a person who follows the README has: none of the settings of the run that this test is part of. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|NODE_OPTIONS|NODE_ENV|LATCHKEY_|CI$|FORCE_COLOR)/.test(name),
  ),
)

interface PlaywrightReport {
  readonly suites: readonly { readonly specs: readonly PlaywrightSpec[] }[]
}
interface PlaywrightSpec {
  readonly title: string
  readonly ok: boolean
  readonly tests: readonly { readonly results: readonly PlaywrightResult[] }[]
}
interface PlaywrightResult {
  readonly attachments: readonly { readonly name: string; readonly body?: string }[]
}

let folder: string
beforeAll(async () => {
  await shared('packages')
  // It lies inside the project, so that it finds the packages as a user's folder would.
  folder = await mkdtemp(`${project}test/readme/snippet-`)
})
afterAll(() => rm(folder, { recursive: true }))

describe('the examples for QA', () => {
  it(
    'compile',
    async () => {
      const options = { extends: '../../../tsconfig.json', compilerOptions: { paths: {} }, include: [examples] }
      await writeFile(`${folder}/tsconfig.json`, JSON.stringify(options))
      await run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', folder], { cwd: project })
    },
    runnerTimeoutMs,
  )

  it(
    'do the ten things in Vitest, with MSW',
    async () => {
      const config = `${folder}/vitest.config.js`
      await writeFile(config, `export default { test: { include: ['docs/examples/qa/vitest/*.test.ts'] } }`)
      const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--root', project, '--config', config]
      const report = ['--reporter', 'json', '--outputFile', `${folder}/vitest.json`]
      await run(process.execPath, [...vitest, ...report], { cwd: project, env: environment })
      const { numPassedTests, numTotalTests } = JSON.parse(await readFile(`${folder}/vitest.json`, 'utf8')) as {
        readonly numPassedTests: number
        readonly numTotalTests: number
      }
      expect([numPassedTests, numTotalTests]).toEqual([10, 10])
    },
    runnerTimeoutMs,
  )

  it('stand in the README as they are', async () => {
    const [fixture, beginning] = blocksUnder('In Playwright', 'ts')
    expect(await readFile(`${examples}/playwright/mocks.ts`, 'utf8')).toBe(fixture)
    expect((await readFile(`${examples}/playwright/session.spec.ts`, 'utf8')).startsWith(`${beginning}\n`)).toBe(true)
  })
})

describe('the example of Playwright', () => {
  let mocks: MockServer
  let app: AppServer
  beforeAll(async () => {
    mocks = await startMockServer({ checks: 'strict' })
    app = await serveApp(mocks.url)
  })
  afterAll(async () => {
    await app.close()
    await mocks.close()
  })

  /** Runs Playwright's own command over a folder, and gives the tests of its report. */
  async function playwright(testDir: string): Promise<readonly PlaywrightSpec[]> {
    const config = {
      testDir,
      workers: 2,
      // Nothing here is about speed, and the machine may be busy with other tests.
      timeout: 60_000,
      expect: { timeout: 20_000 },
      outputDir: `${folder}/results`,
      use: {
        baseURL: app.url,
        launchOptions: { executablePath: await chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] },
      },
      reporter: [['json', { outputFile: `${folder}/playwright.json` }]],
    }
    await writeFile(`${folder}/playwright.config.js`, `export default ${JSON.stringify(config)}`)
    const command = ['node_modules/@playwright/test/cli.js', 'test', '--config', `${folder}/playwright.config.js`]
    // It ends with a 1 where a test fails, which the report tells better.
    await run(process.execPath, command, { cwd: project, env: { ...environment, MOCKS_URL: mocks.url } }).catch(
      () => undefined,
    )
    const report = JSON.parse(await readFile(`${folder}/playwright.json`, 'utf8')) as PlaywrightReport
    return report.suites.flatMap(({ specs }) => specs)
  }

  it(
    'does the ten things in a browser, each test in a world of its own, which goes with it',
    async () => {
      // Whoever lost the name of a world on the way would meet her in the shared one, or reset it.
      const hopper = {
        email: 'hopper@example.com',
        password: 'analytical-engine',
        first_name: 'G',
        last_name: 'Hopper',
      }
      await mocks.services.nwapp.users.create(hopper)
      const specs = await playwright(`${examples}/playwright`)
      expect(specs.filter(({ ok }) => !ok)).toEqual([])
      expect(new Set(specs.map(({ title }) => Number.parseInt(title, 10)))).toEqual(
        new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
      )
      const reply = await fetch(`${mocks.url}/_mock/v1/sessions`)
      expect(await reply.json()).toEqual({ sessions: [] })
      expect(await mocks.services.nwapp.users.list()).toMatchObject([{ email: 'hopper@example.com' }])
      expect(await mocks.world.journal.count()).toBe(0)
    },
    runnerTimeoutMs,
  )

  it(
    'keeps the calls and the state of a test that fails',
    async () => {
      const spec = `
      import { expect } from '@playwright/test'
      import { test } from '${examples}/playwright/mocks.ts'
      test('fails', async ({ request, mocks }) => {
        await mocks('POST', 'presets/verified')
        await request.get('${mocks.url}/nwapp/api/v1/public/profile')
        expect('this').toBe('that')
      })
      test('fails by a refusal', async ({ mocks }) => mocks('POST', 'presets/unheard-of'))`
      await writeFile(`${folder}/fails.spec.ts`, spec)
      const [failed, refused] = await playwright(folder)
      expect([failed?.ok, refused?.ok]).toEqual([false, false])
      const attachments = failed?.tests[0]?.results[0]?.attachments ?? []
      const attached = (wanted: string): unknown => {
        const body = attachments.find(({ name }) => name === wanted)?.body ?? ''
        return JSON.parse(Buffer.from(body, 'base64').toString())
      }
      expect(attached('calls.har')).toMatchObject({ log: { entries: [{ response: { status: 401 } }] } })
      expect(attached('state.json')).toMatchObject({ version: 1 })
      expect(await (await fetch(`${mocks.url}/_mock/v1/sessions`)).json()).toEqual({ sessions: [] })
    },
    runnerTimeoutMs,
  )
})
