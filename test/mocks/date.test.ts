/** Clients count the life of tokens from the `Date` of a reply, so it must be the world's time, whatever the reply. */
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import * as fittrackee from '../../docs/scenarios/fittrackee/calls.ts'
import * as fluencyBox from '../../docs/scenarios/fluency-box/calls.ts'
import { tooLong } from '../../docs/scenarios/lab.ts'
import * as notes from '../../docs/scenarios/notes/calls.ts'
import * as nwapp from '../../docs/scenarios/nwapp/calls.ts'
import * as thunder from '../../docs/scenarios/thunder/calls.ts'
import { startLab } from './labs.ts'

const lab = await startLab()
afterEach(() => lab.mocks.reset())
afterAll(() => lab.close())

const isServer = lab.maxBodyBytes !== undefined

/** A reply's date is the second of the world's clock in which it was made. */
async function expectWorldDate(call: () => Promise<Response>, status: number): Promise<void> {
  const before = lab.mocks.clock.nowSeconds()
  const reply = await call()
  const after = lab.mocks.clock.nowSeconds()
  expect(reply.status).toBe(status)
  const date = reply.headers.get('date') ?? ''
  expect(new Date(date).toUTCString(), 'as RFC 9110 has it').toBe(date)
  expect(Date.parse(date) / 1_000).toBeGreaterThanOrEqual(before)
  expect(Date.parse(date) / 1_000).toBeLessThanOrEqual(after)
}

const prefer = (example: string) =>
  lab.fetch('/notes/auth/login', { method: 'POST', headers: { prefer: `example=${example}` } })

/** An address that nobody has yet. */
const fresh = () => `${crypto.randomUUID()}@example.com`

/** What each call is answered with. */
const calls: readonly (readonly [name: string, status: number, call: () => Promise<Response>])[] = [
  ['a success of Fluency Box', 201, () => fluencyBox.signUp(lab, { user_name: fresh(), email_address: fresh() })],
  ['a success of NWApp', 200, () => nwapp.register(lab, { email: fresh() })],
  ['a success of Thunder', 201, () => thunder.create(lab, thunder.body({ email: { address: fresh() } }))],
  ['a page', 200, () => lab.fetch('/thunder/verify/success')],
  ['a refusal', 401, () => fluencyBox.logIn(lab)],
  ['a refusal by its header', 401, () => fittrackee.getProfile(lab, fittrackee.bearer('none'))],
  ['a path that nobody knows', 404, () => lab.fetch('/nwapp/nowhere')],
  ['a method that nobody knows', 405, () => lab.fetch('/thunder/users', { method: 'PATCH' })],
  ...(isServer
    ? ([
        ['a body over the limit', 413, () => notes.signUp(lab, { username: tooLong(lab) })],
        ['a preferred reply', 406, () => prefer('invalid_credentials')],
        ['a preferred reply that is not documented', 400, () => prefer('nothing')],
      ] as const)
    : []),
]

describe('the date of a reply', () => {
  for (const [name, status, call] of calls) {
    it(`follows the world's clock: ${name}`, async () => {
      await expectWorldDate(call, status)
      lab.mocks.clock.advance({ days: 400, hours: 5 })
      await expectWorldDate(call, status)
      lab.mocks.clock.advance({ seconds: 1 })
      await expectWorldDate(call, status)
      await lab.mocks.reset()
      await expectWorldDate(call, status)
    })
  }

  it("follows the world's clock: a failure", async () => {
    lab.mocks.faults.set('fittrackee', { database: 'down' })
    lab.mocks.clock.advance({ days: 400 })
    await expectWorldDate(() => fittrackee.register(lab), 500)
  })

  if (isServer) {
    it('may be read by pages of other origins', async () => {
      const reply = await lab.fetch('/notes/auth/login', { method: 'POST', headers: { origin: 'https://app.example' } })
      expect(reply.headers.get('access-control-expose-headers')?.split(', ')).toContain('Date')
    })
  }
})
