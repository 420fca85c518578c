import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { mailedLink } from '../../../docs/scenarios/lab.ts'
import { ada, bearer, logIn, refresh, signedIn, signUp } from '../../../docs/scenarios/notes/calls.ts'
import { startLab } from '../labs.ts'

const lab = await startLab()
afterEach(() => lab.mocks.reset())
afterAll(() => lab.close())

const { users } = lab.mocks.notes
const { password, ...shownAda } = ada

describe('an account of Notes by hand', () => {
  it('goes by its userid as text, and begins verified', async () => {
    expect(await users.create({ ...shownAda, password })).toEqual({ id: '1', ...shownAda, verified: true })
  })

  it('is kept out by a verification that is taken back, and let in by one that is given', async () => {
    const { id } = await users.create({ ...ada, verified: false })
    expect((await logIn(lab)).status).toBe(406)
    expect(await users.change(id, { verified: true })).toEqual({ id, ...shownAda, verified: true })
    expect((await logIn(lab)).status).toBe(200)
    expect(await users.change(id, { verified: false })).toEqual({ id, ...shownAda, verified: false })
    expect((await logIn(lab)).status).toBe(406)
    expect((await users.signIn(id))?.accessToken).toMatch(/^a\./)
  })

  it('is shown unverified after signing up by itself, until the mailed link is opened', async () => {
    await signUp(lab)
    expect(await users.list()).toEqual([{ id: '1', ...shownAda, verified: false }])
    await lab.fetch(await mailedLink(lab, ada.email))
    expect(await users.list()).toEqual([{ id: '1', ...shownAda, verified: true }])
  })

  it('takes a new user name, in any case unique', async () => {
    const { id } = await users.create(ada)
    await users.create({ username: 'grace', email: 'grace@example.com', password })
    expect(await users.change(id, { username: 'countess' })).toMatchObject({ username: 'countess' })
    expect((await logIn(lab, { username: 'countess' })).status).toBe(200)
    await expect(users.change(id, { username: 'GRACE' })).rejects.toThrow('of ada@example.com.')
    expect(await users.get(id)).toMatchObject({ username: 'countess' })
  })

  it('takes its tokens with it, and leaves those of others alone', async () => {
    const { access_token, refresh_token } = await signedIn(lab)
    const grace = await users.create({ username: 'grace', email: 'grace@example.com', password })
    const others = await users.signIn(grace.id)
    await users.remove('1')
    expect((await logIn(lab, {}, bearer(access_token))).status).toBe(403)
    expect((await refresh(lab, refresh_token)).status).toBe(406)
    expect((await refresh(lab, others?.refreshToken ?? '')).status).toBe(200)
  })

  it('never had the d. value of a renewal as a token', async () => {
    const { refresh_token } = await signedIn(lab)
    const reply = (await (await refresh(lab, refresh_token)).json()) as { tokens: { refresh_token: string } }
    expect(await users.expireToken(reply.tokens.refresh_token)).toBe(false)
  })
})
