import type { fittrackeeContract } from '../../../mocks/generated/fittrackee.ts'
import type { ReplyScenarios } from '../lab.ts'

export const fittrackeeReplies = {} as unknown as ReplyScenarios<typeof fittrackeeContract>
