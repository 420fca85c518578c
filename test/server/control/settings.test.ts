import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import * as fittrackee from '../../../mocks/scenarios/fittrackee/calls.ts'
import * as fluencyBox from '../../../mocks/scenarios/fluency-box/calls.ts'
import * as notes from '../../../mocks/scenarios/notes/calls.ts'
import * as nwapp from '../../../mocks/scenarios/nwapp/calls.ts'
import { jsonOf } from '../../../mocks/scenarios/test-services.ts'
import * as thunder from '../../../mocks/scenarios/thunder/calls.ts'
import { documented, received } from '../documented.ts'
import { startControl } from './control.ts'

const { server, services, send, good, problem } = await startControl()
beforeEach(() => send('POST', '/reset'))
afterAll(() => server.close())

const defaults = {
  'fluency-box': { accessTokenSeconds: 60, refreshTokenSeconds: 86_400, resetLinkSeconds: 1_800, lockAfterFailures: 5 },
  nwapp: { accessTokenSeconds: 86_400, refreshTokenSeconds: 1_209_600, verifyWithinSeconds: 86_400 },
  thunder: { applicationName: 'admin', applicationSecret: 'admin' },
  notes: { accessTokenSeconds: 7_200, refreshTokenSeconds: 2_592_000 },
  fittrackee: { accessTokenSeconds: 2_592_000, registration: true },
}

describe('settings', () => {
  it('are those that every service starts with', async () => {
    expect(await good('GET', '/settings')).toEqual(defaults)
  })

  it('change where they are named, and stay elsewhere', async () => {
    const changed = await good('PATCH', '/settings', { notes: { accessTokenSeconds: 5 }, thunder: {} })
    expect(changed).toEqual({ ...defaults, notes: { ...defaults.notes, accessTokenSeconds: 5 } })
    await good('PATCH', '/settings', { nwapp: { verifyWithinSeconds: 60 } })
    expect(await good('GET', '/settings')).toEqual({
      ...defaults,
      notes: { ...defaults.notes, accessTokenSeconds: 5 },
      nwapp: { ...defaults.nwapp, verifyWithinSeconds: 60 },
    })
    expect(await good('PATCH', '/settings', {})).toEqual(await good('GET', '/settings'))
  })

  it('reach every service from then on', async () => {
    await good('POST', '/clock/freeze')
    await good('PATCH', '/settings', {
      'fluency-box': { lockAfterFailures: 1 },
      nwapp: { verifyWithinSeconds: 10 },
      thunder: { applicationName: 'engine', applicationSecret: 'difference' },
      notes: { accessTokenSeconds: 42 },
      fittrackee: { registration: false },
    })
    await fluencyBox.signUp(services)
    await fluencyBox.failLogIn(services, 1)
    expect(await received(fluencyBox.logIn(services))).toBe(documented('fluencyBoxLogin', 'account_locked'))
    await nwapp.register(services)
    await good('POST', '/clock/advance', { seconds: 11 })
    expect(await received(nwapp.logIn(services))).toBe(documented('nwappLogin', 'account_locked'))
    expect((await thunder.create(services)).status).toBe(401)
    expect((await thunder.create(services, thunder.body(), thunder.key('engine', 'difference'))).ok).toBe(true)
    await services.mocks.notes.addUser(notes.ada)
    expect((await jsonOf<notes.SignedIn>(await notes.logIn(services))).tokens.valid_for).toBe(42)
    expect((await fittrackee.register(services)).status).toBe(403)
  })

  const wrongs: readonly (readonly [changes: unknown, reason: string])[] = [
    [{ nowhere: {} }, "body must not have 'nowhere'."],
    [{ fluencyBox: {} }, "body must not have 'fluencyBox'."],
    [{ notes: { speed: 1 } }, "body.notes must not have 'speed'."],
    [{ notes: null }, 'body.notes must be object.'],
    [{ notes: { accessTokenSeconds: 0 } }, 'body.notes.accessTokenSeconds must be >= 1.'],
    [{ notes: { accessTokenSeconds: 1.5 } }, 'body.notes.accessTokenSeconds must be integer.'],
    [{ notes: { accessTokenSeconds: '60' } }, 'body.notes.accessTokenSeconds must be integer.'],
    [{ fittrackee: { registration: 'no' } }, 'body.fittrackee.registration must be boolean.'],
    [{ thunder: { applicationName: '' } }, 'body.thunder.applicationName must NOT have fewer than 1 characters.'],
    ['{"__proto__":{}}', "body must not have '__proto__'."],
    [[], 'body must be object.'],
  ]
  it.each(wrongs)('that make no sense are refused, and nothing changes: %j', async (changes, reason) => {
    expect(await problem(400, 'PATCH', '/settings', changes)).toBe(reason)
    expect(await good('GET', '/settings')).toEqual(defaults)
  })

  it('change all or none', async () => {
    await problem(400, 'PATCH', '/settings', { notes: { accessTokenSeconds: 5 }, nwapp: { accessTokenSeconds: 0 } })
    expect(await good('GET', '/settings')).toEqual(defaults)
  })
})
