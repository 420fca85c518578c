/** What happens meanwhile: the steps of a workflow that the control API of the mock server does, done to a world at hand. */
import type { World } from '../../../mocks/world/world.ts'
import type { Sent } from './request.ts'

export type EventKind = 'time' | 'mail' | 'change'

interface Event {
  readonly kind: EventKind
  /** What the control API would reply. */
  readonly body: unknown
}

type Control = (world: World, sent: Sent) => Promise<Event>

/** By the operationId of the control API. */
const controls: Readonly<Record<string, Control>> = {
  async mockReset(world) {
    await world.reset()
    return { kind: 'change', body: undefined }
  },
  async mockAdvanceClock(world, { payload }) {
    world.clock.advance({ seconds: Number(payload?.seconds) })
    return { kind: 'time', body: undefined }
  },
  async mockListMail(world, { parameters }) {
    const service = parameters['query.service'] ?? ''
    const to = parameters['query.to'] ?? ''
    return { kind: 'mail', body: { mail: await world.mailbox.list({ service, to }) } }
  },
  async mockChangeOutage(world, { parameters, payload }) {
    world.faults.set(parameters['path.service'] ?? '', payload ?? {})
    return { kind: 'change', body: undefined }
  },
  async mockChangeSettings(world, { payload }) {
    world.configure(payload ?? {})
    return { kind: 'change', body: undefined }
  },
}

/** @throws Error if a workflow uses more of the control API than the flows can tell. */
export function control(world: World, operationId: string, sent: Sent): Promise<Event> {
  const act = controls[operationId]
  if (act === undefined) throw new Error(`Nothing says how ${operationId} of the control API reads in a flow.`)
  return act(world, sent)
}
