/** How faults are stated: what is filled in, what is refused, and who is told. */
import { describe, expect, it } from 'vitest'
import { createMocks, type FaultRule } from '../../mocks/index.ts'
import type { WorldEvent } from '../../mocks/world/events.ts'
import { createWorld } from '../../mocks/world/world.ts'

const drop = { type: 'drop' } as const

describe('a fault', () => {
  it('has its defaults filled in', () => {
    const { faults } = createMocks()
    const fault = faults.add({ effect: { type: 'hang' } })
    expect(fault).toEqual({
      id: '1',
      match: {},
      effect: { type: 'hang', at: 'request' },
      times: null,
      probability: 1,
      seed: 1,
      hits: 0,
      remaining: null,
    })
    expect(faults.list()).toEqual([fault])
  })

  it('is listed as it was stated, oldest first', () => {
    const { faults } = createMocks()
    const stated = {
      match: { service: 'notes', operation: 'notesLogin', method: 'post', status: 200 },
      effect: { type: 'reply', status: 503, headers: { 'Retry-After': ' 7 ' }, body: { error: ['a', null] } },
      times: 3,
      probability: 0.25,
      seed: -7,
    } as const
    faults.add(stated)
    faults.add({ match: { status: 200 }, effect: drop, times: null })
    const { match, effect, ...rest } = stated
    expect(faults.list()).toEqual([
      {
        ...rest,
        id: '1',
        match: { ...match, method: 'POST' },
        effect: { ...effect, headers: { 'retry-after': '7' } },
        hits: 0,
        remaining: 3,
      },
      expect.objectContaining({ id: '2', effect: { type: 'drop', at: 'reply' }, times: null, remaining: null }),
    ])
  })

  it('does not change with what it was made from', () => {
    const { faults } = createMocks()
    const body = { error: 'one' }
    const headers = { a: '1' }
    faults.add({ effect: { type: 'reply', status: 500, headers, body } })
    body.error = 'two'
    headers.a = '2'
    expect(faults.list()[0]?.effect).toEqual({
      type: 'reply',
      status: 500,
      headers: { a: '1' },
      body: { error: 'one' },
    })
  })
})

