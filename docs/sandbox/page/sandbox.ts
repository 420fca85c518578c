/**
 * The page as a whole: the services and their worker, the clients of the SDK, what is filled in, and what is kept of it.
 * It draws nothing.
 */
import { effect, signal } from '@preact/signals'
import { createMocks, type Mocks } from '../../../mocks/index.ts'
import type { Slug } from '../../../openapi/tools/services.ts'
import type { SessionEvent } from '../../../src/index.ts'
import { type Clients, createClients } from '../call/clients.ts'
import { createKeptStorage, type KeptStorage } from '../call/storage.ts'
import type { FormOperation, FormService } from '../form/operation.ts'
import { createExchanges, type Exchanges } from '../world/exchanges.ts'
import { apiBase, baseOf } from '../world/place.ts'
import { startWire } from '../world/worker.ts'
import { createDesk, type Desk } from './desk.ts'

/** Something that a session told, by the clock of the world. */
export interface ToldEvent {
  readonly id: number
  readonly slug: Slug
  readonly at: number
  readonly event: SessionEvent
  /** Whether a snippet's own client told it. */
  readonly fromSnippet: boolean
}

export interface Sandbox {
  readonly services: readonly FormService[]
  readonly operations: ReadonlyMap<string, FormOperation>
  readonly mocks: Mocks
  readonly clients: Clients
  readonly storage: KeptStorage
  readonly exchanges: Exchanges
  readonly desk: Desk
  readonly sessionEvents: { value: readonly ToldEvent[] }
  /** Counts what has happened in the world; whoever reads it is drawn anew. */
  readonly happened: { readonly value: number }
  /** The world's time, which goes on by itself. */
  readonly now: { readonly value: number }
  /** Why the calls are answered in the page itself; `undefined` where a worker does it. */
  readonly withoutWorker: string | undefined
  tell(slug: Slug, event: SessionEvent, fromSnippet: boolean): void
}

const tickMs = 250
const keptEvents = 50

export async function createSandbox(services: readonly FormService[]): Promise<Sandbox> {
  const mocks = createMocks({ origin: apiBase })
  const wire = await startWire(mocks.handlers())
  const exchanges = createExchanges(mocks, wire)
  const happened = signal(0)
  const sessionEvents = signal<readonly ToldEvent[]>([])
  const operations = new Map(
    services.flatMap((service) => service.operations.map((operation) => [operation.operationId, operation])),
  )
  const desk = createDesk(services)

  const storage = createKeptStorage(() => (happened.value += 1))
  const clients = createClients({
    baseUrl: baseOf,
    storage,
    now: mocks.clock.now,
    fetch: (request, init) => {
      const isOwn = isRefresh(request, operations) && !/Refresh/.test(desk.operationId.peek())
      return exchanges.fetch(isOwn ? 'the SDK by itself' : 'you', request, init)
    },
  })

  const tell: Sandbox['tell'] = (slug, event, fromSnippet) => {
    const id = (sessionEvents.peek()[0]?.id ?? 0) + 1
    const told = { id, slug, at: mocks.clock.now(), event, fromSnippet }
    sessionEvents.value = [told, ...sessionEvents.peek()].slice(0, keptEvents)
  }
  for (const { slug } of services) clients[slug].session.subscribe((event) => tell(slug, event, false))

  mocks.events.subscribe(() => (happened.value += 1))
  const now = signal(mocks.clock.now())
  const tick = () => {
    now.value = mocks.clock.now()
  }
  setInterval(tick, tickMs)
  effect(() => {
    void happened.value
    tick()
  })

  const { withoutWorker } = wire
  return {
    services,
    operations,
    mocks,
    clients,
    storage,
    exchanges,
    desk,
    sessionEvents,
    happened,
    now,
    withoutWorker,
    tell,
  }
}

/** Whether a request renews a session, as clients do by themselves. */
function isRefresh(request: Request, operations: ReadonlyMap<string, FormOperation>): boolean {
  return [...operations.values()].some(
    ({ operationId, slug, path }) => /Refresh/.test(operationId) && request.url === baseOf(slug) + path,
  )
}
