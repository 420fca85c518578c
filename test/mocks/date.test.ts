/** Clients count the life of tokens from the `Date` of a reply, so it must be the world's time, whatever the reply. */
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import * as fittrackee from '../../mocks/scenarios/fittrackee/calls.ts'
import * as fluencyBox from '../../mocks/scenarios/fluency-box/calls.ts'
import * as notes from '../../mocks/scenarios/notes/calls.ts'
import * as nwapp from '../../mocks/scenarios/nwapp/calls.ts'
import { tooLong } from '../../mocks/scenarios/test-services.ts'
import * as thunder from '../../mocks/scenarios/thunder/calls.ts'
import { startServices } from '../support/services.ts'

const services = await startServices()
afterEach(() => services.mocks.reset())
afterAll(() => services.close())

const isServer = services.maxBodyBytes !== undefined

/** A reply's date is the second of the world's clock in which it was made. */
async function expectWorldDate(call: () => Promise<Response>, status: number): Promise<void> {
  const before = services.mocks.clock.nowSeconds()
  const reply = await call()
  const after = services.mocks.clock.nowSeconds()
  expect(reply.status).toBe(status)
  const date = reply.headers.get('date') ?? ''
  expect(new Date(date).toUTCString(), 'as RFC 9110 has it').toBe(date)
  expect(Date.parse(date) / 1_000).toBeGreaterThanOrEqual(before)
  expect(Date.parse(date) / 1_000).toBeLessThanOrEqual(after)
}

const prefer = (example: string) =>
  services.fetch('/notes/auth/login', { method: 'POST', headers: { prefer: `example=${example}` } })

/** An address that nobody has yet. */
const fresh = () => `${crypto.randomUUID()}@example.com`

/** What each call is answered with. */
const calls: readonly (readonly [name: string, status: number, call: () => Promise<Response>])[] = [
  ['a success of Fluency Box', 201, () => fluencyBox.signUp(services, { user_name: fresh(), email_address: fresh() })],
  ['a success of NWApp', 200, () => nwapp.register(services, { email: fresh() })],
  ['a success of Thunder', 201, () => thunder.create(services, thunder.body({ email: { address: fresh() } }))],
  ['a page', 200, () => services.fetch('/thunder/verify/success')],
  ['a refusal', 401, () => fluencyBox.logIn(services)],
  ['a refusal by its header', 401, () => fittrackee.getProfile(services, fittrackee.bearer('none'))],
  ['a path that nobody knows', 404, () => services.fetch('/nwapp/nowhere')],
  ['a method that nobody knows', 405, () => services.fetch('/thunder/users', { method: 'PATCH' })],
  ...(isServer
    ? ([
        ['a body over the limit', 413, () => notes.signUp(services, { username: tooLong(services) })],
        ['a preferred reply', 406, () => prefer('invalid_credentials')],
        ['a preferred reply that is not documented', 400, () => prefer('nothing')],
      ] as const)
    : []),
]

describe('the date of a reply', () => {
  for (const [name, status, call] of calls) {
    it(`follows the world's clock: ${name}`, async () => {
      await expectWorldDate(call, status)
      services.mocks.clock.advance({ days: 400, hours: 5 })
      await expectWorldDate(call, status)
      services.mocks.clock.advance({ seconds: 1 })
      await expectWorldDate(call, status)
      await services.mocks.reset()
      await expectWorldDate(call, status)
    })
  }

  it("follows the world's clock: a failure", async () => {
    services.mocks.faults.set('fittrackee', { database: 'down' })
    services.mocks.clock.advance({ days: 400 })
    await expectWorldDate(() => fittrackee.register(services), 500)
  })

  if (isServer) {
    it('may be read by pages of other origins', async () => {
      const reply = await services.fetch('/notes/auth/login', {
        method: 'POST',
        headers: { origin: 'https://app.example' },
      })
      expect(reply.headers.get('access-control-expose-headers')?.split(', ')).toContain('Date')
    })
  }
})
