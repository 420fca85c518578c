/** What the sandbox keeps: over a reload, in a link, without a network, and of the reader's own when another state comes. */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { exchangeLines, goTo, newest, openSandbox, ready, replyIn, savedState, send, showTab } from './sandbox-page.ts'
import { serveSite, sitePages } from './site.ts'

const pages = sitePages()

const open = (hash = '') => openSandbox(pages, hash)
const clickButton = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()
const textbox = (page: Page, name: string) => page.getByRole('textbox', { name })

/** Signs Grace up at Notes, which changes accounts and mails, and the form. */
async function signUpGrace(page: Page): Promise<void> {
  await goTo(page, '#/notes/notesSignup')
  await textbox(page, 'username required').fill('gracehopper')
  await textbox(page, 'email required').fill('gracehopper@example.com')
  expect(await send(page)).toContain('data is')
}

/** Whether the world has Grace: her address is taken. */
async function hasGrace(page: Page): Promise<boolean> {
  await goTo(page, '#/notes/notesSignup')
  await textbox(page, 'username required').fill('gracehopper')
  await textbox(page, 'email required').fill('gracehopper@example.com')
  await send(page)
  return (await replyIn(newest(page))).status !== 200
}

async function sharedLink(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await showTab(page, 'World')
  await clickButton(page, 'Copy a link to this state')
  await page.getByText('Copied the link.').waitFor()
  await showTab(page, 'Exchanges')
  return page.evaluate(() => navigator.clipboard.readText())
}

