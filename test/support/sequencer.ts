/** The order of the test files: what takes longest comes first, so that no worker is left with it at the end. */
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Patterns of paths, in the order in which they begin. The first ones need nothing that is built, and run beside the builds; what
 * stands in no pattern is short and fills the gaps at the end.
 */
const order = [
  /test\/session\/tabs/,
  /test\/server\/(?:cli|start|sessions|smtp)/,
  /test\/contract\//,
  /test\/docs\/every-page/,
  /test\/package\/installed/,
  /test\/docs\/(?:reference|sandbox)/,
  /test\/docs\//,
  /test\/browser\//,
  /test\/(?:package|readme|build)\//,
  /test\/server\//,
]

function rankOf({ moduleId }: TestSpecification): number {
  const rank = order.findIndex((pattern) => pattern.test(moduleId))
  return rank === -1 ? order.length : rank
}

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((one, other) => rankOf(one) - rankOf(other))
  }
}
