/** Every documented reply of every operation is enumerated from the contract, and brought about by behaviour. */
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { documentedReplies, expectReply } from '../contract/documented-replies.ts'
import { startMswLab } from './labs.ts'
import { scenarios } from './replies.ts'

const lab = startMswLab()
afterEach(() => lab.mocks.reset())
afterAll(() => lab.close())

const replies = documentedReplies()

describe('as MSW handlers, the services give every documented reply but those of the front', () => {
  for (const reply of replies.filter(({ status }) => status !== 413)) {
    it(`${reply.operationId} → ${reply.status} ${reply.key}`, async () => {
      const scenario = scenarios[reply.operationId]?.[reply.key]
      expect(scenario, 'a scenario for this reply').toBeTypeOf('function')
      const response = await scenario?.(lab)
      if (response !== undefined) await expectReply(response, reply)
    })
  }
})
