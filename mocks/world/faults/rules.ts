/**
 * The faults of a world that hit calls, and which of them hits a call. What a hit does to the call is not done here.
 *
 * - Of the effects that end or replace an answer, one hits a call: that of the newest rule that fits. Latencies hit beside
 *   it, and add up.
 * - Rules without a `status` are looked at when a call comes, rules with one when the service has answered. So a rule that
 *   keeps a call from its service comes before every rule with a `status`, for then there is none.
 * - A rule that fits and draws a blank (`probability`) does not fit this time; an older one may.
 * - `times` counts calls that were hit, not calls that fitted. A rule that is used up leaves the list at once: which calls
 *   it hit is told by the journal.
 * - Each rule draws its lots on its own, by its `seed`, so that other rules and other calls change nothing about them.
 * - Every call of a service can be hit: pages by rules that name no operation, and also what an override or a preference
 *   answers. Calls of the control API, preflights and the contract's documents are no calls of a service.
 */
import type { Hit } from '../journal/entry.ts'
import { type CheckedRule, checkedRule } from './checked-rule.ts'
import { createLots } from './lots.ts'
import type { Fault, FaultEffect, FaultRule } from './rule.ts'

/** A call, as rules look at it. */
export interface FaultTarget {
  readonly service: string
  readonly method: string
  readonly operation: OperationTarget | undefined
}

export interface OperationTarget {
  readonly id: string
  readonly facts: { readonly replies: Readonly<Record<string, unknown>> }
}

/** What happens to a call at one point of its way. */
export interface Blow {
  readonly latencyMs: number
  /** Never a latency. */
  readonly effect: FaultEffect | undefined
}

/** What happens to a call before its service sees it; where `effect` is there, the service does not see it. */
export interface Strike extends Blow {
  /** What happens to the answer of the service, now that it has this status. To be asked for once. */
  answered(status: number): Blow
  /** The faults that have hit the call so far. */
  readonly hits: readonly Hit[]
}

export interface Rules {
  add(rule: FaultRule): Fault
  list(): readonly Fault[]
  remove(id: string): boolean
  /** Tells whether there was something to remove. */
  clear(): boolean
  /** Lets the faults hit a call that has come; `undefined` where there are none. */
  strike(call: FaultTarget): Strike | undefined
}

interface Entry {
  readonly id: string
  readonly rule: CheckedRule
  readonly draw: () => number
  hits: number
}

/** @param changed is called after a rule came or went. */
export function createRules(changed: () => void): Rules {
  let entries: readonly Entry[] = []
  let lastId = 0

  const without = (entry: Entry) => {
    entries = entries.filter((other) => other !== entry)
    changed()
  }
  const hit = (entry: Entry, hits: Hit[]) => {
    entry.hits += 1
    hits.push({ id: entry.id, effect: entry.rule.effect.type })
    if (entry.hits === entry.rule.times) without(entry)
  }

  /** Newest first; `fits` draws lots, so that it is asked only about rules that may hit. */
  const choose = (fits: (entry: Entry) => boolean, hits: Hit[]) => {
    let latencyMs = 0
    let chosen: Entry | undefined
    for (const entry of entries.toReversed()) {
      const { effect } = entry.rule
      if (effect.type === 'latency') {
        if (!fits(entry)) continue
        latencyMs += latencyOf(effect, entry.draw)
        hit(entry, hits)
      } else if (chosen === undefined && fits(entry)) {
        chosen = entry
      }
    }
    return { latencyMs, chosen }
  }

  return {
    add(rule) {
      const checked = checkedRule(rule)
      lastId += 1
      const entry: Entry = { id: String(lastId), rule: checked, draw: createLots(checked.seed), hits: 0 }
      entries = [...entries, entry]
      changed()
      return faultOf(entry)
    },
    list: () => entries.map(faultOf),
    remove(id) {
      const entry = entries.find((candidate) => candidate.id === id)
      if (entry !== undefined) without(entry)
      return entry !== undefined
    },
    clear() {
      const some = entries.length > 0
      entries = []
      return some
    },
    strike(call) {
      if (entries.length === 0) return undefined
      const hits: Hit[] = []
      const fitsNow = ({ rule, draw }: Entry) =>
        rule.match.status === undefined && matches(rule, call) && draw() < rule.probability
      const { latencyMs, chosen } = choose(fitsNow, hits)
      const waits = chosen !== undefined && hitsReply(chosen.rule)
      if (chosen !== undefined && !waits) hit(chosen, hits)
      return {
        hits,
        latencyMs,
        effect: waits ? undefined : chosen?.rule.effect,
        answered(status) {
          const fitsThen = (entry: Entry) =>
            // Its lot was drawn when the call came.
            entry === chosen ||
            (entry.rule.match.status === status && matches(entry.rule, call) && entry.draw() < entry.rule.probability)
          const then = choose(fitsThen, hits)
          if (then.chosen !== undefined) hit(then.chosen, hits)
          return { latencyMs: then.latencyMs, effect: then.chosen?.rule.effect }
        },
      }
    },
  }
}

function faultOf({ id, rule, hits }: Entry): Fault {
  return { id, ...rule, hits, remaining: rule.times === null ? null : rule.times - hits }
}

/** Whether all but the status fits. */
function matches({ match, effect }: CheckedRule, { service, method, operation }: FaultTarget): boolean {
  return (
    (match.service === undefined || match.service === service) &&
    (match.operation === undefined || match.operation === operation?.id) &&
    (match.method === undefined || match.method === method) &&
    (effect.type !== 'example' || (operation !== undefined && Object.hasOwn(operation.facts.replies, effect.example)))
  )
}

/** Whether the effect needs an answer that it can spoil. */
function hitsReply({ effect }: CheckedRule): boolean {
  return effect.type === 'cut' || ('at' in effect && effect.at === 'reply')
}

function latencyOf(effect: FaultEffect & { readonly type: 'latency' }, draw: () => number): number {
  return 'ms' in effect ? effect.ms : effect.minMs + draw() * (effect.maxMs - effect.minMs)
}
