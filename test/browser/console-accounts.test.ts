/** The control room's panel Accounts. */
import { describe, expect, it } from 'vitest'
import { ada, consolePages, formOf, rows } from './console-page.ts'

const pages = consolePages()

describe('the accounts panel', () => {
  it('makes a user who can sign in with the password that is shown once', async () => {
    const page = await pages.open('#/accounts/notes')
    await page.getByText('Nobody has an account at Notes').waitFor()
    await page.getByRole('button', { name: 'New account' }).click()
    await page.getByLabel('Username').fill('grace')
    await page.getByLabel('E-mail').fill('grace@example.com')
    await page.getByRole('button', { name: 'Create account' }).click()
    const shown = page.getByRole('region', { name: 'The new password' }).locator('code')
    const password = await shown.innerText()
    const reply = await pages.call('/notes/auth/login', formOf({ username: 'grace', password }))
    expect(reply.status).toBe(200)
    await page.reload()
    await page.getByRole('heading', { name: 'grace' }).waitFor()
    expect(await page.content()).not.toContain(password)
  })

  it('says what is wrong with a form, and keeps what was typed', async () => {
    await pages.server.services.fittrackee.addUser(ada)
    const page = await pages.open('#/accounts/fittrackee/+')
    await page.getByLabel('Username').fill('ada')
    await page.getByLabel('E-mail').fill('other@example.com')
    await page.getByText('More fields, which have defaults').click()
    await page.getByLabel('Admin').selectOption('Yes')
    await page.getByRole('button', { name: 'Create account' }).click()
    await page.getByRole('alert').getByText('FitTrackee already has an account').waitFor()
    await page.getByRole('button', { name: 'Mail' }).click()
    await page.goBack()
    expect(await page.getByLabel('E-mail').inputValue()).toBe('other@example.com')
    await page.getByLabel('Username').fill('grace')
    await page.getByRole('button', { name: 'Create account' }).click()
    await page.getByRole('heading', { name: 'grace' }).waitFor()
    expect(await pages.server.services.fittrackee.users.list()).toMatchObject([
      { username: 'ada', admin: false },
      { username: 'grace', email: 'other@example.com', admin: true },
    ])
  })

  it('changes only what was changed', async () => {
    const { id } = await pages.server.services.thunder.addUser({
      email: ada.email,
      password: ada.password,
      properties: { theme: 'dark' },
    })
    const page = await pages.open(`#/accounts/thunder/${id}`)
    await page.getByLabel('Properties (JSON)').fill('{"theme": ')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await page.getByRole('alert').getByText('Properties must be JSON').waitFor()
    await page.getByLabel('Properties (JSON)').fill('{"theme": "light"}')
    await pages.server.services.thunder.users.change(id, { verified: true })
    await page.getByRole('button', { name: 'Save changes' }).click()
    await page.getByText(`${ada.email} is changed.`).waitFor()
    expect(await pages.server.services.thunder.users.get(id)).toMatchObject({
      email: ada.email,
      verified: true,
      properties: { theme: 'light' },
    })
  })

  it('finds accounts by a text, and shows those that a call makes', async () => {
    const page = await pages.open('#/accounts/notes')
    await page.getByText('Nobody has an account at Notes').waitFor()
    await pages.call('/notes/auth/signup', formOf(ada))
    await expect.poll(() => rows(page).count()).toBe(1)
    expect(await rows(page).innerText()).toContain('unverified')
    await page.getByLabel('Search Notes').fill('grace')
    await page.getByText('No account fits').waitFor()
    await page.getByLabel('Search Notes').fill('ADA@')
    await expect.poll(() => rows(page).count()).toBe(1)
  })

  it('signs in with tokens that are good, and expires them', async () => {
    const { id } = await pages.server.services.fittrackee.addUser(ada)
    const page = await pages.open(`#/accounts/fittrackee/${id}`)
    await page.getByRole('button', { name: 'Sign in' }).click()
    const token = await page.getByRole('region', { name: 'The new tokens' }).locator('code').innerText()
    const profile = () => pages.call('/fittrackee/api/auth/profile', { headers: { authorization: `Bearer ${token}` } })
    expect((await profile()).status).toBe(200)
    await page.getByRole('button', { name: 'Expire access tokens' }).click()
    await page.getByText("ada's access tokens have expired.").waitFor()
    expect(await (await profile()).text()).toContain('Signature expired')
  })

  it('deletes an account only after asking', async () => {
    const { id } = await pages.server.services.notes.addUser(ada)
    const page = await pages.open(`#/accounts/notes/${id}`)
    await page.getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('button', { name: 'Cancel' }).click()
    expect(await pages.server.services.notes.users.list()).toHaveLength(1)
    await page.getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('button', { name: 'Delete ada' }).click()
    await page.getByText('Nobody has an account at Notes').waitFor()
    expect(await pages.server.services.notes.users.list()).toEqual([])
  })

  it('offers no tokens where there are none', async () => {
    const { id } = await pages.server.services.thunder.addUser({ email: ada.email, password: ada.password })
    const page = await pages.open(`#/accounts/thunder/${id}`)
    await page.getByRole('heading', { name: ada.email }).waitFor()
    expect(await page.getByRole('button', { name: 'Sign in' }).count()).toBe(0)
  })
})
