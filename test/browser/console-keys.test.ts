/** The control room by keys alone, and its commands. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { ada, consolePages, formOf, rows } from './console-page.ts'

const pages = consolePages()
const panelOf = (page: Page) => new URL(page.url()).hash

/** Types into the commands, and runs the first that fits. */
async function run(page: Page, typed: string, title: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill(typed)
  await page.getByRole('dialog').getByRole('option', { name: title }).waitFor()
  expect(await page.getByRole('dialog').getByRole('option', { selected: true }).innerText()).toContain(title)
  await page.keyboard.press('Enter')
}

describe('the keys', () => {
  it('go to panels by g and a letter, or by a figure', async () => {
    const page = await pages.open()
    await page.getByText('No call yet').waitFor()
    for (const [keys, panel] of [
      [['g', 'a'], 'accounts'],
      [['g', 'm'], 'mail'],
      [['4'], 'clock'],
      [['g', 'f'], 'faults'],
      [['6'], 'state'],
      [['g', 't'], 'traffic'],
    ] as const) {
      for (const key of keys) await page.keyboard.press(key)
      expect(panelOf(page)).toBe(`#/${panel}`)
    }
  })

  it('go through a list, open, follow and close', async () => {
    await pages.call('/notes/auth/signup', formOf(ada))
    await pages.call('/notes/auth/login', formOf({ username: 'ada', password: 'wrong' }))
    const page = await pages.open()
    await expect.poll(() => rows(page).count()).toBe(2)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'POST /notes/auth/signup' }).waitFor()
    await page.keyboard.press('ArrowUp')
    await page.getByRole('heading', { name: 'POST /notes/auth/login' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('No call is open').waitFor()
  })

  it('come to the search and leave it, and mean nothing while somebody types', async () => {
    const page = await pages.open('#/mail')
    await page.getByText('No mail yet').waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('g1?')
    const search = page.getByLabel('Search recipients and subjects')
    expect(await search.inputValue()).toBe('g1?')
    expect(panelOf(page)).toBe('#/mail')
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
  })
})

describe('the commands', () => {
  it('do by name what panels do', async () => {
    await pages.server.services.notes.addUser(ada)
    const page = await pages.open()
    await page.getByText('Live', { exact: true }).waitFor()
    await run(page, 'freeze', 'Freeze clock')
    await page.getByText('The clock stands still.').waitFor()
    const frozenAt = pages.server.world.clock.now()
    await run(page, 'adv 20', 'Advance 20 minutes')
    await page.getByText('It is 20 minutes later.').waitFor()
    expect(pages.server.world.clock.now()).toBe(frozenAt + 1_200_000)
    await run(page, 'exp notes', 'Expire access tokens: Notes')
    await page.getByText('All access tokens of Notes have expired.').waitFor()
    await run(page, 'preset locked', 'Preset: locked')
    await page.getByText('Everything is as in locked.').waitFor()
    expect(await pages.server.services.fluencyBox.users.list()).toMatchObject([{ locked: true }])
  })

  it('make of what is typed a jump, a snapshot or a world', async () => {
    const page = await pages.open()
    await page.getByText('Live', { exact: true }).waitFor()
    await run(page, '+90m', 'Advance 90 minutes')
    await page.getByText('It is 90 minutes later.').waitFor()
    await run(page, 'snapshot before-payment', 'Take snapshot before-payment')
    await page.getByText('before-payment is taken.').waitFor()
    await run(page, 'restore before', 'Restore snapshot: before-payment')
    await page.getByText('Everything is as in before-payment.').waitFor()
    await run(page, 'world checkout-7', 'Go to world checkout-7')
    await page.getByRole('button', { name: 'World: checkout-7' }).waitFor()
  })

  it('make no minutes of months', async () => {
    const page = await pages.open()
    await page.keyboard.press('Control+k')
    const field = page.getByRole('dialog').getByRole('combobox')
    await field.fill('+3 minutes')
    await page.getByRole('option', { name: 'Advance 3 minutes' }).waitFor()
    await field.fill('+3 months')
    await page.getByText('Nothing fits.').first().waitFor()
  })

  it('find the last of many accounts', async () => {
    await pages.call('/_mock/v1/presets/many-users', { method: 'POST' })
    const page = await pages.open()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').fill('user500')
    await page.getByRole('option', { name: /Notes, user500@example\.com/ }).waitFor()
  })

  it('find accounts and mails', async () => {
    await pages.call('/notes/auth/signup', formOf(ada))
    await pages.server.services.fittrackee.addUser({ ...ada, username: 'grace', email: 'grace@example.com' })
    const page = await pages.open()
    await page.getByText('Live', { exact: true }).waitFor()
    await run(page, 'grace fit', 'grace')
    await page.getByRole('heading', { name: 'grace' }).waitFor()
    expect(panelOf(page)).toContain('#/accounts/fittrackee/')
    await run(page, 'verify ada@example.com', 'Verify your account')
    await page.getByRole('link', { name: 'Open the link' }).waitFor()
  })

  it('say that nothing fits, close on Escape, and put what was run last first', async () => {
    const page = await pages.open()
    await run(page, 'go mail', 'Go to Mail')
    await page.keyboard.press('Control+k')
    expect(await page.getByRole('dialog').getByRole('option').first().innerText()).toMatch(
      /^Go to Mail\s+g m\s+Recent$/,
    )
    await page.getByRole('dialog').getByRole('combobox').fill('xyzzy')
    await page.getByRole('dialog').getByText('Nothing fits.').first().waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })
})
