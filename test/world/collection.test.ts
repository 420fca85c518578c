import { describe, expect, it } from 'vitest'
import { openCollection } from '../../mocks/world/collection.ts'
import { createFaults } from '../../mocks/world/faults/faults.ts'
import { createMemoryStore } from '../../mocks/world/memory-store.ts'
import { createRemoteStore } from './remote-store.ts'

interface Counter {
  readonly owner: string
  readonly count: number
}

const counted = ({ owner, count }: Counter): Counter => ({ owner, count: count + 1 })

describe.each([
  ['memory', createMemoryStore],
  ['remote', createRemoteStore],
])('a collection in the %s store', (_name, createStore) => {
  const setUp = () => {
    const faults = createFaults()
    const store = createStore()
    const options = { service: 'notes', keys: ({ owner }: Counter) => ({ owner }) }
    const counters = openCollection<Counter>(store, faults, { ...options, name: 'counters' })
    return { faults, store, counters, others: openCollection<Counter>(store, faults, { ...options, name: 'others' }) }
  }

  it('finds values by their keys', async () => {
    const { counters, others } = setUp()
    await counters.insert('a', { owner: 'ada', count: 0 })
    expect(await counters.find('owner', 'ada')).toMatchObject({ id: 'a', value: { count: 0 } })
    expect(await others.find('owner', 'ada')).toBeUndefined()
    expect(await counters.insert('b', { owner: 'ada', count: 0 })).toMatchObject({ ok: false, indexes: ['owner'] })
  })

  it('loses none of 100 concurrent changes', async () => {
    const { counters } = setUp()
    await counters.insert('a', { owner: 'ada', count: 0 })
    const written = await Promise.all(Array.from({ length: 100 }, () => counters.update('a', counted)))
    expect((await counters.get('a'))?.value.count).toBe(100)
    // Each one made a change of its own.
    expect(new Set(written.map((result) => result.ok && result.value.count)).size).toBe(100)
  })

  it('moves the keys with the value', async () => {
    const { counters } = setUp()
    await counters.insert('a', { owner: 'ada', count: 0 })
    await counters.update('a', (counter) => ({ ...counter, owner: 'charles' }))
    expect(await counters.find('owner', 'charles')).toMatchObject({ id: 'a' })
    expect(await counters.find('owner', 'ada')).toBeUndefined()
  })

  it('tells why nothing was changed', async () => {
    const { counters } = setUp()
    await counters.insert('a', { owner: 'ada', count: 0 })
    await counters.insert('b', { owner: 'charles', count: 0 })
    expect(await counters.update('c', counted)).toEqual({ ok: false, reason: 'gone' })
    expect(await counters.update('a', () => undefined)).toEqual({ ok: false, reason: 'gone' })
    expect(await counters.update('a', () => ({ owner: 'charles', count: 9 }))).toEqual({
      ok: false,
      reason: 'taken',
      indexes: ['owner'],
    })
    expect((await counters.get('a'))?.value).toEqual({ owner: 'ada', count: 0 })
  })

  it('gives up on a value that is removed while it is changed', async () => {
    const { counters } = setUp()
    await counters.insert('a', { owner: 'ada', count: 0 })
    const removing: Promise<boolean>[] = []
    const written = await counters.update('a', (counter) => {
      removing.push(counters.remove('a'))
      return counted(counter)
    })
    await Promise.all(removing)
    expect(await counters.get('a')).toBeUndefined()
    if (!written.ok) expect(written.reason).toBe('gone')
  })

  it('lets an error of the change through, and writes nothing', async () => {
    const { counters } = setUp()
    await counters.insert('a', { owner: 'ada', count: 0 })
    const change = () => {
      throw new Error('no')
    }
    await expect(counters.update('a', change)).rejects.toThrow('no')
    expect((await counters.get('a'))?.value.count).toBe(0)
  })

  it('fails as a whole while the database is down', async () => {
    const { counters, faults } = setUp()
    await counters.insert('a', { owner: 'ada', count: 0 })
    faults.set('notes', { database: 'down' })
    for (const attempt of [
      () => counters.get('a'),
      () => counters.find('owner', 'ada'),
      () => counters.list(),
      () => counters.insert('b', { owner: 'charles', count: 0 }),
      () => counters.update('a', counted),
      () => counters.remove('a'),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ name: 'StoreUnavailable' })
    }
    faults.set('notes', { database: 'up' })
    expect((await counters.get('a'))?.value.count).toBe(0)
  })

  it('is read and not written while the database rejects writes', async () => {
    const { counters, faults } = setUp()
    await counters.insert('a', { owner: 'ada', count: 0 })
    faults.set('notes', { database: 'rejects' })
    for (const attempt of [
      () => counters.insert('b', { owner: 'charles', count: 0 }),
      () => counters.update('a', counted),
      () => counters.remove('a'),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ name: 'StoreRejected' })
    }
    expect(await counters.find('owner', 'ada')).toMatchObject({ id: 'a', value: { count: 0 } })
    expect(await counters.list()).toHaveLength(1)
  })

  it("does not fail with another service's database", async () => {
    const { counters, faults } = setUp()
    faults.set('nwapp', { database: 'down' })
    expect(await counters.insert('a', { owner: 'ada', count: 0 })).toMatchObject({ ok: true })
  })
})
