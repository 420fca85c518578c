import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { ada, bearer, logIn, refresh, signedIn, signUp } from '../../../mocks/scenarios/notes/calls.ts'
import { mailedLink } from '../../../mocks/scenarios/test-services.ts'
import { startServices } from '../../support/services.ts'

const services = await startServices()
afterEach(() => services.mocks.reset())
afterAll(() => services.close())

const { users } = services.mocks.notes
const { password, ...shownAda } = ada

describe('an account of Notes by hand', () => {
  it('goes by its userid as text, and begins verified', async () => {
    expect(await users.create({ ...shownAda, password })).toEqual({ id: '1', ...shownAda, verified: true })
  })

  it('is kept out by a verification that is taken back, and let in by one that is given', async () => {
    const { id } = await users.create({ ...ada, verified: false })
    expect((await logIn(services)).status).toBe(406)
    expect(await users.change(id, { verified: true })).toEqual({ id, ...shownAda, verified: true })
    expect((await logIn(services)).status).toBe(200)
    expect(await users.change(id, { verified: false })).toEqual({ id, ...shownAda, verified: false })
    expect((await logIn(services)).status).toBe(406)
    expect((await users.signIn(id))?.accessToken).toMatch(/^a\./)
  })

  it('is shown unverified after signing up by itself, until the mailed link is opened', async () => {
    await signUp(services)
    expect(await users.list()).toEqual([{ id: '1', ...shownAda, verified: false }])
    await services.fetch(await mailedLink(services, ada.email))
    expect(await users.list()).toEqual([{ id: '1', ...shownAda, verified: true }])
  })

  it('takes a new user name, in any case unique', async () => {
    const { id } = await users.create(ada)
    await users.create({ username: 'grace', email: 'grace@example.com', password })
    expect(await users.change(id, { username: 'countess' })).toMatchObject({ username: 'countess' })
    expect((await logIn(services, { username: 'countess' })).status).toBe(200)
    await expect(users.change(id, { username: 'GRACE' })).rejects.toThrow('of ada@example.com.')
    expect(await users.get(id)).toMatchObject({ username: 'countess' })
  })

  it('takes its tokens with it, and leaves those of others alone', async () => {
    const { access_token, refresh_token } = await signedIn(services)
    const grace = await users.create({ username: 'grace', email: 'grace@example.com', password })
    const others = await users.signIn(grace.id)
    await users.remove('1')
    expect((await logIn(services, {}, bearer(access_token))).status).toBe(403)
    expect((await refresh(services, refresh_token)).status).toBe(406)
    expect((await refresh(services, others?.refreshToken ?? '')).status).toBe(200)
  })

  it('never had the d. value of a renewal as a token', async () => {
    const { refresh_token } = await signedIn(services)
    const reply = (await (await refresh(services, refresh_token)).json()) as { tokens: { refresh_token: string } }
    expect(await users.expireToken(reply.tokens.refresh_token)).toBe(false)
  })
})
