/** Every documented reply of every operation is enumerated from the contract, and brought about by behaviour. */
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { scenarios } from '../../docs/scenarios/replies.ts'
import { documentedReplies, expectReply } from '../contract/documented-replies.ts'
import { startLab } from './labs.ts'

const lab = await startLab()
afterEach(() => lab.mocks.reset())
afterAll(() => lab.close())

/** Only the server has a front that limits the size of bodies. */
const replies = documentedReplies().filter(({ status }) => status !== 413 || lab.maxBodyBytes !== undefined)

describe('the services give every documented reply', () => {
  it('of all 33 operations', () => {
    expect(new Set(replies.map(({ operationId }) => operationId)).size).toBe(33)
  })

  for (const reply of replies) {
    it(`${reply.operationId} → ${reply.status} ${reply.key}`, async () => {
      const scenario = scenarios[reply.operationId]?.[reply.key]
      if (scenario === undefined) throw new Error('Nothing brings this reply about.')
      await expectReply(await scenario(lab), reply)
    })
  }
})
