/** What a world remembers, as plain JSON: to keep, to hand on, and to go back to. Bytes, as of pictures, are base64. */
import type { Slug } from '../services/contracts.ts'
import type { ServiceFaults } from '../world/faults/outages.ts'
import type { SettingsChanges } from '../world/settings.ts'
import type { StoreDump } from '../world/store.ts'
import type { World } from '../world/world.ts'
import { byKeyToBySlug, bySlugToByKey, slugs } from './service-keys.ts'

/** All of it at one moment, as the world has it. */
export interface Memory {
  /** The world's time, in milliseconds since the epoch. */
  readonly takenAt: number
  readonly frozen: boolean
  readonly settings: SettingsChanges
  readonly outages: Readonly<Partial<Record<Slug, ServiceFaults>>>
  readonly store: StoreDump
}

/** The same as JSON; services go by their slugs. It holds tokens and, of Thunder, passwords. */
export interface ExportedState {
  readonly version: 1
  /** ISO 8601. */
  readonly takenAt: string
  readonly frozen: boolean
  readonly settings: Readonly<Record<string, object>>
  readonly outages: Readonly<Partial<Record<Slug, ServiceFaults>>>
  readonly store: StoreDump
}

export async function memoryOf({ clock, settings, faults, store }: World): Promise<Memory> {
  return {
    store: await store.dump(),
    takenAt: clock.now(),
    frozen: clock.frozen,
    settings,
    outages: Object.fromEntries(slugs.map((slug) => [slug, faults.of(slug)])),
  }
}

/**
 * Makes the world what it was, its time too: tokens that were good are good again.
 * @throws RangeError if two values have the same id or key; then nothing has changed.
 */
export async function remember(world: World, { takenAt, frozen, settings, outages, store }: Memory): Promise<void> {
  await world.store.load(store)
  world.configure(settings)
  for (const slug of slugs) world.faults.set(slug, outages[slug] ?? { database: 'up', mail: 'up' })
  if (frozen) world.clock.freeze()
  else world.clock.resume()
  world.clock.set(takenAt)
}

export function exported({ takenAt, frozen, settings, outages, store }: Memory): ExportedState {
  return {
    version: 1,
    takenAt: new Date(takenAt).toISOString(),
    frozen,
    settings: byKeyToBySlug<object>(settings),
    outages,
    store: mapValues(store, encoded),
  }
}

/** @throws RangeError if the time is none that a clock can show, or bytes are no base64. */
export function imported({ takenAt, frozen, settings, outages, store }: ExportedState): Memory {
  const moment = Date.parse(takenAt)
  if (!(moment >= 0)) throw new RangeError('A state was taken at a moment after 1970, such as 2026-03-01T09:30:00Z.')
  return {
    takenAt: moment,
    frozen,
    settings: bySlugToByKey(settings),
    outages,
    store: mapValues(store, decoded),
  }
}

function mapValues({ collections, counters }: StoreDump, map: (value: unknown) => unknown): StoreDump {
  const mapped = Object.entries(collections).map(([name, values]) => [
    name,
    values.map(({ id, value, keys }) => ({ id, value: map(value), keys })),
  ])
  return { collections: Object.fromEntries(mapped), counters }
}

/**
 * The one member of an object that stands for bytes. An object that has such a member by itself, as properties of a user of
 * Thunder may, gets one `$` more on the way out and loses it on the way in.
 */
const bytesKey = '$bytes'
const escapable = /^\$+bytes$/
const escaped = /^\$\$+bytes$/

function encoded(value: unknown): unknown {
  if (value instanceof Uint8Array)
    return { [bytesKey]: btoa(Array.from(value, (byte) => String.fromCharCode(byte)).join('')) }
  const [name, member] = onlyMember(value)
  return escapable.test(name) ? { [`$${name}`]: encoded(member) } : inside(value, encoded)
}

function decoded(value: unknown): unknown {
  const [name, member] = onlyMember(value)
  if (name === bytesKey && typeof member === 'string') return bytesOf(member)
  return escaped.test(name) ? { [name.slice(1)]: decoded(member) } : inside(value, decoded)
}

/** The member of an object that has no other; one without a name if there is none such. */
function onlyMember(value: unknown): readonly [name: string, member: unknown] {
  const [first, second] = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return first !== undefined && second === undefined ? first : ['', undefined]
}

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  } catch {
    throw new RangeError(`What ${bytesKey} holds is no base64.`)
  }
}

function inside(value: unknown, map: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(map)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, map(member)]))
}