describe('a fault is refused', () => {
  const rule = (fields: object) => ({ effect: drop, ...fields })
  const effect = (fields: object) => ({ effect: fields })
  const wrong: readonly (readonly [string, unknown, typeof TypeError | typeof RangeError, RegExp])[] = [
    ['nothing', undefined, TypeError, /^A fault must be an object/],
    ['a list', [], TypeError, /^A fault must be an object/],
    ['an unknown field', rule({ time: 1 }), TypeError, /no field 'time'; it has match, effect, times/],
    ['no effect', {}, TypeError, /needs an effect with one of these types: latency, example, reply, hang, drop, cut/],
    ['an unknown effect', effect({ type: 'explode' }), TypeError, /needs an effect/],
    ['an effect of objects', effect({ type: 'toString' }), TypeError, /needs an effect/],
    ['an unknown field of an effect', effect({ type: 'drop', ms: 1 }), TypeError, /drop has no field 'ms'/],
    ['an unknown field of a match', rule({ match: { path: '/' } }), TypeError, /match has no field 'path'/],
    ['a match that is none', rule({ match: 'notes' }), TypeError, /match must be an object/],
    [
      'an unknown service',
      rule({ match: { service: 'note' } }),
      TypeError,
      /no service 'note'; there are fluency-box,/,
    ],
    ['a service that is no text', rule({ match: { service: 1 } }), TypeError, /service must be a text/],
    ['an unknown operation', rule({ match: { operation: 'notesLogOut' } }), TypeError, /no operation 'notesLogOut'/],
    [
      'an operation of another service',
      rule({ match: { operation: 'notesLogin', service: 'nwapp' } }),
      TypeError,
      /no operation 'notesLogin' in nwapp/,
    ],
    [
      "another method than the operation's",
      rule({ match: { operation: 'notesLogin', method: 'GET' } }),
      TypeError,
      /notesLogin is never called with GET/,
    ],
    ['an unknown method', rule({ match: { method: 'FETCH' } }), TypeError, /No call has the method 'FETCH'/],
    ['a status that there is not', rule({ match: { status: 600 } }), RangeError, /status must be a whole number/],
    ['no number of times', rule({ times: 0 }), RangeError, /times must be a whole number of 1 or more/],
    ['part of a time', rule({ times: 1.5 }), RangeError, /times must be a whole number/],
    ['times in a text', rule({ times: '2' }), TypeError, /times must be a whole number/],
    ['a probability below 0', rule({ probability: -0.1 }), RangeError, /probability must be a number from 0 to 1/],
    ['a probability over 1', rule({ probability: 1.1 }), RangeError, /probability/],
    ['no probability', rule({ probability: Number.NaN }), RangeError, /probability/],
    ['a broken seed', rule({ seed: 0.5 }), RangeError, /seed must be a whole number\.$/],
    ['a latency without a time', effect({ type: 'latency' }), TypeError, /minMs must be a number from 0 to 600000/],
    ['a negative latency', effect({ type: 'latency', ms: -1 }), RangeError, /ms must be a number from 0 to 600000/],
    ['an endless latency', effect({ type: 'latency', ms: Number.POSITIVE_INFINITY }), RangeError, /ms/],
    ['half a range', effect({ type: 'latency', minMs: 1 }), TypeError, /maxMs/],
    ['a range that ends early', effect({ type: 'latency', minMs: 2, maxMs: 1 }), RangeError, /more than maxMs/],
    ['a time and a range', effect({ type: 'latency', ms: 1, minMs: 1, maxMs: 2 }), TypeError, /either ms, or/],
    ['an example without a key', effect({ type: 'example' }), TypeError, /example must be a text/],
    ['an unknown example', effect({ type: 'example', example: 'late' }), TypeError, /documents a reply 'late'/],
    [
      'an example that the operation lacks',
      { match: { operation: 'notesLogin' }, effect: { type: 'example', example: 'account_exists' } },
      TypeError,
      /None of these operations documents a reply 'account_exists'/,
    ],
    ['a reply without a status', effect({ type: 'reply' }), TypeError, /status must be a whole number from 200 to 599/],
    ['a reply that goes on', effect({ type: 'reply', status: 100 }), RangeError, /status/],
    ['a body where there is none', effect({ type: 'reply', status: 204, body: '' }), TypeError, /204 has no body/],
    ['a body that JSON cannot say', effect({ type: 'reply', status: 200, body: () => 1 }), TypeError, /JSON value/],
    ['a body of big numbers', effect({ type: 'reply', status: 200, body: 1n }), TypeError, /JSON value/],
    ['headers in a text', effect({ type: 'reply', status: 200, headers: 'a: b' }), TypeError, /headers must be/],
    ['a header that is no text', effect({ type: 'reply', status: 200, headers: { a: 1 } }), TypeError, /'a' must be/],
    [
      'the name of no header',
      effect({ type: 'reply', status: 200, headers: { 'a b': 'c' } }),
      TypeError,
      /No reply can have the header 'a b'/,
    ],
    [
      'a header that frames the reply',
      effect({ type: 'reply', status: 200, headers: { 'Content-Length': '5' } }),
      TypeError,
      /'Content-Length' is not the reply's to set/,
    ],
    ['another side', effect({ type: 'hang', at: 'response' }), TypeError, /at must be 'request' or 'reply'/],
    [
      'the status of a reply that never is',
      { match: { status: 200 }, effect: { type: 'drop', at: 'request' } },
      TypeError,
      /cannot be at the request/,
    ],
    ['a cut before the beginning', effect({ type: 'cut', bytes: -1 }), RangeError, /bytes must be a whole number of 0/],
    ['a cut within a byte', effect({ type: 'cut', bytes: 0.5 }), RangeError, /bytes/],
  ]
  for (const [what, given, kind, message] of wrong) {
    it(`that has ${what}`, () => {
      const { faults } = createMocks()
      const add = () => faults.add(given as FaultRule<'notes'>)
      expect(add).toThrow(kind)
      expect(add).toThrow(message)
      expect(faults.list()).toEqual([])
    })
  }

  it('without a word about the value of a header', () => {
    const { faults } = createMocks()
    for (const secret of ['token\n', 'token\u0001', 'tökén…']) {
      const headers = { authorization: secret }
      const add = () => faults.add({ effect: { type: 'reply', status: 200, headers } })
      expect(add).toThrow("No reply can have the header 'authorization' with this value.")
    }
  })
})

describe('an outage', () => {
  it('is refused for a service, a switch or a position that there is not', () => {
    const { faults } = createMocks()
    const set = (service: string, changes: object) => () => faults.set(service as 'notes', changes)
    expect(set('note', { mail: 'down' })).toThrow(/^There is no service 'note'/)
    expect(set('notes', { mails: 'down' })).toThrow(/^No service has a switch 'mails'/)
    expect(set('notes', { mail: 'rejects' })).toThrow(/^mail must be one of up, down\.$/)
    expect(() => faults.of('note' as 'notes')).toThrow(/^There is no service 'note'/)
    expect(faults.of('notes')).toEqual({ database: 'up', mail: 'up' })
  })
})

it('tells of every change, and of nothing else', () => {
  const { events, faults } = createWorld()
  let told = 0
  events.subscribe(({ type }: WorldEvent) => {
    if (type === 'faults') told += 1
  })
  const toldOf = (change: () => unknown) => {
    told = 0
    change()
    return told
  }
  const call = { service: 'notes', method: 'GET', operation: undefined }

  expect(toldOf(() => faults.clear())).toBe(0)
  expect(toldOf(() => faults.add({ effect: drop }))).toBe(1)
  expect(toldOf(() => faults.strike(call))).toBe(0)
  expect(toldOf(() => faults.remove('2'))).toBe(0)
  expect(toldOf(() => faults.remove('1'))).toBe(1)
  expect(toldOf(() => faults.add({ effect: drop, times: 1 }))).toBe(1)
  expect(toldOf(() => faults.strike(call))).toBe(1)
  expect(toldOf(() => faults.set('notes', { mail: 'down' }))).toBe(1)
  expect(toldOf(() => faults.clear())).toBe(1)
})
