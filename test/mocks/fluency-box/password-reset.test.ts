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
} from '../../../docs/scenarios/fluency-box/calls.ts'
import { form, mailedLink } from '../../../docs/scenarios/lab.ts'
import { startLab } from '../labs.ts'

const lab = await startLab()
afterEach(() => lab.mocks.reset())
afterAll(() => lab.close())

const newPassword = { password: 'difference-engine' }
const withNewPassword = { ...ada, ...newPassword }

/** Mails a link to Ada, who has an account. */
const linkForAda = async () => {
  await askForReset(lab)
  return mailedLink(lab, ada.email_address)
}

describe('A password reset at Fluency Box', () => {
  it('goes from the mail over a form to the new password, and unlocks the account', async () => {
    await signedIn(lab)
    await failLogIn(lab, 5)
    expect((await askForReset(lab, { email: 'ADA@example.com' })).status).toBe(200)
    const mail = await lab.mocks.mailbox.latest(ada.email_address)
    expect(mail).toMatchObject({
      service: 'fluency-box',
      from: 'fluency-box@example.com',
      to: ada.email_address,
      subject: 'Fluency Box Password Reset Request',
    })

    const link = await mailedLink(lab, ada.email_address)
    const opened = await lab.fetch(link)
    expect(opened.status).toBe(200)
    expect(await opened.text()).toMatch(/<form method="post">.*name="password"/s)
    expect((await logIn(lab)).status).toBe(401)

    expect(await (await lab.fetch(link, form(newPassword))).text()).toContain('<h1>Password Updated</h1>')
    expect((await logIn(lab)).status).toBe(401)
    expect((await logIn(lab, withNewPassword)).status).toBe(200)
  })

  it('works once for each link, also for two who submit at the same time', async () => {
    await signedIn(lab)
    const link = await linkForAda()
    const replies = await Promise.all([lab.fetch(link, form(newPassword)), lab.fetch(link, form(newPassword))])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 410])
    expect((await lab.fetch(link)).status).toBe(410)
  })

  it('works for 30 minutes, or for as long as the settings say', async () => {
    await signedIn(lab)
    const link = await linkForAda()
    lab.mocks.clock.advance({ seconds: 1_798 })
    expect((await lab.fetch(link)).status).toBe(200)
    lab.mocks.clock.advance({ seconds: 2 })
    for (const reply of [await lab.fetch(link), await lab.fetch(link, form(newPassword))]) {
      expect(reply.status).toBe(410)
      expect(await reply.text()).toContain('has expired')
    }
    expect((await logIn(lab)).status).toBe(200)

    lab.mocks.configure({ fluencyBox: { resetLinkSeconds: 10 } })
    const shortLived = await linkForAda()
    lab.mocks.clock.advance({ seconds: 10 })
    expect((await lab.fetch(shortLived)).status).toBe(410)
  })

  it('refuses a link that is unknown, and one that a newer link or a new password made void', async () => {
    const session = await signedIn(lab)
    for (const path of ['/password_reset', '/password_reset?token=', '/password_reset?token=__proto__']) {
      expect((await lab.fetch(`/fluency-box${path}`)).status, path).toBe(410)
      expect((await lab.fetch(`/fluency-box${path}`, form(newPassword))).status, path).toBe(410)
    }
    const first = await linkForAda()
    const second = await linkForAda()
    expect((await lab.fetch(first)).status).toBe(410)
    expect((await lab.fetch(second)).status).toBe(200)
    await updatePassword(lab, session, newPassword)
    expect((await lab.fetch(second)).status).toBe(410)
  })

  it('shows the form again for a password that is absent, empty or too long, and keeps the link', async () => {
    await signedIn(lab)
    const link = await linkForAda()
    for (const fields of [{}, { password: '' }, { password: 'x'.repeat(256) }]) {
      const reply = await lab.fetch(link, form(fields))
      expect(reply.status).toBe(400)
      expect(await reply.text()).toContain('<form method="post">')
    }
    expect((await lab.fetch(link, { method: 'POST', body: '{}' })).status).toBe(400)
    expect((await lab.fetch(link, form({ password: 'x'.repeat(255) }))).status).toBe(200)
  })

  it('shows an e-mail address that is markup as text', async () => {
    await lab.mocks.fluencyBox.addUser({ ...ada, email_address: '<script>alert(1)</script>' })
    await askForReset(lab, { email: '<script>alert(1)</script>' })
    const page = await (await lab.fetch(await mailedLink(lab, '<script>alert(1)</script>'))).text()
    expect(page).toContain('&lt;script&gt;')
    expect(page).not.toContain('<script>')
  })

  it('needs no proof at all where the call is used instead of the link', async () => {
    await signedIn(lab)
    const link = await linkForAda()
    await failLogIn(lab, 5)
    expect((await resetPassword(lab, newPassword, 'ADA@example.com')).status).toBe(200)
    expect((await logIn(lab, withNewPassword)).status).toBe(200)
    expect((await lab.fetch(link)).status).toBe(410)
  })

  it('finds an account by an address with reserved characters, and none by a malformed one', async () => {
    const email_address = 'ada+/?#%@example.com'
    await lab.mocks.fluencyBox.addUser({ ...ada, email_address })
    expect((await resetPassword(lab, newPassword, email_address)).status).toBe(200)
    const malformed = await lab.fetch('/fluency-box/users/%E0%A4%A/password_reset', {
      method: 'PUT',
      body: JSON.stringify(newPassword),
    })
    expect(malformed.status).toBe(404)
  })

  it('looks for the field before its type, and for both before the account', async () => {
    expect(await messageOf(await askForReset(lab, { email: null }))).toBe('No email in request')
    expect(await messageOf(await askForReset(lab, { email: 1 }))).toBe('Request body is not valid')
    expect(await messageOf(await askForReset(lab, { email: 'x'.repeat(321) }))).toBe('Request body is not valid')
    expect(await messageOf(await askForReset(lab, { email: '' }))).toBe('No user found')
    expect(await messageOf(await resetPassword(lab, { password: null }))).toBe('No password in request')
    expect(await messageOf(await resetPassword(lab, { password: 1 }))).toBe('Request body is not valid')
    expect(await messageOf(await resetPassword(lab, { password: '' }))).toBe('No user found')
  })

  it('sends no mail while the mail server is down', async () => {
    await signedIn(lab)
    lab.mocks.faults.set('fluency-box', { mail: 'down' })
    expect((await askForReset(lab)).status).toBe(500)
    expect(await lab.mocks.mailbox.list()).toEqual([])
  })
})
