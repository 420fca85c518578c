import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { jsonOf, mailedLink } from '../../../mocks/scenarios/test-services.ts'
import { ada, call, lineOf, mailed, open, read, type ShownUser } from '../../../mocks/scenarios/thunder/calls.ts'
import { startServices } from '../../support/services.ts'

const services = await startServices()
afterEach(() => services.mocks.reset())
afterAll(() => services.close())

describe('Verifying an address at Thunder', () => {
  it('mails a link that leads over the redirect to the success page, as often as it is opened', async () => {
    const { token } = await mailed(services)
    const mail = await services.mocks.mailbox.latest(ada.email)
    expect(mail).toMatchObject({ service: 'thunder', from: 'thunder@example.com', subject: 'Account Verification' })
    const { origin } = new URL(mail?.links[0] ?? '')
    const link = `${origin}/thunder/verify?email=ada%40example.com&token=${token}&response_type=html`
    expect(mail?.links).toEqual([link])
    expect(mail?.text).toContain(link)
    expect(mail?.html).toContain(link.replaceAll('&', '&amp;'))

    for (const _time of [1, 2]) {
      const redirect = await services.fetch(await mailedLink(services, ada.email))
      expect(redirect.status).toBe(303)
      expect(redirect.headers.get('location')).toBe(`${origin}/thunder/verify/success`)
      expect((await read(services)).email).toEqual({ address: ada.email, verified: true, verificationToken: token })
    }
    const page = await (await services.fetch('/thunder/verify/success')).text()
    expect(page).toContain('Success!')
    expect(page).toContain('Your account has been verified.')
  })

  it('starts over with each mail: unverified again, and only the newest link works', async () => {
    const first = await mailed(services)
    await open(services, first)
    const second = (await jsonOf<ShownUser>(await call(services, 'POST /verify'))).email
    expect(second.verified).toBe(false)
    expect(second.verificationToken).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
    expect(second.verificationToken).not.toBe(first.token)
    expect(await lineOf(open(services, first))).toBe(`400 Incorrect verification token. (User: ${ada.email})`)
    expect((await read(services)).email.verified).toBe(false)
  })

  it('moves the time of change with the link, the reset and the mail', async () => {
    const link = await mailed(services)
    const steps = [
      () => open(services, link),
      () => call(services, 'POST /verify/reset'),
      () => call(services, 'POST /verify'),
    ]
    for (const step of steps) {
      const before = await read(services)
      services.mocks.clock.advance({ minutes: 1 })
      const after = await jsonOf<ShownUser>(await step())
      expect(after.lastUpdateTime).toBeGreaterThanOrEqual(before.lastUpdateTime + 60)
      expect(after.creationTime).toBe(before.creationTime)
    }
  })

  it('takes no key and no password, and works years later', async () => {
    const link = await mailed(services)
    services.mocks.clock.advance({ days: 3_650 })
    expect((await jsonOf<ShownUser>(await open(services, link))).email.verified).toBe(true)
  })

  it('forgets verification and token on reset', async () => {
    await open(services, await mailed(services))
    const { email } = await jsonOf<ShownUser>(await call(services, 'POST /verify/reset'))
    expect(email).toEqual({ address: ada.email, verified: false, verificationToken: null })
  })

  it('keeps the new token and drops the verification when the mail cannot be sent', async () => {
    await services.mocks.thunder.addUser({ ...ada, verified: true })
    const before = (await read(services)).email
    services.mocks.faults.set('thunder', { mail: 'down' })
    expect((await call(services, 'POST /verify')).status).toBe(500)
    const after = (await read(services)).email
    expect(after.verified).toBe(false)
    expect(after.verificationToken).not.toBe(before.verificationToken)
    expect(await services.mocks.mailbox.latest(ada.email)).toBeUndefined()
  })

  it('answers in the form that response_type asks for, in any case, and knows no third', async () => {
    const link = await mailed(services)
    for (const [response_type, status] of [
      ['JSON', 200],
      ['hTmL', 303],
      ['', 400],
      ['xml', 400],
    ] as const) {
      expect((await open(services, { ...link, response_type })).status, response_type).toBe(status)
    }
  })

  it('shows the success page to all who take HTML', async () => {
    for (const [accept, status] of [
      ['text/html,application/xhtml+xml;q=0.9,*/*;q=0.8', 200],
      ['application/json, text/*;q=0.1', 200],
      ['Text/HTML', 200],
      ['text/html;q=0, */*', 406],
      ['image/png', 406],
    ] as const) {
      expect((await services.fetch('/thunder/verify/success', { headers: { accept } })).status, accept).toBe(status)
    }
  })
})
