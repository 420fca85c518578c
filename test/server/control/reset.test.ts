import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Seed } from '../../../mocks/control/seed.ts'
import * as notes from '../../../mocks/scenarios/notes/calls.ts'
import { ada, allServices, grace, tokenServices } from '../../mocks/by-hand.ts'
import { startControl } from './control.ts'

const seed: Seed = {
  settings: { notes: { accessTokenSeconds: 100 } },
  users: { notes: [grace] },
}
const { server, services, send, good } = await startControl({ seed })
beforeEach(() => send('POST', '/reset'))
afterAll(() => server.close())

const total = async (path: string) => (await good<{ readonly total: number }>('GET', path)).total

describe('a reset', () => {
  it('brings the accounts of the server’s own seed back, and removes all others', async () => {
    for (const service of allServices) expect((await service.signUp(services, ada)).ok, service.name).toBe(true)
    await send('DELETE', '/services/notes/users/1')

    expect(await send('POST', '/reset')).toMatchObject({ status: 204, body: undefined })
    expect((await notes.logIn(services, { username: 'grace', password: grace.password })).status).toBe(200)
    for (const service of allServices) {
      expect((await service.signIn(services, ada)).status, service.name).toBe(service.noAccount)
      expect(await total(`/services/${service.slug}/users`)).toBe(service.slug === 'notes' ? 1 : 0)
    }
  })

  it.each(tokenServices)('makes the tokens of $name that were issued before worthless', async (service) => {
    await service.create(services, ada)
    const old = await service.tokensOf(await service.signIn(services, ada))
    await send('POST', '/reset')
    // The same account once more, so that it is the tokens that are refused.
    const { id } = await service.create(services, ada)
    const renewed = await service.renewal?.call(services, old.refreshToken ?? '')
    expect(renewed?.status).toBe(service.renewal?.refused)
    expect((await service.open(services, old.accessToken, id)).status).not.toBe(service.opened)
  })

  it('leaves no mail, no fault, no outage and an empty journal, and the clock runs at the real time', async () => {
    await notes.signUp(services)
    await good('POST', '/faults', { effect: { type: 'latency', ms: 1 } })
    await good('PATCH', '/outages/thunder', { database: 'down' })
    await good('POST', '/clock/advance', { days: 3 })
    await good('POST', '/clock/freeze')

    await send('POST', '/reset')
    expect(await good('GET', '/mail')).toEqual({ mail: [] })
    expect(await good('GET', '/faults')).toEqual({ faults: [] })
    expect(await good('GET', '/outages')).toMatchObject({ thunder: { database: 'up', mail: 'up' } })
    expect(await good('GET', '/journal')).toEqual({ calls: [], total: 0 })
    expect(await good('GET', '/clock')).toMatchObject({ frozen: false, offsetSeconds: 0 })
  })

  it('brings the settings of the seed back', async () => {
    await good('PATCH', '/settings', { notes: { accessTokenSeconds: 5 }, fittrackee: { registration: false } })
    await send('POST', '/reset')
    expect(await good('GET', '/settings')).toMatchObject({
      notes: { accessTokenSeconds: 100 },
      fittrackee: { registration: true },
    })
  })

  it('leaves the snapshots', async () => {
    await good('POST', '/snapshots', { name: 'kept' })
    await send('POST', '/reset')
    expect(await good('GET', '/snapshots')).toMatchObject({ snapshots: [{ name: 'kept' }] })
  })

  it('goes back to the seed of the server after another one was taken', async () => {
    await send('PUT', '/seed', { users: { notes: [{ ...ada }] } })
    await send('POST', '/reset')
    expect((await notes.logIn(services)).status).toBe(406)
    expect((await notes.logIn(services, { username: 'grace', password: grace.password })).status).toBe(200)
  })
})
