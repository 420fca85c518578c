/** Exports, and imports of them at another server; an import that is no export changes nothing. */
import { readFile } from 'node:fs/promises'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { ExportedState } from '../../../mocks/control/exported-state.ts'
import * as fittrackee from '../../../mocks/scenarios/fittrackee/calls.ts'
import * as fluencyBox from '../../../mocks/scenarios/fluency-box/calls.ts'
import * as notes from '../../../mocks/scenarios/notes/calls.ts'
import { ada, allServices, tokenServices } from '../../mocks/by-hand.ts'
import { startControl } from './control.ts'

const here = await startControl()
const there = await startControl()
const { services, send, good, problem } = here
beforeEach(async () => {
  await send('POST', '/reset')
  await there.send('POST', '/reset')
})
afterAll(() => Promise.all([here.server.close(), there.server.close()]))

const exported = () => good<ExportedState>('GET', '/state')
const picture = await readFile(new URL('../../fixtures/ada.png', import.meta.url))

describe('an export', () => {
  it('has a version, the time, the settings and the outages', async () => {
    await good('POST', '/clock/freeze')
    await good('POST', '/clock/set', { now: '2031-05-01T12:00:00Z' })
    await good('PATCH', '/outages/notes', { mail: 'down' })
    expect(await exported()).toEqual({
      version: 1,
      takenAt: '2031-05-01T12:00:00.000Z',
      frozen: true,
      settings: await good('GET', '/settings'),
      outages: await good('GET', '/outages'),
      store: { collections: {}, counters: {} },
    })
  })

  it('holds no password in the clear but those of Thunder, which stores them so', async () => {
    for (const service of allServices) await service.create(services, { ...ada, password: `secret-of-${service.slug}` })
    const text = JSON.stringify(await exported())
    expect(text.match(/secret-of-[a-z-]+/g)).toEqual(['secret-of-thunder'])
  })
})

describe('an import at another server', () => {
  it('brings accounts, tokens, mails, settings, outages and the time there', async () => {
    const sessions = await Promise.all(
      tokenServices.map(async (service) => {
        const { id } = await service.create(services, ada)
        return { service, id, tokens: await service.tokensOf(await service.signIn(services, ada)) }
      }),
    )
    const ended = await notes.logIn(services)
    const endedToken = (await tokenServices.find(({ slug }) => slug === 'notes')?.tokensOf(ended))?.accessToken ?? ''
    await good('POST', '/services/notes/expire-token', { token: endedToken })
    await notes.signUp(services, { username: 'grace', email: 'grace@example.com' })
    await good('PATCH', '/settings', { fittrackee: { registration: false } })
    await good('PATCH', '/outages/thunder', { database: 'down' })
    await good('POST', '/clock/freeze')

    const state = await exported()
    expect(await there.send('PUT', '/state', state)).toMatchObject({ status: 204, body: undefined })
    expect(await there.good('GET', '/state')).toEqual(state)
    for (const { service, id, tokens } of sessions) {
      expect((await service.open(there.services, tokens.accessToken, id)).status, service.name).toBe(service.opened)
      const renewed = await service.renewal?.call(there.services, tokens.refreshToken ?? '')
      expect(renewed?.status ?? 200, service.name).toBe(200)
      expect((await service.signIn(there.services, ada)).status, service.name).toBe(200)
    }
    expect((await notes.logIn(there.services, {}, notes.bearer(endedToken))).status).toBe(403)
    expect(await there.good('GET', '/mail')).toEqual(await good('GET', '/mail'))
  })

  it('brings pictures there, byte for byte', async () => {
    const session = await fluencyBox.signedIn(services)
    await fluencyBox.updatePicture(services, session, new Blob([picture]), 'ada.png')
    const token = await fittrackee.signedIn(services)
    await fittrackee.setPicture(services, token, fittrackee.pictureForm('ada.png', picture))

    await there.send('PUT', '/state', await exported())
    const { profile_picture: name } = await fluencyBox.profileOf(there.services, session)
    expect(name).toBe((await fluencyBox.profileOf(services, session)).profile_picture)
    for (const reply of [
      await there.services.fetch(`/fluency-box/profile_pictures/${name}`),
      await fittrackee.openPicture(there.services, 'ada'),
    ]) {
      expect(reply.headers.get('content-type')).toBe('image/png')
      expect(Buffer.from(await reply.arrayBuffer()).equals(picture)).toBe(true)
    }
  })

  it('takes the place of what was there, and leaves the journal and the faults', async () => {
    await notes.signUp(there.services)
    await there.good('POST', '/faults', { match: { service: 'nwapp' }, effect: { type: 'drop' } })
    await there.send('PUT', '/state', await exported())
    expect(await there.good('GET', '/services/notes/users')).toMatchObject({ total: 0 })
    expect(await there.good('GET', '/mail')).toEqual({ mail: [] })
    expect(await there.good('GET', '/journal')).toMatchObject({ total: 1 })
    expect(await there.good('GET', '/faults')).toMatchObject({ faults: [{ id: expect.any(String) }] })
  })

  it('takes values by the name __proto__ for what they are', async () => {
    const user = '{"email":"ada@example.com","password":"x","properties":{"__proto__":{"admin":true},"constructor":1}}'
    await good('POST', '/services/thunder/users', user)
    const reply = await fetch(`${here.server.url}/_mock/v1/state`)
    const text = await reply.text()
    expect(text).toContain('"__proto__":{"admin":true}')
    expect((await there.send('PUT', '/state', text)).status).toBe(204)
    const listed = await (await fetch(`${there.server.url}/_mock/v1/services/thunder/users`)).text()
    expect(listed).toContain('"properties":{"__proto__":{"admin":true},"constructor":1}')
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false)
  })

  it('takes what looks like bytes in the properties of a user of Thunder for what it is', async () => {
    const properties = [
      { $bytes: 'aGVsbG8=' },
      { $bytes: 'no base64' },
      { $bytes: 5 },
      { deeper: [{ $bytes: '' }, { $$bytes: '' }] },
    ]
    const users = properties.map((each, index) => ({ email: `u${index}@example.com`, properties: each }))
    for (const user of users) await good('POST', '/services/thunder/users', user)
    await there.send('PUT', '/state', await exported())
    expect(await there.good('GET', '/services/thunder/users')).toEqual(await good('GET', '/services/thunder/users'))
    expect(await there.good('GET', '/services/thunder/users')).toMatchObject({ users })
  })
})

