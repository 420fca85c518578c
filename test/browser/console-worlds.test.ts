/** Worlds side by side in the control room. */
import { describe, expect, it } from 'vitest'
import { ada, consolePages, formOf, rows } from './console-page.ts'

const pages = consolePages()
const inWorld = (name: string) => ({ 'x-mock-session': name })

describe('the world switcher', () => {
  it('shows one world at a time, and what is done in it stays in it', async () => {
    await pages.server.services.notes.addUser(ada)
    const page = await pages.open('#/accounts/notes')
    await expect.poll(() => rows(page).count()).toBe(1)
    await page.getByRole('button', { name: 'World: Shared world' }).click()
    await page.getByLabel('Name of a world').fill('checkout-7')
    await page.getByLabel('Name of a world').press('Enter')
    await page.getByRole('button', { name: 'World: checkout-7' }).waitFor()
    await page.getByRole('button', { name: 'Clock', exact: true }).click()
    await page.getByRole('button', { name: '+1 day' }).click()
    await page.getByText('Running, 1 day ahead of the real time').waitFor()
    expect(Math.abs(pages.server.world.clock.now() - Date.now())).toBeLessThan(1_000)

    await page.getByRole('button', { name: 'Traffic' }).click()
    await page.getByText('Live', { exact: true }).waitFor()
    await pages.call('/notes/auth/login', formOf({ username: 'ada', password: 'wrong' }))
    await pages.call('/notes/auth/signup', formOf({ ...ada, username: 'grace' }, inWorld('checkout-7')))
    await page.getByRole('button', { name: 'POST /notes/auth/signup' }).waitFor()
    expect(await rows(page).count()).toBe(1)
  })

  it('keeps world, panel and what is open in the address', async () => {
    await pages.call('/notes/auth/signup', formOf(ada, inWorld('shared-link')))
    const page = await pages.open('#/mail?world=shared-link')
    await page.getByRole('button', { name: 'Verify your account' }).click()
    const address = page.url()
    await page.reload()
    await page.getByRole('heading', { name: 'Verify your account' }).waitFor()
    expect(await page.title()).toBe('Mail · shared-link · Latchkey')
    expect(page.url()).toBe(address)
    await page.getByRole('button', { name: 'World: shared-link' }).waitFor()
  })

  it('goes to a world that a test has made, and throws it away', async () => {
    await pages.call('/notes/auth/signup', formOf(ada, inWorld('left-over')))
    const page = await pages.open('#/accounts/notes')
    await page.getByText('Nobody has an account at Notes').waitFor()
    await page.getByRole('button', { name: 'World: Shared world' }).click()
    await page.getByRole('button', { name: 'left-over', exact: true }).click()
    await expect.poll(() => rows(page).count()).toBe(1)
    await page.getByRole('button', { name: 'World: left-over' }).click()
    await page.getByRole('button', { name: 'Delete the world left-over' }).click()
    await page.getByText('Nobody has an account at Notes').waitFor()
    await page.getByRole('button', { name: 'World: Shared world' }).waitFor()
  })

  it('follows a world that begins anew', async () => {
    const page = await pages.open('#/accounts/notes?world=again')
    await page.getByText('Live', { exact: true }).waitFor()
    const signUp = () => pages.call('/notes/auth/signup', formOf(ada, inWorld('again')))
    await signUp()
    await expect.poll(() => rows(page).count()).toBe(1)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('begin anew')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: 'Begin anew' }).click()
    await page.getByText('Nobody has an account at Notes').waitFor()
    await signUp()
    await expect.poll(() => rows(page).count(), { timeout: 5_000 }).toBe(1)
  })

  it('refuses a name that no world can have, and keeps it to be mended', async () => {
    const page = await pages.open()
    await page.getByRole('button', { name: 'World: Shared world' }).click()
    await page.getByLabel('Name of a world').fill('two words')
    await page.getByRole('button', { name: 'Go', exact: true }).click()
    await page.getByRole('alert').getByText('A world is named by').waitFor()
    expect(await page.getByLabel('Name of a world').inputValue()).toBe('two words')
    await page.goto(`${pages.server.url}/_console/#/mail?world=zwei%20W%C3%B6rter`)
    await page.reload()
    await page.getByRole('main').getByRole('alert').getByText('A world is named by').waitFor()
  })
})
