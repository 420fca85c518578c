import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { form, jsonOf, mailedLink } from '../../../docs/scenarios/lab.ts'
import { ada, bearer, logIn, refresh, type SignedIn, signedIn, signUp } from '../../../docs/scenarios/notes/calls.ts'
import { startLab } from '../labs.ts'

const lab = await startLab()
afterEach(() => lab.mocks.reset())
afterAll(() => lab.close())

describe('Notes', () => {
  it('lets a new user in once the mailed link has been opened', async () => {
    await signUp(lab)
    expect((await logIn(lab)).status).toBe(406)

    const link = await mailedLink(lab, ada.email)
    expect(await (await lab.fetch(link)).text()).toContain('<h1>Verified</h1>')
    expect(await (await lab.fetch(link)).text()).toContain('<h1>Already Verified</h1>')
    expect(await (await lab.fetch(`${link}0`)).text()).toContain('<h1>Cannot Verify</h1>')
    expect((await logIn(lab)).status).toBe(200)
  })

  it('takes the user name or the e-mail address, in any case, and trims what it is given', async () => {
    await lab.mocks.notes.addUser(ada)
    for (const username of ['ada', 'ADA', 'Ada@Example.com', '  ada  ']) {
      expect((await logIn(lab, { username })).status, username).toBe(200)
    }
  })

  it('gives the account to one of two who sign up at the same time', async () => {
    const replies = await Promise.all([signUp(lab), signUp(lab, { username: 'lovelace' })])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('renews with the refresh token of the sign-in as often as asked, and never with the d. value', async () => {
    const { refresh_token } = await signedIn(lab)
    for (const _round of [1, 2]) {
      const { tokens } = await jsonOf<SignedIn & { tokens: { reference_token: string } }>(
        await refresh(lab, refresh_token),
      )
      expect(tokens.reference_token).toBe(refresh_token)
      expect((await refresh(lab, tokens.refresh_token)).status).toBe(406)
    }
  })

  it('reads Authorization before anything else, on unknown paths too', async () => {
    const { access_token } = await signedIn(lab)
    lab.mocks.clock.advance({ seconds: 7_200 })
    for (const path of ['/notes/auth/login', '/notes/auth/nowhere']) {
      const reply = await lab.fetch(path, { method: 'POST', headers: bearer(access_token) })
      expect(reply.status, path).toBe(403)
    }
  })

  it('ignores a refresh token in Authorization', async () => {
    const { refresh_token } = await signedIn(lab)
    expect((await logIn(lab, {}, bearer(refresh_token))).status).toBe(200)
  })

  it('keeps earlier tokens when a user signs in again', async () => {
    const first = await signedIn(lab)
    await logIn(lab)
    expect((await refresh(lab, first.refresh_token)).status).toBe(200)
  })

  it('answers an unknown method in its own form', async () => {
    const reply = await lab.fetch('/notes/auth/nowhere', form({}))
    expect(reply.status).toBe(404)
    expect(await reply.json()).toEqual({ error: 'method_not_found' })
  })

  it('takes a multipart form as well, and calls one that is cut off no form', async () => {
    await lab.mocks.notes.addUser(ada)
    const fields = new FormData()
    fields.append('username', ada.username)
    fields.append('password', ada.password)
    expect((await lab.fetch('/notes/auth/login', { method: 'POST', body: fields })).status).toBe(200)

    const cutOff = {
      method: 'POST',
      body: '--cut\r\nContent-Disposition: form-data; name="user',
      headers: { 'content-type': 'multipart/form-data; boundary=cut' },
    }
    expect((await lab.fetch('/notes/auth/login', cutOff)).status).toBe(400)
  })
})
