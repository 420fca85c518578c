/** One thing that a session must get right, and how a contender is put to it. */
import { AssertionError } from 'node:assert/strict'
import { type FaultServer, startFaultServer } from '../support/scripted-server.ts'
import type { Contender, Subject } from './contender.ts'
import { type Service, startService } from './service.ts'
import type { Wire } from './wires.ts'

export interface Stage {
  readonly wire: Wire
  readonly service: Service
  /** A server on another origin. */
  readonly elsewhere: FaultServer
  /** Signed in. */
  readonly client: Subject
  /** The reasons of the rejections that nobody has handled. */
  readonly unhandled: readonly unknown[]
}

export interface Scenario {
  readonly name: string
  /** What a client must have a notion of for the scenario to say anything about it. */
  readonly needs?: 'signOut'
  /** Time that a client gives a refresh. Default: ample. */
  readonly refreshTimeoutMs?: number
  /** @throws AssertionError if the client gets it wrong. */
  play(stage: Stage): Promise<void>
}

/** Whatever is not over by then never will be. Local replies take a few milliseconds. */
const limitMs = 5_000

export const applies = ({ needs }: Scenario, contender: Contender): boolean =>
  !needs || needs in contender.connect('http://127.0.0.1', { refreshTimeoutMs: limitMs })

/** @throws AssertionError if the contender gets it wrong, or is not done in time. */
export async function perform(scenario: Scenario, contender: Contender): Promise<void> {
  const { wire } = contender
  const service = await startService(wire)
  const elsewhere = await startFaultServer()
  const unhandled: unknown[] = []
  const note = (reason: unknown) => void unhandled.push(reason)
  process.on('unhandledRejection', note)
  const { refreshTimeoutMs = 2 * limitMs } = scenario
  const client = contender.connect(service.url, { refreshTimeoutMs })
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AssertionError({ message: 'It hangs.' })), limitMs)
  })
  try {
    const { error } = await client.signIn()
    if (error) throw error
    await Promise.race([scenario.play({ wire, service, elsewhere, client, unhandled }), late])
  } finally {
    clearTimeout(timer)
    await Promise.all([service.close(), elsewhere.close()])
    process.off('unhandledRejection', note)
  }
}

/** A whole exchange has come and gone, so whatever was sent before has arrived. */
export async function roundTrip({ elsewhere }: Stage): Promise<void> {
  await (await fetch(elsewhere.url)).text()
  await new Promise((resolve) => setImmediate(resolve))
}
