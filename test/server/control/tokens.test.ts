/** Tokens by HTTP: signing in without a password, and ending tokens before their time. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { IssuedTokens } from '../../../mocks/services/users.ts'
import { ada, grace, lineOf, tokenServices } from '../../mocks/by-hand.ts'
import { startControl } from './control.ts'

const { server, services, send, good, problem } = await startControl()
beforeEach(() => send('POST', '/reset'))
afterAll(() => server.close())

describe.each(tokenServices)('tokens of $name', (service) => {
  const path = `/services/${service.slug}`
  const signIn = (id: string) => good<IssuedTokens>('POST', `${path}/users/${id}/tokens`)
  const expire = (token: string) => send('POST', `${path}/expire-token`, { token })
  const expectOpen = async (id: string, token: string) =>
    expect((await service.open(services, token, id)).status).toBe(service.opened)
  const expectExpired = async (id: string, token: string) =>
    expect(await lineOf(service.open(services, token, id))).toContain(service.expired)

  it('are given without a password, open the profile and renew', async () => {
    const { id } = await service.create(services, ada)
    const answer = await send('POST', `${path}/users/${id}/tokens`)
    expect(answer.status).toBe(201)
    const tokens = answer.body as IssuedTokens
    await expectOpen(id, tokens.accessToken)
    expect(tokens.refreshToken === null).toBe(service.renewal === undefined)
    const renewed = await service.renewal?.call(services, tokens.refreshToken ?? '')
    expect(renewed?.status ?? 200).toBe(200)
  })

  it('expire for one account, all that open and none that renews', async () => {
    const [{ id }, other] = [await service.create(services, ada), await service.create(services, grace)]
    const [first, second, hers] = [await signIn(id), await signIn(id), await signIn(other.id)]
    expect(await send('POST', `${path}/users/${id}/expire-access-tokens`)).toMatchObject({
      status: 204,
      body: undefined,
    })
    await expectExpired(id, first.accessToken)
    await expectExpired(id, second.accessToken)
    await expectOpen(other.id, hers.accessToken)
    const renewed = await service.renewal?.call(services, second.refreshToken ?? '')
    expect(renewed?.status ?? 200).toBe(200)
    await expectOpen(id, (await signIn(id)).accessToken)
  })

  it('expire for everybody at once, all that open and none that renews', async () => {
    const [{ id }, other] = [await service.create(services, ada), await service.create(services, grace)]
    const [his, hers] = [await signIn(id), await signIn(other.id)]
    expect((await send('POST', `${path}/expire-access-tokens`)).status).toBe(204)
    await expectExpired(id, his.accessToken)
    await expectExpired(other.id, hers.accessToken)
    const renewed = await service.renewal?.call(services, hers.refreshToken ?? '')
    expect(renewed?.status ?? 200).toBe(200)
    await expectOpen(id, (await signIn(id)).accessToken)
  })

  it('expire one by one, access tokens and refresh tokens', async () => {
    const { id } = await service.create(services, ada)
    const [first, second] = [await signIn(id), await signIn(id)]
    expect((await expire(first.accessToken)).status).toBe(204)
    await expectExpired(id, first.accessToken)
    await expectOpen(id, second.accessToken)
    if (second.refreshToken !== null) {
      expect((await expire(second.refreshToken)).status).toBe(204)
      expect((await service.renewal?.call(services, second.refreshToken))?.status).toBe(service.renewal?.refused)
      await expectOpen(id, second.accessToken)
    }
  })

  it('that the service does not know are a 404, which does not quote them', async () => {
    const { id } = await service.create(services, ada)
    const { accessToken } = await signIn(id)
    for (const token of ['x', '__proto__', 'a.b.c', `${accessToken}x`, 'ü'.repeat(2_000)]) {
      expect(await problem(404, 'POST', `${path}/expire-token`, { token })).toBe(
        'The service knows no such token, or it has ended already.',
      )
    }
    for (const other of tokenServices.filter(({ slug }) => slug !== service.slug)) {
      await problem(404, 'POST', `/services/${other.slug}/expire-token`, { token: accessToken })
    }
    await expectOpen(id, accessToken)
  })

  it('of nobody are a 404', async () => {
    for (const id of ['999', 'nobody', '__proto__', '%ZZ']) {
      await problem(404, 'POST', `${path}/users/${id}/tokens`)
      await problem(404, 'POST', `${path}/users/${id}/expire-access-tokens`)
    }
  })

  it.each([{}, { token: '' }, { token: 5 }, { token: null }, { token: 'x'.repeat(8_193) }, { token: 'x', more: 1 }])(
    'are not expired by what is no token',
    async (body) => {
      expect(await problem(400, 'POST', `${path}/expire-token`, body)).toMatch(/^body/)
    },
  )
})

it('Thunder has no tokens, and says so', async () => {
  const user = await services.mocks.thunder.users.create({ email: ada.email, password: ada.password })
  const path = '/services/thunder'
  for (const id of [user.id, 'nobody']) {
    for (const what of ['tokens', 'expire-access-tokens']) {
      expect(await problem(400, 'POST', `${path}/users/${id}/${what}`)).toBe(
        'Thunder has no tokens: each call carries the password.',
      )
    }
  }
  expect(await problem(400, 'POST', `${path}/expire-token`, { token: 'x' })).toMatch(/Thunder has no tokens/)
})
