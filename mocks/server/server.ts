/** The five services behind one HTTP address, as the command line starts them and as tests do. */
import { createServices, type Services } from '../services/index.ts'
import { createWorld, type World, type WorldOptions } from '../world/world.ts'
import { type Checks, createApp } from './app.ts'
import type { ContractCheck } from './contract-check.ts'
import { createControl } from './control.ts'
import { createFront } from './front.ts'
import { createLog } from './log.ts'
import { type Seed, sow } from './seed.ts'

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
  readonly world: World
  readonly services: Services
  /** Back to the state at the start. */
  reset(): Promise<void>
  /** Lets calls under way end, then stops. */
  close(): Promise<void>
}

/**
 * Starts the server; it takes calls as soon as this resolves.
 * @throws NodeJS.ErrnoException if the address is taken or not to be had.
 */
export async function startMockServer(options: MockServerOptions = {}): Promise<MockServer> {
  const { port = 0, host = '127.0.0.1', checks = 'report', maxBodyBytes = 12 * 1_024 * 1_024 } = options
  const world = createWorld(options)
  const services = createServices(world)
  const reset = async () => {
    await world.reset()
    await sow(options.seed ?? {}, world, services)
  }
  await sow(options.seed ?? {}, world, services)

  const write = options.log
  const contractCheck = loadOnce()
  const app = createApp({
    now: world.clock.now,
    services,
    checks,
    contractCheck,
    control: createControl({ world, reset }),
    log: createLog({ quiet: write === undefined, json: options.jsonLogs ?? false, write: write ?? (() => undefined) }),
  })
  const front = createFront({ maxBodyBytes, ownsProcess: options.ownsProcess ?? false, ...app })
  const address = await front.listen(port, host)
  // Prism takes most of the time of a start. A failure is told to the first call that needs it.
  if (checks !== 'off') contractCheck().catch(() => undefined)
  const shownHost = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return { url: `http://${shownHost}:${address.port}`, world, services, reset, close: () => front.close() }
}

/** Loads Prism when it is first asked for. */
function loadOnce(): () => Promise<ContractCheck> {
  let loading: Promise<ContractCheck> | undefined
  return () => {
    loading ??= import('./contract-check.ts').then(({ createContractCheck }) => createContractCheck())
    return loading
  }
}
