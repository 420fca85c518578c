/** The catalogue of messages is complete, says what the user can do, and narrows to what its reader asks for. */
import { setupServer } from 'msw/node'
import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { entries } from '../../docs/contract/messages.ts'
import { createMocks } from '../../mocks/mocks.ts'
import { scenarios } from '../../mocks/scenarios/replies.ts'
import { documentedReplies } from '../contract/documented-replies.ts'
import { sitePages } from './site.ts'

const pages = sitePages()
let context: BrowserContext
let page: Page
beforeEach(async () => {
  context = await pages.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  page = await context.newPage()
})
afterEach(() => context.close())

const open = (query = '') => page.goto(`${pages.site.url}messages/${query}`)
const shown = () => page.locator('.message:visible')
const count = () => page.locator('[data-count]').textContent()
const copied = () => page.evaluate(() => navigator.clipboard.readText())
const address = () => new URL(page.url()).search
const clean = (text: string) => text.replaceAll('`', '').replaceAll(/\s+/g, ' ').trim()

describe('the catalogue', () => {
  it('has every documented reply, with its words, when it comes, and what the user can do', async () => {
    await open()
    const listed = await page
      .locator('.message')
      .evaluateAll((elements) =>
        elements.map((element) => ({ id: element.id, text: (element.textContent ?? '').replaceAll(/\s+/g, ' ') })),
      )
    expect(listed.map(({ id }) => id)).toEqual(
      documentedReplies().map(({ operationId, key }) => `${operationId}.${key}`),
    )
    const texts = new Map(listed.map(({ id, text }) => [id, text]))
    for (const { message, reply, words } of entries) {
      const text = texts.get(message.id) ?? ''
      for (const said of [
        `${reply.status}`,
        message.summary,
        ...words.map((each) => each.text),
        ...(message.code ? [`The user: ${message.advice}`] : []),
      ]) {
        expect(text, message.id).toContain(clean(said))
      }
    }
  })

  it('says the service in each heading, and leads to the states of the screen', async () => {
    await open()
    expect(await page.getByRole('heading', { level: 3, name: 'Sign in (Notes)' }).count()).toBe(1)
    const screens = page.locator('[data-operation="notesLogin"]').getByRole('link', { name: 'Screens' })
    await screens.click()
    await page.waitForURL('**/flows/notesSignUpAndSignIn/#states-notesLogin')
    expect(await page.locator(':target').textContent()).toBe('Sign in')
  })

  it('advises on every failure, in sentences, and on no success', () => {
    for (const { message } of entries) {
      if (message.code === undefined) expect(message.advice, message.id).toBeUndefined()
      else expect(message.advice, message.id).toMatch(/^[A-Z].*\.$/)
    }
    expect(
      entries.filter(({ message }) => message.code === 'account_locked').map(({ message }) => message.advice),
    ).toEqual([
      'Reset the password, which unlocks the account. Trying again does not help.',
      'Open the link in the verification mail, which unlocks the account, then sign in.',
    ])
  })

  it('offers the sandbox for every message that the services give by themselves', async () => {
    const mocks = createMocks({ origin: 'https://accounts.example.com' })
    const server = setupServer(...mocks.handlers())
    server.listen({ onUnhandledFrame: 'error' })
    const services = {
      mocks,
      maxBodyBytes: undefined,
      fetch: (path: string, init?: RequestInit) => fetch(`https://accounts.example.com${path}`, init),
    }
    try {
      for (const { operation, reply, message, onlyFromServer } of entries.filter(({ reply }) => reply.status === 413)) {
        await mocks.reset()
        const scenario = async () => (await scenarios[operation.operationId]?.[message.key]?.(services))?.status
        const outcome = await scenario().catch((error: Error) => error.message)
        expect(outcome, message.id).toBe(onlyFromServer ? 'Nothing limits the size of a body here.' : reply.status)
      }
    } finally {
      server.close()
    }
    await open()
    const links = await page
      .locator('.message a[href*="/sandbox/"]')
      .evaluateAll((found) => found.map((link) => link.getAttribute('href')))
    expect(links).toEqual(
      entries
        .filter(({ onlyFromServer }) => !onlyFromServer)
        .map(
          ({ operation: { slug, operationId }, message: { id } }) =>
            `../sandbox/#/${slug}/${operationId}?message=${id}`,
        ),
    )
  })

  it('is one long page with a table of contents where there is no script', async () => {
    const plain = await pages.browser.newContext({ javaScriptEnabled: false })
    page = await plain.newPage()
    await open()
    expect(await shown().count()).toBe(entries.length)
    expect(await page.locator('.filter:visible, .copy:visible').count()).toBe(0)
    expect(await page.locator('.right-sidebar a[href="#notesLogin"]:visible').count()).toBe(1)
    await plain.close()
  })

  it('copies the words exactly, and the header that brings them up', async () => {
    await open()
    const entry = page.locator('[id="fittrackeeRegister.invalid_input.all"]')
    await entry.getByRole('button', { name: 'Copy text' }).click()
    await entry.getByRole('button', { name: 'Copied' }).waitFor()
    expect(await copied()).toBe(
      "Errors: Username: 3 to 12 characters required.\nValid email must be provided.\nPassword and password confirmation don't match.\nPassword: 8 characters required.\n",
    )
    await entry.getByRole('button', { name: 'Copy Prefer header' }).click()
    await expect.poll(copied).toBe('Prefer: code=400, example=invalid_input.all')
  })
})

