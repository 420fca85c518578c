import { afterAll, afterEach, describe, expect, it } from 'vitest'
import {
  ada,
  askForReset,
  failLogIn,
  logIn,
  messageOf,
  resetPassword,
  signedIn,
  updatePassword,
} from '../../../mocks/scenarios/fluency-box/calls.ts'
import { form, mailedLink } from '../../../mocks/scenarios/test-services.ts'
import { startServices } from '../../support/services.ts'

const services = await startServices()
afterEach(() => services.mocks.reset())
afterAll(() => services.close())

const newPassword = { password: 'difference-engine' }
const withNewPassword = { ...ada, ...newPassword }

/** Mails a link to Ada, who has an account. */
const linkForAda = async () => {
  await askForReset(services)
  return mailedLink(services, ada.email_address)
}

describe('A password reset at Fluency Box', () => {
  it('goes from the mail over a form to the new password, and unlocks the account', async () => {
    await signedIn(services)
    await failLogIn(services, 5)
    expect((await askForReset(services, { email: 'ADA@example.com' })).status).toBe(200)
    const mail = await services.mocks.mailbox.latest(ada.email_address)
    expect(mail).toMatchObject({
      service: 'fluency-box',
      from: 'fluency-box@example.com',
      to: ada.email_address,
      subject: 'Fluency Box Password Reset Request',
    })

    const link = await mailedLink(services, ada.email_address)
    const opened = await services.fetch(link)
    expect(opened.status).toBe(200)
    expect(await opened.text()).toMatch(/<form method="post">.*name="password"/s)
    expect((await logIn(services)).status).toBe(401)

    expect(await (await services.fetch(link, form(newPassword))).text()).toContain('<h1>Password Updated</h1>')
    expect((await logIn(services)).status).toBe(401)
    expect((await logIn(services, withNewPassword)).status).toBe(200)
  })

  it('works once for each link, also for two who submit at the same time', async () => {
    await signedIn(services)
    const link = await linkForAda()
    const replies = await Promise.all([
      services.fetch(link, form(newPassword)),
      services.fetch(link, form(newPassword)),
    ])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 410])
    expect((await services.fetch(link)).status).toBe(410)
  })

  it('works for 30 minutes, or for as long as the settings say', async () => {
    await signedIn(services)
    const link = await linkForAda()
    services.mocks.clock.advance({ seconds: 1_798 })
    expect((await services.fetch(link)).status).toBe(200)
    services.mocks.clock.advance({ seconds: 2 })
    for (const reply of [await services.fetch(link), await services.fetch(link, form(newPassword))]) {
      expect(reply.status).toBe(410)
      expect(await reply.text()).toContain('has expired')
    }
    expect((await logIn(services)).status).toBe(200)

    services.mocks.configure({ fluencyBox: { resetLinkSeconds: 10 } })
    const shortLived = await linkForAda()
    services.mocks.clock.advance({ seconds: 10 })
    expect((await services.fetch(shortLived)).status).toBe(410)
  })

  it('refuses a link that is unknown, and one that a newer link or a new password made void', async () => {
    const session = await signedIn(services)
    for (const path of ['/password_reset', '/password_reset?token=', '/password_reset?token=__proto__']) {
      expect((await services.fetch(`/fluency-box${path}`)).status, path).toBe(410)
      expect((await services.fetch(`/fluency-box${path}`, form(newPassword))).status, path).toBe(410)
    }
    const first = await linkForAda()
    const second = await linkForAda()
    expect((await services.fetch(first)).status).toBe(410)
    expect((await services.fetch(second)).status).toBe(200)
    await updatePassword(services, session, newPassword)
    expect((await services.fetch(second)).status).toBe(410)
  })

  it('shows the form again for a password that is absent, empty or too long, and keeps the link', async () => {
    await signedIn(services)
    const link = await linkForAda()
    for (const fields of [{}, { password: '' }, { password: 'x'.repeat(256) }]) {
      const reply = await services.fetch(link, form(fields))
      expect(reply.status).toBe(400)
      expect(await reply.text()).toContain('<form method="post">')
    }
    expect((await services.fetch(link, { method: 'POST', body: '{}' })).status).toBe(400)
    expect((await services.fetch(link, form({ password: 'x'.repeat(255) }))).status).toBe(200)
  })

  it('shows an e-mail address that is markup as text', async () => {
    await services.mocks.fluencyBox.addUser({ ...ada, email_address: '<script>alert(1)</script>' })
    await askForReset(services, { email: '<script>alert(1)</script>' })
    const page = await (await services.fetch(await mailedLink(services, '<script>alert(1)</script>'))).text()
    expect(page).toContain('&lt;script&gt;')
    expect(page).not.toContain('<script>')
  })

  it('needs no proof at all where the call is used instead of the link', async () => {
    await signedIn(services)
    const link = await linkForAda()
    await failLogIn(services, 5)
    expect((await resetPassword(services, newPassword, 'ADA@example.com')).status).toBe(200)
    expect((await logIn(services, withNewPassword)).status).toBe(200)
    expect((await services.fetch(link)).status).toBe(410)
  })

  it('finds an account by an address with reserved characters, and none by a malformed one', async () => {
    const email_address = 'ada+/?#%@example.com'
    await services.mocks.fluencyBox.addUser({ ...ada, email_address })
    expect((await resetPassword(services, newPassword, email_address)).status).toBe(200)
    const malformed = await services.fetch('/fluency-box/users/%E0%A4%A/password_reset', {
      method: 'PUT',
      body: JSON.stringify(newPassword),
    })
    expect(malformed.status).toBe(404)
  })

  it('looks for the field before its type, and for both before the account', async () => {
    expect(await messageOf(await askForReset(services, { email: null }))).toBe('No email in request')
    expect(await messageOf(await askForReset(services, { email: 1 }))).toBe('Request body is not valid')
    expect(await messageOf(await askForReset(services, { email: 'x'.repeat(321) }))).toBe('Request body is not valid')
    expect(await messageOf(await askForReset(services, { email: '' }))).toBe('No user found')
    expect(await messageOf(await resetPassword(services, { password: null }))).toBe('No password in request')
    expect(await messageOf(await resetPassword(services, { password: 1 }))).toBe('Request body is not valid')
    expect(await messageOf(await resetPassword(services, { password: '' }))).toBe('No user found')
  })

  it('sends no mail while the mail server is down', async () => {
    await signedIn(services)
    services.mocks.faults.set('fluency-box', { mail: 'down' })
    expect((await askForReset(services)).status).toBe(500)
    expect(await services.mocks.mailbox.list()).toEqual([])
  })
})
