/** What happens in one tab, or in one client of a page, reaches the others, and is told once. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type BrowserTabs, startTabsBrowser, type TabsBrowser } from './tabs-browser.ts'

let browser: TabsBrowser
let shared: BrowserTabs

beforeAll(async () => {
  browser = await startTabsBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  shared = await browser.openTabs()
})
afterEach(() => shared.close())

const signIn = (tab: Page, name = 'main') => tab.evaluate((name) => window.tab.signIn(name), name)
const signOut = (tab: Page) => tab.evaluate(() => window.tab.signOut('main'))
const call = (tab: Page, name = 'main') => tab.evaluate((name) => window.tab.calls(name, 1), name)
const user = (tab: Page, name = 'main') => tab.evaluate((name) => window.tab.user(name), name)
const events = (tab: Page, count: number, name = 'main') =>
  tab.evaluate(([name, count]) => window.tab.events(name, count), [name, count] as const)

describe.each(['local', 'promised'] as const)('between tabs on one %s storage', (storage) => {
  it.each(['first', 'second'] as const)('sign-in, refresh and sign-out of the %s reach the other', async (actor) => {
    const first = await shared.tab({ storage })
    const second = await shared.tab({ storage })
    const [acting, watching] = actor === 'first' ? [first, second] : [second, first]
    expect(await user(watching)).toBeUndefined()

    await signIn(acting)
    expect(await events(watching, 1)).toEqual(['signed-in'])
    expect(await user(watching)).toBe('ada')

    shared.box.refuseAccess()
    await call(acting)
    expect(await events(watching, 2)).toEqual(['signed-in', 'refreshed'])
    expect(await call(watching)).toEqual(['ada'])
    expect(shared.box.accessOf(shared.box.seen('GET /users/ada').at(-1))).toBe(2)
    expect(shared.box.seen('POST /refresh_token')).toHaveLength(1)

    await signOut(acting)
    expect(await events(watching, 3)).toEqual(['signed-in', 'refreshed', 'signed-out'])
    expect(await user(watching)).toBeUndefined()
    expect(await call(watching)).toEqual([expect.stringContaining('SessionEndedError')])
  })

  it('tells each event once in each tab, and the tab that hears of it says nothing', async () => {
    const tabs = [await shared.tab({ storage }), await shared.tab({ storage })] as const
    const [first, second] = tabs
    await Promise.all(tabs.map((tab) => user(tab)))
    await signIn(first)
    await events(second, 1)
    expect(await second.evaluate(() => window.tab.posts)).toBe(0)
    // What the second tab now does passes through the same channel: an echo would have come before it.
    await signOut(second)
    await events(first, 2)
    await signIn(first)
    await events(second, 3)
    const all = ['signed-in', 'signed-out', 'signed-in']
    expect(await Promise.all(tabs.map((tab) => events(tab, 3)))).toEqual([all, all])
    expect(await Promise.all(tabs.map((tab) => tab.evaluate(() => window.tab.posts)))).toEqual([2, 1])
  })
})

it.each(['sign-in', 'sign-out'] as const)(
  'reaches a tab that has done nothing yet but subscribe: %s',
  async (change) => {
    const acting = await shared.tab()
    if (change === 'sign-out') await signIn(acting)
    const idle = await shared.tab()
    await (change === 'sign-in' ? signIn(acting) : signOut(acting))
    expect(await events(idle, 1)).toEqual([change === 'sign-in' ? 'signed-in' : 'signed-out'])
  },
)

it('has two clients of one page on one key share one session, and refresh once', async () => {
  const tab = await shared.tab()
  await tab.evaluate(() => window.tab.open('other'))
  expect(await user(tab, 'other')).toBeUndefined()
  await signIn(tab)
  expect(await user(tab, 'other')).toBe('ada')
  shared.box.refuseAccess()
  const results = await tab.evaluate(() => Promise.all([window.tab.calls('main', 5), window.tab.calls('other', 5)]))
  expect(results.flat()).toEqual(Array(10).fill('ada'))
  expect(shared.box.seen('POST /refresh_token')).toHaveLength(1)
  await signOut(tab)
  expect(await events(tab, 3, 'other')).toEqual(['signed-in', 'refreshed', 'signed-out'])
  expect(await user(tab, 'other')).toBeUndefined()
})

it('keeps apart two clients of one page on two keys', async () => {
  const tab = await shared.tab()
  await tab.evaluate(() => window.tab.open('other', { storageKey: 'another' }))
  await signIn(tab)
  expect(await user(tab, 'other')).toBeUndefined()
  await signIn(tab, 'other')
  await signOut(tab)
  expect(await user(tab, 'other')).toBe('ada')
  expect(await events(tab, 1, 'other')).toEqual(['signed-in'])
})

it('keeps what was stored for one base URL from a client of another on the same key', async () => {
  const tab = await shared.tab()
  await tab.evaluate(() => window.tab.open('other', { path: '/elsewhere' }))
  await signIn(tab)
  expect(await user(tab, 'other')).toBeUndefined()
  expect(await call(tab, 'other')).toEqual([expect.stringContaining('SessionEndedError')])
  expect(shared.box.requests.filter(({ path }) => path.startsWith('/elsewhere'))).toEqual([])
})

it('has a tab that opens later find the session', async () => {
  const first = await shared.tab()
  await signIn(first)
  const later = await shared.tab()
  expect(await user(later)).toBe('ada')
  expect(await call(later)).toEqual(['ada'])
  expect(shared.box.seen('POST /login')).toHaveLength(1)
})

it('lets a client go on after it was disposed of, without news from others', async () => {
  const [first, second] = [await shared.tab(), await shared.tab()]
  await first.evaluate(() => window.tab.dispose('main'))
  await signIn(first)
  await events(second, 1)
  expect(await call(first)).toEqual(['ada'])
  await signOut(second)
  // The client reads the storage at each call. Chromium passes the other tab's change on after a while.
  await expect.poll(() => user(first)).toBeUndefined()
  await signIn(first)
  await signOut(first)
  expect(await events(first, 4)).toEqual(['signed-in', 'signed-out', 'signed-in', 'signed-out'])
})
