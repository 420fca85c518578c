/** Which calls a fault hits, how often, and which of several faults it is. */
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import type { FaultRule, Slug } from '../../mocks/index.ts'
import * as fluencyBox from '../../mocks/scenarios/fluency-box/calls.ts'
import * as notes from '../../mocks/scenarios/notes/calls.ts'
import { startServices } from '../support/services.ts'

const services = await startServices()
const { faults, journal } = services.mocks
afterEach(() => services.mocks.reset())
afterAll(() => services.close())

const reply = (status: number) => ({ type: 'reply', status }) as const
const logInStatus = async () => (await notes.logIn(services)).status
const hitsOf = async (calls: number) => {
  const statuses: number[] = []
  for (let call = 0; call < calls; call += 1) statuses.push(await logInStatus())
  return statuses.map((status) => status === 503)
}

describe('a fault hits', () => {
  const calls = {
    signUp: () => notes.signUp(services),
    logIn: () => notes.logIn(services),
    other: () => fluencyBox.logIn(services),
    page: () => services.fetch('/notes/auth/verify'),
  }
  type Name = keyof typeof calls
  const cases: readonly (readonly [NonNullable<FaultRule<Slug>['match']>, readonly Name[]])[] = [
    [{}, ['signUp', 'logIn', 'other', 'page']],
    [{ service: 'notes' }, ['signUp', 'logIn', 'page']],
    [{ operation: 'notesLogin' }, ['logIn']],
    [{ method: 'get' }, ['page']],
    [{ service: 'notes', method: 'POST' }, ['signUp', 'logIn']],
    [{ status: 406 }, ['logIn']],
    [{ service: 'fluency-box', status: 401 }, ['other']],
    [{ operation: 'notesLogin', method: 'POST', service: 'notes', status: 200 }, []],
  ]
  for (const [match, hit] of cases) {
    it(`the calls that fit ${JSON.stringify(match)}, and no others`, async () => {
      faults.add({ match, effect: reply(503) })
      const names = Object.keys(calls) as Name[]
      const statuses = await Promise.all(names.map(async (name) => (await calls[name]()).status))
      expect(names.filter((_name, index) => statuses[index] === 503)).toEqual(hit)
      expect(await journal.count({ fault: true })).toBe(hit.length)
    })
  }
})

describe('of several faults', () => {
  it('the newest that fits hits', async () => {
    faults.add({ effect: reply(501) })
    const newest = faults.add({ match: { service: 'notes' }, effect: reply(503) })
    faults.add({ match: { service: 'thunder' }, effect: reply(504) })
    expect(await logInStatus()).toBe(503)
    faults.remove(newest.id)
    expect(await logInStatus()).toBe(501)
    expect(faults.list().map(({ hits }) => hits)).toEqual([1, 0])
  })

  it('the newest hits where all look at the reply, and the others do not count it', async () => {
    faults.add({ match: { status: 406 }, effect: reply(501) })
    faults.add({ effect: { type: 'cut' }, times: 1 })
    const { id } = faults.add({ match: { status: 406 }, effect: reply(503) })
    expect(await logInStatus()).toBe(503)
    expect(faults.list().map(({ hits }) => hits)).toEqual([0, 0, 1])
    faults.remove(id)
    await expect((await notes.logIn(services)).text()).rejects.toThrow(TypeError)
    expect(await logInStatus()).toBe(501)
  })

  it('one that keeps the call from its service hits before those that look at its reply', async () => {
    faults.add({ effect: reply(501) })
    faults.add({ match: { status: 406 }, effect: reply(503) })
    faults.add({ match: { status: 501 }, effect: reply(504) })
    expect(await logInStatus()).toBe(501)
  })

  it('an older one hits where the newer draws a blank', async () => {
    faults.add({ effect: reply(501) })
    faults.add({ effect: reply(503), probability: 0 })
    expect(await logInStatus()).toBe(501)
  })
})

describe('a number of times', () => {
  it('is how many calls are hit; then the fault is gone, and the journal tells which they were', async () => {
    const { id } = faults.add({ match: { operation: 'notesLogin' }, effect: reply(503), times: 2 })
    await notes.signUp(services)
    expect(await logInStatus()).toBe(503)
    expect(faults.list()).toMatchObject([{ id, times: 2, hits: 1, remaining: 1 }])
    expect(await hitsOf(2)).toEqual([true, false])
    expect(faults.list()).toEqual([])
    const hit = await journal.list({ fault: true })
    expect(hit.map((call) => [call.operation, call.faults])).toEqual([
      ['notesLogin', [{ id, effect: 'reply' }]],
      ['notesLogin', [{ id, effect: 'reply' }]],
    ])
  })

  it('holds among calls at the same time', async () => {
    faults.add({ effect: reply(503), times: 3 })
    faults.add({ match: { status: 406 }, effect: reply(503), times: 2 })
    const statuses = await Promise.all(Array.from({ length: 10 }, logInStatus))
    expect(statuses.filter((status) => status === 503)).toHaveLength(5)
    expect(faults.list()).toEqual([])
  })
})

describe('a probability', () => {
  it('hits some calls, the same ones for the same seed and others for another', async () => {
    const rule = { match: { operation: 'notesLogin' }, effect: reply(503), probability: 0.5 } as const
    const runs: (readonly boolean[])[] = []
    for (const seed of [7, 7, 8, undefined, 1]) {
      faults.add({ ...rule, ...(seed !== undefined && { seed }) })
      runs.push(await hitsOf(20))
      faults.clear()
    }
    const [first, second, other, byDefault, one] = runs
    expect(first).toContain(true)
    expect(first).toContain(false)
    expect(second).toEqual(first)
    expect(other).not.toEqual(first)
    expect(byDefault).toEqual(one)
  })

  it('is drawn for calls that fit alone, whatever other calls and faults there are', async () => {
    const rule = { match: { operation: 'notesLogin' }, effect: reply(503), probability: 0.5 } as const
    faults.add(rule)
    const alone = await hitsOf(10)
    faults.clear()
    faults.add({ effect: { type: 'latency', minMs: 0, maxMs: 1 }, probability: 0.5 })
    faults.add(rule)
    const among: boolean[] = []
    for (const _call of alone) {
      await notes.refresh(services, 'r.none')
      among.push(...(await hitsOf(1)))
    }
    expect(among).toEqual(alone)
  })
})

describe('faults go', () => {
  it('one by one, and tell whether they were there', async () => {
    const { id } = faults.add({ effect: reply(503) })
    expect(faults.remove(`${id}0`)).toBe(false)
    expect(faults.remove(id)).toBe(true)
    expect(faults.remove(id)).toBe(false)
    expect(await logInStatus()).toBe(406)
    expect(faults.add({ effect: reply(503) }).id).not.toBe(id)
  })

  it('all at once, outages too', async () => {
    await services.mocks.notes.addUser(notes.ada)
    faults.add({ effect: reply(503) })
    faults.set('notes', { database: 'down' })
    faults.clear()
    expect(faults.list()).toEqual([])
    expect(await logInStatus()).toBe(200)
  })

  it('when the world begins anew', async () => {
    faults.add({ effect: reply(503) })
    await services.mocks.reset()
    expect(faults.list()).toEqual([])
    expect(await logInStatus()).toBe(406)
  })
})
