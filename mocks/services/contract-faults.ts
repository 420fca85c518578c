/** The faults of a world, for those who state them: what no call could ever be hit by is refused. */
import { checkedRule } from '../world/faults/checked-rule.ts'
import type { Faults } from '../world/faults/faults.ts'
import type { FaultRule } from '../world/faults/rule.ts'
import type { OperationFacts } from './contract.ts'
import { contracts, type Slug } from './contracts.ts'

/** `add` also throws a TypeError for a service, an operation or an example that the contract does not have. */
export function contractFaults(faults: Faults): Faults<Slug> {
  return {
    of: (service) => faults.of(known(service)),
    set: (service, changes) => faults.set(known(service), changes),
    add(rule) {
      checkAgainstContract(rule)
      return faults.add(rule)
    },
    list: () => faults.list(),
    remove: (id) => faults.remove(id),
    clear: () => faults.clear(),
  }
}

function known(service: string): string {
  const slugs: readonly string[] = contracts.map(({ slug }) => slug)
  if (!slugs.includes(service)) throw new TypeError(`There is no service '${service}'; there are ${slugs.join(', ')}.`)
  return service
}

function checkAgainstContract(rule: FaultRule): void {
  const { match, effect } = checkedRule(rule)
  if (match.service !== undefined) known(match.service)
  const there = contracts
    .filter(({ slug }) => match.service === undefined || match.service === slug)
    .flatMap(({ operations }) => Object.entries<OperationFacts>(operations))
    .filter(([id]) => match.operation === undefined || match.operation === id)
  const where = match.service ?? 'the contract'
  if (match.operation !== undefined && there.length === 0) {
    throw new TypeError(`There is no operation '${match.operation}' in ${where}.`)
  }
  const fitting = there.filter(([, { method }]) => match.method === undefined || match.method === method)
  if (match.operation !== undefined && fitting.length === 0) {
    throw new TypeError(`${match.operation} is never called with ${match.method}.`)
  }
  if (effect.type === 'example' && !fitting.some(([, { replies }]) => Object.hasOwn(replies, effect.example))) {
    throw new TypeError(`None of these operations documents a reply '${effect.example}'.`)
  }
}
