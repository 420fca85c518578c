/** The control room's panel Clock. */
import { beforeEach, describe, expect, it } from 'vitest'
import { ada, consolePages, formOf } from './console-page.ts'

const pages = consolePages()

/** The status of a call with an access token that Ada has held since the test began. */
let profile: () => Promise<number>

beforeEach(async () => {
  const { users } = pages.server.services.nwapp
  const { id } = await users.create({ ...ada, first_name: 'Ada', last_name: 'Lovelace' })
  const token = (await users.signIn(id))?.accessToken ?? ''
  profile = async () => {
    const headers = { authorization: `Bearer ${token}` }
    return (await pages.call('/nwapp/api/v1/public/profile', { headers })).status
  }
})

const offsetSeconds = () => (pages.server.world.clock.now() - Date.now()) / 1_000

describe('the clock panel', () => {
  it("jumps past the life of a service's access tokens, which then have expired", async () => {
    const page = await pages.open('#/clock')
    expect(await profile()).toBe(200)
    await page.getByRole('button', { name: 'Advance past it: access tokens of NWApp' }).click()
    await page.getByText('It is 1 day later.').waitFor()
    await page.getByText('Running, 1 day ahead of the real time').waitFor()
    expect(await profile()).toBe(401)
  })

  it("expires everybody's access tokens without moving the clock", async () => {
    const page = await pages.open('#/clock')
    await page.getByRole('button', { name: "Expire everybody's access tokens at NWApp" }).click()
    await page.getByText('All access tokens of NWApp have expired.').waitFor()
    expect(await profile()).toBe(401)
    expect(Math.abs(offsetSeconds())).toBeLessThan(1)
  })

  it('stands still, jumps, goes on, and comes back to the real time', async () => {
    const page = await pages.open('#/clock')
    await page.getByRole('button', { name: 'Freeze' }).click()
    await page.getByRole('button', { name: 'Resume' }).waitFor()
    const frozenAt = pages.server.world.clock.now()
    await page.getByRole('button', { name: '+20 min' }).click()
    await page.getByText('It is 20 minutes later.').waitFor()
    expect(pages.server.world.clock.now()).toBe(frozenAt + 20 * 60_000)
    await page.getByRole('button', { name: 'Resume' }).click()
    await page.getByText('The clock runs.').waitFor()
    await page.getByRole('button', { name: 'Back to real time' }).click()
    await page.getByText('Running, the real time').waitFor()
    expect(Math.abs(offsetSeconds())).toBeLessThan(1)
  })

  it('is set to a moment, by the zone of the browser', async () => {
    const page = await pages.open('#/clock', { timezoneId: 'Europe/Paris' })
    await page.getByRole('button', { name: 'Freeze' }).click()
    await page.getByRole('button', { name: 'Resume' }).waitFor()
    await page.getByLabel('Set it to').fill('2028-02-28T23:59:00')
    await page.getByRole('button', { name: 'Set', exact: true }).click()
    await page.getByText(/Monday,? 28 February 2028/).waitFor()
    expect(await page.locator('.big-clock time').innerText()).toBe('23:59:00')
    expect(new Date(pages.server.world.clock.now()).toISOString()).toBe('2028-02-28T22:59:00.000Z')
  })

  it('ticks by itself, and follows a clock that is moved elsewhere', async () => {
    const page = await pages.open('#/clock')
    const time = page.locator('.big-clock time')
    const first = await time.innerText()
    await expect.poll(() => time.innerText(), { timeout: 5_000 }).not.toBe(first)
    pages.server.world.clock.advance({ days: 3 })
    await page.getByText('Running, 3 days ahead of the real time').waitFor()
  })

  it('sets up a service, and says what is wrong with a setting', async () => {
    const page = await pages.open('#/clock')
    const registration = page.getByLabel('Registration')
    await registration.uncheck()
    await page.getByRole('button', { name: 'Save the settings of FitTrackee' }).click()
    await page.getByText('FitTrackee is set up anew.').waitFor()
    const reply = await pages.call('/fittrackee/api/auth/register', {
      ...formOf({}),
      body: JSON.stringify({ ...ada, password_conf: ada.password }),
      headers: { 'content-type': 'application/json' },
    })
    expect(reply.status).toBe(403)

    const life = page.getByRole('group', { name: 'Notes' }).getByLabel('Access token')
    await life.fill('soon')
    await page.getByRole('button', { name: 'Save the settings of Notes' }).click()
    await page.getByRole('alert').getByText('accessTokenSeconds').waitFor()
    expect(await life.inputValue()).toBe('soon')
    await life.fill('90')
    await page.getByRole('button', { name: 'Save the settings of Notes' }).click()
    await page.getByRole('row', { name: 'Notes' }).getByText('1 minute 30 seconds').waitFor()
    expect(pages.server.world.settings.notes.accessTokenSeconds).toBe(90)
  })
})
