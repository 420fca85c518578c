import type { nwappContract } from '../../../mocks/generated/nwapp.ts'
import type { ReplyScenarios } from '../lab.ts'

export const nwappReplies = {} as unknown as ReplyScenarios<typeof nwappContract>
