import { expect, type Page } from '@playwright/test'
import { test } from './mocks.ts'

test.describe.configure({ mode: 'parallel' }) // each test has a world of its own

test('1. starts from a known state', async ({ page, mocks }) => {
  await mocks('POST', 'presets/demo')
  await page.goto('/')
  await signIn(page, 'grace@example.com')
  await expect(page.getByRole('heading')).toHaveText('Hello Grace')
})

test('2. begins signed in', async ({ page, mocks }) => {
  await openSignedIn(page, await mocks('POST', 'presets/signed-in'))
  await expect(page.getByRole('heading')).toHaveText('Hello Ada')
})

test('3. expires a session, which the app renews once', async ({ page, mocks }) => {
  await openSignedIn(page, await mocks('POST', 'presets/expired-session'))
  await expect(page.getByRole('heading')).toHaveText('Hello Ada')
  await mocks('POST', 'journal/verify', { match: { operation: 'nwappRefreshToken', status: 200 }, exactly: 1 })
})

test('4. lets time pass', async ({ page, mocks }) => {
  await openSignedIn(page, await mocks('POST', 'presets/signed-in'))
  await expect(page.getByRole('heading')).toHaveText('Hello Ada')
  await mocks('POST', 'clock/advance', { hours: 25 }) // longer than an access token lives
  await page.reload()
  await expect(page.getByRole('heading')).toHaveText('Hello Ada')
  await mocks('POST', 'clock/advance', { weeks: 3 }) // longer than a refresh token does
  await page.reload()
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
})

test('5. reads the mail and opens its link', async ({ page, mocks }) => {
  await page.goto('/')
  await page.getByLabel('First name').fill('Grace')
  await page.getByLabel('Last name').fill('Hopper')
  await fillIn(page, 'grace@example.com')
  await page.getByRole('button', { name: 'Sign up' }).click()
  const { mail } = await mocks<Mails>('GET', 'mail?to=grace@example.com&waitMs=5000')
  await page.goto(mail[0]?.links[0] ?? 'about:blank')
  const { users } = await mocks<{ users: { verified: boolean }[] }>('GET', 'services/nwapp/users?text=grace')
  expect(users).toMatchObject([{ verified: true }])
})

test('6. brings up a documented error', async ({ page, mocks }) => {
  await mocks('POST', 'presets/verified')
  const match = { operation: 'nwappLogin' }
  await mocks('POST', 'faults', { match, effect: { type: 'example', example: 'account_locked' }, times: 1 })
  await page.goto('/')
  await signIn(page, 'ada@example.com')
  await expect(page.getByRole('alert')).toHaveText('Your account is locked until its email is verified.')
})

test('7. loses the reply to a refresh', async ({ page, mocks }) => {
  const match = { operation: 'nwappRefreshToken' }
  const signedIn = await mocks<SignedIn>('POST', 'presets/expired-session')
  await mocks('POST', 'faults', { match, effect: { type: 'drop', at: 'reply' } })
  await openSignedIn(page, signedIn)
  await expect(page.getByRole('alert')).toHaveText('There is no connection.')
  await mocks('DELETE', 'faults')
  await page.reload() // the service has taken the old refresh token, so that the user has to sign in again
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
})

test('8. verifies what the app called', async ({ page, mocks }) => {
  await mocks('POST', 'presets/verified')
  await page.goto('/')
  await signIn(page, 'ada@example.com')
  await expect(page.getByRole('heading')).toHaveText('Hello Ada')
  await mocks('POST', 'journal/verify', { match: { operation: 'nwappLogin', status: 200 }, exactly: 1 })
  await mocks('POST', 'journal/verify', { match: { violations: true }, exactly: 0 })
})

for (const first of ['Grace', 'Dorothy']) {
  test(`9. runs beside others: ${first} has the address to herself`, async ({ page }) => {
    await page.goto('/')
    await page.getByLabel('First name').fill(first)
    await page.getByLabel('Last name').fill('Hopper')
    await fillIn(page, 'hopper@example.com')
    await page.getByRole('button', { name: 'Sign up' }).click()
    await expect(page.getByRole('heading')).toHaveText(`Hello ${first}`)
  })
}

test('10. keeps a state and comes back to it', async ({ page, mocks }) => {
  const signedIn = await mocks<SignedIn>('POST', 'presets/signed-in')
  await mocks('POST', 'snapshots', { name: 'signed-in' })
  await mocks('DELETE', 'services/nwapp/users/1')
  await openSignedIn(page, signedIn)
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
  await mocks('POST', 'snapshots/signed-in/restore')
  await openSignedIn(page, signedIn)
  await expect(page.getByRole('heading')).toHaveText('Hello Ada')
})

interface Mails {
  readonly mail: readonly { readonly links: readonly string[] }[]
}

interface SignedIn {
  readonly sessions: readonly {
    readonly service: string
    readonly accessToken: string
    readonly refreshToken: string
  }[]
}

/** Opens the app with the tokens where it keeps them. */
async function openSignedIn(page: Page, { sessions }: SignedIn) {
  const tokens = sessions.find(({ service }) => service === 'nwapp')
  await page.goto('/')
  await page.evaluate((text) => localStorage.setItem('session', text), JSON.stringify(tokens))
  await page.reload()
}

async function signIn(page: Page, email: string) {
  await fillIn(page, email)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

async function fillIn(page: Page, email: string) {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill('analytical-engine')
}
