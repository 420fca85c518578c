import type { fluencyBoxContract } from '../../../mocks/generated/fluency-box.ts'
import type { ReplyScenarios } from '../lab.ts'

export const fluencyBoxReplies = {} as unknown as ReplyScenarios<typeof fluencyBoxContract>
