/** Which of the calls are shown. A text is looked for by the server, in URLs, headers and bodies. */
import { computed, effect, signal } from '@preact/signals'
import { control } from '../api/client.ts'
import { asProblem, ok, type Problem } from '../api/problem.ts'
import type { CallSummary, Slug } from '../api/types.ts'
import { world } from '../state/address.ts'
import { calls, summaryOf } from './calls.ts'

export interface TrafficFilter {
  /** Empty for all. */
  readonly service: Slug | ''
  /** The first digit of the status, `none` for calls without an answer, empty for all. */
  readonly status: '' | '2' | '3' | '4' | '5' | 'none'
  readonly onlyViolations: boolean
  readonly text: string
}

const everything: TrafficFilter = { service: '', status: '', onlyViolations: false, text: '' }
/** Typing, and calls that come in a crowd, lead to a few searches a second. */
const gatherMs = 150

export const filter = signal(everything)
export const isFiltered = computed(() => {
  const { service, status, onlyViolations } = filter.value
  return service !== '' || status !== '' || onlyViolations || text.value !== ''
})
export const searchProblem = signal<Problem | undefined>(undefined)

export const changeFilter = (change: Partial<TrafficFilter>) => {
  filter.value = { ...filter.value, ...change }
}
export const clearFilter = () => {
  filter.value = everything
}

/** The calls that have the text, newest first; `undefined` while none is looked for. */
const found = signal<readonly CallSummary[] | undefined>(undefined)
export const text = computed(() => filter.value.text.trim())
const newest = computed(() => calls.value?.[0]?.id ?? 0)

let isSearching = false

effect(() => {
  // Each new call is one more to look into.
  void newest.value
  void world.value
  if (text.value !== '') return searchSoon()
  found.value = undefined
  searchProblem.value = undefined
})

function searchSoon(): void {
  if (isSearching) return
  isSearching = true
  setTimeout(search, gatherMs)
}

/** What changes meanwhile leads to one more search. */
async function search(): Promise<void> {
  const asked = { text: text.peek(), world: world.peek(), newest: newest.peek() }
  const isAsked = () => asked.text === text.peek() && asked.world === world.peek()
  try {
    if (asked.text === '') return
    const query = { text: asked.text, limit: 1_000 }
    const { calls: fitting } = await ok(control.GET('/_mock/v1/journal', { params: { query } }))
    if (!isAsked()) return
    found.value = fitting.map(summaryOf)
    searchProblem.value = undefined
  } catch (error) {
    if (isAsked()) searchProblem.value = asProblem(error)
  } finally {
    isSearching = false
    if (text.peek() !== '' && !(isAsked() && asked.newest === newest.peek())) searchSoon()
  }
}

export const shownCalls = computed(() => {
  const listed = calls.value
  return listed && withText(listed, found.value).filter((call) => fits(call, filter.value))
})

/** A search also brings what is older than the list. */
function withText(listed: readonly CallSummary[], having: readonly CallSummary[] | undefined): readonly CallSummary[] {
  if (having === undefined) return listed
  const ids = new Set(having.map(({ id }) => id))
  const oldest = listed.at(-1)?.id ?? 0
  return [...listed.filter(({ id }) => ids.has(id)), ...having.filter(({ id }) => id < oldest)]
}

function fits(call: CallSummary, wanted: TrafficFilter): boolean {
  return (
    (wanted.service === '' || call.service === wanted.service) &&
    (wanted.status === '' || statusClass(call.status) === wanted.status) &&
    (!wanted.onlyViolations || call.violations > 0)
  )
}

const statusClass = (status: number | null) => (status === null ? 'none' : String(status).charAt(0))
