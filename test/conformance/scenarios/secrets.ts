/** Credentials stay where they belong. */
import assert from 'node:assert/strict'
import { inspect } from 'node:util'
import { redirect } from '../../support/scripted-server.ts'
import { roundTrip, type Scenario, type Stage } from '../scenario.ts'

/** The tokens that the text shows. */
const tokensIn = (text: string, { service }: Stage) =>
  service.issued.flatMap(({ access, refresh }) => [access, refresh]).filter((token) => text.includes(token))

/** What the other origin was sent, in full. */
const sentElsewhere = ({ elsewhere }: Stage) =>
  elsewhere.requests.map(({ path, headers, body }) => [path, JSON.stringify(headers), body].join('\n')).join('\n')

const redirected: Scenario = {
  name: 'a redirect to another origin takes no credential along',
  async play(stage) {
    const { client, elsewhere, service, wire } = stage
    service.once(wire.read, redirect(`${elsewhere.url}/things`))
    await client.call()
    assert.deepEqual(tokensIn(sentElsewhere(stage), stage), [])
  },
}

const redirectedRefresh: Scenario = {
  name: 'a refresh that is redirected to another origin takes no refresh token along',
  async play(stage) {
    const { client, elsewhere, service, wire } = stage
    service.refuseAccess()
    service.once(wire.refresh, redirect(`${elsewhere.url}/things`))
    await client.call()
    assert.deepEqual(tokensIn(sentElsewhere(stage), stage), [])
  },
}

const errors: Scenario = {
  name: 'no error shows a token to `util.inspect`',
  async play(stage) {
    const { client, service, wire } = stage
    service.once(wire.read, { status: 422, body: { message: 'No' } })
    const failures = [await client.call()]
    service.refuseAccess()
    service.once(wire.refresh, { status: 500, body: {} })
    failures.push(await client.call())
    client.later?.()
    service.once(wire.refresh, { status: 400, body: {} })
    failures.push(await client.call())
    await roundTrip(stage)
    for (const { error } of failures) {
      assert.ok(error !== undefined)
      assert.deepEqual(tokensIn(inspect(error, { depth: null, showHidden: true, maxStringLength: null }), stage), [])
    }
  },
}

export const secrets = [redirected, redirectedRefresh, errors]
