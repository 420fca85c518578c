/** The public face of `latchkey-mocks`: a world, the five services in it, and their MSW handlers. */
import type { HttpHandler } from 'msw'
import { parseBaseUrl } from './msw/base-url.ts'
import { type HandlersOptions, serviceHandlers } from './msw/handlers.ts'
import type { Contract } from './services/contract.ts'
import { createFittrackee, type FittrackeeService } from './services/fittrackee/index.ts'
import { createFluencyBox, type FluencyBoxService } from './services/fluency-box/index.ts'
import { createNotes, type NotesService } from './services/notes/index.ts'
import { createNwapp, type NwappService } from './services/nwapp/index.ts'
import type { Service } from './services/service.ts'
import { createThunder, type ThunderService } from './services/thunder/index.ts'
import type { Faults } from './world/faults.ts'
import { createWorld, type World, type WorldOptions } from './world/world.ts'

export interface MocksOptions extends WorldOptions {
  /** Where the services are, each at `<origin>/<slug>`; it may have a path. Default: `http://127.0.0.1:4010`. */
  readonly origin?: string
}

/** One service, as tests see it. */
export interface MockedService<C extends Contract, NewUser> {
  /**
   * Puts an account in place without a call.
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

/** The name of a service in URLs, in mails and for faults. */
export type Slug =
  | FluencyBoxService['contract']['slug']
  | NwappService['contract']['slug']
  | ThunderService['contract']['slug']
  | NotesService['contract']['slug']
  | FittrackeeService['contract']['slug']

export interface Mocks extends Pick<World, 'clock' | 'mailbox' | 'settings' | 'configure' | 'reset'> {
  /** What is broken behind each service. */
  readonly faults: Faults<Slug>
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
  const root = parseBaseUrl(origin).href
  const world = createWorld(worldOptions)

  const mocked = <C extends Contract, NewUser>(
    create: (world: World, basePath: string) => Service<C, NewUser>,
    slug: C['slug'],
  ): MockedService<C, NewUser> => ({
    addUser: create(world, '').addUser,
    handlers({ baseUrl = `${root}/${slug}`, overrides } = {}) {
      const base = parseBaseUrl(baseUrl)
      return serviceHandlers(create(world, base.path), base, overrides, world.clock.now)
    },
  })

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
    faults: world.faults,
    get settings() {
      return world.settings
    },
    configure: world.configure,
    reset: world.reset,
  }
}
