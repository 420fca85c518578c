import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { ada, bearer, logIn, refresh, type SignedIn, signedIn, signUp } from '../../../mocks/scenarios/notes/calls.ts'
import { form, jsonOf, mailedLink } from '../../../mocks/scenarios/test-services.ts'
import { startServices } from '../../support/services.ts'

const services = await startServices()
afterEach(() => services.mocks.reset())
afterAll(() => services.close())

describe('Notes', () => {
  it('lets a new user in once the mailed link has been opened', async () => {
    await signUp(services)
    expect((await logIn(services)).status).toBe(406)

    const link = await mailedLink(services, ada.email)
    expect(await (await services.fetch(link)).text()).toContain('<h1>Verified</h1>')
    expect(await (await services.fetch(link)).text()).toContain('<h1>Already Verified</h1>')
    expect(await (await services.fetch(`${link}0`)).text()).toContain('<h1>Cannot Verify</h1>')
    expect((await logIn(services)).status).toBe(200)
  })

  it('takes the user name or the e-mail address, in any case, and trims what it is given', async () => {
    await services.mocks.notes.addUser(ada)
    for (const username of ['ada', 'ADA', 'Ada@Example.com', '  ada  ']) {
      expect((await logIn(services, { username })).status, username).toBe(200)
    }
  })

  it('gives the account to one of two who sign up at the same time', async () => {
    const replies = await Promise.all([signUp(services), signUp(services, { username: 'lovelace' })])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('renews with the refresh token of the sign-in as often as asked, and never with the d. value', async () => {
    const { refresh_token } = await signedIn(services)
    for (const _round of [1, 2]) {
      const { tokens } = await jsonOf<SignedIn & { tokens: { reference_token: string } }>(
        await refresh(services, refresh_token),
      )
      expect(tokens.reference_token).toBe(refresh_token)
      expect((await refresh(services, tokens.refresh_token)).status).toBe(406)
    }
  })

  it('reads Authorization before anything else, on unknown paths too', async () => {
    const { access_token } = await signedIn(services)
    services.mocks.clock.advance({ seconds: 7_200 })
    for (const path of ['/notes/auth/login', '/notes/auth/nowhere']) {
      const reply = await services.fetch(path, { method: 'POST', headers: bearer(access_token) })
      expect(reply.status, path).toBe(403)
    }
  })

  it('ignores a refresh token in Authorization', async () => {
    const { refresh_token } = await signedIn(services)
    expect((await logIn(services, {}, bearer(refresh_token))).status).toBe(200)
  })

  it('keeps earlier tokens when a user signs in again', async () => {
    const first = await signedIn(services)
    await logIn(services)
    expect((await refresh(services, first.refresh_token)).status).toBe(200)
  })

  it('answers an unknown method in its own form', async () => {
    const reply = await services.fetch('/notes/auth/nowhere', form({}))
    expect(reply.status).toBe(404)
    expect(await reply.json()).toEqual({ error: 'method_not_found' })
  })

  it('takes a multipart form as well, and calls one that is cut off no form', async () => {
    await services.mocks.notes.addUser(ada)
    const fields = new FormData()
    fields.append('username', ada.username)
    fields.append('password', ada.password)
    expect((await services.fetch('/notes/auth/login', { method: 'POST', body: fields })).status).toBe(200)

    const cutOff = {
      method: 'POST',
      body: '--cut\r\nContent-Disposition: form-data; name="user',
      headers: { 'content-type': 'multipart/form-data; boundary=cut' },
    }
    expect((await services.fetch('/notes/auth/login', cutOff)).status).toBe(400)
  })
})
