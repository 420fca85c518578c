/** JWTs that end before their time, where the clock is of no help, and over stores that several worlds share. */
import { describe, expect, it } from 'vitest'
import { createServices } from '../../mocks/services/index.ts'
import { createMemoryStore } from '../../mocks/world/memory-store.ts'
import { createWorld, type WorldOptions } from '../../mocks/world/world.ts'
import { createRemoteStore } from './remote-store.ts'

const ada = { service: 'fittrackee', account: '1' }
const grace = { service: 'fittrackee', account: '2' }
const user = { username: 'ada', email: 'ada@example.com', password: 'analytical-engine' }

const frozen = { now: () => Date.UTC(2030, 0, 1) }

/** FitTrackee in a world, with Ada in it, and the status of her profile for a token. */
async function fittrackeeIn(options: WorldOptions) {
  const world = createWorld(options)
  const { users, handle } = createServices(world).fittrackee
  const open = async (token: string) => {
    const headers = { authorization: `Bearer ${token}` }
    return (await handle(new Request('http://localhost/fittrackee/api/auth/profile', { headers }))).status
  }
  const signIn = async (id: string) => (await users.signIn(id))?.accessToken ?? ''
  return { world, users, open, signIn }
}

describe('tokens that end before their time', () => {
  it('end with a clock that stands still, while those that are issued at the same moment are good', async () => {
    const { users, open, signIn } = await fittrackeeIn(frozen)
    const { id } = await users.create(user)
    const first = await signIn(id)
    await users.expireAccessTokens(id)
    const second = await signIn(id)
    expect(second).not.toBe(first)
    expect([await open(first), await open(second)]).toEqual([401, 200])

    await users.expireToken(second)
    const third = await signIn(id)
    expect([await open(second), await open(third)]).toEqual([401, 200])
  })

  it('have ended in every world over the store, and accounts of one world are known to the other', async () => {
    const store = createRemoteStore()
    const [one, other] = [await fittrackeeIn({ store }), await fittrackeeIn({ store })]
    const { id } = await one.users.create(user)
    const [single, all] = [await other.signIn(id), await one.signIn(id)]
    expect(await one.users.expireToken(single)).toBe(true)
    expect([await other.open(single), await other.open(all)]).toEqual([401, 200])
    expect(await other.users.expireAccessTokens(id)).toBe(true)
    expect(await one.open(all)).toBe(401)
    expect(await other.open(await one.signIn(id))).toBe(200)
  })

  it('are known again in a store that went back to a state before, and end there anew', async () => {
    const store = createMemoryStore()
    const { users, open, signIn } = await fittrackeeIn({ store })
    const { id } = await users.create(user)
    await signIn(id)
    const before = await store.dump()
    const token = await signIn(id)
    await users.expireAccessTokens(id)
    const later = await signIn(id)

    await store.load(before)
    expect(await open(token)).toBe(200)
    await users.expireAccessTokens(id)
    expect([await open(token), await open(later)]).toEqual([401, 401])
    expect(await open(await signIn(id))).toBe(200)
  })

  it('are all that there were before the world was reset, whoever has the account by then', async () => {
    const { expirations, reset } = createWorld()
    const before = await expirations.newTokenId(ada)
    await reset()
    expect(await expirations.isEnded(ada, before)).toBe(true)
    const after = await expirations.newTokenId(ada)
    expect(await expirations.isEnded(ada, after)).toBe(false)
    expect(await expirations.isEnded(ada, before)).toBe(true)
  })

  it('are all those of other worlds', async () => {
    const [one, other] = [createWorld().expirations, createWorld().expirations]
    const [here, there] = [await one.newTokenId(ada), await other.newTokenId(ada)]
    expect(await one.isEnded(ada, there)).toBe(true)
    expect(await other.isEnded(ada, here)).toBe(true)
  })

  it('are none of those that are made at the same time, in worlds over one store', async () => {
    const store = createRemoteStore()
    const worlds = [createWorld({ store }), createWorld({ store }), createWorld({ store })]
    const ids = await Promise.all(worlds.map(({ expirations }) => expirations.newTokenId(ada)))
    const ended = worlds.flatMap(({ expirations }) => ids.map((id) => expirations.isEnded(ada, id)))
    expect(await Promise.all(ended)).toEqual(Array(9).fill(false))
  })

  it('leave those of other accounts and other services alone', async () => {
    const { expirations } = createWorld()
    const [hers, others] = [await expirations.newTokenId(ada), await expirations.newTokenId(grace)]
    await expirations.endAll(ada)
    expect(await expirations.isEnded(ada, hers)).toBe(true)
    expect(await expirations.isEnded(grace, others)).toBe(false)
    expect(await expirations.isEnded({ ...ada, service: 'fluency-box' }, hers)).toBe(false)
  })

  it('have all ended when many are ended at the same time', async () => {
    const { expirations } = createWorld({ store: createRemoteStore() })
    const ids = await Promise.all(Array.from({ length: 10 }, () => expirations.newTokenId(ada)))
    await Promise.all(ids.slice(1).map((id) => expirations.end(ada, id)))
    expect(await Promise.all(ids.map((id) => expirations.isEnded(ada, id)))).toEqual([false, ...Array(9).fill(true)])
    await Promise.all([expirations.endAll(ada), expirations.endAll(ada)])
    expect(await expirations.isEnded(ada, ids[0] ?? '')).toBe(true)
  })

  it('are remembered by the thousand, and not beyond', async () => {
    const store = createMemoryStore()
    const { expirations } = createWorld({ store })
    const ids: string[] = []
    for (let count = 0; count < 1_001; count += 1) ids.push(await expirations.newTokenId(ada))
    for (const id of ids) await expirations.end(ada, id)
    expect(await expirations.isEnded(ada, ids[0] ?? '')).toBe(false)
    expect(await expirations.isEnded(ada, ids[1] ?? '')).toBe(true)
    expect(await expirations.isEnded(ada, ids[1_000] ?? '')).toBe(true)
    // Beside them there is what the store began with.
    expect(await store.list('world/expired')).toHaveLength(2)
  })
})
