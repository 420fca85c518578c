import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as notes from '../../../mocks/scenarios/notes/calls.ts'
import { ada, allServices, grace, lineOf, tokenServices } from '../../mocks/by-hand.ts'
import { startControl } from './control.ts'
import { formOf } from './people.ts'

const { server, services, send, good, problem } = await startControl()

interface Snapshots {
  readonly snapshots: readonly { readonly name: string; readonly takenAt: string }[]
}
const list = async () => (await good<Snapshots>('GET', '/snapshots')).snapshots
const names = async () => (await list()).map(({ name }) => name)
const take = (name: string) => good<Snapshots['snapshots'][number]>('POST', '/snapshots', { name })
const restore = (name: string) => send('POST', `/snapshots/${name}/restore`)

beforeEach(() => send('POST', '/reset'))
afterEach(async () => {
  for (const name of await names()) await send('DELETE', `/snapshots/${name}`)
})
afterAll(() => server.close())

describe('a snapshot', () => {
  it('is told with the time of the world, and listed, oldest first', async () => {
    await good('POST', '/clock/freeze')
    await good('POST', '/clock/set', { now: '2031-05-01T12:00:00Z' })
    expect(await take('before')).toEqual({ name: 'before', takenAt: '2031-05-01T12:00:00.000Z' })
    await good('POST', '/clock/advance', { hours: 1 })
    await take('after')
    expect(await list()).toEqual([
      { name: 'before', takenAt: '2031-05-01T12:00:00.000Z' },
      { name: 'after', takenAt: '2031-05-01T13:00:00.000Z' },
    ])
  })

  it('of a name that there is takes the place of the other, and is the newest', async () => {
    await take('one')
    await take('two')
    await notes.signUp(services)
    await take('one')
    expect(await names()).toEqual(['two', 'one'])
    await send('POST', '/reset')
    await restore('one')
    expect(await good('GET', '/services/notes/users')).toMatchObject({ total: 1 })
  })

  it('brings accounts, passwords and tokens back, and takes away what came later', async () => {
    const sessions = await Promise.all(
      tokenServices.map(async (service) => {
        const { id } = await service.create(services, ada)
        return { service, id, tokens: await service.tokensOf(await service.signIn(services, ada)) }
      }),
    )
    await take('signed-in')
    for (const { service, id } of sessions) {
      await good('POST', `/services/${service.slug}/users/${id}/expire-access-tokens`)
      await good('DELETE', `/services/${service.slug}/users/${id}`)
      await service.create(services, grace)
    }

    expect(await restore('signed-in')).toMatchObject({ status: 204, body: undefined })
    for (const { service, id, tokens } of sessions) {
      expect(await lineOf(service.open(services, tokens.accessToken, id)), service.name).not.toContain(service.expired)
      expect((await service.open(services, tokens.accessToken, id)).status, service.name).toBe(service.opened)
      const renewed = await service.renewal?.call(services, tokens.refreshToken ?? '')
      expect(renewed?.status ?? 200, service.name).toBe(200)
      expect((await service.signIn(services, ada)).status, service.name).toBe(200)
      expect((await service.signIn(services, grace)).status, service.name).toBe(service.noAccount)
    }
  })

  it('gives no id a second time that it has given before', async () => {
    await good('POST', '/services/notes/users', formOf('notes', ada))
    await take('ada')
    await restore('ada')
    const second = await good<{ readonly user: { readonly id: string } }>(
      'POST',
      '/services/notes/users',
      formOf('notes', grace),
    )
    expect(second.user.id).toBe('2')
  })

  it('brings mails back, whose links work', async () => {
    await notes.signUp(services)
    const mails = await good<{ readonly mail: readonly { readonly links: readonly string[] }[] }>('GET', '/mail')
    await take('mailed')
    await send('POST', '/reset')
    await restore('mailed')
    expect(await good('GET', '/mail')).toEqual(mails)
    expect((await fetch(mails.mail[0]?.links[0] ?? '')).status).toBe(200)
    expect((await notes.logIn(services)).status).toBe(200)
  })

  it('brings settings, outages and the time back, running or not', async () => {
    await good('PATCH', '/settings', { notes: { accessTokenSeconds: 77 } })
    await good('PATCH', '/outages/nwapp', { database: 'rejects' })
    await good('POST', '/clock/freeze')
    await good('POST', '/clock/set', { now: '2031-05-01T12:00:00Z' })
    await take('odd')
    await send('POST', '/reset')
    await take('plain')

    await restore('odd')
    expect(await good('GET', '/settings')).toMatchObject({ notes: { accessTokenSeconds: 77 } })
    expect(await good('GET', '/outages')).toMatchObject({
      nwapp: { database: 'rejects', mail: 'up' },
      notes: { database: 'up', mail: 'up' },
    })
    expect(await good('GET', '/clock')).toMatchObject({ now: '2031-05-01T12:00:00.000Z', frozen: true })

    await restore('plain')
    expect(await good('GET', '/settings')).toMatchObject({ notes: { accessTokenSeconds: 7_200 } })
    expect(await good('GET', '/outages')).toMatchObject({ nwapp: { database: 'up' } })
    expect(await good('GET', '/clock')).toMatchObject({ frozen: false })
  })

  it('makes tokens that have expired since good again', async () => {
    const service = tokenServices[0]
    if (service === undefined) throw new Error('There is no service.')
    const { id } = await service.create(services, ada)
    const { accessToken } = await service.tokensOf(await service.signIn(services, ada))
    await take('fresh')
    await good('POST', '/clock/advance', { days: 60 })
    expect(await lineOf(service.open(services, accessToken, id))).toContain(service.expired)
    await restore('fresh')
    expect((await service.open(services, accessToken, id)).status).toBe(service.opened)
  })

  it('leaves the journal and the faults as they are', async () => {
    await take('empty')
    await notes.signUp(services)
    await good('POST', '/faults', { match: { service: 'thunder' }, effect: { type: 'drop' } })
    await restore('empty')
    expect(await good('GET', '/journal')).toMatchObject({ total: 1 })
    expect(await good('GET', '/faults')).toMatchObject({ faults: [{ match: { service: 'thunder' } }] })
  })

  it('can be gone back to as often as one likes, whatever is done in between', async () => {
    for (const service of allServices) await service.create(services, ada)
    await take('ada')
    for (let time = 0; time < 3; time += 1) {
      for (const service of allServices) {
        const { users } = await good<{ readonly users: readonly { readonly id: string }[] }>(
          'GET',
          `/services/${service.slug}/users`,
        )
        await good('PATCH', `/services/${service.slug}/users/${users[0]?.id}`, { password: 'another-password' })
        expect((await service.signIn(services, ada)).status).toBe(service.wrongPassword)
      }
      await restore('ada')
      for (const service of allServices) expect((await service.signIn(services, ada)).status, service.name).toBe(200)
    }
  })

  it('is forgotten when it is deleted', async () => {
    await take('gone')
    expect(await send('DELETE', '/snapshots/gone')).toMatchObject({ status: 204, body: undefined })
    expect(await names()).toEqual([])
    await problem(404, 'DELETE', '/snapshots/gone')
    expect(await problem(404, 'POST', '/snapshots/gone/restore')).toBe('There is no snapshot gone.')
  })

  it('is refused as the 51st; one of a name that there is is still taken', async () => {
    for (let number = 1; number <= 50; number += 1) await take(`number-${number}`)
    expect(await problem(400, 'POST', '/snapshots', { name: 'one-more' })).toBe(
      '50 snapshots are kept; remove one first.',
    )
    expect(await names()).toHaveLength(50)
    await take('number-7')
    await send('DELETE', '/snapshots/number-1')
    await take('one-more')
    expect((await names()).slice(-2)).toEqual(['number-7', 'one-more'])
  })

  it.each(['', '.hidden', '../up', 'a b', 'a/b', 'ä', 'x'.repeat(65), 5, null, ['a'], undefined])(
    'is not taken by the name %j',
    async (name) => {
      expect(await problem(400, 'POST', '/snapshots', { name })).toMatch(/^body/)
      expect(await names()).toEqual([])
    },
  )

  it('may be called what objects have by themselves', async () => {
    for (const name of ['constructor', 'toString']) {
      await problem(404, 'POST', `/snapshots/${name}/restore`)
      await take(name)
      expect((await restore(name)).status).toBe(204)
    }
  })
})
