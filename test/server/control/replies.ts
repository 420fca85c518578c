/**
 * For each operation of the control API and each status that its description has: a call that leads to it. The types have a
 * call missing fail to compile. What asks who is calling (401, 403) is tested with the guard.
 */

import type { operations } from '../../../mocks/generated/control.ts'
import * as notes from '../../../mocks/scenarios/notes/calls.ts'
import { ada } from '../../mocks/by-hand.ts'
import type { Answer, Control } from './control.ts'

type OperationId = keyof operations
type Statuses<Op extends OperationId> = Exclude<keyof operations[Op]['responses'], 401 | 403>

type Scenario = (control: Control) => Promise<Answer>

/** The stream has no end, and is read with its own tests. */
export type Replies = {
  readonly [Op in OperationId]: {
    readonly [Status in Statuses<Op>]: Op extends 'mockStreamEvents' ? Stream<Status> : Scenario
  }
}
type Stream<Status> = Status extends 200 ? 'a stream' : Scenario

/** A call without a body. */
const call =
  (method: string, path: string, body?: unknown): Scenario =>
  ({ send }) =>
    send(method, path, body)

/** The same with a parameter that no operation has. */
const strange = (method: string, path: string): Scenario => call(method, `${path}?colour=red`)

const users = '/services/notes/users'
const withAda = async ({ send }: Control) => void (await send('POST', users, ada))
const withSnapshot = async ({ send }: Control) => void (await send('POST', '/snapshots', { name: 'one' }))

/** A call after something has been made ready. */
const after =
  (ready: (control: Control) => Promise<unknown>, scenario: Scenario): Scenario =>
  async (control) => {
    await ready(control)
    return scenario(control)
  }

/** A call about the one mail that there is. */
const aboutMail =
  (method: string): Scenario =>
  async (control) => {
    await notes.signUp(control.services)
    const { mail } = await control.good<{ readonly mail: readonly { readonly id: string }[] }>('GET', '/mail')
    return control.send(method, `/mail/${mail[0]?.id}`)
  }

const clock = (what: string) => ({ 200: call('POST', `/clock/${what}`), 400: strange('POST', `/clock/${what}`) })

