/** The public face of `latchkey-mocks`: a world, the five services in it, and their MSW handlers. */
import type { HttpHandler } from 'msw'
import { type HandlersOptions, serviceHandlers } from './msw/handlers.ts'
import type { Contract } from './services/contract.ts'
import { createFittrackee, type FittrackeeService } from './services/fittrackee/index.ts'
import { createFluencyBox, type FluencyBoxService } from './services/fluency-box/index.ts'
import { createNotes, type NotesService } from './services/notes/index.ts'
import { createNwapp, type NwappService } from './services/nwapp/index.ts'
import type { Service } from './services/service.ts'
import { createThunder, type ThunderService } from './services/thunder/index.ts'
import { createWorld, type World, type WorldOptions } from './world/world.ts'

export interface MocksOptions extends WorldOptions {
  /** Where the services are, each at `<origin>/<slug>`. Default: `http://127.0.0.1:4010`. */
  readonly origin?: string
}

/** One service, as tests see it. */
export interface MockedService<C extends Contract, NewUser> {
  /** Puts an account in place without a call. */
  readonly addUser: Service<C, NewUser>['addUser']
  /**
   * MSW handlers of this service alone.
   * @param options.baseUrl the absolute URL under which the service is called. Default: `<origin>/<slug>`.
   * @throws TypeError if `baseUrl` is not an absolute URL.
   */
  handlers(options?: HandlersOptions<C>): readonly HttpHandler[]
}

type Mocked<S> = S extends Service<infer C, infer NewUser> ? MockedService<C, NewUser> : never

export interface Mocks extends Pick<World, 'clock' | 'mailbox' | 'faults' | 'settings' | 'configure' | 'reset'> {
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
 *
 * @example
 * const mocks = createMocks({ origin: 'https://accounts.example.com' })
 * const server = setupServer(...mocks.handlers())
 */
export function createMocks(options: MocksOptions = {}): Mocks {
  const { origin = 'http://127.0.0.1:4010', ...worldOptions } = options
  const world = createWorld(worldOptions)

  const mocked = <C extends Contract, NewUser>(
    create: (world: World, basePath: string) => Service<C, NewUser>,
    slug: C['slug'],
  ): MockedService<C, NewUser> => ({
    addUser: create(world, '').addUser,
    handlers({ baseUrl = `${origin}/${slug}`, overrides } = {}) {
      const base = new URL(baseUrl).href.replace(/\/$/, '')
      return serviceHandlers(create(world, basePathOf(base)), base, overrides)
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

function basePathOf(base: string): string {
  return new URL(base).pathname.replace(/\/$/, '')
}