describe('the filter', () => {
  it('narrows by service, operation, code, failures and text, and says how many are left', async () => {
    await open()
    expect(await count()).toBe('287 messages')
    await page.getByLabel('Service').selectOption('Thunder')
    const ofThunder = entries.filter(({ operation }) => operation.slug === 'thunder')
    expect(await shown().count()).toBe(ofThunder.length)
    expect(await count()).toBe(`${ofThunder.length} of 287 messages`)
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(expect.arrayContaining(['Thunder']))
    expect(await page.getByRole('heading', { level: 2, name: 'Notes' }).isVisible()).toBe(false)

    await page.getByLabel('Failures only').check()
    expect(await shown().count()).toBe(ofThunder.filter(({ message }) => message.code !== undefined).length)
    await page.getByLabel('Operation').selectOption('thunderVerify')
    await page.getByLabel('Code').selectOption('verification_invalid')
    await page.getByLabel('Text').fill('BAD VALUE')
    expect(await shown().evaluateAll((elements) => elements.map(({ id }) => id))).toEqual([
      'thunderVerify.verification_invalid.unset',
    ])
    expect(address()).toBe(
      '?service=thunder&operation=thunderVerify&code=verification_invalid&text=BAD+VALUE&failures=only',
    )
  })

  it('lives in the address: it is restored on loading, and by going back and forward', async () => {
    await open('?service=thunder&code=not_found')
    const expected = entries.filter(
      ({ operation, message }) => operation.slug === 'thunder' && message.code === 'not_found',
    )
    expect(await shown().count()).toBe(expected.length)
    expect(await page.getByLabel('Code').inputValue()).toBe('not_found')
    await page.getByLabel('Service').selectOption('FitTrackee')
    await page.goBack()
    expect(await shown().count()).toBe(expected.length)
    expect(await page.getByLabel('Service').inputValue()).toBe('thunder')
    await page.goForward()
    expect(address()).toBe('?service=fittrackee&code=not_found')
    expect(await page.getByLabel('Service').inputValue()).toBe('fittrackee')
  })

  it('lets an operation go that is not of the chosen service', async () => {
    await open('?operation=notesLogin')
    await page.getByLabel('Service').selectOption('NWApp')
    expect(address()).toBe('?service=nwapp')
    expect(await shown().count()).toBe(entries.filter(({ operation }) => operation.slug === 'nwapp').length)
  })

  it('says that nothing matches, and leads out of it', async () => {
    await open('?text=nobody+says+this')
    expect(await shown().count()).toBe(0)
    expect(await count()).toBe('0 of 287 messages')
    await page.getByRole('button', { name: 'Show all messages' }).click()
    expect(await count()).toBe('287 messages')
    expect(address()).toBe('')
  })

  it('gives way to a link to a message', async () => {
    await open('?service=thunder#notesLogin.not_found')
    expect(await page.locator('[id="notesLogin.not_found"]').isVisible()).toBe(true)
    expect(await page.getByLabel('Service').inputValue()).toBe('')
  })

  it('works with the keyboard alone', async () => {
    await open()
    await page.getByLabel('Service').focus()
    await page.keyboard.type('Notes')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('activate')
    await page.keyboard.press('Enter')
    expect(await shown().evaluateAll((elements) => elements.map(({ id }) => id))).toEqual([
      'notesLogin.email_unverified',
    ])
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await count()).toBe('287 messages')
  })

  it.each([
    '?service=<img src=x onerror=alert(1)>&code=__proto__&operation=constructor',
    '?service=thunder%00&failures=maybe&text=%20',
    '?code=%ff%fe&service[]=thunder#%E0%A4%A',
  ])('makes nothing of %s', async (query) => {
    const troubles: string[] = []
    page.on('pageerror', ({ message }) => troubles.push(message))
    page.on('dialog', async (dialog) => {
      troubles.push(dialog.message())
      await dialog.dismiss()
    })
    await open(query)
    expect(await count()).toBe('287 messages')
    expect(troubles).toEqual([])
  })

  it('searches for a text with HTML in it, and for a very long one, as text', async () => {
    await open(`?text=${encodeURIComponent('<b onmouseover="alert(1)">')}`)
    expect(await page.getByLabel('Text').inputValue()).toBe('<b onmouseover="alert(1)">')
    expect(await count()).toBe('0 of 287 messages')
    await open(`?text=${'x'.repeat(5_000)}`)
    expect((await page.getByLabel('Text').inputValue()).length).toBe(200)
  })
})
