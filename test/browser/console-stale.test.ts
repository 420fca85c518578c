/** The control room shows what there is: not what there was before a reset, in another world, or on a server that went. */
import { describe, expect, it } from 'vitest'
import { startMockServer } from '../../mocks/server/server.ts'
import { ada, consolePages, formOf, rows } from './console-page.ts'

const pages = consolePages()
const grace = { username: 'grace', email: 'grace@example.com', password: ada.password }
const inWorld = (name: string) => ({ 'x-mock-session': name })
const json = (method: string, body: unknown) => ({
  method,
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
})

describe('what is shown', () => {
  it('is no password of an account that had the same id before', async () => {
    const page = await pages.open('#/accounts/notes/+')
    await page.getByText('Live', { exact: true }).waitFor()
    await page.getByLabel('Username').fill('grace')
    await page.getByRole('textbox', { name: 'E-mail' }).fill('grace@example.com')
    await page.getByRole('button', { name: 'Create account' }).click()
    await page.getByRole('region', { name: 'The new password' }).waitFor()
    await pages.call('/_mock/v1/presets/demo', { method: 'POST' })
    await page.getByRole('heading', { name: 'ada', exact: true }).waitFor()
    await expect.poll(() => page.getByRole('region', { name: 'The new password' }).count()).toBe(0)
  })

  it('is no password that was changed since', async () => {
    const page = await pages.open('#/accounts/notes/+')
    await page.getByLabel('Username').fill('grace')
    await page.getByRole('textbox', { name: 'E-mail' }).fill('grace@example.com')
    await page.getByRole('button', { name: 'Create account' }).click()
    await page.getByRole('region', { name: 'The new password' }).waitFor()
    await page.getByLabel('Password', { exact: true }).fill('another-engine')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await page.getByText('grace is changed.').waitFor()
    expect(await page.getByRole('region', { name: 'The new password' }).count()).toBe(0)
  })

  it('is no token of a preset once everything was replaced', async () => {
    await pages.call('/_mock/v1/snapshots', json('POST', { name: 'before' }))
    const page = await pages.open('#/state')
    await page.getByRole('button', { name: /^signed-in/ }).click()
    await page.getByText('signed-in signed these people in').waitFor()
    await page.getByRole('button', { name: 'Restore before' }).click()
    await page.getByText('Everything is as in before.').waitFor()
    expect(await page.getByText('signed these people in').count()).toBe(0)
  })

  it('is the call of this server, where one before gave its number to another', async () => {
    const first = await startMockServer()
    const port = Number(new URL(first.url).port)
    await fetch(`${first.url}/notes/auth/signup`, formOf(ada))
    const page = await pages.open('#/traffic/1', { serverUrl: first.url })
    await page.getByRole('region', { name: 'Body of the request' }).getByText('username=ada').waitFor()
    await first.close()
    await page.getByText('Reconnecting', { exact: true }).waitFor()
    const second = await startMockServer({ port })
    await fetch(`${second.url}/notes/auth/signup`, formOf(grace))
    await page.getByRole('region', { name: 'Body of the request' }).getByText('username=grace').waitFor()
    await second.close()
  })

  it('is no call of another world, where the list stood still when it was left', async () => {
    const page = await pages.open()
    await page.getByText('Live', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Pause' }).click()
    await pages.call('/notes/auth/signup', formOf(ada))
    await page.getByRole('button', { name: 'Resume (1 new)' }).waitFor()
    await pages.call('/notes/auth/signup', formOf(grace, inWorld('other')))
    await page.evaluate(() => {
      location.hash = '#/traffic?world=other'
    })
    await page.getByRole('button', { name: 'World: other' }).waitFor()
    await expect.poll(() => rows(page).count()).toBe(1)
    await page.getByRole('button', { name: 'Resume', exact: true }).click()
    expect(await rows(page).count()).toBe(1)
  })

  it('is no time of another world, when the answer came after leaving it', async () => {
    const page = await pages.open('#/clock')
    await page.getByText('Running, the real time').waitFor()
    let answer: () => void = () => undefined
    const left = new Promise<void>((resolve) => {
      answer = resolve
    })
    await page.route('**/clock/advance', async (route) => {
      const response = await route.fetch()
      await left
      await route.fulfill({ response })
    })
    await page.getByRole('button', { name: '+1 day' }).click()
    await page.evaluate(() => {
      location.hash = '#/clock?world=other'
    })
    await page.getByRole('button', { name: 'World: other' }).waitFor()
    await page.getByText('Live', { exact: true }).waitFor()
    answer()
    await page.getByText('It is 1 day later.').waitFor()
    await page.getByText('Running, the real time').waitFor()
    expect(await page.getByText('1 day ahead').count()).toBe(0)
  })

  it('is the outage that there is, also when changing it failed', async () => {
    const page = await pages.open('#/faults')
    const mail = page.getByRole('group', { name: 'Mail of Notes' })
    await page.route('**/outages/notes', (route) => route.abort())
    await mail.getByRole('radio', { name: 'Down' }).click()
    await page.getByRole('alert').getByText('The mock server cannot be reached.').waitFor()
    await expect.poll(() => mail.getByRole('radio', { name: 'Up' }).isChecked()).toBe(true)
  })

  it('is every value of a body as it was sent', async () => {
    const body = '{"id":12345678901234567890,"n":1.0,"n":2,"none":[],"deep":[{"a":true}]}'
    await pages.call('/nwapp/api/v1/public/login', { ...json('POST', {}), body })
    const page = await pages.open()
    await page.locator('[data-row]').first().click()
    const shown = page.getByRole('region', { name: 'Body of the request' })
    await shown.getByText('12345678901234567890').waitFor()
    expect(await shown.innerText()).toBe(
      [
        '{',
        '  "id": 12345678901234567890,',
        '  "n": 1.0,',
        '  "n": 2,',
        '  "none": [],',
        '  "deep": [',
        '    {',
        '      "a": true',
        '    }',
        '  ]',
        '}',
      ].join('\n'),
    )
  })

  it('is also a call that is older than the list, when it is searched for', async () => {
    await pages.call('/notes/auth/signup?needle', { method: 'POST' })
    for (let made = 0; made < 300; made += 50)
      await Promise.all(Array.from({ length: 50 }, () => pages.call('/notes/auth/login', { method: 'POST' })))
    const page = await pages.open()
    await page.getByText('Search to find them').waitFor()
    await page.getByLabel('Search URLs').fill('needle')
    await expect.poll(() => rows(page).count()).toBe(1)
    expect(await rows(page).innerText()).toContain('POST /notes/auth/signup')
  })

  it('names the zone of its times', async () => {
    const page = await pages.open('#/clock', { timezoneId: 'Asia/Tokyo' })
    await page.getByText('Set it to (Asia/Tokyo)').waitFor()
    await pages.call('/notes/auth/signup', formOf(ada))
    await page.evaluate(() => {
      location.hash = '#/traffic'
    })
    await page.locator('[data-row]').first().click()
    await page.getByText(/\d{2}:\d{2}:\d{2} GMT\+9/).waitFor()
  })
})

describe('what was asked', () => {
  it('of one world is not answered in another', async () => {
    await pages.server.services.notes.addUser(ada)
    const page = await pages.open('#/state')
    await page.evaluate(() => {
      location.hash = '#/state?world=other'
    })
    await page.getByRole('button', { name: 'World: other' }).waitFor()
    await page.getByRole('button', { name: 'Begin anew' }).click()
    await page.getByRole('dialog', { name: 'Begin anew?' }).waitFor()
    await page.goBack()
    await page.getByRole('button', { name: 'World: Shared world' }).waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
  })
})

describe('what was typed', () => {
  it('into an account stays while another panel is looked at', async () => {
    await pages.server.services.notes.addUser(ada)
    const page = await pages.open('#/accounts/notes/1')
    await page.getByLabel('Username').fill('lovelace')
    await page.getByRole('button', { name: 'Mail', exact: true }).click()
    await page.getByText('No mail is open').waitFor()
    await page.goBack()
    await expect.poll(() => page.getByLabel('Username').inputValue()).toBe('lovelace')
    await page.getByRole('button', { name: 'Undo changes' }).click()
    expect(await page.getByLabel('Username').inputValue()).toBe('ada')
  })

  it('into an account stays when somebody deletes the account', async () => {
    const { id } = await pages.server.services.notes.addUser(ada)
    const page = await pages.open(`#/accounts/notes/${id}`)
    await page.getByText('Live', { exact: true }).waitFor()
    await page.getByLabel('Username').fill('lovelace')
    await pages.call(`/_mock/v1/services/notes/users/${id}`, { method: 'DELETE' })
    await page.locator('.split-detail').getByRole('alert').filter({ hasText: /./ }).first().waitFor()
    expect(await page.getByLabel('Username').inputValue()).toBe('lovelace')
  })
})
