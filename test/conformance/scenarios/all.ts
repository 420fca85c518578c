/** All that contenders are put to, in the order of the table. */
import type { Scenario } from '../scenario.ts'
import { bodies } from './bodies.ts'
import { failures } from './failures.ts'
import { refreshing } from './refreshing.ts'
import { secrets } from './secrets.ts'

export const scenarios: readonly Scenario[] = [...refreshing, ...bodies, ...failures, ...secrets]
