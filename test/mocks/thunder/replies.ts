import type { thunderContract } from '../../../mocks/generated/thunder.ts'
import type { ReplyScenarios } from '../lab.ts'

export const thunderReplies = {} as unknown as ReplyScenarios<typeof thunderContract>
