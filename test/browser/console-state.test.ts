/** The control room's panel State. */
import { describe, expect, it } from 'vitest'
import { ada, consolePages, downloadedBytes } from './console-page.ts'

const pages = consolePages()
const notesUsers = async () => (await pages.server.services.notes.users.list()).map(({ username }) => username)
const yaml = (text: string) => ({ name: 'seed.yaml', mimeType: 'application/yaml', buffer: Buffer.from(text) })

describe('the state panel', () => {
  it('takes a preset with one press, and tells the tokens of those who are signed in', async () => {
    const page = await pages.open('#/state')
    await page.getByRole('button', { name: 'signed-in' }).click()
    await page.getByText('Everything is as in signed-in.').waitFor()
    await page.getByText('FitTrackee, account').click()
    const token = await page.locator('details[open] code').innerText()
    const headers = { authorization: `Bearer ${token}` }
    expect((await pages.call('/fittrackee/api/auth/profile', { headers })).status).toBe(200)
  })

  it('takes a snapshot, comes back to it, and deletes it', async () => {
    await pages.server.services.notes.addUser(ada)
    const page = await pages.open('#/state')
    await page.getByLabel('Name of the snapshot').fill('no spaces')
    await page.getByRole('button', { name: 'Take snapshot' }).click()
    await page.getByRole('alert').getByText('name').waitFor()
    await page.getByLabel('Name of the snapshot').fill('with-ada')
    await page.getByRole('button', { name: 'Take snapshot' }).click()
    await page.getByRole('button', { name: 'Restore with-ada' }).waitFor()
    await page.getByRole('button', { name: 'empty' }).click()
    await expect.poll(notesUsers).toEqual([])
    await page.getByRole('button', { name: 'Restore with-ada' }).click()
    await expect.poll(notesUsers).toEqual(['ada'])
    await page.getByRole('button', { name: 'Delete with-ada' }).click()
    await page.getByText('None yet.', { exact: false }).waitFor()
  })

  it('begins with a seed from a file, and shows the line that is wrong', async () => {
    const page = await pages.open('#/state')
    const file = page.getByLabel('Load a file')
    const begin = page.getByRole('button', { name: 'Begin with this seed' })
    await file.setInputFiles(yaml('users:\n  notes:\n    - username: ada\n      mail: ada@example.com\n'))
    await begin.click()
    await page
      .getByRole('alert')
      .getByText(/line \d/)
      .waitFor()
    expect(await page.locator('.lines .wrong').innerText()).toMatch(/username: ada|mail: ada/)
    const seed = page.getByLabel('The seed, in YAML or JSON')
    expect(await seed.inputValue()).toContain('mail: ada@example.com')
    await seed.fill('users:\n  notes:\n    - { username: ada, email: ada@example.com, password: analytical-engine }\n')
    await begin.click()
    await page.getByText('Everything is as the seed has it.').waitFor()
    expect(await notesUsers()).toEqual(['ada'])
  })

  it('exports a state, and imports it again', async () => {
    await pages.server.services.notes.addUser(ada)
    const page = await pages.open('#/state')
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export' }).click(),
    ])
    const buffer = await downloadedBytes(saved)
    await pages.server.reset()
    const file = page.getByLabel('Import a state')
    await file.setInputFiles({ name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{') })
    await page.getByRole('alert').getByText('broken.json is no JSON.').waitFor()
    await file.setInputFiles({ name: 'state.json', mimeType: 'application/json', buffer })
    await page.getByText('Everything is as in state.json.').waitFor()
    expect(await notesUsers()).toEqual(['ada'])
  })

  it('begins anew only after asking', async () => {
    await pages.server.services.notes.addUser(ada)
    const page = await pages.open('#/state')
    await page.getByRole('button', { name: 'Begin anew' }).click()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await notesUsers()).toEqual(['ada'])
    await page.getByRole('button', { name: 'Begin anew' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Begin anew' }).click()
    await page.getByText('Everything is as at the start.').waitFor()
    expect(await notesUsers()).toEqual([])
  })
})
