/** When a refresh happens, and what follows it. */
import assert from 'node:assert/strict'
import { createGate, type Reply } from '../../support/scripted-server.ts'
import { roundTrip, type Scenario, type Stage } from '../scenario.ts'

const refused: Reply = { status: 401, body: { message: 'Token has expired' } }

/** Lets no refresh through before the gate is opened. */
export function holdRefreshes({ service, wire }: Stage) {
  const gate = createGate()
  service.on(wire.refresh, async () => {
    await gate.opened
    return undefined
  })
  return gate
}

const singleFlight: Scenario = {
  name: 'calls that are refused together share one refresh',
  async play(stage) {
    const { client, service, wire } = stage
    service.refuseAccess()
    const gate = holdRefreshes(stage)
    const calls = Array.from({ length: 5 }, () => client.call())
    await service.arrival(wire.read, 5)
    await roundTrip(stage)
    gate.open()
    const outcomes = await Promise.all(calls)
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      [200, 200, 200, 200, 200],
    )
    assert.equal(service.seen(wire.refresh).length, 1)
  },
}

const late: Scenario = {
  name: 'a late 401 to an older token takes the current one, without another refresh',
  async play({ client, service, wire }) {
    service.refuseAccess()
    const gate = createGate()
    service.once(wire.read, async () => {
      await gate.opened
      return refused
    })
    const slow = client.call()
    await service.arrival(wire.read)
    assert.equal((await client.call()).status, 200)
    gate.open()
    assert.equal((await slow).status, 200)
    assert.equal(service.seen(wire.refresh).length, 1)
  },
}

const newToken: Scenario = {
  name: 'the replay carries the new token, and not the old one',
  async play({ client, service, wire }) {
    service.refuseAccess()
    assert.equal((await client.call()).status, 200)
    const [first, replay] = service.seen(wire.read)
    assert.ok(first && replay)
    const [old, current] = service.issued
    assert.ok(old && current)
    assert.equal(wire.accessOf(replay), current.access)
    assert.ok(!JSON.stringify(replay.headers).includes(old.access))
  },
}

const oneReplay: Scenario = {
  name: 'a call is replayed once: a second 401 surfaces, and the session lives on',
  async play({ client, service, wire }) {
    service.on(wire.read, refused)
    assert.equal((await client.call()).status, 401)
    assert.equal(service.seen(wire.read).length, 2)
    assert.equal(service.seen(wire.refresh).length, 1)
    service.on(wire.read, () => undefined)
    assert.equal((await client.call()).status, 200)
  },
}

const endlessRefusal: Scenario = {
  name: 'a 401 whose body never ends is not waited for',
  async play({ client, service, wire }) {
    service.once(wire.read, { ...refused, body: '{"message":', end: 'never' })
    assert.equal((await client.call()).status, 200)
  },
}

const outsideItself: Scenario = {
  name: 'a refused refresh carries no access token, and is not refreshed itself',
  async play({ client, service, wire }) {
    service.refuseAccess()
    service.on(wire.refresh, refused)
    assert.notEqual((await client.call()).status, 200)
    const [refresh, ...others] = service.seen(wire.refresh)
    assert.ok(refresh)
    assert.equal(others.length, 0)
    assert.equal(wire.accessOf(refresh), undefined)
  },
}

const signIn: Scenario = {
  name: 'a refused sign-in carries no access token, and sets off no refresh',
  async play({ client, service, wire }) {
    service.once(wire.signIn, refused)
    assert.equal((await client.signIn()).status, 401)
    const attempt = service.seen(wire.signIn).at(-1)
    assert.ok(attempt)
    assert.equal(wire.accessOf(attempt), undefined)
    assert.equal(service.seen(wire.refresh).length, 0)
  },
}

export const refreshing = [singleFlight, late, newToken, oneReplay, endlessRefusal, outsideItself, signIn]
