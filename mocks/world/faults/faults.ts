/** Everything that goes wrong on purpose: outages behind the services, and faults that hit calls on their way. */
import { createEvents, type Events } from '../events.ts'
import { createOutages, type ServiceFaults } from './outages.ts'
import type { Fault, FaultRule } from './rule.ts'
import { createRules, type FaultTarget, type Strike } from './rules.ts'

/** Services go by their slugs. */
export interface Faults<Slug extends string = string> {
  /** What is broken behind a service. */
  of(service: Slug): ServiceFaults
  /**
   * Changes the named switches of one service; the others stay.
   * @throws TypeError if there is no such switch, or it has no such position.
   */
  set(service: Slug, faults: Partial<ServiceFaults>): void
  /**
   * From now on the fault hits every call that fits. Of several that fit, the newest hits; their latencies add up.
   * @throws TypeError if something is of a wrong kind, missing or unknown.
   * @throws RangeError if a number is out of its range.
   *
   * @example
   * // The next refresh is done, and its reply is lost.
   * mocks.faults.add({ match: { operation: 'fluencyBoxRefreshToken' }, effect: { type: 'drop', at: 'reply' }, times: 1 })
   */
  add(rule: FaultRule<Slug>): Fault
  /** The faults that wait for calls, oldest first. One that has hit as often as it was to is gone. */
  list(): readonly Fault[]
  /** @returns whether there was a fault with this id. */
  remove(id: string): boolean
  /** Removes all faults and ends all outages. */
  clear(): void
}

/** The faults of a world, as what answers its calls sees them. */
export interface StrikingFaults extends Faults {
  /** Lets the faults hit a call that has come; `undefined` where there are none. */
  strike(call: FaultTarget): Strike | undefined
}

/** @param parts.events is told of every change. Default: nobody is. */
export function createFaults({ events = createEvents() }: { readonly events?: Events } = {}): StrikingFaults {
  const changed = () => events.emit({ type: 'faults' })
  const outages = createOutages()
  const rules = createRules(changed)
  return {
    of: outages.of,
    set(service, faults) {
      outages.set(service, faults)
      changed()
    },
    add: rules.add,
    list: rules.list,
    remove: rules.remove,
    clear() {
      const mended = outages.clear()
      if (rules.clear() || mended) changed()
    },
    strike: rules.strike,
  }
}
