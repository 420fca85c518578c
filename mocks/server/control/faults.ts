/** The operations of the control API on faults and outages. */
import { slugs } from '../../control/service-keys.ts'
import type { components } from '../../generated/control.ts'
import { contractFaults } from '../../services/contract-faults.ts'
import type { FaultRule } from '../../world/faults/rule.ts'
import { type ControlHandlers, Refused } from './types.ts'

type FaultOperation =
  | 'mockListFaults'
  | 'mockAddFault'
  | 'mockClearFaults'
  | 'mockRemoveFault'
  | 'mockListOutages'
  | 'mockChangeOutage'

type Fault = components['schemas']['Fault']

export const faultHandlers: ControlHandlers<FaultOperation> = {
  mockListFaults: ({ room }) => ({ faults: room.world.faults.list() as readonly Fault[] }),
  mockAddFault: ({ room, body }) => {
    try {
      return contractFaults(room.world.faults).add(body as FaultRule<components['schemas']['Slug']>) as Fault
    } catch (error) {
      if (error instanceof RangeError || error instanceof TypeError) throw new Refused(400, error.message)
      throw error
    }
  },
  mockClearFaults: ({ room }) => room.world.faults.clear(),
  mockRemoveFault: ({ room, path }) => {
    if (!room.world.faults.remove(path.id)) throw new Refused(404, 'No fault has this id.')
  },
  mockListOutages: ({ room }) =>
    Object.fromEntries(slugs.map((slug) => [slug, room.world.faults.of(slug)])) as Record<
      components['schemas']['Slug'],
      components['schemas']['Outage']
    >,
  mockChangeOutage: ({ room, path, body }) => {
    room.world.faults.set(path.service, body)
    return room.world.faults.of(path.service)
  },
}
