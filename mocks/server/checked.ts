/** What is done about a call that violates the contract: told, or refused where the violation is ours. */
import type { Checked } from '../services/exchange.ts'
import { isFaultReply } from '../services/fault-replies.ts'
import type { ContractCheck } from './contract-check.ts'
import type { Incoming } from './front.ts'
import { problem } from './problem.ts'
import { violationsHeader } from './violations.ts'

/** `off`: nothing is checked. `report`: violations are told. `strict`: a reply of ours that violates the contract is a 500. */
export type Checks = 'off' | 'report' | 'strict'

export type Check = (operationId: string, incoming: Incoming, behave: () => Promise<Response>) => Promise<Checked>

/** @param contractCheck may still be loading. */
export function createCheck(checks: Exclude<Checks, 'off'>, contractCheck: () => Promise<ContractCheck>): Check {
  return async (operationId, incoming, behave) => {
    const check = await contractCheck()
    let fault: Response | undefined
    const { reply, violations } = await check.check(operationId, incoming, async () => {
      const answer = await behave()
      if (!isFaultReply(answer)) return answer
      fault = answer
      // In its stead: nobody minds if Prism cannot read a fault.
      return new Response()
    })
    // What a fault put in the place of a reply is no violation of the contract, whatever it is like.
    const found = fault === undefined ? violations : violations.filter(({ location }) => location[0] === 'request')
    const answered = fault ?? reply
    if (found.length === 0) return { reply: answered, violations: found }

    const ours = found.filter(({ location }) => location[0] === 'response')
    const shown =
      checks === 'strict' && ours.length > 0
        ? problem(500, `The mock's reply to ${operationId} violates the contract.`, { violations: ours })
        : answered
    shown.headers.set('sl-violations', violationsHeader(found))
    return { reply: shown, violations: found }
  }
}
