/** The five services behind one HTTP address, as the command line starts them and as tests do. */
import { randomBytes } from 'node:crypto'
import type { Seed } from '../control/seed.ts'
import type { State } from '../control/state.ts'
import { createDate } from '../services/date.ts'
import type { Services } from '../services/index.ts'
import type { World, WorldOptions } from '../world/world.ts'
import { createApp } from './app.ts'
import { type Checks, createCheck } from './checked.ts'
import type { ContractCheck } from './contract-check.ts'
import { createGuard } from './control/guard.ts'
import { createFront } from './front.ts'
import { createLog } from './log.ts'
import { isLoopback } from './loopback.ts'
import { openRooms, type Room } from './rooms.ts'
import { createServiceCalls, type ServiceCalls } from './service-calls.ts'
import { createConsole, createDocs } from './sites.ts'

export interface MockServerOptions extends WorldOptions {
  /** Port to listen on. Default: 0, any free one. */
  readonly port?: number
  /** Address to listen on. Default: `127.0.0.1`, this machine only. */
  readonly host?: string
  /** What happens when a call violates the contract. Default: `report`. */
  readonly checks?: Checks
  /** Largest request body in bytes. Default: 12 MiB. */
  readonly maxBodyBytes?: number
  /** Accounts to start with, and to go back to on reset. Default: none. */
  readonly seed?: Seed
  /**
   * What the control API asks for as `Authorization: Bearer`. Default: nothing where the server listens to this machine
   * alone, else a random token.
   */
  readonly controlToken?: string
  /** How long a test's world stays that nothing calls, in milliseconds. Default: 30 minutes. */
  readonly sessionIdleMs?: number
  /** How many worlds of tests there may be side by side; the one unused for longest goes. Default: 200. */
  readonly maxSessions?: number
  /** The URL of a mail server that every mail is delivered to as well, such as `smtp://127.0.0.1:1025`. Default: none. */
  readonly smtp?: string
  /** Takes a line for each call. Default: none are written. */
  readonly log?: (line: string) => void
  /** Lines as JSON. Default: false. */
  readonly jsonLogs?: boolean
  /**
   * Whether the process is the server's alone: then its global `Request` and `Response` are replaced by faster ones.
   * Default: false.
   */
  readonly ownsProcess?: boolean
}

export interface MockServer {
  /** Where it listens, without a slash at the end: `http://127.0.0.1:4010`. */
  readonly url: string
  /** What the control API asks for; `undefined` where it asks for nothing. */
  readonly controlToken: string | undefined
  /** The world that all calls share which name no other. */
  readonly world: World
  readonly services: Services
  readonly state: State
  /** Back to the state at the start. */
  reset(): Promise<void>
  /** Lets calls under way end, then stops. */
  close(): Promise<void>
}

const defaultIdleMs = 30 * 60_000

/**
 * Starts the server; it takes calls as soon as this resolves.
 * @throws NodeJS.ErrnoException if the address is taken or not to be had.
 * @throws SeedError if a service does not take an account of the seed.
 */
export async function startMockServer(options: MockServerOptions = {}): Promise<MockServer> {
  const { port = 0, host = '127.0.0.1', checks = 'report', maxBodyBytes = 12 * 1_024 * 1_024 } = options
  const write = options.log
  const log = createLog({
    quiet: write === undefined,
    json: options.jsonLogs ?? false,
    write: write ?? (() => undefined),
  })
  const smtp =
    options.smtp === undefined ? undefined : (await import('./smtp.ts')).createSmtpDelivery(options.smtp, log.warn)

  let url = ''
  const rooms = await openRooms({
    world: options,
    seed: options.seed ?? {},
    idleMs: options.sessionIdleMs ?? defaultIdleMs,
    limit: options.maxSessions ?? 200,
    origin: () => url,
    opened: ({ world }) => smtp?.deliverFrom(world),
  })
  const { world, services, state } = rooms.shared

  const contractCheck = once(() => loadCheck('operations.json'))
  const controlCheck = once(() => loadCheck('control.operations.json'))
  const checkBy = (load: () => Promise<ContractCheck>) => (checks === 'off' ? undefined : createCheck(checks, load))
  const check = checkBy(contractCheck)
  const isLocal = isLoopback(host)
  const controlToken = options.controlToken ?? (isLocal ? undefined : randomBytes(24).toString('base64url'))
  const app = createApp({
    rooms,
    callsOf: remembering((room) => createServiceCalls(room, { log, check })),
    controlApi: once(async () => (await import('./control/api.ts')).createControlApi()),
    guard: createGuard({ token: controlToken, isLocal }),
    check: checkBy(controlCheck),
    console: createConsole(),
    docs: createDocs(),
  })
  const date = createDate(world.clock.now)
  const front = createFront({ maxBodyBytes, ownsProcess: options.ownsProcess ?? false, date, ...app })
  const address = await front.listen(port, host).catch((error: unknown) => {
    rooms.close()
    throw error
  })
  const shownHost = address.family === 'IPv6' ? `[${address.address}]` : address.address
  url = `http://${shownHost}:${address.port}`
  // Prism takes most of the time of a start. A failure is told to the first call that needs it.
  if (checks !== 'off') contractCheck().catch(() => undefined)

  return {
    url,
    controlToken,
    world,
    services,
    state,
    reset: state.reset,
    async close() {
      rooms.close()
      await front.close()
      await smtp?.close()
    },
  }
}

async function loadCheck(file: string): Promise<ContractCheck> {
  const { createContractCheck } = await import('./contract-check.ts')
  return createContractCheck(file)
}

/** Does what takes long when it is first asked for, so that the server starts sooner. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined
  return () => {
    loading ??= load()
    return loading
  }
}

/** Makes what belongs to a world once, and lets it go with the world. */
function remembering(create: (room: Room) => ServiceCalls): (room: Room) => ServiceCalls {
  const known = new WeakMap<Room, ServiceCalls>()
  return (room) => {
    const calls = known.get(room) ?? create(room)
    known.set(room, calls)
    return calls
  }
}
