import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import * as notes from '../../../mocks/scenarios/notes/calls.ts'
import { ada, allServices } from '../../mocks/by-hand.ts'
import { startControl } from './control.ts'

const { server, services, send, good, problem } = await startControl()
beforeEach(() => send('POST', '/reset'))
afterAll(() => server.close())

describe('outages', () => {
  const healthy = { database: 'up', mail: 'up' }
  const outages = () => good<Readonly<Record<string, unknown>>>('GET', '/outages')

  it('are none at first', async () => {
    expect(await outages()).toEqual(Object.fromEntries(allServices.map(({ slug }) => [slug, healthy])))
  })

  it.each(allServices)('begin and end at $name alone, and change what is named', async (service) => {
    await service.create(services, ada)
    expect(await good('PATCH', `/outages/${service.slug}`, { database: 'down' })).toEqual({
      database: 'down',
      mail: 'up',
    })
    expect(await good('PATCH', `/outages/${service.slug}`, { mail: 'down' })).toEqual({
      database: 'down',
      mail: 'down',
    })
    const { [service.slug]: broken, ...others } = await outages()
    expect(broken).toEqual({ database: 'down', mail: 'down' })
    expect(Object.values(others)).toEqual([healthy, healthy, healthy, healthy])
    expect((await service.signIn(services, ada)).status).toBeGreaterThanOrEqual(500)
    expect(await good('PATCH', `/outages/${service.slug}`, healthy)).toEqual(healthy)
    expect((await service.signIn(services, ada)).status).toBe(200)
  })

  it('refuse writes and let reads pass where the database rejects', async () => {
    await good('PATCH', '/outages/notes', { database: 'rejects' })
    expect((await notes.logIn(services)).status).toBe(406)
    expect((await notes.signUp(services)).status).toBeGreaterThanOrEqual(500)
  })

  it('that make no sense are refused, and nothing changes', async () => {
    const wrongs = [
      [{}, /fewer than 1/],
      [{ database: 'broken' }, /database must be one of up, down, rejects/],
      [{ mail: 'rejects' }, /mail must be one of up, down/],
      [{ mail: 'down', disk: 'full' }, /must not have 'disk'/],
      ['{"__proto__":"down"}', /must not have '__proto__'/],
    ] as const
    for (const [body, reason] of wrongs) expect(await problem(400, 'PATCH', '/outages/notes', body)).toMatch(reason)
    expect(await problem(400, 'PATCH', '/outages/nowhere', { mail: 'down' })).toMatch(/path.service must be one of/)
    expect(await outages()).toMatchObject({ notes: healthy })
  })
})