export const replies: Replies = {
  mockReset: { 204: call('POST', '/reset'), 400: strange('POST', '/reset') },
  mockListPresets: { 200: call('GET', '/presets'), 400: strange('GET', '/presets') },
  mockApplyPreset: {
    200: call('POST', '/presets/demo'),
    400: call('POST', '/presets/.demo'),
    404: call('POST', '/presets/nowhere'),
  },
  mockSeed: { 204: call('PUT', '/seed', {}), 400: call('PUT', '/seed', { user: 1 }) },
  mockListSnapshots: { 200: call('GET', '/snapshots'), 400: strange('GET', '/snapshots') },
  mockTakeSnapshot: { 201: call('POST', '/snapshots', { name: 'one' }), 400: call('POST', '/snapshots', {}) },
  mockDeleteSnapshot: {
    204: after(withSnapshot, call('DELETE', '/snapshots/one')),
    400: call('DELETE', '/snapshots/.one'),
    404: call('DELETE', '/snapshots/nowhere'),
  },
  mockRestoreSnapshot: {
    204: after(withSnapshot, call('POST', '/snapshots/one/restore')),
    400: call('POST', '/snapshots/.one/restore'),
    404: call('POST', '/snapshots/nowhere/restore'),
  },
  mockExportState: { 200: after(withAda, call('GET', '/state')), 400: strange('GET', '/state') },
  mockImportState: {
    204: async ({ send }) => send('PUT', '/state', (await send('GET', '/state')).body),
    400: call('PUT', '/state', {}),
  },
  mockGetSettings: { 200: call('GET', '/settings'), 400: strange('GET', '/settings') },
  mockChangeSettings: {
    200: call('PATCH', '/settings', { fittrackee: { registration: false } }),
    400: call('PATCH', '/settings', { nowhere: {} }),
  },

  mockListUsers: { 200: after(withAda, call('GET', users)), 400: call('GET', `${users}?limit=-1`) },
  mockCreateUser: {
    201: call('POST', users, ada),
    400: call('POST', users, {}),
    409: after(withAda, call('POST', users, ada)),
  },
  mockGetUser: {
    200: after(withAda, call('GET', `${users}/1`)),
    400: call('GET', '/services/nowhere/users/1'),
    404: call('GET', `${users}/1`),
  },
  mockChangeUser: {
    200: after(withAda, call('PATCH', `${users}/1`, { verified: false })),
    400: after(withAda, call('PATCH', `${users}/1`, { verified: 'no' })),
    404: call('PATCH', `${users}/1`, { verified: false }),
    409: after(
      async (control) => {
        await withAda(control)
        await control.send('POST', users, { ...ada, username: 'grace', email: 'grace@example.com' })
      },
      call('PATCH', `${users}/2`, { username: 'ada' }),
    ),
  },
  mockDeleteUser: {
    204: after(withAda, call('DELETE', `${users}/1`)),
    400: strange('DELETE', `${users}/1`),
    404: call('DELETE', `${users}/1`),
  },
  mockSignIn: {
    201: after(withAda, call('POST', `${users}/1/tokens`)),
    400: call('POST', '/services/thunder/users/1/tokens'),
    404: call('POST', `${users}/1/tokens`),
  },
  mockExpireAccessTokens: {
    204: after(withAda, call('POST', `${users}/1/expire-access-tokens`)),
    400: call('POST', '/services/thunder/users/1/expire-access-tokens'),
    404: call('POST', `${users}/1/expire-access-tokens`),
  },
  mockExpireAllAccessTokens: {
    204: after(withAda, call('POST', '/services/notes/expire-access-tokens')),
    400: call('POST', '/services/thunder/expire-access-tokens'),
  },
  mockExpireToken: {
    204: after(withAda, async ({ send, good }) => {
      const { accessToken } = await good<{ readonly accessToken: string }>('POST', `${users}/1/tokens`)
      return send('POST', '/services/notes/expire-token', { token: accessToken })
    }),
    400: call('POST', '/services/notes/expire-token', {}),
    404: call('POST', '/services/notes/expire-token', { token: 'a.nothing' }),
  },

  mockGetClock: { 200: call('GET', '/clock'), 400: strange('GET', '/clock') },
  mockFreezeClock: clock('freeze'),
  mockResumeClock: clock('resume'),
  mockResetClock: clock('reset'),
  mockSetClock: {
    200: call('POST', '/clock/set', { now: '2026-03-01T09:30:00Z' }),
    400: call('POST', '/clock/set', { now: 'soon' }),
  },
  mockAdvanceClock: {
    200: call('POST', '/clock/advance', { duration: 'P1DT2H' }),
    400: call('POST', '/clock/advance', { duration: 'long' }),
  },

  mockListMail: {
    200: after(({ services }) => notes.signUp(services), call('GET', '/mail')),
    400: call('GET', '/mail?waitMs=soon'),
  },
  mockClearMail: { 204: call('DELETE', '/mail'), 400: strange('DELETE', '/mail') },
  mockGetMail: { 200: aboutMail('GET'), 400: strange('GET', '/mail/1'), 404: call('GET', '/mail/1') },
  mockDeleteMail: {
    204: aboutMail('DELETE'),
    400: call('DELETE', `/mail/${'x'.repeat(65)}`),
    404: call('DELETE', '/mail/1'),
  },

  mockListFaults: {
    200: after(({ send }) => send('POST', '/faults', { effect: { type: 'hang' } }), call('GET', '/faults')),
    400: strange('GET', '/faults'),
  },
  mockAddFault: {
    201: call('POST', '/faults', { effect: { type: 'latency', minMs: 1, maxMs: 2 } }),
    400: call('POST', '/faults', { effect: { type: 'explode' } }),
  },
  mockClearFaults: { 204: call('DELETE', '/faults'), 400: strange('DELETE', '/faults') },
  mockRemoveFault: {
    204: async ({ send, good }) => {
      const { id } = await good<{ readonly id: string }>('POST', '/faults', { effect: { type: 'drop' } })
      return send('DELETE', `/faults/${id}`)
    },
    400: call('DELETE', `/faults/${'1'.repeat(65)}`),
    404: call('DELETE', '/faults/nothing'),
  },
  mockListOutages: { 200: call('GET', '/outages'), 400: strange('GET', '/outages') },
  mockChangeOutage: {
    200: call('PATCH', '/outages/notes', { mail: 'down' }),
    400: call('PATCH', '/outages/nowhere', { mail: 'down' }),
  },

  mockListCalls: {
    200: after(({ services }) => notes.logIn(services), call('GET', '/journal')),
    400: call('GET', '/journal?status=all'),
  },
  mockClearJournal: { 204: call('DELETE', '/journal'), 400: strange('DELETE', '/journal') },
  mockGetCall: {
    200: after(
      ({ services }) => notes.logIn(services),
      async ({ send, good }) => {
        const { calls } = await good<{ readonly calls: readonly { readonly id: number }[] }>('GET', '/journal')
        return send('GET', `/journal/calls/${calls[0]?.id}`)
      },
    ),
    400: call('GET', '/journal/calls/first'),
    404: call('GET', '/journal/calls/999999'),
  },
  mockVerifyCalls: {
    200: call('POST', '/journal/verify', { exactly: 0 }),
    400: call('POST', '/journal/verify', { exactly: -1 }),
    409: call('POST', '/journal/verify', {}),
  },
  mockExportHar: {
    200: after(({ services }) => notes.logIn(services), call('GET', '/journal/har')),
    400: call('GET', '/journal/har?limit=5'),
  },

  mockListSessions: {
    200: after(
      ({ send }) => send('GET', '/clock', undefined, { 'x-mock-session': 'checkout-7' }),
      call('GET', '/sessions'),
    ),
    400: strange('GET', '/sessions'),
  },
  mockDeleteSession: {
    204: after(
      ({ send }) => send('GET', '/clock', undefined, { 'x-mock-session': 'checkout-7' }),
      call('DELETE', '/sessions/checkout-7'),
    ),
    400: call('DELETE', '/sessions/.checkout'),
    404: call('DELETE', '/sessions/nowhere'),
  },
  mockStreamEvents: { 200: 'a stream', 400: strange('GET', '/events') },
}
