/** The control room's panel Traffic. */
import { describe, expect, it } from 'vitest'
import { ada, consolePages, downloadedBytes, formOf, rows } from './console-page.ts'

const pages = consolePages()
const signUp = () => pages.call('/notes/auth/signup', formOf(ada))
const logIn = (password = ada.password) => pages.call('/notes/auth/login', formOf({ username: ada.username, password }))

describe('the traffic panel', () => {
  it('shows a call the moment it is made, and the newest first', async () => {
    const page = await pages.open()
    await page.getByText('No call yet').waitFor()
    await page.getByText('Live', { exact: true }).waitFor()
    await signUp()
    await page.getByRole('button', { name: 'POST /notes/auth/signup' }).waitFor()
    await logIn('wrong')
    await page.getByRole('button', { name: 'POST /notes/auth/login' }).waitFor()
    expect(await rows(page).first().innerText()).toMatch(/POST \/notes\/auth\/login\s+notesLogin\s+\d{3}/)
    expect(await rows(page).count()).toBe(2)
  })

  it('opens a call with its request and reply, and hides secrets until they are asked for', async () => {
    await signUp()
    await pages.server.services.notes.users.change('1', { verified: true })
    await logIn()
    const page = await pages.open()
    await page.getByRole('button', { name: 'POST /notes/auth/login' }).click()
    const request = page.getByRole('region', { name: 'Body of the request' })
    const reply = page.getByRole('region', { name: 'Body of the reply' })
    await request.waitFor()
    expect(await request.innerText()).toBe('username=ada&password=•••')
    expect(await reply.innerText()).toContain('"access_token": "•••"')
    expect(await page.content()).not.toContain(ada.password)
    await page.getByLabel('Show secrets').check()
    await request.getByText(ada.password).waitFor()
    expect(await reply.innerText()).not.toContain('•••')
  })

  it('copies a call as curl, with secrets only when they are shown', async () => {
    await signUp()
    await logIn()
    const page = await pages.open('', { permissions: ['clipboard-read', 'clipboard-write'] })
    await page.getByRole('button', { name: 'POST /notes/auth/login' }).click()
    const copied = async (said: string) => {
      await page.getByRole('button', { name: 'Copy as curl' }).click()
      await page.getByText(said, { exact: true }).waitFor()
      return page.evaluate(() => navigator.clipboard.readText())
    }
    const hidden = await copied('Copied the call, its secrets hidden.')
    expect(hidden).toContain(`curl --globoff -X POST '${pages.server.url}/notes/auth/login'`)
    expect(hidden).toContain("--data-raw 'username=ada&password=•••'")
    await page.getByLabel('Show secrets').check()
    await page.getByRole('region', { name: 'Body of the request' }).getByText(ada.password).waitFor()
    expect(await copied('Copied the call.')).toContain("--data-raw 'username=ada&password=analytical-engine'")
  })

  it('shows where a call left the contract, and can show such calls alone', async () => {
    await signUp()
    await pages.call('/fittrackee/api/auth/register', {
      method: 'POST',
      body: '{"username":"gr"}',
      headers: { 'content-type': 'application/json' },
    })
    const page = await pages.open()
    await page.getByText(/\d violations?$/).waitFor()
    await page.getByLabel('Violations only').check()
    await expect.poll(() => rows(page).count()).toBe(1)
    await page.getByRole('button', { name: 'POST /fittrackee/api/auth/register' }).click()
    const violations = page.getByRole('region', { name: 'Violations of the contract' })
    await violations.waitFor()
    expect(await violations.innerText()).toContain('request › body')
  })

  it('filters by service, by status, and by a text in bodies, also calls that come later', async () => {
    await signUp()
    await logIn('wrong')
    await pages.call('/thunder/users?email=ada@example.com')
    const page = await pages.open()
    await expect.poll(() => rows(page).count()).toBe(3)
    await page.getByLabel('Service', { exact: true }).selectOption('notes')
    await expect.poll(() => rows(page).count()).toBe(2)
    await page.getByRole('radio', { name: '4xx' }).check()
    await expect.poll(() => rows(page).count()).toBe(1)
    await page.getByRole('radio', { name: 'All' }).check()
    await page.getByLabel('Search URLs, headers and bodies').fill('GRACE')
    await page.getByText('No call fits the filter').waitFor()
    await pages.call('/notes/auth/signup', formOf({ ...ada, username: 'grace', email: 'grace@example.com' }))
    await expect.poll(() => rows(page).count()).toBe(1)
    await page.getByLabel('Search URLs, headers and bodies').fill('nobody')
    await page.getByRole('button', { name: 'Show all calls' }).click()
    await expect.poll(() => rows(page).count()).toBe(4)
  })

  it('finds a text also while calls keep coming', async () => {
    await signUp()
    const page = await pages.open()
    await expect.poll(() => rows(page).count()).toBe(1)
    let isDone = false
    const crowd = (async () => {
      while (!isDone) await logIn('wrong')
    })()
    await page.getByLabel('Search URLs, headers and bodies').fill('/notes/auth/signup')
    await expect.poll(() => rows(page).count(), { timeout: 5_000 }).toBe(1)
    isDone = true
    await crowd
  })

  it('stands still while it is paused, and loses nothing', async () => {
    const page = await pages.open()
    await page.getByText('Live', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Pause' }).click()
    await signUp()
    await logIn('wrong')
    await page.getByRole('button', { name: 'Resume (2 new)' }).waitFor()
    await page.getByText('No call yet').waitFor()
    await page.getByRole('button', { name: 'Resume (2 new)' }).click()
    await expect.poll(() => rows(page).count()).toBe(2)
  })

  it('saves a HAR and clears the journal', async () => {
    await signUp()
    const page = await pages.open()
    await expect.poll(() => rows(page).count()).toBe(1)
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'HAR', exact: true }).click(),
    ])
    expect(saved.suggestedFilename()).toBe('latchkey.har')
    const har = (await downloadedBytes(saved)).toString()
    expect(JSON.parse(har)).toMatchObject({ log: { version: '1.2', entries: [{ request: { method: 'POST' } }] } })
    expect(har).not.toContain(ada.password)
    await page.getByRole('button', { name: 'Clear' }).click()
    await page.getByText('No call yet').waitFor()
    expect(await pages.server.world.journal.count()).toBe(0)
  })

  it('begins anew when the world does', async () => {
    await signUp()
    const page = await pages.open()
    await expect.poll(() => rows(page).count()).toBe(1)
    await pages.server.reset()
    await page.getByText('No call yet').waitFor()
    await signUp()
    await expect.poll(() => rows(page).count()).toBe(1)
  })
})
