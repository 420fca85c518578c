/** Importing the package does nothing, and clients share nothing that they were not given. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type FluencyBoxServer, startFluencyBox } from './fluency-box-script.ts'
import { eventsOf } from './watching.ts'

const run = promisify(execFile)
const pathOf = (file: string) => fileURLToPath(new URL(file, import.meta.url))
const services = ['fluency-box', 'nwapp', 'thunder', 'notes', 'fittrackee']
const modules = ['../../src/index.ts', ...services.map((slug) => `../../src/services/${slug}.ts`)].map(pathOf)

let box: FluencyBoxServer

beforeEach(async () => {
  box = await startFluencyBox()
})
afterEach(() => box.close())

/** What a script of these tests prints. The process ends by itself, or the test's time does. */
async function printed(file: string, ...args: readonly string[]): Promise<unknown> {
  const { stdout } = await run(process.execPath, [pathOf(file), ...args])
  return JSON.parse(stdout)
}

it('touches no global, adds none, listens to nothing and starts no timer when it is imported', async () => {
  expect(await printed('./processes-bare.ts', ...modules)).toEqual({
    touched: [],
    added: [],
    listeners: 0,
    resources: [],
  })
})

it('can be imported where the built-in objects are frozen', async () => {
  const imports = modules.map((module) => `await import(${JSON.stringify(module)})`).join(';')
  await run(process.execPath, ['--frozen-intrinsics', '--input-type=module', '--eval', imports])
})

it('leaves no timer behind a call, and lets the process end while somebody is signed in', async () => {
  box.lifeSeconds = 3_600
  expect(await printed('./processes-short.ts', box.url)).toEqual({ id: 'ada', timers: [] })
})

it('has two clients of one server process serve two users, who never meet', async () => {
  const first = box.client()
  const second = box.client()
  const events = [eventsOf(first), eventsOf(second)]
  await first.signIn({ email: 'ada@example.com', password: 'analytical-engine' })
  expect(await second.session.get()).toBeUndefined()
  await second.signIn({ email: 'charles@example.com', password: 'difference-engine' })
  box.refuseAccess()
  const accounts = await Promise.all([first.getAccount(), second.getAccount(), first.getAccount(), second.getAccount()])
  expect(accounts.map(({ id }) => id)).toEqual(['ada', 'charles', 'ada', 'charles'])
  const refreshed = box.seen('POST /refresh_token').map(({ headers }) => headers['x-refresh-token'])
  expect(refreshed.toSorted()).toEqual(['refresh-1', 'refresh-2'])
  await first.signOut()
  expect(await second.getAccount()).toMatchObject({ id: 'charles' })
  expect(events).toEqual([
    ['signed-in', 'refreshed', 'signed-out'],
    ['signed-in', 'refreshed'],
  ])
})
