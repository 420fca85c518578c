/** What every store must do, whatever it keeps its values in: a new one only has to run these tests. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { Store, Stored } from '../../mocks/world/store.ts'

interface Person {
  readonly name: string
}

const ada: Person = { name: 'Ada' }
const charles: Person = { name: 'Charles' }
const people = 'test/people'

/** @param create gives a store with nothing in it. */
export function describeStore(name: string, create: () => Promise<Store> | Store): void {
  describe(`the ${name} store`, () => {
    let store: Store
    beforeEach(async () => {
      store = await create()
    })

    const read = async (id: string): Promise<Stored<Person>> => {
      const found = await store.get<Person>(people, id)
      if (found === undefined) throw new Error(`There is no ${id}.`)
      return found
    }
    const namesIn = async (collection: string) => (await store.list<Person>(collection)).map(({ value }) => value.name)

    it('gives a value back by its id', async () => {
      const written = await store.insert(people, 'a', ada, {})
      expect(written).toEqual({ ok: true, version: expect.any(Number) })
      const version = written.ok ? written.version : undefined
      expect(await store.get(people, 'a')).toMatchObject({ id: 'a', value: ada, version })
      expect(await store.get(people, 'b')).toBeUndefined()
    })

    it('gives a value back by each of its keys', async () => {
      await store.insert(people, 'a', ada, { email: 'ada@example.com', user: 'ada' })
      expect(await store.find(people, 'email', 'ada@example.com')).toMatchObject({ id: 'a', value: ada })
      expect(await store.find(people, 'user', 'ada')).toMatchObject({ id: 'a', value: ada })
      expect(await store.find(people, 'user', 'ada@example.com')).toBeUndefined()
      expect(await store.find(people, 'phone', 'ada')).toBeUndefined()
    })

    it('keeps collections apart', async () => {
      await store.insert(people, 'a', ada, { email: 'ada@example.com' })
      expect(await store.insert('test/engines', 'a', charles, { email: 'ada@example.com' })).toMatchObject({ ok: true })
      expect((await store.find<Person>(people, 'email', 'ada@example.com'))?.value).toEqual(ada)
      expect(await namesIn('test/engines')).toEqual(['Charles'])
      expect(await namesIn('test/nobody')).toEqual([])
    })

    it('keeps bytes, and names that JavaScript gives a meaning', async () => {
      await store.insert('__proto__', 'constructor', new Uint8Array([0, 255]), { toString: '__proto__' })
      expect((await store.get<Uint8Array>('__proto__', 'constructor'))?.value).toEqual(new Uint8Array([0, 255]))
      expect(await store.find('__proto__', 'toString', '__proto__')).toMatchObject({ id: 'constructor' })
      expect(await store.get('constructor', '__proto__')).toBeUndefined()
    })

    describe('on insert', () => {
      it('names all indexes that are taken, in the order of the keys', async () => {
        await store.insert(people, 'a', ada, { user: 'ada', email: 'ada@example.com' })
        await store.insert(people, 'b', charles, { user: 'charles', phone: '1' })
        const keys = { phone: '1', city: 'London', email: 'ada@example.com' }
        expect(await store.insert(people, 'c', ada, keys)).toEqual({
          ok: false,
          reason: 'taken',
          indexes: ['phone', 'email'],
        })
        expect(await store.get(people, 'c')).toBeUndefined()
        expect(await store.find(people, 'city', 'London')).toBeUndefined()
      })

      it('names a taken id first, and keeps the value that has it', async () => {
        await store.insert(people, 'a', ada, { email: 'ada@example.com' })
        expect(await store.insert(people, 'a', charles, { email: 'ada@example.com' })).toEqual({
          ok: false,
          reason: 'taken',
          indexes: ['id', 'email'],
        })
        expect((await read('a')).value).toEqual(ada)
      })

      it('lets exactly one of 1,000 have a key', async () => {
        const attempts = Array.from({ length: 1_000 }, (_, index) =>
          store.insert(people, `id-${index}`, { name: String(index) }, { email: 'ada@example.com' }),
        )
        const written = await Promise.all(attempts)
        const winner = written.findIndex(({ ok }) => ok)
        expect(written.filter(({ ok }) => ok)).toHaveLength(1)
        expect(await namesIn(people)).toEqual([String(winner)])
        expect(await store.find(people, 'email', 'ada@example.com')).toMatchObject({ id: `id-${winner}` })
      })
    })

    describe('on replace', () => {
      it('puts the value and its keys in the place of those before', async () => {
        await store.insert(people, 'a', ada, { email: 'ada@example.com', user: 'ada' })
        const { version } = await read('a')
        const lovelace = { name: 'Lady Lovelace' }
        const written = await store.replace(people, 'a', version, lovelace, { email: 'lovelace@example.com' })
        expect(written).toEqual({ ok: true, version: (await read('a')).version })
        expect((await read('a')).value).toEqual(lovelace)
        expect((await read('a')).version).not.toBe(version)
        expect(await store.find(people, 'email', 'lovelace@example.com')).toMatchObject({ id: 'a' })
        expect(await store.find(people, 'email', 'ada@example.com')).toBeUndefined()
        expect(await store.find(people, 'user', 'ada')).toBeUndefined()
      })

      it('lets a value keep its own keys, and others have those that it gave up', async () => {
        await store.insert(people, 'a', ada, { email: 'ada@example.com', user: 'ada' })
        const { version } = await read('a')
        const written = await store.replace(people, 'a', version, ada, { email: 'ada@example.com', user: 'countess' })
        expect(written).toMatchObject({ ok: true })
        expect(await store.insert(people, 'b', charles, { user: 'ada' })).toMatchObject({ ok: true })
      })

      it('refuses keys of another value, and changes nothing', async () => {
        await store.insert(people, 'a', ada, { email: 'ada@example.com', user: 'ada' })
        await store.insert(people, 'b', charles, { email: 'charles@example.com', user: 'charles' })
        const before = await read('b')
        const keys = { email: 'ada@example.com', user: 'ada' }
        expect(await store.replace(people, 'b', before.version, ada, keys)).toEqual({
          ok: false,
          reason: 'taken',
          indexes: ['email', 'user'],
        })
        expect(await read('b')).toEqual(before)
        expect(await store.find(people, 'user', 'charles')).toMatchObject({ id: 'b' })
      })

      it('refuses a version that is not the newest', async () => {
        await store.insert(people, 'a', ada, { email: 'ada@example.com' })
        const { version } = await read('a')
        await store.replace(people, 'a', version, charles, { email: 'charles@example.com' })
        const stale = { ok: false, reason: 'stale' }
        expect(await store.replace(people, 'a', version, ada, { email: 'ada@example.com' })).toEqual(stale)
        expect((await read('a')).value).toEqual(charles)
        expect(await store.replace(people, 'b', version, ada, {})).toEqual(stale)
      })

      it('lets exactly one of 100 replace a version', async () => {
        await store.insert(people, 'a', ada, {})
        const { version } = await read('a')
        const attempts = Array.from({ length: 100 }, (_, index) =>
          store.replace(people, 'a', version, { name: String(index) }, {}),
        )
        const written = await Promise.all(attempts)
        expect(written.filter(({ ok }) => ok)).toHaveLength(1)
        expect((await read('a')).value.name).toBe(String(written.findIndex(({ ok }) => ok)))
      })

      it.each(['removed', 'cleared'])('does not take what has the id of a %s value for that value', async (how) => {
        await store.insert(people, 'a', ada, {})
        const { version } = await read('a')
        if (how === 'cleared') await store.clear()
        else await store.remove(people, 'a')
        await store.insert(people, 'a', charles, {})
        expect(await store.replace(people, 'a', version, ada, {})).toEqual({ ok: false, reason: 'stale' })
        expect(await store.remove(people, 'a', version)).toBe(false)
        expect((await read('a')).value).toEqual(charles)
      })
    })

    describe('on remove', () => {
      it('tells whether there was something to remove', async () => {
        await store.insert(people, 'a', ada, {})
        expect(await store.remove(people, 'a')).toBe(true)
        expect(await store.remove(people, 'a')).toBe(false)
        expect(await store.get(people, 'a')).toBeUndefined()
      })

      it('gives the keys free', async () => {
        await store.insert(people, 'a', ada, { email: 'ada@example.com' })
        await store.remove(people, 'a')
        expect(await store.find(people, 'email', 'ada@example.com')).toBeUndefined()
        expect(await store.insert(people, 'b', charles, { email: 'ada@example.com' })).toMatchObject({ ok: true })
      })

      it('removes the named version alone', async () => {
        await store.insert(people, 'a', ada, { email: 'ada@example.com' })
        const { version } = await read('a')
        await store.replace(people, 'a', version, charles, { email: 'charles@example.com' })
        expect(await store.remove(people, 'a', version)).toBe(false)
        expect(await store.find(people, 'email', 'charles@example.com')).toMatchObject({ id: 'a' })
        expect(await store.remove(people, 'a', (await read('a')).version)).toBe(true)
      })
    })

    it('lists values in the order in which they were added, wherever they were changed', async () => {
      for (const name of ['Ada', 'Charles', 'Mary']) await store.insert(people, name, { name }, {})
      await store.replace(people, 'Ada', (await read('Ada')).version, { name: 'Lady Lovelace' }, {})
      await store.remove(people, 'Charles')
      await store.insert(people, 'Charles', charles, {})
      expect(await namesIn(people)).toEqual(['Lady Lovelace', 'Mary', 'Charles'])
    })

    it('shows a list as it was when it was asked for', async () => {
      await store.insert(people, 'a', ada, {})
      const listed = await store.list(people)
      await store.insert(people, 'b', charles, {})
      expect(listed).toHaveLength(1)
    })

    it('counts from 1, each counter for itself and never a number twice', async () => {
      const numbers = await Promise.all(Array.from({ length: 100 }, () => store.increment('test/numbers')))
      expect(numbers.toSorted((one, other) => one - other)).toEqual(
        Array.from({ length: 100 }, (_, index) => index + 1),
      )
      expect(await store.increment('test/others')).toBe(1)
    })

    it('forgets values, keys and counters when it is cleared', async () => {
      await store.insert(people, 'a', ada, { email: 'ada@example.com' })
      await store.increment('test/numbers')
      await store.clear()
      expect(await store.get(people, 'a')).toBeUndefined()
      expect(await store.find(people, 'email', 'ada@example.com')).toBeUndefined()
      expect(await store.list(people)).toEqual([])
      expect(await store.increment('test/numbers')).toBe(1)
      expect(await store.insert(people, 'b', ada, { email: 'ada@example.com' })).toMatchObject({ ok: true })
    })

    it('goes back to what it held: values, keys, counters and their order', async () => {
      await store.insert(people, 'a', ada, { email: 'ada@example.com' })
      await store.insert(people, 'c', charles, {})
      await store.increment('test/numbers')
      const dump = await store.dump()
      await store.replace(people, 'a', (await read('a')).version, { name: 'Lady Lovelace' }, {})
      await store.insert('test/others', 'x', ada, {})
      await store.increment('test/numbers')

      await store.load(dump)
      expect(await namesIn(people)).toEqual(['Ada', 'Charles'])
      expect(await store.list('test/others')).toEqual([])
      expect(await store.find(people, 'email', 'ada@example.com')).toMatchObject({ id: 'a', value: ada })
      expect(await store.insert(people, 'b', ada, { email: 'ada@example.com' })).toMatchObject({ reason: 'taken' })
      expect(await store.increment('test/numbers')).toBe(2)
      expect(await store.dump()).toEqual({ ...dump, counters: { 'test/numbers': 2 } })
    })

    it('gives no version of a value that was there before twice', async () => {
      await store.insert(people, 'a', ada, {})
      const before = await read('a')
      await store.load(await store.dump())
      expect((await read('a')).version).not.toBe(before.version)
      expect(await store.replace(people, 'a', before.version, charles, {})).toEqual({ ok: false, reason: 'stale' })
    })

    it('refuses a dump that contradicts itself, and keeps what it has', async () => {
      await store.insert(people, 'a', ada, {})
      const value = { value: ada, keys: { email: 'ada@example.com' } }
      const twice = (first: string, second: string) => ({
        collections: {
          [people]: [
            { id: first, ...value },
            { id: second, ...value },
          ],
        },
        counters: {},
      })
      await expect(store.load(twice('b', 'c'))).rejects.toThrow('Two values of test/people have the same email.')
      await expect(store.load(twice('b', 'b'))).rejects.toThrow('Two values of test/people have the same id.')
      expect(await namesIn(people)).toEqual(['Ada'])
    })

    it('goes back to nothing, and takes any name', async () => {
      await store.insert('__proto__', '__proto__', ada, { __proto__: 'x', constructor: 'y' })
      const dump = await store.dump()
      await store.load({ collections: {}, counters: {} })
      expect(await store.list('__proto__')).toEqual([])
      await store.load(dump)
      expect(await store.find('__proto__', 'constructor', 'y')).toMatchObject({ value: ada })
    })
  })
}
