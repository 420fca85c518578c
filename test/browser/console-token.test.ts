/** The control room of a server that asks for a token. */
import { describe, expect, it } from 'vitest'
import { ada, consolePages, formOf } from './console-page.ts'

const controlToken = 'a-token-of-the-start-screen'
const pages = consolePages({ controlToken })

describe('the token prompt', () => {
  it('asks until the token is right, then shows everything, live', async () => {
    const page = await pages.open('#/mail')
    const prompt = page.getByRole('dialog', { name: 'This server asks for a token' })
    await prompt.getByLabel('Token').fill('a-guess')
    await prompt.getByRole('button', { name: 'Continue' }).click()
    await prompt.getByText('The server refused that token.').waitFor()
    await prompt.getByLabel('Token').fill(controlToken)
    await prompt.getByRole('button', { name: 'Continue' }).click()
    await page.getByText('No mail yet').waitFor()
    await page.getByText('Live', { exact: true }).waitFor()
    await pages.call('/notes/auth/signup', formOf(ada))
    await page.getByRole('button', { name: 'Verify your account' }).waitFor()
  })

  it('keeps the token for the tab, out of the address and out of other tabs', async () => {
    const page = await pages.open('#/clock')
    const prompt = page.getByRole('dialog', { name: 'This server asks for a token' })
    await prompt.getByLabel('Token').fill(controlToken)
    await prompt.getByRole('button', { name: 'Continue' }).click()
    await page.getByText('Running, the real time').waitFor()
    expect(page.url()).not.toContain(controlToken)
    await page.reload()
    await page.getByText('Running, the real time').waitFor()
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(controlToken)
    const other = await page.context().newPage()
    await other.goto(`${pages.server.url}/_console/`)
    await other.getByRole('dialog', { name: 'This server asks for a token' }).waitFor()
  })

  it('refuses what no token can be, and asks again', async () => {
    const page = await pages.open('#/mail')
    const prompt = page.getByRole('dialog', { name: 'This server asks for a token' })
    await prompt.getByLabel('Token').fill('“a-token”')
    await prompt.getByRole('button', { name: 'Continue' }).click()
    await prompt.getByText('The server refused that token.').waitFor()
    await prompt.getByLabel('Token').fill(controlToken)
    await prompt.getByRole('button', { name: 'Continue' }).click()
    await page.getByText('No mail yet').waitFor()
  })

  it('says what is missing when it is declined', async () => {
    const page = await pages.open('#/mail')
    await page.getByRole('textbox', { name: 'Token' }).press('Escape')
    await page.getByRole('alert').getByText('This server asks for the token').first().waitFor()
  })
})
