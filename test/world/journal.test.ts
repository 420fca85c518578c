import { describe, expect, it } from 'vitest'
import type { WorldEvent } from '../../mocks/world/events.ts'
import type { CallFilter } from '../../mocks/world/journal/filter.ts'
import { JournalMismatch } from '../../mocks/world/journal/mismatch.ts'
import { call, json, setUp } from './journal-calls.ts'

const violation = {
  location: ['request', 'body', 'email'],
  severity: 'Error',
  code: 'format',
  message: 'is no address',
}
const hit = { id: '1', effect: 'latency' }

/** Four calls with the ids 1 to 4. */
function fourCalls() {
  const { journal } = setUp()
  journal.record(call({ reply: { status: 406, ...json({ error: 'Password Mismatch' }) }, violations: [violation] }))
  journal.record(
    call({ service: 'nwapp', operation: 'nwappGetProfile', method: 'GET', url: 'http://h/nwapp/profile?a=1' }),
  )
  journal.record(call({ request: json({ email: 'Grace@example.com' }), faults: [hit], reply: null }))
  journal.record(
    call({ operation: undefined, url: 'http://h/notes/nothing?to=grace%40example.com', reply: { status: 404 } }),
  )
  return journal
}

describe('the journal', () => {
  it('shows what was asked and what was answered', async () => {
    const { journal } = setUp()
    journal.record(
      call({
        url: 'http://127.0.0.1:4010/notes/auth/login?from=test',
        request: json({ username: 'ada' }),
        reply: { status: 406, ...json({ error: 'User not found' }) },
        violations: [violation],
        faults: [hit],
      }),
    )
    expect(await journal.list()).toEqual([
      {
        id: 1,
        at: '2030-01-01T00:00:00.000Z',
        service: 'notes',
        operation: 'notesLogin',
        method: 'POST',
        path: '/notes/auth/login',
        status: 406,
        ms: 2.5,
        violations: [violation],
        faults: [hit],
        request: {
          url: 'http://127.0.0.1:4010/notes/auth/login?from=test',
          headers: { 'content-type': 'application/json' },
          body: { mediaType: 'application/json', size: 18, text: '{"username":"ada"}', truncated: false },
        },
        reply: {
          status: 406,
          headers: { 'content-type': 'application/json' },
          body: { mediaType: 'application/json', size: 26, text: '{"error":"User not found"}', truncated: false },
        },
      },
    ])
  })

  it('shows a page without an operation, and a call that was left without an answer', async () => {
    const { journal } = setUp()
    journal.record(call({ operation: undefined, url: 'http://h', reply: null }))
    expect(await journal.list()).toMatchObject([
      { operation: null, path: '/', status: null, request: { body: null }, reply: null },
    ])
  })

  it('tells of each call in one line', () => {
    const { journal, events } = setUp()
    const told: WorldEvent[] = []
    events.subscribe((event) => told.push(event))
    journal.record(call({ violations: [violation], faults: [hit] }))
    const summary = {
      id: 1,
      at: '2030-01-01T00:00:00.000Z',
      service: 'notes',
      operation: 'notesLogin',
      method: 'POST',
      path: '/notes/auth/login',
      status: 200,
      ms: 2.5,
      violations: 1,
      faults: [hit],
    }
    expect(JSON.parse(JSON.stringify(told))).toEqual([{ type: 'call', call: summary }])
  })

  it('lists the newest call first, and no more than were asked for', async () => {
    const journal = fourCalls()
    const ids = async (limit?: number) =>
      (await journal.list({}, limit === undefined ? {} : { limit })).map(({ id }) => id)
    expect(await ids()).toEqual([4, 3, 2, 1])
    expect(await ids(2)).toEqual([4, 3])
    expect(await ids(0)).toEqual([])
    await expect(ids(-1)).rejects.toThrow(RangeError)
    await expect(ids(1.5)).rejects.toThrow(RangeError)
  })

  it('finds a call by its id', async () => {
    const journal = fourCalls()
    expect(await journal.get(2)).toMatchObject({ id: 2, operation: 'nwappGetProfile' })
    expect(await journal.get(5)).toBeUndefined()
  })

  it('forgets its calls and goes on counting, so that who asks for later ones misses none', async () => {
    const journal = fourCalls()
    journal.clear()
    expect(await journal.count()).toBe(0)
    expect(await journal.get(4)).toBeUndefined()
    journal.record(call())
    expect((await journal.list({ after: 4 })).map(({ id }) => id)).toEqual([5])
  })
})

