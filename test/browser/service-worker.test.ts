/** The mocks in a real browser: in a page, behind the service worker of MSW. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectBrowser } from '../support/shared.ts'
import type { StaticHost } from '../support/static-host.ts'
import { controlDoings } from './page/control-walk.ts'
import type { walks } from './page/walks.ts'
import { servePage } from './page-server.ts'

const allBytes = Array.from({ length: 256 }, (_, byte) => byte).join()

let server: StaticHost
let browser: Browser
let page: Page
/** What the page, or its worker, asked the network for. */
const sent: string[] = []
const errors: string[] = []

beforeAll(async () => {
  ;[server, browser] = await Promise.all([servePage(), connectBrowser()])
  const context = await browser.newContext()
  context.on('request', async (request) => {
    // A call that breaks off, or is under way when the browser goes, has no reply. What the worker hands on to the network is
    // a request of its own.
    const isWorkers = request.serviceWorker() !== null
    const reply = isWorkers ? null : await request.response().catch(() => null)
    if (isWorkers || reply?.fromServiceWorker() === false) sent.push(request.url())
  })
  page = await context.newPage()
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(server.origin)
  await page.waitForFunction(() => window.ready)
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

const walk = (name: keyof typeof walks) => page.evaluate((service) => window.walk(service), name)

const notesSteps = {
  signUp: '200 Signup success',
  tooEarly: '406 Please check your email and activate your account.',
  openLink: '200 Verified',
  signIn: '200 Login success',
  expired: '403 Expired token',
  refresh: '200 Refresh Success',
  multipartSignIn: '200 Login success',
}

describe('in a page, the mocks', () => {
  it('walk a user of Fluency Box from sign-up to a new picture', async () => {
    expect(await walk('fluency-box')).toEqual({
      signUp: '201 New User Created',
      askForReset: '200 An email has been sent with instructions to reset your password.',
      openLink: '200 Choose a New Password',
      sendForm: '200 Password Updated',
      signIn: '200',
      expired: '401 Token has expired',
      refresh: '200',
      upload: '200 successfully updated',
      profile: '200 ada',
      picture: `200 image/png ${allBytes}`,
    })
  })

  it('walk a user of NWApp from registration to signing out', async () => {
    expect(await walk('nwapp')).toEqual({
      signUp: '200',
      openLink: '200 Verified',
      signIn: '200',
      expired: '401 Bearer realm="api",error="invalid_token",error_description="The access token has expired."',
      refresh: '200',
      profile: '200 ada@example.com',
      signOut: '200',
      signedOut: '401',
    })
  })

  it('walk a user of Thunder from sign-up to deletion', async () => {
    expect(await walk('thunder')).toEqual({
      signUp: '201',
      sendMail: '200',
      openLink: '200 true https://accounts.example.com/thunder/verify/success',
      signIn: '200 true',
      remove: '200',
      gone: '404',
    })
  })

  it('walk a user of Notes from sign-up to a new token', async () => {
    expect(await walk('notes')).toEqual(notesSteps)
  })

  it('walk a user of FitTrackee from registration to the end of the token', async () => {
    expect(await walk('fittrackee')).toEqual({
      signUp: '201 Successfully registered.',
      signIn: '200 Successfully logged in.',
      upload: '200',
      profile: 'ada true',
      picture: `200 image/png ${allBytes}`,
      remove: '204',
      expired: '401 Signature expired. Please log in again.',
    })
  })

  it('are steered by one object: accounts, clock, mail, faults, journal and state', async () => {
    expect(await page.evaluate(() => window.steer())).toEqual(controlDoings)
  })

  it("answer below a path of the page's own origin", async () => {
    expect(await page.evaluate(() => window.walkAtOwnOrigin())).toEqual(notesSteps)
  })

  it('leave the page its own files', async () => {
    const reply = await page.evaluate(async () => (await fetch('/')).text())
    expect(reply).toContain('<title>Latchkey mocks in a page</title>')
  })

  it("send nothing beyond the page's origin, and raise no error", async () => {
    expect(sent).not.toEqual([])
    expect(sent.filter((url) => !url.startsWith(`${server.origin}/`))).toEqual([])
    expect(sent.filter((url) => url.includes('/api/'))).toEqual([])
    expect(errors).toEqual([])
  })
})
