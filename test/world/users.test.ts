/** What accounts by hand leave in the store and tell the world, which no call of a service shows. */
import { describe, expect, it } from 'vitest'
import { createServices } from '../../mocks/services/index.ts'
import { createWorld } from '../../mocks/world/world.ts'

const user = { username: 'ada', email: 'ada@example.com', password: 'analytical-engine' }
const names = { first_name: 'Ada', last_name: 'Lovelace' }

function setUp() {
  const world = createWorld()
  return { world, services: createServices(world) }
}

describe('accounts and tokens by hand', () => {
  it('are told to whoever listens, once for each change and never without one', async () => {
    const { world, services } = setUp()
    const { users } = services.notes
    const told: string[] = []
    world.events.subscribe((event) => told.push(event.type === 'state' ? event.change : event.type))
    const { id } = await users.create(user)
    const tokens = await users.signIn(id)
    await users.change(id, { verified: false })
    await users.expireToken(tokens?.accessToken ?? '')
    await users.expireAccessTokens(id)
    await users.remove(id)
    expect(told).toEqual(['users', 'tokens', 'users', 'tokens', 'tokens', 'users'])

    await Promise.all([users.list(), users.get(id), users.change(id, {}), users.remove(id), users.signIn(id)])
    await Promise.all([users.expireAccessTokens(id), users.expireToken('a.0')])
    expect(told).toHaveLength(6)
  })

  it('leave nothing behind when they are removed', async () => {
    const { world, services } = setUp()
    const { fluencyBox, nwapp, thunder, notes, fittrackee } = services
    const ids = {
      fluencyBox: (await fluencyBox.addUser({ ...user, email_address: user.email, user_name: user.username })).id,
      nwapp: (await nwapp.addUser({ ...user, ...names })).id,
      thunder: (await thunder.addUser(user)).id,
      notes: (await notes.addUser(user)).id,
      fittrackee: (await fittrackee.addUser(user)).id,
    }
    await nwapp.users.signIn(ids.nwapp)
    await notes.users.signIn(ids.notes)
    const authorization = `Bearer ${(await fittrackee.users.signIn(ids.fittrackee))?.accessToken}`
    const body = new FormData()
    body.append('file', new File([new Uint8Array([0x89])], 'ada.png'))
    const url = 'http://localhost/fittrackee/api/auth/picture'
    await fittrackee.handle(new Request(url, { method: 'POST', headers: { authorization }, body }))
    // What begins the tokens of the world belongs to no account.
    const kept = async () =>
      Object.entries((await world.store.dump()).collections).filter(([name]) => name !== 'world/expired')
    expect((await kept()).map(([name]) => name).sort()).toEqual([
      'fittrackee/accounts',
      'fittrackee/pictures',
      'fluency-box/accounts',
      'notes/accounts',
      'notes/tokens',
      'nwapp/access-tokens',
      'nwapp/accounts',
      'nwapp/refresh-tokens',
      'thunder/accounts',
    ])

    for (const name of ['fluencyBox', 'nwapp', 'thunder', 'notes', 'fittrackee'] as const) {
      expect(await services[name].users.remove(ids[name]), name).toBe(true)
    }
    expect(await kept()).toEqual([])
  })

  it('never keep a password as it is where the service does not', async () => {
    const { world, services } = setUp()
    const { id } = await services.notes.users.create(user)
    await services.notes.users.change(id, { password: 'difference-engine' })
    expect(JSON.stringify(await world.store.dump())).not.toMatch(/analytical-engine|difference-engine/)
  })
})
