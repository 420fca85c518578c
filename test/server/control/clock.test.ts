import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import * as fluencyBox from '../../../mocks/scenarios/fluency-box/calls.ts'
import * as notes from '../../../mocks/scenarios/notes/calls.ts'
import * as nwapp from '../../../mocks/scenarios/nwapp/calls.ts'
import { jsonOf } from '../../../mocks/scenarios/test-services.ts'
import { ada, lineOf, tokenServices } from '../../mocks/by-hand.ts'
import { documented, received } from '../documented.ts'
import { startControl } from './control.ts'

const machineMs = Date.parse('2026-03-01T09:30:00Z')
/** The machine's clock of this server: it stands still, so that every time is known to the millisecond. */
const { server, services, send, good, problem } = await startControl({ now: () => machineMs })
beforeEach(() => send('POST', '/reset'))
afterAll(() => server.close())

interface Shown {
  readonly now: string
  readonly frozen: boolean
  readonly offsetSeconds: number
}
const clock = () => good<Shown>('GET', '/clock')
const set = (now: string) => good<Shown>('POST', '/clock/set', { now })
const advance = (body: unknown) => good<Shown>('POST', '/clock/advance', body)

describe('the clock', () => {
  it('shows the real time at first, and runs', async () => {
    expect(await clock()).toEqual({ now: '2026-03-01T09:30:00.000Z', frozen: false, offsetSeconds: 0 })
  })

  it('is set forward and back, and goes on from there', async () => {
    expect(await set('2028-02-28T23:59:00Z')).toEqual({
      now: '2028-02-28T23:59:00.000Z',
      frozen: false,
      offsetSeconds: (Date.parse('2028-02-28T23:59:00Z') - machineMs) / 1_000,
    })
    expect(await set('1970-01-01T01:00:00+01:00')).toMatchObject({ now: '1970-01-01T00:00:00.000Z' })
    expect(await clock()).toMatchObject({ now: '1970-01-01T00:00:00.000Z', offsetSeconds: -machineMs / 1_000 })
  })

  it('stands still when it is frozen, is moved all the same, and runs on from there', async () => {
    expect(await good('POST', '/clock/freeze')).toMatchObject({ frozen: true, offsetSeconds: 0 })
    expect(await advance({ hours: 1 })).toEqual({
      now: '2026-03-01T10:30:00.000Z',
      frozen: true,
      offsetSeconds: 3_600,
    })
    expect(await set('2026-01-01T00:00:00Z')).toMatchObject({ now: '2026-01-01T00:00:00.000Z', frozen: true })
    expect(await good('POST', '/clock/resume')).toMatchObject({ now: '2026-01-01T00:00:00.000Z', frozen: false })
  })

  it('may be frozen and resumed twice', async () => {
    for (const [what, frozen] of [
      ['freeze', true],
      ['freeze', true],
      ['resume', false],
      ['resume', false],
    ] as const) {
      expect(await good('POST', `/clock/${what}`)).toMatchObject({ now: '2026-03-01T09:30:00.000Z', frozen })
    }
  })

  it('is reset to the machine’s time, running', async () => {
    await good('POST', '/clock/freeze')
    await advance({ weeks: 3 })
    expect(await good('POST', '/clock/reset')).toEqual({
      now: '2026-03-01T09:30:00.000Z',
      frozen: false,
      offsetSeconds: 0,
    })
  })

  const advances: readonly (readonly [by: unknown, now: string])[] = [
    [{ seconds: 0 }, '2026-03-01T09:30:00.000Z'],
    [{ milliseconds: 1 }, '2026-03-01T09:30:00.001Z'],
    [{ seconds: 0.5 }, '2026-03-01T09:30:00.500Z'],
    [{ minutes: 90 }, '2026-03-01T11:00:00.000Z'],
    [{ weeks: 1, days: 1, hours: 1, minutes: 1, seconds: 1, milliseconds: 1 }, '2026-03-09T10:31:01.001Z'],
    [{ duration: 'PT20M' }, '2026-03-01T09:50:00.000Z'],
    [{ duration: 'P1DT2H' }, '2026-03-02T11:30:00.000Z'],
    [{ duration: 'P1Y1M' }, '2027-04-01T09:30:00.000Z'],
    [{ duration: 'P2W' }, '2026-03-15T09:30:00.000Z'],
  ]
  it.each(advances)('is advanced by %j', async (by, now) => {
    expect(await advance(by)).toMatchObject({ now })
    expect(await clock()).toMatchObject({ now })
  })

  const wrongAdvances: readonly (readonly [by: unknown, reason: RegExp])[] = [
    ['', /empty/],
    ['soon', /not JSON/],
    ['120', /must be object/],
    ['null', /must be object/],
    ['[120]', /must be object/],
    [{}, /fewer than 1/],
    [{ seconds: '120' }, /seconds must be number/],
    [{ seconds: null }, /seconds must be number/],
    ['{"seconds":NaN}', /not JSON/],
    ['{"seconds":1e999}', /finite|number/],
    [{ seconds: -0.001 }, /must be >= 0/],
    [{ Seconds: 1 }, /must not have 'Seconds'/],
    [{ seconds: 1e14 }, /past the year 9999/],
    [{ seconds: 1, duration: 'PT1S' }, /the one or the others/],
    [{ duration: 'soon' }, /looks like PT20M/],
    [{ duration: '-PT20M' }, /looks like PT20M/],
    [{ duration: 'P0.5M' }, /looks like PT20M/],
    [{ duration: 'P' }, /fewer than 2/],
    [{ duration: 20 }, /must be string/],
    [{ duration: `PT${'9'.repeat(60)}S` }, /past the year|finite/],
  ]
  it.each(wrongAdvances)('stays where it is when it is to be advanced by %j', async (by, reason) => {
    const before = await advance({ hours: 1 })
    expect(await problem(400, 'POST', '/clock/advance', by)).toMatch(reason)
    expect(await clock()).toEqual(before)
  })

  const wrongTimes: readonly (readonly [body: unknown, reason: RegExp])[] = [
    ['', /empty/],
    [{}, /required property 'now'/],
    [{ now: 'yesterday' }, /must match format/],
    [{ now: '2026-03-01' }, /must match format/],
    [{ now: '2026-03-01T09:30:00' }, /must match format/],
    [{ now: '2026-02-30T09:30:00Z' }, /must match format/],
    [{ now: machineMs }, /must be string/],
    [{ now: '1969-12-31T23:59:59Z' }, /from 1970 to 9999/],
    [{ now: '2016-12-31T23:59:60Z' }, /from 1970 to 9999/],
    [{ now: '2026-03-01T09:30:00Z', frozen: true }, /must not have 'frozen'/],
  ]
  it.each(wrongTimes)('stays where it is when it is to be set to %j', async (body, reason) => {
    const before = await advance({ hours: 1 })
    expect(await problem(400, 'POST', '/clock/set', body)).toMatch(reason)
    expect(await clock()).toEqual(before)
  })
})

