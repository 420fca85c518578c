/** Tabs that share one `localStorage`, in a real browser, refresh once, and none can make another hang. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type BrowserTabs, startTabsBrowser, type TabsBrowser } from './tabs-browser.ts'

const refresh = 'POST /refresh_token'
const account = 'GET /users/ada'
const rounds = Array.from({ length: 20 }, (_, index) => index + 1)
/** Longer than any test may last. */
const foreverMs = 600_000

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

const signIn = (tab: Page) => tab.evaluate(() => window.tab.signIn('main'))
const calls = (tab: Page, count: number) => tab.evaluate((count) => window.tab.calls('main', count), count)
/** The tokens that were shown to the refresh, in order. */
const refreshed = () => shared.box.seen(refresh).map(({ headers }) => headers['x-refresh-token'])
const user = (tab: Page) => tab.evaluate(() => window.tab.user('main'))
const locks = (tab: Page) =>
  tab.evaluate(async () => {
    const { held = [], pending = [] } = await navigator.locks.query()
    return { held: held.length, pending: pending.length }
  })

/** Resolves when another tab waits for the lock that one of them holds. */
const queued = (tab: Page) =>
  tab.waitForFunction(async () => (await navigator.locks.query()).pending?.length === 1, undefined, { polling: 20 })

/** Resolves when no tab has the lock or waits for it. */
const unlocked = (tab: Page) =>
  tab.waitForFunction(
    async () => {
      const { held, pending } = await navigator.locks.query()
      return held?.length === 0 && pending?.length === 0
    },
    undefined,
    { polling: 20 },
  )

describe.each(['local', 'promised'] as const)('two tabs on one %s storage', (storage) => {
  let tabs: [Page, Page]

  beforeEach(async () => {
    tabs = [await shared.tab({ storage }), await shared.tab({ storage })]
    await Promise.all(tabs.map(user))
  })

  it('refresh once when the token is refused in both, however often that happens', async () => {
    const [first, second] = tabs
    await signIn(first)
    await second.evaluate(() => window.tab.events('main', 1))
    for (const round of rounds) {
      shared.box.refuseAccess()
      const results = await Promise.all(tabs.map((tab) => calls(tab, 5)))
      expect({ round, results, refreshed: refreshed() }).toEqual({
        round,
        results: Array(2).fill(Array(5).fill('ada')),
        refreshed: rounds.slice(0, round).map((number) => `refresh-${number}`),
      })
    }
  })

  it('refresh once when the token expires in both, however often that happens', async () => {
    const [first, second] = tabs
    shared.box.lifeSeconds = 100
    await signIn(first)
    await second.evaluate(() => window.tab.events('main', 1))
    for (const round of rounds) {
      const before = shared.box.seen(account).length
      await Promise.all(tabs.map((tab) => tab.evaluate((ms) => window.tab.setSkew(ms), round * 100_000)))
      const results = await Promise.all(tabs.map((tab) => calls(tab, 5)))
      const carried = shared.box.seen(account).slice(before)
      expect({
        round,
        results,
        carried: carried.map(shared.box.accessOf),
        refreshed: refreshed(),
      }).toEqual({
        round,
        results: Array(2).fill(Array(5).fill('ada')),
        // None went out with the token that had expired.
        carried: Array(10).fill(round + 1),
        refreshed: rounds.slice(0, round).map((number) => `refresh-${number}`),
      })
    }
  })
})

/** Two tabs of one session, the first of which has begun a refresh that gets no answer. */
async function stuckTabs(refreshTimeoutMs: number): Promise<[Page, Page]> {
  const stuck = await shared.tab({ refreshTimeoutMs: foreverMs })
  const other = await shared.tab({ refreshTimeoutMs })
  await signIn(stuck)
  shared.box.refuseAccess()
  shared.box.once(refresh, 'hang')
  await stuck.evaluate(() => void window.tab.calls('main', 1))
  await shared.box.arrival(refresh)
  return [stuck, other]
}

it('holds the lock for the refresh alone, and lets reading and calling go on beside it', async () => {
  const [stuck, other] = await stuckTabs(foreverMs)
  expect(await locks(other)).toEqual({ held: 1, pending: 0 })
  expect(await user(other)).toBe('ada')
  expect(await user(stuck)).toBe('ada')
  await signIn(other)
  expect(await calls(other, 3)).toEqual(['ada', 'ada', 'ada'])
  expect(await locks(other)).toMatchObject({ pending: 0 })
})

it('gives the lock back when the refresh fails', async () => {
  const tab = await shared.tab()
  await signIn(tab)
  shared.box.refuseAccess()
  shared.box.once(refresh, { status: 500 })
  expect(await calls(tab, 1)).toEqual([expect.stringContaining('500')])
  // It is held for a moment longer, in case a write is still on its way to other tabs.
  await expect.poll(() => locks(tab)).toEqual({ held: 0, pending: 0 })
})

it('goes on in one tab when the other is closed in the middle of a refresh', async () => {
  const [stuck, other] = await stuckTabs(foreverMs)
  const result = calls(other, 3)
  await queued(other)
  await stuck.close()
  expect(await result).toEqual(['ada', 'ada', 'ada'])
  expect(shared.box.seen(refresh)).toHaveLength(2)
})

it('goes on in one tab when the other crashes in the middle of a refresh', async () => {
  const [stuck, other] = await stuckTabs(foreverMs)
  const result = calls(other, 3)
  await queued(other)
  const crashed = stuck.waitForEvent('crash')
  // The navigation never arrives: the page is gone before.
  stuck.goto('chrome://crash').catch(() => {})
  await crashed
  expect(await result).toEqual(['ada', 'ada', 'ada'])
  expect(shared.box.seen(refresh)).toHaveLength(2)
})

it('goes on without the lock when another tab keeps it for too long', async () => {
  const [stuck, other] = await stuckTabs(200)
  expect(await calls(other, 3)).toEqual(['ada', 'ada', 'ada'])
  expect(shared.box.seen(refresh)).toHaveLength(2)
  await stuck.close()
  // What was granted too late is given back at once, and nothing is done twice.
  await unlocked(other)
  expect(shared.box.seen(refresh)).toHaveLength(2)
})
