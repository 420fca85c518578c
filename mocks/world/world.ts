/** What all five services live in: one clock, one source of identifiers, one store, one mailbox, one set of faults. */
import { type Clock, createClock } from './clock.ts'
import { type Collection, type CollectionOptions, openCollection } from './collection.ts'
import { createEvents, type Events } from './events.ts'
import { createExpirations, type Expirations } from './expirations.ts'
import { createFaults, type StrikingFaults } from './faults/faults.ts'
import { createIdSource, type IdSource } from './ids.ts'
import { createJournal, type RecordingJournal } from './journal/journal.ts'
import type { Limits } from './journal/kept-calls.ts'
import { createJwtSigner, type JwtSigner } from './jwt.ts'
import { createMailbox, type Mailbox } from './mailbox.ts'
import { createMemoryStore } from './memory-store.ts'
import { changedSettings, type Settings, type SettingsChanges } from './settings.ts'
import type { Store } from './store.ts'

export interface WorldOptions {
  /** The real time in milliseconds since the epoch, on which the world's clock builds. Default: `Date.now`. */
  readonly now?: () => number
  /** Random bytes for identifiers and tokens. Default: the platform's cryptographic source. */
  readonly random?: (count: number) => Uint8Array
  /**
   * Where accounts, tokens and mails are kept. Worlds that share a store share all of these; the clock, the faults and
   * the settings are each world's own. Default: the memory of this process.
   */
  readonly store?: Store
  /** How the five services are set up; what is left out has its default. */
  readonly settings?: SettingsChanges
  /** How much of the calls is kept. Default: the newest 1 000, and 32 MiB of their bodies. */
  readonly journal?: Limits
}

export interface World {
  readonly clock: Clock
  readonly ids: IdSource
  readonly store: Store
  readonly mailbox: Mailbox
  readonly faults: StrikingFaults
  readonly journal: RecordingJournal
  readonly events: Events
  readonly settings: Settings
  readonly jwt: JwtSigner
  readonly expirations: Expirations
  /** Opens one kind of value in the store. */
  collection<T>(options: CollectionOptions<T>): Collection<T>
  /** The same world for those who look behind the scenes: its collections work whatever is broken. */
  behindFaults(): World
  /** Changes how services are set up from now on; what is left out stays. */
  configure(changes: SettingsChanges): void
  /** Back to the beginning: no accounts, no mails, no faults, the real time, the settings given at first. */
  reset(): Promise<void>
}

/**
 * Signs the tokens of all worlds, so that servers that share a store accept one another's. It keeps no secret: it is
 * published with this package, and guards made-up accounts.
 */
const signingSecret = 'latchkey-mocks sign made-up tokens with this published text'

export function createWorld(options: WorldOptions = {}): World {
  const events = createEvents()
  const clock = createClock(options.now, () => {
    events.emit({ type: 'clock', now: new Date(clock.now()).toISOString(), frozen: clock.frozen })
  })
  const ids = createIdSource(options.random)
  const store = options.store ?? createMemoryStore()
  const journal = createJournal({ ...options.journal, events })
  const faults = createFaults({ events })
  const initialSettings = changedSettings(options.settings)
  let settings = initialSettings
  const world: World = {
    clock,
    ids,
    store,
    faults,
    journal,
    events,
    mailbox: createMailbox({ store, clock, ids, faults, events }),
    get settings() {
      return settings
    },
    configure(changes) {
      settings = changedSettings(changes, settings)
      events.emit({ type: 'state', change: 'settings' })
    },
    jwt: createJwtSigner(clock, signingSecret),
    expirations: createExpirations({ store, ids }),
    collection: (collectionOptions) => openCollection(store, faults, collectionOptions),
    behindFaults: () => ({
      ...world,
      get settings() {
        return settings
      },
      // Nobody else has these faults, so that nothing is ever broken.
      collection: (collectionOptions) => openCollection(store, createFaults(), collectionOptions),
    }),
    async reset() {
      clock.reset()
      faults.clear()
      journal.clear()
      settings = initialSettings
      await store.clear()
    },
  }
  return world
}
