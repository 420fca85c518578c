/** Calls through the forms of the sandbox: the SDK makes them, the services answer, and all of it shows. */
import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { services } from '../../docs/contract/contract.ts'
import { axeFindings } from '../support/axe.ts'
import { exchangeLines, goTo, newest, openSandbox, replyIn, send, showTab } from './sandbox-page.ts'
import { sitePages } from './site.ts'

const pages = sitePages()
let page: Page
beforeEach(async () => {
  page = await openSandbox(pages)
})

const clickButton = (name: string) => page.getByRole('button', { name, exact: true }).click()
const textbox = (label: string) => page.getByRole('textbox', { name: label })
const fill = (label: string, text: string) => textbox(label).fill(text)
const isChosen = (operationId: string) =>
  page.waitForFunction((id) => document.querySelector<HTMLSelectElement>('#operation')?.value === id, operationId)

async function choose(operationId: string): Promise<void> {
  await goTo(page, `#/-/${operationId}`)
  await isChosen(operationId)
}

const tokenLife = () => page.locator('.token-life .countdown')

async function beginWith(state: string): Promise<void> {
  await showTab(page, 'World')
  await page.getByRole('combobox', { name: 'State', exact: true }).selectOption(state)
  await clickButton('Begin with this state')
  await page.getByText(`The state is ${state}.`).waitFor()
  await showTab(page, 'Exchanges')
}

describe('the form of the sandbox', () => {
  it('is there for every operation, and sends it', { timeout: 120_000 }, async () => {
    for (const { slug, operations } of services) {
      for (const { operationId, path } of operations) {
        await choose(operationId)
        await send(page)
        const pattern = new RegExp(`/${slug}${path.replaceAll(/\{\w+\}/g, '[^ ]+')}( |$)`)
        expect(await exchangeLines(page), operationId).toContainEqual(expect.stringMatching(pattern))
      }
    }
  })

  it('signs in by the SDK, so that a session begins', async () => {
    expect(await send(page)).toContain('await client.signIn({ email, password })')
    expect((await replyIn(newest(page))).status).toBe(200)
    await expect.poll(() => tokenLife().innerText()).toMatch(/^Token: (1 minute|\d+ seconds) left$/)
    await showTab(page, 'Session events')
    await page.getByText('signed-in').waitFor()
  })

  it('tells the code of the SDK when a service refuses', async () => {
    await fill('Basic password required', 'difference-engine')
    expect(await send(page)).toContain("ApiError 'invalid_credentials'")
  })

  it('carries the session, which the SDK renews when its token has expired', async () => {
    await send(page)
    await page.getByLabel('Operation').selectOption('fluencyBoxGetUser')
    await clickButton('Fill in who is signed in')
    await send(page)
    await clickButton('Until the token expires')
    await expect.poll(() => tokenLife().innerText()).toBe('Token: expired')
    expect(await send(page)).toContain("client.api.GET('/users/{id}', { params })")
    const lines = await exchangeLines(page)
    expect(lines[0]).toMatch(/^200 GET \/fluency-box\/users\//)
    expect(lines).toContain('200 POST /fluency-box/refresh_token by the SDK itself')
    await showTab(page, 'Session events')
    await page.getByText('refreshed').waitFor()
  })

  it('signs out by the SDK', async () => {
    await choose('nwappLogin')
    await send(page)
    await page.getByLabel('Operation').selectOption('nwappLogout')
    await page.getByLabel('How token is sent').selectOption('left-out')
    expect(await send(page)).toContain('client.signOut()')
    await page.getByText('Nobody is signed in.').waitFor()
  })

  it('signs Ada in at each of the five services as it stands', async () => {
    for (const signIn of ['fluencyBoxLogin', 'nwappLogin', 'thunderGetUser', 'notesLogin', 'fittrackeeLogin']) {
      await choose(signIn)
      expect(await send(page), signIn).toContain('Done.')
      await tokenLife().waitFor()
    }
  })

  it('leaves out what is to be left out, and sends null where the contract has it', async () => {
    await choose('fluencyBoxCreateUser')
    await page.getByLabel('How phone_number is sent').selectOption('left-out')
    await send(page)
    expect(await (await replyIn(newest(page))).json()).toEqual({
      message: 'No phone number in request',
      status: 'fail',
    })
    await choose('thunderCreateUser')
    await page.getByLabel('How password is sent').last().selectOption('null')
    await textbox('email required').fill('{"address":"grace.hopper@example.com"}')
    await send(page)
    const created: unknown = await (await replyIn(newest(page))).json()
    expect(created).toMatchObject({ email: { address: 'grace.hopper@example.com' }, password: null })
  })

  it('says what is wrong with JSON that is none, and sends nothing', async () => {
    await choose('thunderCreateUser')
    await textbox('email required').fill('{"address":')
    expect(await send(page)).toContain('this is no JSON')
    expect(await exchangeLines(page)).toEqual([])
  })

  it('uploads a file', async () => {
    await choose('fittrackeeLogin')
    await send(page)
    await page.getByLabel('Operation').selectOption('fittrackeeSetPicture')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'ada.txt', mimeType: 'text/plain', buffer: Buffer.from('x') })
    expect(await send(page)).toContain("'file_type'")
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'ada.gif', mimeType: 'image/gif', buffer: Buffer.from('x') })
    expect(await send(page)).toContain('data is the body')
  })
})

