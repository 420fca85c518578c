import { describe, expect, it } from 'vitest'
import { createWorld } from '../../mocks/world/world.ts'

describe('a world', () => {
  it('changes the named settings of the named services', () => {
    const world = createWorld({ settings: { notes: { accessTokenSeconds: 10 } } })
    world.configure({ fluencyBox: { accessTokenSeconds: 5 } })
    expect(world.settings.notes).toEqual({ accessTokenSeconds: 10, refreshTokenSeconds: 2_592_000 })
    expect(world.settings.fluencyBox).toMatchObject({ accessTokenSeconds: 5, lockAfterFailures: 5 })
  })

  it('goes back to where it was created when it is reset', async () => {
    const world = createWorld({ now: () => 0, settings: { notes: { accessTokenSeconds: 10 } } })
    const accounts = world.collection<string>({ service: 'notes', name: 'accounts' })
    await accounts.insert('a', 'Ada')
    world.clock.advance({ days: 1 })
    world.faults.set('notes', { database: 'down' })
    world.configure({ notes: { accessTokenSeconds: 20 }, fittrackee: { registration: false } })
    await world.reset()
    expect(await accounts.list()).toEqual([])
    expect(world.clock.now()).toBe(0)
    expect(world.settings.notes.accessTokenSeconds).toBe(10)
    expect(world.settings.fittrackee.registration).toBe(true)
  })

  it('draws identifiers from the random bytes that it is given', () => {
    const world = createWorld({ random: (count) => new Uint8Array(count) })
    expect(world.ids.uuid()).toBe('00000000-0000-4000-8000-000000000000')
  })
})
