/** All that the page holds at one moment, as JSON: what a reload brings back, what a link carries, what an undo returns to. */
import type { ExportedState } from '../../../mocks/index.ts'
import type { RawRequest } from '../call/raw.ts'
import type { Sessions } from '../call/storage.ts'
import type { FormValues } from '../form/values.ts'

export interface Kept {
  readonly version: 1
  /** Where the services were: links in mails and sessions name it. */
  readonly base: string
  readonly world: ExportedState
  readonly sessions: Sessions
  readonly operationId: string
  /** By operationId; what nobody has touched is not there. */
  readonly forms: Readonly<Record<string, FormValues>>
  /** By operationId: what was written by hand instead of the form. */
  readonly raws: Readonly<Record<string, RawRequest>>
  /** The operations whose request is written by hand. */
  readonly byHand: readonly string[]
  /** By slug. */
  readonly snippets: Readonly<Record<string, string>>
}

export interface WayBack {
  /** What took the place of the state, as it reads after "This is". */
  readonly words: string
  readonly state: Kept
}

/** What a reload brings back. */
export interface Saved {
  readonly state: Kept
  /** The newest first. */
  readonly waysBack: readonly WayBack[]
}

/** What somebody hands over that is no state of this page. */
export class NoState extends Error {
  override readonly name = 'NoState'
}

/**
 * Holds anything against the form of a state, as far as that is needed to use it without harm. Whether the services can
 * live with the world in it, only they can tell.
 * @throws NoState with the reason.
 */
export function checkedState(value: unknown): Kept {
  const state = record(value, 'It')
  if (state.version !== 1) throw new NoState('It was made by another version of this page.')
  text(state.base, 'base')
  text(state.operationId, 'operationId')
  for (const session of Object.values(record(state.sessions, 'sessions'))) text(session, 'sessions')
  for (const snippet of Object.values(record(state.snippets, 'snippets'))) text(snippet, 'snippets')
  for (const form of Object.values(record(state.forms, 'forms'))) checkForm(form)
  for (const raw of Object.values(record(state.raws, 'raws'))) checkRaw(raw)
  if (!Array.isArray(state.byHand)) throw new NoState('byHand is no list.')
  for (const id of state.byHand) text(id, 'byHand')
  checkWorld(record(state.world, 'world'))
  return value as Kept
}

/** @throws NoState with the reason. */
export function checkedSaved(value: unknown): Saved {
  const { state, waysBack } = record(value, 'It')
  if (!Array.isArray(waysBack)) throw new NoState('waysBack is no list.')
  for (const wayBack of waysBack) {
    const { words, state } = record(wayBack, 'waysBack')
    text(words, 'waysBack')
    checkedState(state)
  }
  return { state: checkedState(state), waysBack }
}

function checkForm(value: unknown): void {
  const { mediaType, fields } = record(value, 'forms')
  text(mediaType, 'forms')
  for (const field of Object.values(record(fields, 'forms'))) {
    const { sent, text: typed } = record(field, 'forms')
    text(typed, 'forms')
    if (!['typed', 'null', 'left-out'].includes(String(sent)))
      throw new NoState('A field in it is sent in no known way.')
  }
}

function checkRaw(value: unknown): void {
  const { method, path, headers, body } = record(value, 'raws')
  for (const part of [method, path, headers]) text(part, 'raws')
  const { kind, text: written, base64 } = record(body, 'raws')
  if (kind === 'text') text(written, 'raws')
  else if (kind !== 'bytes' || !isBase64(base64)) throw new NoState('A request in it has no body that can be sent.')
}

function isBase64(value: unknown): boolean {
  try {
    return typeof value === 'string' && atob(value).length >= 0
  } catch {
    return false
  }
}

function checkWorld(world: Readonly<Record<string, unknown>>): void {
  if (world.version !== 1) throw new NoState('Its services are of another version.')
  text(world.takenAt, 'takenAt')
  if (typeof world.frozen !== 'boolean') throw new NoState('It does not say whether its clock stands still.')
  for (const settings of Object.values(record(world.settings, 'settings'))) record(settings, 'settings')
  for (const outage of Object.values(record(world.outages, 'outages'))) record(outage, 'outages')
  const { collections, counters } = record(world.store, 'store')
  for (const counter of Object.values(record(counters, 'counters'))) {
    if (typeof counter !== 'number') throw new NoState('A counter in it is no number.')
  }
  for (const values of Object.values(record(collections, 'collections'))) {
    if (!Array.isArray(values)) throw new NoState('Its collections are no lists.')
    for (const value of values) {
      const { id, keys } = record(value, 'collections')
      text(id, 'collections')
      for (const key of Object.values(record(keys, 'collections'))) text(key, 'collections')
    }
  }
}

function record(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  throw new NoState(`${name} is no object.`)
}

function text(value: unknown, name: string): void {
  if (typeof value !== 'string') throw new NoState(`${name} has something in the place of a text.`)
}

/** The same state with its services at another place. */
export function movedTo(state: Kept, base: string): Kept {
  if (state.base === base || !/^https?:\/\/[^\s"\\]+\/api$/.test(state.base)) return { ...state, base }
  return JSON.parse(JSON.stringify(state), (_name, value: unknown) =>
    typeof value === 'string' ? value.replaceAll(state.base, base) : value,
  ) as Kept
}
