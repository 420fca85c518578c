/** The scenarios of all services, by operationId and example key. */

import { fittrackeeReplies } from './fittrackee/replies.ts'
import { fluencyBoxReplies } from './fluency-box/replies.ts'
import { notesReplies } from './notes/replies.ts'
import { nwappReplies } from './nwapp/replies.ts'
import type { TestServices } from './test-services.ts'
import { thunderReplies } from './thunder/replies.ts'

type Scenario = (services: TestServices) => Promise<Response>

export const scenarios: Readonly<Record<string, Readonly<Record<string, Scenario>>>> = {
  ...fluencyBoxReplies,
  ...nwappReplies,
  ...thunderReplies,
  ...notesReplies,
  ...fittrackeeReplies,
}
