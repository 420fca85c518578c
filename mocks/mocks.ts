/** The public face of `latchkey-mocks`: a world, the five services in it, and their MSW handlers. */
import type { HttpHandler } from 'msw'
import { createState, type State } from './control/state.ts'
import { parseBaseUrl } from './msw/base-url.ts'
import { type HandlersOptions, serviceHandlers } from './msw/handlers.ts'
import type { Contract } from './services/contract.ts'
import { contractFaults } from './services/contract-faults.ts'
import type { Slug } from './services/contracts.ts'
import { createFittrackee, type FittrackeeService } from './services/fittrackee/index.ts'
import { createFluencyBox, type FluencyBoxService } from './services/fluency-box/index.ts'
import { createServices } from './services/index.ts'
import { createNotes, type NotesService } from './services/notes/index.ts'
import { createNwapp, type NwappService } from './services/nwapp/index.ts'
import type { Service } from './services/service.ts'
import { createThunder, type ThunderService } from './services/thunder/index.ts'
import type { Events } from './world/events.ts'
import type { Faults } from './world/faults/faults.ts'
import type { Journal } from './world/journal/journal.ts'
import { createWorld, type World, type WorldOptions } from './world/world.ts'

export type { Slug } from './services/contracts.ts'

export interface MocksOptions extends WorldOptions {
  /** Where the services are, each at `<origin>/<slug>`; it may have a path. Default: `http://127.0.0.1:4010`. */
  readonly origin?: string
}

/** One service, as tests see it. */
export interface MockedService<C extends Contract, NewUser> {
  /** The accounts and tokens by hand, without calls and whatever is broken. */
  readonly users: Service<C, NewUser>['users']
  /**
   * Puts an account in place without a call: the short form of `users.create`.
   * @throws Error if another account has its user name or e-mail address.
   */
  readonly addUser: Service<C, NewUser>['addUser']
  /**
   * MSW handlers of this service alone. Called again, it gives other handlers of the same service: they share its
   * accounts, so that `server.use(...)` can override an operation for a while.
   * @throws TypeError if `baseUrl` is no absolute http or https URL, or has credentials, a query or a fragment.
   */
  handlers(options?: HandlersOptions<C>): readonly HttpHandler[]
}

type Mocked<S> = S extends Service<infer C, infer NewUser> ? MockedService<C, NewUser> : never

export interface Mocks extends Pick<World, 'clock' | 'mailbox' | 'settings' | 'configure' | 'reset'> {
  /** What goes wrong on purpose: behind the services, and with calls on their way. */
  readonly faults: Faults<Slug>
  /** Every call of the services. */
  readonly journal: Journal
  /** Back to the beginning, presets, seeds, snapshots. */
  readonly state: State
  /** What happens in the world, live. */
  readonly events: Pick<Events, 'subscribe'>
  /** MSW handlers of all five services, for `setupServer` of `msw/node` or `setupWorker` of `msw/browser`. */
  handlers(): readonly HttpHandler[]
  readonly fluencyBox: Mocked<FluencyBoxService>
  readonly nwapp: Mocked<NwappService>
  readonly thunder: Mocked<ThunderService>
  readonly notes: Mocked<NotesService>
  readonly fittrackee: Mocked<FittrackeeService>
}

/**
 * Creates the five services in a world of their own.
 * @throws TypeError if `origin` is no absolute http or https URL, or has credentials, a query or a fragment.
 *
 * @example
 * const mocks = createMocks({ origin: 'https://accounts.example.com' })
 * const server = setupServer(...mocks.handlers())
 */
export function createMocks(options: MocksOptions = {}): Mocks {
  const { origin = 'http://127.0.0.1:4010', ...worldOptions } = options
  const { href: root, path } = parseBaseUrl(origin)
  const world = createWorld(worldOptions)
  const state = createState({ world, services: createServices(world, path), base: () => root, initial: {} })

  const mocked = <C extends Contract, NewUser>(
    create: (world: World, basePath: string) => Service<C, NewUser>,
    slug: C['slug'],
  ): MockedService<C, NewUser> => {
    const { users, addUser } = create(world, '')
    return {
      users,
      addUser,
      handlers({ baseUrl = `${root}/${slug}`, overrides } = {}) {
        const base = parseBaseUrl(baseUrl)
        return serviceHandlers(create(world, base.path), base, world, overrides)
      },
    }
  }

  const services = {
    fluencyBox: mocked(createFluencyBox, 'fluency-box'),
    nwapp: mocked(createNwapp, 'nwapp'),
    thunder: mocked(createThunder, 'thunder'),
    notes: mocked(createNotes, 'notes'),
    fittrackee: mocked(createFittrackee, 'fittrackee'),
  }
  return {
    ...services,
    handlers: () => Object.values(services).flatMap((service) => service.handlers()),
    clock: world.clock,
    mailbox: world.mailbox,
    faults: contractFaults(world.faults),
    journal: world.journal,
    state,
    events: world.events,
    get settings() {
      return world.settings
    },
    configure: world.configure,
    reset: state.reset,
  }
}
