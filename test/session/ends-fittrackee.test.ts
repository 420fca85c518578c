/** FitTrackee, which renews nothing: a token that is turned away is the end, told once. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createGate, type FaultServer, startFaultServer } from '../support/scripted-server.ts'
import { ada } from './fluency-box-script.ts'
import { fittrackee, fittrackeeExpired, signedInFitTrackee } from './sign-ins.ts'
import { eventsOf, failureOf } from './watching.ts'

let server: FaultServer

beforeEach(async () => {
  server = await startFaultServer()
})
afterEach(() => server.close())

const five = { length: 5 }

it.each([
  ['expired', 'Signature expired. Please log in again.'],
  ['rejected', 'Invalid token. Please log in again.'],
  ['rejected', 'Something went wrong. Please contact us.'],
])('tells all refused calls and, once, the listeners that the session is over: %s, "%s"', async (reason, message) => {
  const client = await signedInFitTrackee(server)
  const events = eventsOf(client)
  server.on(fittrackee.profile, { status: 401, body: { status: 'error', message } })
  const errors = await Promise.all(Array.from(five, () => failureOf(client.getAccount())))
  expect(errors).toMatchObject(Array(5).fill({ name: 'SessionEndedError', reason }))
  expect(events).toEqual([`expired: ${reason}`])
  expect(server.seen(fittrackee.profile)).toHaveLength(5)
  expect(await client.session.get()).toBeUndefined()

  expect(await failureOf(client.getAccount())).toMatchObject({ name: 'SessionEndedError', reason: 'signed-out' })
  expect(server.seen(fittrackee.profile)).toHaveLength(5)
})

it('ends the same way for client.fetch and for client.api', async () => {
  const client = await signedInFitTrackee(server)
  const events = eventsOf(client)
  server.on('GET /api/workouts', fittrackeeExpired)
  expect(await failureOf(client.fetch('/api/workouts'))).toMatchObject({
    name: 'SessionEndedError',
    reason: 'expired',
  })
  await client.signIn(ada)
  server.on(fittrackee.picture, fittrackeeExpired)
  expect(await failureOf(client.api.DELETE('/api/auth/picture'))).toMatchObject({ name: 'SessionEndedError' })
  expect(events).toEqual(['expired: expired', 'signed-in', 'expired: expired'])
})

it('keeps a newer session when an older call is refused late', async () => {
  const client = await signedInFitTrackee(server)
  const gate = createGate()
  server.once(fittrackee.profile, async () => {
    await gate.opened
    return fittrackeeExpired
  })
  const late = failureOf(client.getAccount())
  await server.arrival(fittrackee.profile)
  await client.signIn(ada)
  const events = eventsOf(client)
  gate.open()
  expect(await late).toMatchObject({ name: 'SessionEndedError' })
  expect(events).toEqual([])
  expect(await client.session.get()).toBeDefined()
})