const valid: ExportedState = {
  version: 1,
  takenAt: '2026-03-01T09:30:00.000Z',
  frozen: false,
  settings: {},
  outages: {},
  store: { collections: {}, counters: {} },
}
const holding = (...values: readonly unknown[]) => ({
  ...valid,
  store: { collections: { 'notes/accounts': values }, counters: {} },
})
const value = (id: string, username: string) => ({ id, value: { username }, keys: { username } })

const wrongs: readonly (readonly [what: string, state: unknown, reason: RegExp])[] = [
  ['nothing', '', /body is empty/],
  ['no JSON', '{"version":1,', /not JSON/],
  ['a list', [], /body must be object/],
  ['null', 'null', /body must be object/],
  ['an empty object', {}, /required property/],
  ['another version', { ...valid, version: 2 }, /body\.version must be equal to constant/],
  ['a version that is a text', { ...valid, version: '1' }, /body\.version/],
  ['a member that no export has', { ...valid, more: 1 }, /must not have 'more'/],
  ['__proto__', `{"__proto__":{},${JSON.stringify(valid).slice(1)}`, /must not have '__proto__'/],
  ['a time that is none', { ...valid, takenAt: 'yesterday' }, /takenAt must match format/],
  ['a time that no clock shows', { ...valid, takenAt: '1960-01-01T00:00:00Z' }, /after 1970/],
  ['a leap second, which no clock shows', { ...valid, takenAt: '2016-12-31T23:59:60Z' }, /after 1970/],
  ['a clock that is neither', { ...valid, frozen: 'no' }, /frozen must be boolean/],
  ['a setting that there is not', { ...valid, settings: { notes: { speed: 1 } } }, /must not have 'speed'/],
  ['a setting of the wrong kind', { ...valid, settings: { notes: { accessTokenSeconds: 0 } } }, /must be >= 1/],
  ['an outage of no service', { ...valid, outages: { nowhere: { database: 'up', mail: 'up' } } }, /outages/],
  ['half an outage', { ...valid, outages: { notes: { mail: 'up' } } }, /required property 'database'/],
  ['no collections', { ...valid, store: { counters: {} } }, /required property 'collections'/],
  ['a collection that is no list', { ...valid, store: { collections: { a: {} }, counters: {} } }, /must be array/],
  ['a counter below zero', { ...valid, store: { collections: {}, counters: { a: -1 } } }, /must be >= 0/],
  ['a value without an id', holding({ value: {}, keys: {} }), /required property 'id'/],
  ['a value that is null', holding({ id: '1', value: null, keys: {} }), /value must be object/],
  ['a key that is no text', holding({ id: '1', value: {}, keys: { username: 1 } }), /must be string/],
  ['an id twice', holding(value('1', 'ada'), value('1', 'grace')), /Two values of notes\/accounts have the same id/],
  ['a key twice', holding(value('1', 'ada'), value('2', 'ada')), /have the same username/],
  ['bytes that are no base64', holding({ id: '1', value: { $bytes: '***' }, keys: {} }), /no base64/],
  ['a hundred thousand brackets', `{"version":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, /nested deeper/],
]

describe('what is no export is refused and changes nothing:', () => {
  it.each(wrongs)('%s', async (_what, state, reason) => {
    await notes.signUp(services)
    await good('POST', '/clock/freeze')
    await good('PATCH', '/outages/notes', { mail: 'down' })
    const before = await exported()
    expect(await problem(400, 'PUT', '/state', state)).toMatch(reason)
    expect(await exported()).toEqual(before)
  })
})
