/**
 * The worlds of tests that run side by side, called sessions in URLs and headers: each has accounts, a clock, mails, faults
 * and a journal of its own.
 * - The world without a name is there from the start to the end.
 * - A world with a name is made by the first call that names it, and begins as the server does.
 * - It goes when it is reset or removed, when nothing has named it for `idleMs`, or when there are too many and it is the
 *   one that was not named for the longest time.
 * - What goes on in it, such as an event stream, ends with it.
 */
import { type Seed, sow } from '../control/seed.ts'
import { createState, type State } from '../control/state.ts'
import { createServices, type Services } from '../services/index.ts'
import { createWorld, type World, type WorldOptions } from '../world/world.ts'

export interface Room {
  /** `undefined` for the world that all share. */
  readonly name: string | undefined
  /** What comes before the slug in a path: `/@name`, or nothing. */
  readonly prefix: string
  readonly world: World
  readonly services: Services
  readonly state: State
  /** Fires when the world goes. */
  readonly closing: AbortSignal
}

export interface ListedRoom {
  readonly name: string
  /** Milliseconds since the epoch, by the machine's clock. */
  readonly createdAt: number
  readonly usedAt: number
}

export interface Rooms {
  /** The world that all share. */
  readonly shared: Room
  /** The world of this name, which is made if it is not there. */
  named(name: string): Promise<Room>
  /** The worlds with names, in the order in which they were made. */
  list(): readonly ListedRoom[]
  /** Tells whether there was such a world. */
  remove(name: string): boolean
  /** Ends what goes on in all of them. */
  close(): void
}

export interface RoomsOptions {
  /** How every world is made. A store serves the shared world alone; the others live in memory. */
  readonly world: WorldOptions
  readonly seed: Seed
  /** How long a world stays that nothing names, in milliseconds. */
  readonly idleMs: number
  /** How many worlds with names there are at most. */
  readonly limit: number
  /** Where the server is, without a slash at the end; known once it listens. */
  origin(): string
  /** Is told of each world that is made. */
  opened(room: Room): void
}

interface Tenancy {
  readonly room: Promise<Room>
  readonly end: AbortController
  readonly createdAt: number
  usedAt: number
}

/** A thousand full journals of the usual size would fill the memory of a machine. */
const smallJournal = { maxTotalBytes: 4 * 1_024 * 1_024 }

export async function openRooms(options: RoomsOptions): Promise<Rooms> {
  const { idleMs, limit } = options
  const tenancies = new Map<string, Tenancy>()
  const ended = new AbortController()
  const shared = await openRoom(options, undefined, ended.signal)

  const remove = (name: string) => {
    tenancies.get(name)?.end.abort()
    return tenancies.delete(name)
  }
  const sweep = () => {
    const oldest = Date.now() - idleMs
    for (const [name, { usedAt }] of tenancies) if (usedAt < oldest) remove(name)
  }
  const makeSpace = () => {
    sweep()
    if (tenancies.size < limit) return
    const [longestUnused] = [...tenancies].sort(([, one], [, other]) => one.usedAt - other.usedAt)
    if (longestUnused !== undefined) remove(longestUnused[0])
  }
  const broom = setInterval(sweep, Math.min(idleMs, 60_000))
  broom.unref()

  return {
    shared,
    async named(name) {
      const usedAt = Date.now()
      const known = tenancies.get(name)
      if (known !== undefined) {
        known.usedAt = usedAt
        return known.room
      }
      makeSpace()
      const end = new AbortController()
      const room = openRoom(options, name, end.signal)
      tenancies.set(name, { room, end, createdAt: usedAt, usedAt })
      return room
    },
    list() {
      sweep()
      return Array.from(tenancies, ([name, { createdAt, usedAt }]) => ({ name, createdAt, usedAt }))
    },
    remove,
    close() {
      clearInterval(broom)
      for (const name of [...tenancies.keys()]) remove(name)
      ended.abort()
    },
  }
}

async function openRoom(options: RoomsOptions, name: string | undefined, closing: AbortSignal): Promise<Room> {
  const { store, ...withoutStore } = options.world
  const world = createWorld(name === undefined ? options.world : { journal: smallJournal, ...withoutStore })
  const prefix = name === undefined ? '' : `/@${name}`
  const services = createServices(world, prefix)
  const base = () => options.origin() + prefix
  const room: Room = {
    name,
    prefix,
    world,
    services,
    state: createState({ world, services, base, initial: options.seed }),
    closing,
  }
  options.opened(room)
  await sow(options.seed, world, services)
  return room
}
