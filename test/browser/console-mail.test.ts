/** The control room's panel Mail. */
import { describe, expect, it } from 'vitest'
import { ada, consolePages, formOf, rows } from './console-page.ts'

const pages = consolePages()
const signUp = (changes: Readonly<Record<string, string>> = {}) =>
  pages.call('/notes/auth/signup', formOf({ ...ada, ...changes }))
const grace = { username: 'grace', email: 'grace@example.com' }

describe('the mail panel', () => {
  it('shows a mail the moment it is sent, and its link verifies', async () => {
    const page = await pages.open('#/mail')
    await page.getByText('No mail yet').waitFor()
    await page.getByText('Live', { exact: true }).waitFor()
    await signUp()
    await page.getByRole('button', { name: 'Verify your account' }).click()
    const [opened] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('link', { name: 'Open the link' }).click(),
    ])
    await opened.getByRole('heading').waitFor()
    expect(await pages.server.services.notes.users.list()).toMatchObject([{ username: 'ada', verified: true }])
  })

  it('follows the link inside of the mail in a tab of its own', async () => {
    await signUp()
    const page = await pages.open('#/mail')
    await page.getByRole('button', { name: 'Verify your account' }).click()
    const link = page.frameLocator('iframe').getByRole('link')
    const [opened] = await Promise.all([page.waitForEvent('popup'), link.click()])
    await opened.getByRole('heading').waitFor()
    expect(await pages.server.services.notes.users.list()).toMatchObject([{ verified: true }])
    expect(new URL(page.url()).pathname).toBe('/_console/')
  })

  it('keeps what a mail brings away from the page', async () => {
    await signUp()
    const page = await pages.open('#/mail')
    await page.getByRole('button', { name: 'Verify your account' }).click()
    const sandbox = await page.locator('iframe').getAttribute('sandbox')
    expect(sandbox?.split(' ').sort()).toEqual(['allow-popups', 'allow-popups-to-escape-sandbox'])
  })

  it('loads nothing that a mail asks for, and opens its links elsewhere', async () => {
    await signUp()
    const state = await (await pages.call('/_mock/v1/state')).text()
    const html = '<html><img src=/notes/picture><iframe src=/notes/frame></iframe><a href=/notes/link>go</a>'
    const hostile = JSON.parse(state, (name, value: unknown) => (name === 'html' ? html : value))
    const headers = { 'content-type': 'application/json' }
    const imported = await pages.call('/_mock/v1/state', { method: 'PUT', body: JSON.stringify(hostile), headers })
    expect(imported.status).toBe(204)
    await pages.call('/_mock/v1/journal', { method: 'DELETE' })
    const page = await (await pages.open()).context().newPage()
    const refused: string[] = []
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text())
    })
    await page.goto(`${pages.server.url}/_console/#/mail`)
    await page.getByRole('button', { name: 'Verify your account' }).click()
    await expect.poll(() => refused.length).toBe(2)
    const link = page.frameLocator('iframe.paper').getByRole('link', { name: 'go' })
    const [opened] = await Promise.all([page.waitForEvent('popup'), link.click()])
    await opened.waitForLoadState()
    const { calls } = (await (await pages.call('/_mock/v1/journal')).json()) as { calls: { path: string }[] }
    expect(calls.map(({ path }) => path)).toEqual(['/notes/link'])
  })

  it('shows text and headers', async () => {
    await signUp()
    const page = await pages.open('#/mail')
    await page.getByRole('button', { name: 'Verify your account' }).click()
    await page.getByRole('radio', { name: 'Text' }).check()
    await page.getByText('open this link to activate your Notes account').waitFor()
    await page.getByRole('radio', { name: 'Headers' }).check()
    await page.getByRole('rowheader', { name: 'subject' }).waitFor()
  })

  it('filters by recipient and by service', async () => {
    await signUp()
    await signUp(grace)
    const page = await pages.open('#/mail')
    await expect.poll(() => rows(page).count()).toBe(2)
    await page.getByLabel('Search recipients and subjects').fill('GRACE')
    await expect.poll(() => rows(page).count()).toBe(1)
    await page.getByLabel('Service', { exact: true }).selectOption('thunder')
    await page.getByText('No mail fits the filter').waitFor()
  })

  it('deletes one mail, and all', async () => {
    await signUp()
    await signUp(grace)
    const page = await pages.open('#/mail')
    await rows(page).filter({ hasText: 'grace' }).click()
    await page.getByRole('button', { name: 'Delete', exact: true }).click()
    await expect.poll(() => rows(page).count()).toBe(1)
    expect(await pages.server.world.mailbox.list()).toMatchObject([{ to: ada.email }])
    await page.getByRole('button', { name: 'Delete all' }).click()
    await page.getByText('No mail yet').waitFor()
    expect(await pages.server.world.mailbox.list()).toEqual([])
  })
})
