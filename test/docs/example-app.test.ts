/** What people do with the example app, from signing up to the end of the session. */
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { callsOf, exampleApp, fill, heading, press, signIn } from './example-app.ts'

const app = exampleApp()
const picture = fileURLToPath(new URL('../fixtures/ada.png', import.meta.url))

const dorothy = {
  'First name': 'Dorothy',
  'Last name': 'Vaughan',
  'E-mail': 'dorothy@example.com',
  'User name': 'dorothy',
  'Phone number': '+1 555 0101',
  Password: 'west-area-computers',
}

const alertOf = (page: Page) => page.getByRole('alert').first().textContent()
const statusOf = (page: Page, text: string) => page.getByRole('status').getByText(text).waitFor()
const signedOut = (page: Page) => heading(page, 'Sign in')

async function openSignedIn(): Promise<Page> {
  const page = await app.open()
  await signIn(page)
  await heading(page, 'Hello Ada')
  await page.getByRole('img').waitFor()
  return page
}

describe('somebody new', () => {
  async function openSignUp(fields: object): Promise<Page> {
    const page = await app.open()
    await press(page, 'Create an account')
    await fill(page, { ...dorothy, ...fields })
    await press(page, 'Create the account')
    return page
  }

  it('signs up and is signed in', async () => {
    const page = await openSignUp({})
    await heading(page, 'Hello Dorothy')
    expect(await page.getByLabel('E-mail').inputValue()).toBe('dorothy@example.com')
  })

  it('is told at the field that the e-mail address is taken, and loses nothing', async () => {
    const page = await openSignUp({ 'E-mail': 'ada@example.com' })
    const field = page.getByRole('textbox', { name: 'E-mail', description: /^Another account has this e-mail address/ })
    await field.waitFor()
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true)
    expect(await page.getByLabel('First name').inputValue()).toBe('Dorothy')
    await fill(page, { 'E-mail': 'dorothy@example.com' })
    await press(page, 'Create the account')
    await heading(page, 'Hello Dorothy')
  })

  it('is told at the field that the user name is taken', async () => {
    const page = await openSignUp({ 'User name': 'grace' })
    await page.getByRole('textbox', { name: 'User name', description: /^Another account has this user name/ }).waitFor()
    expect(await alertOf(page)).toBe('Please check the marked field.')
  })

  it('is asked by the browser for a longer password', async () => {
    const page = await openSignUp({ Password: 'short' })
    const tooShort = (input: Element) => (input as HTMLInputElement).validity.tooShort
    expect(await page.getByLabel('Password').evaluate(tooShort)).toBe(true)
    expect(await callsOf(page)).toEqual([])
  })

  it('may have a name that looks like HTML', async () => {
    const page = await openSignUp({ 'First name': '<img src=x onerror=alert(1)>' })
    await heading(page, 'Hello <img src=x onerror=alert(1)>')
  })
})

describe('somebody with an account', () => {
  it('is told that the password is wrong, and tries again', async () => {
    const page = await app.open()
    await signIn(page, 'ada@example.com', 'difference-engine')
    await page.getByText('The e-mail address or the password is wrong.').waitFor()
    expect(await page.getByLabel('E-mail').inputValue()).toBe('ada@example.com')
    await signIn(page)
    await heading(page, 'Hello Ada')
  })

  it('signs in once, however often the button is pressed', async () => {
    const page = await app.open()
    await fill(page, { 'E-mail': 'ada@example.com', Password: 'analytical-engine' })
    await page.getByRole('button', { name: 'Sign in' }).dblclick()
    await heading(page, 'Hello Ada')
    await page.getByRole('img').waitFor()
    expect((await callsOf(page)).filter((call) => call.includes('/login'))).toEqual(['POST /login → 200'])
  })

  it('asks for a mail to choose a new password, if there is such an account', async () => {
    const page = await app.open()
    await press(page, 'Forgotten your password?')
    await fill(page, { 'E-mail': 'nobody@example.com' })
    await press(page, 'Send the mail')
    await page.getByText('Nobody has an account with this e-mail address.').waitFor()
    await fill(page, { 'E-mail': 'ada@example.com' })
    await press(page, 'Send the mail')
    await statusOf(page, 'A mail is on its way.')
    await press(page, 'Back to signing in')
    await signedOut(page)
  })
})

describe('somebody who is signed in', () => {
  it('changes the profile, and the rest of it stays', async () => {
    const page = await openSignedIn()
    await fill(page, { 'First name': 'Augusta Ada' })
    await press(page, 'Save')
    await statusOf(page, 'Saved.')
    await heading(page, 'Hello Augusta Ada')
    await page.reload()
    await heading(page, 'Hello Augusta Ada')
    expect(await page.getByLabel('Last name').inputValue()).toBe('Lovelace')
  })

  it('is told at the field that another account has the new user name', async () => {
    const page = await openSignedIn()
    await fill(page, { 'User name': 'grace' })
    await press(page, 'Save')
    await page.getByRole('textbox', { name: 'User name', description: /^Another account/ }).waitFor()
  })

  it('changes the picture', async () => {
    const page = await openSignedIn()
    await page.getByRole('img', { name: 'Nobody yet' }).waitFor()
    await page.getByLabel('File').setInputFiles(picture)
    await press(page, 'Change the picture')
    await page.getByRole('img', { name: 'As others see you' }).waitFor()
    const width = () => page.getByRole('img').evaluate((image) => (image as HTMLImageElement).naturalWidth)
    await expect.poll(width).toBe(8)
  })

  it('stays so over a reload', async () => {
    const page = await openSignedIn()
    await page.reload()
    await heading(page, 'Hello Ada')
  })

  it('sees nothing of the end of a token', async () => {
    const page = await openSignedIn()
    await press(page, 'Let two minutes pass')
    await fill(page, { 'First name': 'Augusta' })
    await press(page, 'Save')
    await statusOf(page, 'Saved.')
    const calls = await callsOf(page)
    expect(calls.filter((call) => call.endsWith('401'))).toHaveLength(1)
    expect(calls.filter((call) => call.includes('/refresh_token'))).toEqual(['POST /refresh_token → 200'])
  })

  it('is asked to sign in again at the end of the session, and told why', async () => {
    const page = await openSignedIn()
    await press(page, 'Let two days pass')
    await press(page, 'Save')
    await signedOut(page)
    await statusOf(page, 'Your session has ended.')
    await signIn(page)
    await heading(page, 'Hello Ada')
  })

  it('is told so where the app itself is broken', async () => {
    const page = await openSignedIn()
    await page.evaluate(() => {
      window.FormData = class extends FormData {
        override get(): never {
          throw new TypeError('A defect')
        }
      }
    })
    await press(page, 'Save')
    await heading(page, 'Something is broken here')
    await press(page, 'Load the page again')
    await heading(page, 'Hello Ada')
  })

  it('signs out, and stays signed out over a reload', async () => {
    const page = await openSignedIn()
    await press(page, 'Sign out')
    await signedOut(page)
    expect(await page.getByText('Your session has ended.').count()).toBe(0)
    await page.reload()
    await signedOut(page)
  })
})