describe('a request that is written by hand', () => {
  it('is sent exactly as it stands, with the access token where it is asked for', async () => {
    await send(page)
    await page.getByLabel('Operation').selectOption('fluencyBoxUpdatePassword')
    await clickButton('Fill in who is signed in')
    await showTab(page, 'Exactly this')
    await fill('Body', '[1,')
    await clickButton('Insert the access token')
    await send(page)
    expect((await replyIn(newest(page))).status).toBe(400)
    const request = newest(page).getByRole('region', { name: 'Request', exact: true })
    expect(await request.locator('.code').innerText()).toBe('[1,')
  })

  it.each([
    ['a path that leads elsewhere', 'Path, below the service', '/../../../../', 'stays below the service'],
    ['a header that is none', 'Headers', 'no colon', 'is no header'],
    ['a method that no page may use', 'Method', 'TRACE', 'TypeError'],
  ])('with %s is refused with the reason', async (_what, label, text, reason) => {
    await showTab(page, 'Exactly this')
    await fill(label, text)
    expect(await send(page)).toContain(reason)
    expect(await exchangeLines(page)).toEqual([])
  })
})

describe('the world of the sandbox', () => {
  it('shows the mail, and opens its links in the page', async () => {
    await beginWith('unverified')
    await choose('notesLogin')
    expect(await send(page)).toContain("'email_unverified'")
    await showTab(page, 'Mail')
    await page.getByRole('button', { name: /Notes to ada@example\.com/ }).click()
    await clickButton('Open the link')
    const answer = page.getByRole('region', { name: 'What the link answers' })
    expect(await answer.locator('.status').innerText()).toBe('200')
    expect(await send(page)).toContain('Done.')
  })

  it('begins with people who are signed in', async () => {
    await beginWith('expired-session')
    await choose('nwappGetProfile')
    await send(page)
    expect(await exchangeLines(page)).toEqual([
      '200 GET /nwapp/api/v1/public/profile',
      '200 POST /nwapp/api/v1/public/refresh-token by the SDK itself',
      '401 GET /nwapp/api/v1/public/profile',
    ])
  })

  it('freezes its clock, and the life of a token with it', async () => {
    await clickButton('Freeze')
    await send(page)
    expect(await tokenLife().innerText()).toBe('Token: 1 minute left')
    await fill('Set it to', 'yesterday')
    await clickButton('Set')
    await page.getByText('A clock is set to a moment from 1970 to 9999').waitFor()
    const time = page.locator('.clock-part time')
    const before = await time.getAttribute('datetime')
    await clickButton('+1 h')
    await expect
      .poll(() => time.getAttribute('datetime'))
      .toBe(new Date(Date.parse(before ?? '') + 3_600_000).toISOString())
    expect(await tokenLife().innerText()).toBe('Token: expired')
  })

  it('breaks a database, and loses a call', async () => {
    await showTab(page, 'World')
    await page.getByLabel('Database').selectOption('down')
    expect(await send(page)).toContain("'server_error'")
    await page.getByLabel('Database').selectOption('up')
    await clickButton('The next call is lost')
    expect(await send(page)).toContain('NetworkError')
    expect(await send(page)).toContain('Done.')
  })

  it('is for everybody, with all of it in use', { timeout: 120_000 }, async () => {
    await send(page)
    for (const tab of ['Exactly this', 'Session events', 'Mail', 'World', 'Exchanges']) {
      await showTab(page, tab)
      for (const [colorScheme, width] of [
        ['light', 1280],
        ['dark', 320],
      ] as const) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 800 })
        const pageWidth = await page.evaluate(() => document.documentElement.scrollWidth)
        expect({ tab, colorScheme, pageWidth, findings: await axeFindings(page) }).toEqual({
          tab,
          colorScheme,
          pageWidth: width,
          findings: [],
        })
      }
    }
  })
})
