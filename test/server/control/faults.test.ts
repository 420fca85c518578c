/** Faults by HTTP; what each effect does to connections is tested with the server's faults. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import * as notes from '../../../mocks/scenarios/notes/calls.ts'
import type { Fault, FaultEffect } from '../../../mocks/world/faults/rule.ts'
import { documented, received } from '../documented.ts'
import { startControl } from './control.ts'

const { server, services, send, good, problem } = await startControl()
beforeEach(() => send('POST', '/reset'))
afterAll(() => server.close())

const add = (rule: unknown) => good<Fault>('POST', '/faults', rule)
const list = async () => (await good<{ readonly faults: readonly Fault[] }>('GET', '/faults')).faults

describe('faults', () => {
  it('are added with their defaults filled in, and listed oldest first', async () => {
    const first = await add({ effect: { type: 'latency', ms: 1 } })
    expect(first).toEqual({
      id: expect.any(String),
      match: {},
      effect: { type: 'latency', ms: 1 },
      times: null,
      probability: 1,
      seed: 1,
      hits: 0,
      remaining: null,
    })
    const match = { service: 'notes', operation: 'notesLogin', method: 'post', status: 406 }
    const second = await add({ match, effect: { type: 'drop' }, times: 3, probability: 0.5, seed: -7 })
    expect(second).toMatchObject({
      match: { ...match, method: 'POST' },
      times: 3,
      probability: 0.5,
      seed: -7,
      remaining: 3,
    })
    expect(await list()).toEqual([first, second])
  })

  it('count their hits, and go when they have hit as often as they were to', async () => {
    await add({ match: { service: 'notes' }, effect: { type: 'latency', ms: 1 }, times: 2 })
    await notes.logIn(services)
    expect(await list()).toMatchObject([{ hits: 1, remaining: 1 }])
    await notes.logIn(services)
    expect(await list()).toEqual([])
  })

  it('are removed one by one, and what is left still hits', async () => {
    const drop = await add({ effect: { type: 'drop' } })
    const reply = await add({ effect: { type: 'reply', status: 418 } })
    expect((await notes.logIn(services)).status).toBe(418)
    expect(await send('DELETE', `/faults/${reply.id}`)).toMatchObject({ status: 204, body: undefined })
    await expect(notes.logIn(services)).rejects.toThrow(TypeError)
    expect(await list()).toMatchObject([{ id: drop.id }])
    for (const id of [reply.id, 'nothing', '__proto__', '%ZZ']) await problem(404, 'DELETE', `/faults/${id}`)
  })

  it('are all removed at once, and outages end with them', async () => {
    await add({ effect: { type: 'drop' } })
    await good('PATCH', '/outages/notes', { database: 'down' })
    expect(await send('DELETE', '/faults')).toMatchObject({ status: 204, body: undefined })
    expect(await list()).toEqual([])
    expect((await notes.logIn(services)).status).toBe(406)
    expect((await send('DELETE', '/faults')).status).toBe(204)
  })

  it('never hit the control API', async () => {
    for (const type of ['drop', 'hang', 'cut']) await add({ effect: { type } })
    expect(await list()).toHaveLength(3)
  })
})

/** What a client sees of each effect. */
const effects: readonly (readonly [effect: FaultEffect, see: () => Promise<void>])[] = [
  [{ type: 'latency', ms: 1 }, async () => expect((await notes.logIn(services)).status).toBe(406)],
  [{ type: 'latency', minMs: 1, maxMs: 2 }, async () => expect((await notes.logIn(services)).status).toBe(406)],
  [
    { type: 'example', example: 'server_error' },
    async () => expect(await received(notes.logIn(services))).toBe(documented('notesLogin', 'server_error')),
  ],
  [
    { type: 'reply', status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>Bad Gateway</h1>' },
    async () => {
      const reply = await notes.logIn(services)
      expect(reply.status).toBe(502)
      expect(reply.headers.get('content-type')).toBe('text/html')
      expect(await reply.text()).toBe('<h1>Bad Gateway</h1>')
    },
  ],
  [
    { type: 'reply', status: 503, body: { deep: [1, null] } },
    async () => expect(await received(notes.logIn(services))).toBe('503 {"deep":[1,null]}'),
  ],
  [
    { type: 'hang' },
    async () => {
      const leaving = new AbortController()
      const call = fetch(`${server.url}/notes/auth/login`, { method: 'POST', signal: leaving.signal })
      // The fault has hit and the journal has a call without an answer, so that there is nothing left to wait for.
      await expect.poll(async () => (await good<{ readonly total: number }>('GET', '/journal')).total).toBe(1)
      leaving.abort()
      await expect(call).rejects.toThrow(/aborted/)
    },
  ],
  [{ type: 'drop' }, async () => expect(notes.logIn(services)).rejects.toThrow(TypeError)],
  [
    { type: 'drop', at: 'reply' },
    async () => {
      await expect(notes.signUp(services)).rejects.toThrow(TypeError)
      expect(await good('GET', '/services/notes/users')).toMatchObject({ total: 1 })
    },
  ],
  [
    { type: 'cut', bytes: 3 },
    async () => {
      const reply = await notes.logIn(services)
      expect(reply.status).toBe(406)
      await expect(reply.text()).rejects.toThrow(TypeError)
    },
  ],
]

it.each(effects)('the effect %j reaches a client, and stands in the journal', async (effect, see) => {
  const { id } = await add({ match: { service: 'notes' }, effect })
  await see()
  const { calls } = await good<{ readonly calls: readonly { readonly faults: unknown }[] }>(
    'GET',
    '/journal?fault=true',
  )
  expect(calls[0]?.faults).toEqual([{ id, effect: effect.type }])
})

const nonsense: readonly (readonly [rule: unknown, reason: string | RegExp])[] = [
  ['', 'The body is empty; send JSON.'],
  ['{', 'The body is not JSON.'],
  [[], 'body must be object.'],
  [{}, "body must have required property 'effect'."],
  [{ effect: null }, /needs an effect with one of these types: latency, example, reply, hang, drop, cut/],
  [{ effect: {} }, 'body.effect must have a type that is known.'],
  [{ effect: { type: 'explode' } }, 'body.effect must have a type that is known.'],
  [{ effect: { type: 5 } }, 'body.effect must have a type that is known.'],
  [{ effect: { type: 'drop' }, more: 1 }, "body must not have 'more'."],
  [{ effect: { type: 'latency' } }, 'minMs must be a number from 0 to 600000.'],
  [{ effect: { type: 'latency', ms: 'soon' } }, 'body.effect.ms must be number.'],
  [{ effect: { type: 'latency', ms: -1 } }, 'body.effect.ms must be >= 0.'],
  [{ effect: { type: 'latency', ms: 600_001 } }, 'body.effect.ms must be <= 600000.'],
  [{ effect: { type: 'latency', ms: 1, minMs: 1, maxMs: 2 } }, 'A latency has either ms, or minMs and maxMs.'],
  [{ effect: { type: 'latency', minMs: 5, maxMs: 2 } }, 'minMs must not be more than maxMs.'],
  [{ effect: { type: 'example' } }, "body.effect must have required property 'example'."],
  [{ effect: { type: 'example', example: 'nope' } }, "None of these operations documents a reply 'nope'."],
  [{ effect: { type: 'reply' } }, "body.effect must have required property 'status'."],
  [{ effect: { type: 'reply', status: 100 } }, 'body.effect.status must be >= 200.'],
  [{ effect: { type: 'reply', status: 204, body: 'x' } }, 'A reply with the status 204 has no body.'],
  [{ effect: { type: 'reply', status: 200, headers: { a: 1 } } }, 'body.effect.headers.a must be string.'],
  [
    { effect: { type: 'reply', status: 200, headers: { 'content-length': '5' } } },
    "The header 'content-length' is not the reply's to set.",
  ],
  [{ effect: { type: 'reply', status: 200, headers: { a: 'x\ny' } } }, /No reply can have the header 'a'/],
  [{ effect: { type: 'hang', ms: 5 } }, "body.effect must not have 'ms'."],
  [{ effect: { type: 'drop', at: 'side' } }, 'body.effect.at must be one of request, reply.'],
  [{ effect: { type: 'cut', bytes: -1 } }, 'body.effect.bytes must be >= 0.'],
  [{ effect: { type: 'drop' }, match: { service: 'nowhere' } }, /body.match.service must be one of fluency-box/],
  [{ effect: { type: 'drop' }, match: { operation: 'fly' } }, "There is no operation 'fly' in the contract."],
  [{ effect: { type: 'drop' }, match: { method: 'FLY' } }, /No call has the method 'FLY'/],
  [
    { effect: { type: 'drop' }, match: { operation: 'notesLogin', method: 'GET' } },
    'notesLogin is never called with GET.',
  ],
  [
    { effect: { type: 'drop' }, match: { service: 'nwapp', operation: 'notesLogin' } },
    /no operation 'notesLogin' in nwapp/,
  ],
  [{ effect: { type: 'drop' }, match: { status: 99 } }, 'body.match.status must be >= 100.'],
  [{ effect: { type: 'drop', at: 'request' }, match: { status: 200 } }, /cannot be at the request/],
  [{ effect: { type: 'drop' }, match: { path: '/' } }, "body.match must not have 'path'."],
  [{ effect: { type: 'drop' }, times: 0 }, 'body.times must be >= 1.'],
  [{ effect: { type: 'drop' }, probability: 1.1 }, 'body.probability must be <= 1.'],
  [{ effect: { type: 'drop' }, seed: 1.5 }, 'body.seed must be integer.'],
  [{ effect: { type: 'drop' }, seed: 1e300 }, 'seed must be a whole number.'],
]

it.each(nonsense)('a fault that makes no sense is refused with its reason: %j', async (rule, reason) => {
  const title = await problem(400, 'POST', '/faults', rule)
  if (typeof reason === 'string') expect(title).toBe(reason)
  else expect(title).toMatch(reason)
  expect(await list()).toEqual([])
})
