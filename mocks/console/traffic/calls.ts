/**
 * The calls that the traffic panel shows, newest first.
 *
 * - They are read once, and then told by the stream; what comes in a crowd is shown together.
 * - While the list stands still nothing is lost: what comes meanwhile waits.
 */
import { computed, effect, signal } from '@preact/signals'
import { control } from '../api/client.ts'
import { type LiveEvent, onLive } from '../api/live.ts'
import { ok } from '../api/problem.ts'
import type { Call, CallSummary } from '../api/types.ts'
import { world } from '../state/address.ts'
import { isNewWorld, resource } from '../state/resource.ts'

/** As many as the journal keeps. */
const kept = 1_000
/** Calls come with their bodies, so the older ones are left to those who search. */
export const readAtOnce = 300
const gatherMs = 50

const isEmptied = (event: LiveEvent) => isNewWorld(event) || (event.type === 'state' && event.change === 'journal')

export const journal = resource(async () => {
  const { calls } = await ok(control.GET('/_mock/v1/journal', { params: { query: { limit: readAtOnce } } }))
  return calls.map(summaryOf)
}, isEmptied)

/** `undefined` until they have been read. */
export const calls = signal<readonly CallSummary[] | undefined>(undefined)
export const paused = signal(false)
/** What came while the list stood still. */
const arrived = signal<readonly CallSummary[]>([])
export const waiting = computed(() => (paused.value ? arrived.value.length : 0))

let isGathering = false

effect(() => {
  const read = journal.data.value
  const shown = calls.peek()
  const later = arrived.peek().filter(({ id }) => id > (read?.[0]?.id ?? 0))
  if (read !== undefined && shown !== undefined && paused.peek()) {
    const newest = shown[0]?.id ?? 0
    calls.value = read.filter(({ id }) => id <= newest)
    arrived.value = merged(
      read.filter(({ id }) => id > newest),
      later,
    )
    return
  }
  calls.value = read && merged(read, later)
  arrived.value = []
})

effect(() => {
  void world.value
  arrived.value = []
})

onLive((event) => {
  // What came before the stream was opened anew is read, if it is still there.
  if (event.type === 'opened' || isEmptied(event)) arrived.value = []
  if (event.type !== 'call') return
  arrived.value = [event.call, ...arrived.value].slice(0, kept)
  if (paused.value || isGathering) return
  isGathering = true
  setTimeout(showArrived, gatherMs)
})

function showArrived(): void {
  isGathering = false
  if (paused.value || calls.value === undefined) return
  calls.value = merged(calls.value, arrived.value)
  arrived.value = []
}

export function setPaused(stands: boolean): void {
  paused.value = stands
  if (!stands) showArrived()
}

export async function clearJournal(): Promise<void> {
  await ok(control.DELETE('/_mock/v1/journal'))
  await journal.reload()
}

function merged(older: readonly CallSummary[], newer: readonly CallSummary[]): readonly CallSummary[] {
  const byId = new Map([...older, ...newer].map((call) => [call.id, call]))
  return [...byId.values()].sort((one, other) => other.id - one.id).slice(0, kept)
}

export function summaryOf({ request: _request, reply: _reply, violations, ...summary }: Call): CallSummary {
  return { ...summary, violations: violations.length }
}