describe('a filter of calls', () => {
  const cases: readonly (readonly [CallFilter, readonly number[]])[] = [
    [{}, [4, 3, 2, 1]],
    [{ service: 'nwapp' }, [2]],
    [{ operation: 'notesLogin' }, [3, 1]],
    [{ method: 'get' }, [2]],
    [{ status: 406 }, [1]],
    [{ path: '/nwapp/profile' }, [2]],
    [{ path: '/nwapp' }, []],
    [{ path: '/notes/*' }, [4, 3, 1]],
    [{ path: '*' }, [4, 3, 2, 1]],
    [{ violations: true }, [1]],
    [{ violations: false }, [4, 3, 2]],
    [{ fault: true }, [3]],
    [{ fault: false }, [4, 2, 1]],
    [{ text: 'grace@EXAMPLE.com' }, [4, 3]],
    [{ text: 'mismatch' }, [1]],
    [{ text: 'Content-Type: application/json' }, [3, 1]],
    [{ after: 2 }, [4, 3]],
    [{ service: 'notes', method: 'POST', violations: false }, [4, 3]],
  ]
  it.each(cases)('%j finds the calls %j', async (filter, ids) => {
    const journal = fourCalls()
    expect((await journal.list(filter)).map(({ id }) => id)).toEqual(ids)
    expect(await journal.count(filter)).toBe(ids.length)
  })

  it('is refused where it has unknown members or members of another type, for it would find every call or none', async () => {
    const journal = fourCalls()
    const misspelt = { opertion: 'notesLogin' } as CallFilter
    await expect(journal.list(misspelt)).rejects.toThrow("no member 'opertion'")
    await expect(journal.verify(misspelt)).rejects.toThrow(TypeError)
    await expect(journal.count({ status: '200' } as unknown as CallFilter)).rejects.toThrow("'status'")
    await expect(journal.har({ after: Number.NaN })).rejects.toThrow("'after'")
    await expect(journal.list(JSON.parse('{"__proto__":1}'))).rejects.toThrow(TypeError)
  })
})

describe('verify', () => {
  it('counts the calls that fit, of which there has to be one', async () => {
    const journal = fourCalls()
    expect(await journal.verify({ service: 'notes' })).toBe(3)
    expect(await journal.verify({ service: 'notes' }, { exactly: 3 })).toBe(3)
    expect(await journal.verify({ service: 'notes' }, { atLeast: 2, atMost: 3 })).toBe(3)
    expect(await journal.verify({ service: 'thunder' }, { atMost: 1 })).toBe(0)
    expect(await journal.verify({ service: 'thunder' }, { exactly: 0 })).toBe(0)
    await expect(journal.verify({ service: 'thunder' })).rejects.toThrow(
      'at least 1 call with service thunder, found 0',
    )
  })

  it.each([{ exactly: 2 }, { atLeast: 4 }, { atMost: 2 }, { atLeast: 1, atMost: 2 }])(
    'refuses 3 calls for %j',
    async (times) => {
      const error: unknown = await fourCalls()
        .verify({ service: 'notes' }, times)
        .catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(JournalMismatch)
      expect(error).toMatchObject({ name: 'JournalMismatch', found: 3 })
    },
  )

  it('names the calls that came nearest', async () => {
    const journal = fourCalls()
    await expect(journal.verify({ operation: 'notesLogin', status: 200, method: 'POST' })).rejects.toThrow(
      'Expected at least 1 call with operation notesLogin, status 200, method POST, found 0.\n' +
        'Similar calls:\n' +
        '  #3 POST /notes/auth/login (no reply)\n' +
        '  #1 POST /notes/auth/login 406\n' +
        '  #4 POST /notes/nothing 404',
    )
    await expect(journal.verify({ status: 418 })).rejects.toThrow('The newest calls:\n  #4 POST /notes/nothing 404')
    await expect(setUp().journal.verify({})).rejects.toThrow('There are no calls at all.')
  })

  it('names the calls that are too many', async () => {
    await expect(fourCalls().verify({ operation: 'notesLogin' }, { exactly: 1 })).rejects.toThrow(
      'found 2.\nThey are, newest first:\n  #3 POST /notes/auth/login (no reply)\n  #1 POST /notes/auth/login 406',
    )
  })

  it('quotes neither a secret of a call nor the text that was looked for', async () => {
    const { journal } = setUp()
    journal.record(
      call({ url: 'http://h/notes/analytical-engine', request: { headers: { password: 'analytical-engine' } } }),
    )
    const filter = { service: 'notes', text: 'analytical-engine' }
    const error: unknown = await journal.verify(filter).catch((reason: unknown) => reason)
    expect(String(error)).toContain('#1 POST /notes/••• 200')
    expect(String(error)).not.toContain('analytical-engine')
  })

  it('refuses times that nobody can count', async () => {
    const { journal } = setUp()
    await expect(journal.verify({}, { exactly: 0.5 })).rejects.toThrow(RangeError)
    await expect(journal.verify({}, { atMost: -1 })).rejects.toThrow(RangeError)
    const misspelt = { exact: 1 } as unknown as { readonly exactly: number }
    await expect(journal.verify({}, misspelt)).rejects.toThrow(TypeError)
  })
})
