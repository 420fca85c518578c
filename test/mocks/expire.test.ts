/** Tokens by hand: signing in without a password, and ending tokens before their time. */
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import * as nwapp from '../../mocks/scenarios/nwapp/calls.ts'
import { startServices } from '../support/services.ts'
import { ada, grace, lineOf, type TokensByHand, tokenServices } from './by-hand.ts'

const services = await startServices()
afterEach(() => services.mocks.reset())
afterAll(() => services.close())

/** Gives Ada an account and signs her in by a call. */
async function signedIn(service: TokensByHand, person = ada) {
  const { id } = await service.create(services, person)
  return { id, ...(await service.tokensOf(await service.signIn(services, person))) }
}

describe.each(tokenServices)('the tokens of $name by hand', (service) => {
  const users = service.users(services)

  const expectOpen = async (accessToken: string, id: string) =>
    expect((await service.open(services, accessToken, id)).status).toBe(service.opened)
  const expectExpired = async (accessToken: string, id: string) =>
    expect(await lineOf(service.open(services, accessToken, id))).toContain(service.expired)

  it('are given without a password, and are like those of a sign-in', async () => {
    const { id } = await service.create(services, ada)
    const tokens = await users.signIn(id)
    const called = await service.tokensOf(await service.signIn(services, ada))
    expect(tokens?.accessToken).not.toBe(called.accessToken)
    await expectOpen(tokens?.accessToken ?? '', id)
    expect(typeof tokens?.refreshToken).toBe(typeof called.refreshToken)
  })

  it('are all ended for one account, in the words for a token that has expired', async () => {
    const first = await signedIn(service)
    const second = await service.tokensOf(await service.signIn(services, ada))
    const other = await signedIn(service, grace)
    expect(await users.expireAccessTokens(first.id)).toBe(true)
    await expectExpired(first.accessToken, first.id)
    await expectExpired(second.accessToken, first.id)
    await expectOpen(other.accessToken, other.id)

    // Signed in again within the same second, most likely.
    const again = await service.tokensOf(await service.signIn(services, ada))
    await expectOpen(again.accessToken, first.id)
    await expectExpired(first.accessToken, first.id)
    expect(await users.expireAccessTokens(first.id)).toBe(true)
    await expectExpired(again.accessToken, first.id)
  })

  it('are all ended for everybody', async () => {
    const first = await signedIn(service)
    const other = await signedIn(service, grace)
    await users.expireAllAccessTokens()
    await expectExpired(first.accessToken, first.id)
    await expectExpired(other.accessToken, other.id)
    const again = await service.tokensOf(await service.signIn(services, ada))
    await expectOpen(again.accessToken, first.id)
  })

  it('are ended one by one', async () => {
    const first = await signedIn(service)
    const second = await service.tokensOf(await service.signIn(services, ada))
    expect(await users.expireToken(first.accessToken)).toBe(true)
    await expectExpired(first.accessToken, first.id)
    await expectOpen(second.accessToken, first.id)
    expect(await users.expireToken(second.accessToken)).toBe(true)
    await expectExpired(second.accessToken, first.id)
    await expectExpired(first.accessToken, first.id)
  })

  it('stay ended when their own time has come, and when the clock is set back', async () => {
    const { id, accessToken } = await signedIn(service)
    services.mocks.clock.advance({ days: 31 })
    await expectExpired(accessToken, id)
    expect(await users.expireToken(accessToken)).toBe(true)
    services.mocks.clock.reset()
    await expectExpired(accessToken, id)
  })

  it('are unknown if nobody issued them, or another service did', async () => {
    const { id, accessToken } = await signedIn(service)
    for (const other of tokenServices.filter(({ slug }) => slug !== service.slug)) {
      const foreign = await signedIn(other)
      expect(await users.expireToken(foreign.accessToken), other.name).toBe(false)
      await expect(other.open(services, foreign.accessToken, foreign.id)).resolves.toHaveProperty(
        'status',
        other.opened,
      )
    }
    const forged = `${accessToken.slice(0, -3)}${accessToken.endsWith('AAA') ? 'BBB' : 'AAA'}`
    for (const token of ['', 'x', 'a.b.c', '__proto__', forged])
      expect(await users.expireToken(token), token).toBe(false)
    await expectOpen(accessToken, id)
  })

  it('have nobody under an id that nobody has', async () => {
    const { id } = await service.create(services, ada)
    expect(await users.remove(id)).toBe(true)
    for (const unknown of [id, '', 'ada', '__proto__']) {
      expect(await users.signIn(unknown), unknown).toBeUndefined()
      expect(await users.expireAccessTokens(unknown), unknown).toBe(false)
    }
  })

  it('are given and ended while the database of the service is down', async () => {
    const { id, accessToken } = await signedIn(service)
    services.mocks.faults.set(service.slug, { database: 'down' })
    expect(await users.expireAccessTokens(id)).toBe(true)
    const given = await users.signIn(id)
    const ended = await users.signIn(id)
    expect(await users.expireToken(ended?.accessToken ?? '')).toBe(true)

    services.mocks.faults.set(service.slug, { database: 'up' })
    await expectExpired(accessToken, id)
    await expectExpired(ended?.accessToken ?? '', id)
    await expectOpen(given?.accessToken ?? '', id)
  })
})

