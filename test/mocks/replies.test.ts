/** Every documented reply of every operation is enumerated from the contract, and brought about by behaviour. */
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { scenarios } from '../../mocks/scenarios/replies.ts'
import { documentedReplies, expectReply } from '../contract/documented-replies.ts'
import { startServices } from '../support/services.ts'

const services = await startServices()
afterEach(() => services.mocks.reset())
afterAll(() => services.close())

/** Only the server has a front that limits the size of bodies. */
const replies = documentedReplies().filter(({ status }) => status !== 413 || services.maxBodyBytes !== undefined)

describe('the services give every documented reply', () => {
  it('of all 33 operations', () => {
    expect(new Set(replies.map(({ operationId }) => operationId)).size).toBe(33)
  })

  for (const reply of replies) {
    it(`${reply.operationId} → ${reply.status} ${reply.key}`, async () => {
      const scenario = scenarios[reply.operationId]?.[reply.key]
      if (scenario === undefined) throw new Error('Nothing brings this reply about.')
      await expectReply(await scenario(services), reply)
    })
  }
})
