/** The example app is for everybody, runs while it is developed, and is built without mocks for real services. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { createServer } from 'vite'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { appFolder, buildApp, exampleApp, fill, heading, press, signIn } from './example-app.ts'

const app = exampleApp()

const screens: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'sign in': async () => {},
  'sign in, refused': async (page) => {
    await signIn(page, 'ada@example.com', 'wrong')
    await page.getByText('The e-mail address or the password is wrong.').waitFor()
  },
  'sign up, refused': async (page) => {
    await press(page, 'Create an account')
    await fill(page, { 'First name': 'Ada', 'Last name': 'L', 'E-mail': 'ada@example.com', 'User name': 'ada-2' })
    await fill(page, { 'Phone number': '1', Password: 'analytical-engine' })
    await press(page, 'Create the account')
    await page.getByText('Another account has this e-mail address.').waitFor()
  },
  'forgotten password': (page) => press(page, 'Forgotten your password?'),
  profile: async (page) => {
    await signIn(page)
    await page.getByRole('img').waitFor()
  },
  'ended session': async (page) => {
    await signIn(page)
    await page.getByRole('img').waitFor()
    await press(page, 'Let two days pass')
    await press(page, 'Save')
    await page.getByText('Your session has ended.').waitFor()
  },
}

describe('the screen', () => {
  for (const [name, reach] of Object.entries(screens)) {
    it(`"${name}" is for everybody, light and dark, and fits`, async () => {
      const page = await app.open()
      await reach(page)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        for (const width of [1_280, 390, 320]) {
          await page.setViewportSize({ width, height: 800 })
          const findings = await axeFindings(page, ['best-practice'])
          const pageWidth = await page.evaluate(() => document.documentElement.scrollWidth)
          expect({ colorScheme, pageWidth, findings }).toEqual({ colorScheme, pageWidth: width, findings: [] })
        }
      }
    })
  }

  it('that takes another one’s place has the focus on its heading', async () => {
    const page = await app.open()
    await press(page, 'Create an account')
    await heading(page, 'Create an account')
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await expect.poll(focused).toBe('Create an account')
  })
})

it('runs while it is developed', { timeout: 120_000 }, async () => {
  const cacheDir = await mkdtemp(join(tmpdir(), 'latchkey-vite-'))
  onTestFinished(() => rm(cacheDir, { recursive: true }))
  const server = await createServer({
    configFile: join(appFolder, 'vite.config.ts'),
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0 },
    cacheDir,
  })
  onTestFinished(() => server.close())
  await server.listen()
  const page = await app.open({}, server.resolvedUrls?.local[0])
  await signIn(page)
  await heading(page, 'Hello Ada')
})

it('is built without mocks for the services that VITE_ACCOUNTS_URL names', async () => {
  vi.stubEnv('VITE_ACCOUNTS_URL', 'https://accounts.example.com/fluency-box')
  onTestFinished(() => void vi.unstubAllEnvs())
  const folder = await buildApp()
  onTestFinished(() => rm(folder, { recursive: true }))
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.js'))
  const scripts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
  expect(scripts.join()).toContain('https://accounts.example.com/fluency-box')
  expect(scripts.join()).not.toContain('Play the service')
  expect(files).not.toContain('mockServiceWorker.js')
})
