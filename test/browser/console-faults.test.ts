/** The control room's panel Faults. */
import { describe, expect, it } from 'vitest'
import { ada, consolePages, formOf } from './console-page.ts'

const pages = consolePages()
const logIn = () => pages.call('/notes/auth/login', formOf({ username: ada.username, password: ada.password }))

describe('the faults panel', () => {
  it('adds a fault that hits the calls it is for, and tells when it is used up', async () => {
    await pages.server.services.notes.addUser(ada)
    const page = await pages.open('#/faults')
    await page.getByText('Nothing goes wrong').waitFor()
    await page.getByLabel('Service', { exact: true }).selectOption('Notes')
    await page.getByLabel('Operation').selectOption('notesLogin')
    await page.getByLabel('Reply', { exact: true }).selectOption('email_unverified')
    await page.getByLabel('Times').fill('2')
    await page.getByRole('button', { name: 'Add fault' }).click()
    const waiting = page.getByRole('region', { name: 'Faults' })
    await waiting.getByText('get the documented reply email_unverified, 2 times').waitFor()

    expect((await logIn()).status).toBe(406)
    await waiting.getByText('1 hit · 1 to come').waitFor()
    expect((await logIn()).status).toBe(406)
    await page.getByText('Nothing goes wrong').waitFor()
    expect((await logIn()).status).toBe(200)

    await page.getByRole('button', { name: 'Traffic' }).click()
    await expect.poll(() => page.getByText('fault: example').count()).toBe(2)
  })

  it('offers the replies that the chosen calls document, with what they mean', async () => {
    const page = await pages.open('#/faults')
    await page.getByLabel('Service', { exact: true }).selectOption('Fluency Box')
    await page.getByLabel('Operation').selectOption('fluencyBoxLogin')
    const reply = page.getByLabel('Reply', { exact: true })
    const keys = await reply.locator('option').allInnerTexts()
    expect(keys).toContain('500 server_error')
    expect(keys.join()).not.toContain('email_taken')
    await reply.selectOption('account_locked')
    await page.getByText('Five wrong passwords in a row locked the account').waitFor()
  })

  it('makes any reply, and breaks connections after the work is done', async () => {
    const page = await pages.open('#/faults')
    await page.getByLabel('Effect').selectOption('Any reply')
    await page.getByLabel('Status', { exact: true }).fill('418')
    await page.getByLabel('Body').fill('a teapot')
    await page.getByRole('button', { name: 'Add fault' }).click()
    await page
      .getByText(/Fault \d+ waits for calls/)
      .first()
      .waitFor()
    const reply = await logIn()
    expect([reply.status, await reply.text()]).toEqual([418, 'a teapot'])
    await page.getByText('Nothing goes wrong', { exact: true }).waitFor()

    await page.getByLabel('Effect').selectOption('Broken connection')
    await page.getByLabel('When').selectOption('After it has done its work')
    await page.getByRole('button', { name: 'Add fault' }).click()
    await page.getByRole('button', { name: /Remove fault/ }).waitFor()
    await expect(pages.call('/notes/auth/signup', formOf(ada))).rejects.toThrow('fetch failed')
    expect(await pages.server.services.notes.users.list()).toHaveLength(1)
  })

  it('says what is wrong with a fault, and keeps what was typed', async () => {
    const page = await pages.open('#/faults')
    await page.getByLabel('Effect').selectOption('Delay')
    await page.getByLabel('Milliseconds', { exact: true }).fill('a while')
    await page.getByRole('button', { name: 'Add fault' }).click()
    await page.getByRole('alert').getByText('The delay must be a number.').waitFor()
    await page.getByLabel('Milliseconds', { exact: true }).fill('-5')
    await page.getByRole('button', { name: 'Add fault' }).click()
    await page.getByRole('alert').getByText('effect').waitFor()
    await page.getByRole('button', { name: 'Mail' }).click()
    await page.goBack()
    expect(await page.getByLabel('Milliseconds', { exact: true }).inputValue()).toBe('-5')
  })

  it('breaks what a service leans on, and mends everything', async () => {
    const page = await pages.open('#/faults')
    const database = page.getByRole('group', { name: 'Database of Thunder' })
    await database.getByRole('radio', { name: 'Down' }).check()
    await page.getByText('The database of Thunder: down.').waitFor()
    const headers = { authorization: `Basic ${btoa('admin:admin')}`, password: ada.password }
    const read = async () => (await pages.call('/thunder/users?email=ada@example.com', { headers })).status
    expect(await read()).toBe(503)
    await page.getByLabel('Times').fill('')
    await page.getByRole('button', { name: 'Add fault' }).click()
    await page.getByRole('button', { name: /Remove fault/ }).waitFor()
    await page.getByRole('button', { name: 'Mend everything' }).click()
    await page.getByText('Nothing goes wrong', { exact: true }).waitFor()
    expect(await database.getByRole('radio', { name: 'Up' }).isChecked()).toBe(true)
    expect(await read()).toBe(404)
  })

  it('removes one fault', async () => {
    const page = await pages.open('#/faults')
    await page.getByRole('button', { name: 'Add fault' }).click()
    await page.getByRole('button', { name: /Remove fault/ }).click()
    await page.getByText('Nothing goes wrong').waitFor()
    expect(pages.server.world.faults.list()).toEqual([])
  })
})