const renewing = tokenServices.flatMap((service) =>
  service.renewal === undefined ? [] : [{ ...service, renewal: service.renewal }],
)

describe.each(renewing)('the refresh tokens of $name by hand', (service) => {
  const users = service.users(services)
  const renewed = async (refreshToken: string | null) => service.renewal.call(services, refreshToken ?? '')

  it('renew after a sign-in without a password', async () => {
    const { id } = await service.create(services, ada)
    const tokens = await users.signIn(id)
    expect((await renewed(tokens?.refreshToken ?? null)).status).toBe(200)
  })

  it('renew when the access tokens have been ended, and what they give is good', async () => {
    const { id, refreshToken } = await signedIn(service)
    await users.expireAccessTokens(id)
    const reply = await renewed(refreshToken)
    expect(reply.status).toBe(200)
    const { accessToken } = await service.tokensOf(reply)
    expect((await service.open(services, accessToken, id)).status).toBe(service.opened)
  })

  it('renew no more when they have been ended, while the access token goes on', async () => {
    const { id, accessToken, refreshToken } = await signedIn(service)
    const other = await signedIn(service, grace)
    expect(await users.expireToken(refreshToken ?? '')).toBe(true)
    expect((await renewed(refreshToken)).status).toBe(service.renewal.refused)
    expect((await service.open(services, accessToken, id)).status).toBe(service.opened)
    expect((await renewed(other.refreshToken)).status).toBe(200)

    const again = await service.tokensOf(await service.signIn(services, ada))
    expect((await renewed(again.refreshToken)).status).toBe(200)
  })
})

describe('a refresh token that is good once', () => {
  it.each(renewing.filter(({ name }) => name !== 'Notes'))('is unknown at $name when it was used', async (service) => {
    const { refreshToken } = await signedIn(service)
    const { refreshToken: successor } = await service.tokensOf(await service.renewal.call(services, refreshToken ?? ''))
    expect(await service.users(services).expireToken(refreshToken ?? '')).toBe(false)
    expect((await service.renewal.call(services, successor ?? '')).status).toBe(200)
  })

  it('is refused by NWApp as expired, and not as revoked', async () => {
    const user = await services.mocks.nwapp.users.create(nwapp.ada)
    const ended = await services.mocks.nwapp.users.signIn(user.id)
    const byTime = await services.mocks.nwapp.users.signIn(user.id)
    await services.mocks.nwapp.users.expireToken(ended?.refreshToken ?? '')
    const line = await lineOf(nwapp.refresh(services, ended?.refreshToken ?? ''))
    services.mocks.clock.advance({ days: 15 })
    expect(line).toBe(await lineOf(nwapp.refresh(services, byTime?.refreshToken ?? '')))
  })
})

describe('Thunder', () => {
  it('has no tokens, and says so', async () => {
    const { users } = services.mocks.thunder
    const { id } = await users.create({ email: ada.email, password: ada.password })
    for (const call of [users.signIn(id), users.expireAccessTokens(id), users.expireToken('x')]) {
      await expect(call).rejects.toThrow(new TypeError('Thunder has no tokens: each call carries the password.'))
    }
  })
})
