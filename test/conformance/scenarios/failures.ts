/** What a refresh that goes wrong, or that nobody wants any more, may and may not do. */
import assert from 'node:assert/strict'
import { roundTrip, type Scenario } from '../scenario.ts'
import { holdRefreshes } from './refreshing.ts'

const hung: Scenario = {
  name: 'a refresh that hangs is aborted at its time limit, and all who wait for it are told',
  refreshTimeoutMs: 100,
  async play({ client, service, wire }) {
    service.refuseAccess()
    service.on(wire.refresh, 'hang')
    const outcomes = await Promise.all([client.call(), client.call(), client.call()])
    assert.ok(outcomes.every(({ status, error }) => status !== 200 && error !== undefined))
    const [refresh] = service.seen(wire.refresh)
    assert.ok(refresh)
    await refresh.dropped
  },
}

const failed: Scenario = {
  name: 'after a failed refresh all waiters are rejected, nothing is unhandled, and the next call refreshes again',
  async play(stage) {
    const { client, service, unhandled, wire } = stage
    service.refuseAccess()
    service.on(wire.refresh, async () => {
      await service.arrival(wire.read, 3)
      await roundTrip(stage)
      return { status: 500, body: {} }
    })
    const outcomes = await Promise.all([client.call(), client.call(), client.call()])
    assert.ok(outcomes.every(({ status, error }) => status !== 200 && error !== undefined))
    service.on(wire.refresh, () => undefined)
    client.later?.()
    assert.equal((await client.call()).status, 200)
    await roundTrip(stage)
    assert.deepEqual(unhandled, [])
  },
}

const unavailable: Scenario = {
  name: 'a 503 of the refresh keeps the session',
  async play({ client, service, wire }) {
    service.refuseAccess()
    service.on(wire.refresh, { status: 503, body: {} })
    assert.notEqual((await client.call()).status, 200)
    service.on(wire.refresh, () => undefined)
    client.later?.()
    assert.equal((await client.call()).status, 200)
    const last = service.seen(wire.refresh).at(-1)
    assert.ok(last)
    assert.equal(wire.refreshOf(last), service.issued[0]?.refresh)
    assert.equal(service.seen(wire.signIn).length, 1)
  },
}

const signOut: Scenario = {
  name: 'a sign-out during a refresh is not undone by it',
  needs: 'signOut',
  async play(stage) {
    const { client, service, wire } = stage
    service.refuseAccess()
    const gate = holdRefreshes(stage)
    const call = client.call()
    await service.arrival(wire.refresh)
    await client.signOut?.()
    gate.open()
    assert.notEqual((await call).status, 200)
    await roundTrip(stage)
    const before = service.seen(wire.read).length
    assert.notEqual((await client.call()).status, 200)
    assert.ok(
      service
        .seen(wire.read)
        .slice(before)
        .every((request) => wire.accessOf(request) === undefined),
    )
  },
}

const abortOthers: Scenario = {
  name: 'the abort of the call that set off a refresh leaves the others theirs',
  async play(stage) {
    const { client, service, wire } = stage
    service.refuseAccess()
    // Whether each refreshes for itself is another question.
    service.keepRefreshTokens()
    const gate = holdRefreshes(stage)
    const controller = new AbortController()
    const first = client.call({ signal: controller.signal })
    await service.arrival(wire.refresh)
    const others = [client.call(), client.call()]
    await roundTrip(stage)
    controller.abort()
    gate.open()
    assert.notEqual((await first).status, 200)
    assert.deepEqual(
      (await Promise.all(others)).map(({ status }) => status),
      [200, 200],
    )
  },
}

const abortAtOnce: Scenario = {
  name: 'an abort lets its caller go at once, even while a refresh is under way',
  async play(stage) {
    const { client, service, wire } = stage
    service.refuseAccess()
    const gate = holdRefreshes(stage)
    const controller = new AbortController()
    let over = false
    const call = client.call({ signal: controller.signal }).finally(() => {
      over = true
    })
    await service.arrival(wire.refresh)
    controller.abort()
    await roundTrip(stage)
    assert.ok(over)
    assert.notEqual((await call).status, 200)
    gate.open()
  },
}

export const failures = [hung, failed, unavailable, signOut, abortOthers, abortAtOnce]