describe.each(['running', 'frozen'])('a clock that is set while it is %s moves', (how) => {
  beforeEach(async () => {
    if (how === 'frozen') await good('POST', '/clock/freeze')
  })

  it.each(tokenServices)('the end of the access tokens of $name', async (service) => {
    const { id } = await service.create(services, ada)
    const { accessToken } = await service.tokensOf(await service.signIn(services, ada))
    await advance({ days: 31 })
    expect(await lineOf(service.open(services, accessToken, id))).toContain(service.expired)
    await set('2026-03-01T09:30:00Z')
    expect((await service.open(services, accessToken, id)).status).toBe(service.opened)
  })

  it('the time to verify at NWApp', async () => {
    await nwapp.register(services)
    await set('2026-03-02T09:29:59Z')
    expect((await nwapp.logIn(services)).status).toBe(200)
    await set('2026-03-02T09:30:01Z')
    expect(await received(nwapp.logIn(services))).toBe(documented('nwappLogin', 'account_locked'))
  })

  it('the time in signed tokens', async () => {
    await set('2030-01-01T00:00:00Z')
    const { token } = await fluencyBox.signedIn(services)
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as {
      readonly exp: number
    }
    expect(claims.exp).toBe(Date.parse('2030-01-01T00:01:00Z') / 1_000)
  })

  it('the time in replies that tell one', async () => {
    await set('2030-01-01T00:00:00Z')
    await nwapp.register(services)
    const { access_token } = await jsonOf<nwapp.SignedIn>(await nwapp.logIn(services))
    expect(access_token.expires).toBe(Date.parse('2030-01-02T00:00:00Z') / 1_000)
  })

  it('the Date of replies, of services and of the control API, and the time of mails and of the journal', async () => {
    await set('2030-01-01T00:00:00Z')
    const reply = await notes.signUp(services)
    expect(reply.headers.get('date')).toBe('Tue, 01 Jan 2030 00:00:00 GMT')
    expect((await send('GET', '/clock')).headers.get('date')).toBe('Tue, 01 Jan 2030 00:00:00 GMT')
    expect(await good('GET', '/mail')).toMatchObject({ mail: [{ sentAt: '2030-01-01T00:00:00.000Z' }] })
    expect(await good('GET', '/journal')).toMatchObject({ calls: [{ at: '2030-01-01T00:00:00.000Z' }] })
  })
})