const dataOf = (link: string) => link.replace(/^.*#\/share\//, '')
const unpacked = (data: string): Record<string, unknown> =>
  JSON.parse(inflateRawSync(Buffer.from(data, 'base64url')).toString())
const packed = (state: unknown) => deflateRawSync(JSON.stringify(state)).toString('base64url')

describe('after a reload, the sandbox', () => {
  it('has the accounts, the session, the clock, and what was typed', async () => {
    const page = await open()
    await send(page)
    await clickButton(page, 'Freeze')
    await clickButton(page, '+1 day')
    await signUpGrace(page)
    const time = await page.locator('.clock-part time').getAttribute('datetime')
    await savedState(page)
    await page.reload()
    await ready(page)
    expect(await page.locator('.clock-part time').getAttribute('datetime')).toBe(time)
    expect(await textbox(page, 'username required').inputValue()).toBe('gracehopper')
    expect(await hasGrace(page)).toBe(true)
    await page.getByRole('radio', { name: 'Fluency Box' }).check({ force: true })
    await page.getByText(/signed in as/).waitFor()
  })

  it('has the ways back', async () => {
    const page = await open()
    await signUpGrace(page)
    await goTo(page, '#/notes/notesLogin?message=notesLogin.email_unverified')
    await page.getByText('This is what leads to notesLogin.email_unverified.').waitFor()
    await savedState(page)
    await page.reload()
    await page.getByText('This is what leads to notesLogin.email_unverified.').waitFor()
    await clickButton(page, 'Back to my state')
    await page.getByText('This is what leads').waitFor({ state: 'detached' })
    expect(await hasGrace(page)).toBe(true)
  })

  it('has the state where there is no room for the ways back', async () => {
    const page = await open()
    await page.evaluate(() => {
      const setItem = Storage.prototype.setItem
      Storage.prototype.setItem = function (key, text) {
        if (text.includes('"waysBack":[{')) throw new DOMException('full', 'QuotaExceededError')
        setItem.call(this, key, text)
      }
    })
    await goTo(page, '#/notes/notesLogin?message=notesLogin.email_unverified')
    await page.getByText('This is what leads to notesLogin.email_unverified.').waitFor()
    await savedState(page)
    expect(await page.getByText('no room to keep this state').count()).toBe(0)
    await page.reload()
    await ready(page)
    expect(await page.getByText('This is what leads').count()).toBe(0)
    await send(page)
    expect((await replyIn(newest(page))).status).toBe(406)
  })

  it('begins anew with a notice where what it kept is broken', async () => {
    const page = await open()
    await savedState(page)
    for (const broken of ['{"version":1', '{"state":{"version":1}}', 'null', '"<img src=x onerror=alert(1)>"']) {
      // From a page beside it, so that it has nothing left to save.
      await page.goto(pages.site.url)
      await page.evaluate((text) => {
        for (const key of Object.keys(sessionStorage)) sessionStorage.setItem(key, text)
      }, broken)
      await page.goto(`${pages.site.url}sandbox/`)
      await page.getByText('What was kept of the last visit cannot be used').waitFor()
      expect(await send(page)).toContain('Done.')
    }
  })

  it('says so where there is no room to keep it, and goes on', async () => {
    const page = await open()
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await send(page)
    await page.getByText('no room to keep this state').waitFor()
    expect(await send(page)).toContain('Done.')
  })
})

describe('a link to a state', () => {
  it('brings all of it to somebody else, at another address, who agrees first and can go back', async () => {
    const page = await open()
    await signUpGrace(page)
    const data = dataOf(await sharedLink(page))
    const other = await serveSite('/elsewhere/')
    try {
      const theirs = await openSandbox(pages, `#/share/${data}`, { siteUrl: other.url })
      await theirs.getByText('This link brings a state of its own').waitFor()
      expect(await exchangeLines(theirs)).toEqual([])
      await clickButton(theirs, 'Open the link’s state')
      await theirs.getByText('This is the state of the link.').waitFor()
      expect(await textbox(theirs, 'username required').inputValue()).toBe('gracehopper')
      expect(new URL(theirs.url()).hash).toBe('#/notes/notesSignup')
      await showTab(theirs, 'Mail')
      await theirs.getByRole('button', { name: /gracehopper@example\.com/ }).click()
      await clickButton(theirs, 'Open the link')
      await theirs.getByRole('region', { name: 'What the link answers' }).locator('.status.s2').waitFor()
      await clickButton(theirs, 'Back to my state')
      await theirs.getByText('This is the state of the link.').waitFor({ state: 'detached' })
      await showTab(theirs, 'Exchanges')
      expect(await hasGrace(theirs)).toBe(false)
      await theirs.context().close()
    } finally {
      await other.close()
    }
  })

  it('leaves everything as it is for whoever declines', async () => {
    const page = await open()
    const data = dataOf(await sharedLink(page))
    await signUpGrace(page)
    await goTo(page, `#/share/${data}`)
    await clickButton(page, 'Keep mine')
    expect(await hasGrace(page)).toBe(true)
  })

  it('that is cut off, changed, hostile or huge is refused with the reason, and nothing changes', {
    timeout: 120_000,
  }, async () => {
    const page = await open()
    await signUpGrace(page)
    const data = dataOf(await sharedLink(page))
    const state = unpacked(data)
    const world = state.world as Record<string, unknown>
    const store = world.store as { readonly collections: Record<string, unknown> }
    const at = (changes: object) => packed({ ...state, ...changes })
    const inStore = (collections: object) =>
      at({ world: { ...world, store: { ...store, collections: { ...store.collections, ...collections } } } })
    const hostile = [
      ['', 'cut off'],
      [data.slice(0, data.length / 2), 'cut off'],
      [`!${data}`, 'cut off'],
      ['x'.repeat(600_000), 'too long'],
      [deflateRawSync(Buffer.alloc(64 * 1_024 * 1_024, 32)).toString('base64url'), 'too large'],
      [packed([]), 'no object'],
      [at({ version: 2 }), 'another version'],
      [at({ forms: { notesLogin: { mediaType: 1, fields: {} } } }), 'in the place of a text'],
      [
        at({ raws: { notesLogin: { method: 'GET', path: '/', headers: '', body: { kind: 'bytes', base64: '*' } } } }),
        'no body',
      ],
      [at({ world: { ...world, takenAt: 'yesterday' } }), 'cannot live with it'],
      [inStore({ 'notes/accounts': [{ id: '1', value: null, keys: {} }] }), 'cannot live with it'],
      [inStore({ 'notes/accounts': 'none' }), 'no lists'],
    ] as const
    for (const [text, reason] of hostile) {
      await goTo(page, `#/share/${text}`)
      const offer = page.getByRole('button', { name: 'Open the link’s state' })
      await offer.or(page.getByText('The link cannot be opened.')).first().waitFor()
      if (await offer.isVisible()) await offer.click()
      await page.getByText('The link cannot be opened.').waitFor()
      expect(await page.locator('.notices [role=alert]').innerText()).toContain(reason)
      await clickButton(page, 'Close')
    }
    expect(await hasGrace(page)).toBe(true)
  })
})

describe('a message that is set up', () => {
  it('leaves the way back to one’s own state, step by step', async () => {
    const page = await open()
    await signUpGrace(page)
    await goTo(page, '#/notes/notesLogin?message=notesLogin.email_unverified')
    await page.getByText('This is what leads to notesLogin.email_unverified.').waitFor()
    await goTo(page, '#/thunder/thunderGetUser?message=thunderGetUser.unavailable')
    await clickButton(page, 'Back to my state (2 steps)')
    await clickButton(page, 'Back to my state')
    await page.getByText('This is what leads').waitFor({ state: 'detached' })
    expect(await hasGrace(page)).toBe(true)
  })

  it('is not set up again by a reload', async () => {
    const page = await open('#/notes/notesLogin?message=notesLogin.email_unverified')
    await page.getByText('This is what leads to').waitFor()
    await expect.poll(() => new URL(page.url()).hash).toBe('#/notes/notesLogin')
    await savedState(page)
    await page.reload()
    await ready(page)
    await send(page)
    expect((await replyIn(newest(page))).status).toBe(406)
  })
})

describe('the sandbox', () => {
  it('opens without a network after it has been used once', async () => {
    const local = await serveSite()
    const page = await openSandbox(pages, '', { siteUrl: local.url })
    await send(page)
    await page.locator('#sandbox[data-kept="true"]').waitFor()
    await local.close()
    await page.close()
    const again = await page.context().newPage()
    await again.goto(`${local.url}sandbox/`)
    await ready(again)
    expect(await send(again)).toContain('Done.')
    await goTo(again, '#/notes/notesLogin?message=notesLogin.not_found')
    await again.getByText('This is what leads to').waitFor()
    await send(again)
    expect((await replyIn(newest(again))).status).toBe(406)
  })

  it('answers in the page where there is no service worker, and says so', async () => {
    const context = await pages.browser.newContext({ serviceWorkers: 'block' })
    const page = await context.newPage()
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
    await page.goto(`${pages.site.url}sandbox/`)
    await page.getByText('There is no service worker').waitFor()
    expect(await send(page)).toContain('Done.')
    await goTo(page, '#/thunder/thunderVerify?message=thunderVerify.see_other')
    await page.getByText('This is what leads to').waitFor()
    await send(page)
    expect((await replyIn(newest(page))).status).toBe(303)
  })

  it.each(['#/nowhere/noSuchOperation', '#/<img src=x>', '#/toString'])('says that nothing is at %s', async (hash) => {
    const page = await open(hash)
    await page.getByText('There is no operation').waitFor()
    expect(await send(page)).toContain('Done.')
  })

  it('begins with the first operation of a service that is named alone', async () => {
    const page = await open('#/notes')
    await page.getByRole('radio', { name: 'Notes' }).and(page.locator(':checked')).waitFor()
    expect(await send(page)).toContain('Done.')
  })

  it('stays where it is for whoever skips to its content', async () => {
    const page = await open()
    await page.getByRole('link', { name: 'Skip to content' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => new URL(page.url()).hash).toBe('#_top')
    await page.keyboard.press('Tab')
    expect(await page.getByRole('radio', { name: 'Fluency Box' }).evaluate((one) => one.matches(':focus'))).toBe(true)
    expect(await page.getByText('There is no operation').count()).toBe(0)
  })

  it('runs snippets against the same services', { timeout: 60_000 }, async () => {
    const page = await open('#/notes/notesLogin')
    await showTab(page, 'Code')
    await page.getByRole('button', { name: /^Run/ }).click()
    await showTab(page, 'Exchanges')
    await expect
      .poll(() => exchangeLines(page), { timeout: 20_000 })
      .toContainEqual(expect.stringContaining('by the snippet'))
  })
})
