/** The operations of the control API on the clock. */
import type { components } from '../../generated/control.ts'
import type { Clock } from '../../world/clock.ts'
import { type ControlHandlers, Refused } from './types.ts'

type ClockOperation =
  | 'mockGetClock'
  | 'mockFreezeClock'
  | 'mockResumeClock'
  | 'mockResetClock'
  | 'mockSetClock'
  | 'mockAdvanceClock'

export const clockHandlers: ControlHandlers<ClockOperation> = {
  mockGetClock: ({ room }) => shown(room.world.clock),
  mockFreezeClock: ({ room }) => moved(room.world.clock, (clock) => clock.freeze()),
  mockResumeClock: ({ room }) => moved(room.world.clock, (clock) => clock.resume()),
  mockResetClock: ({ room }) => moved(room.world.clock, (clock) => clock.reset()),
  mockSetClock: ({ room, body }) => moved(room.world.clock, (clock) => clock.set(body.now)),
  mockAdvanceClock: ({ room, body: { duration, ...units } }) => {
    if (duration !== undefined && Object.keys(units).length > 0) {
      throw new Refused(400, 'body.duration takes the place of the units; send the one or the others.')
    }
    return moved(room.world.clock, (clock) => clock.advance(duration ?? units))
  },
}

function moved(clock: Clock, move: (clock: Clock) => void): components['schemas']['Clock'] {
  try {
    move(clock)
  } catch (error) {
    if (error instanceof RangeError) throw new Refused(400, error.message)
    throw error
  }
  return shown(clock)
}

function shown(clock: Clock): components['schemas']['Clock'] {
  return {
    now: new Date(clock.now()).toISOString(),
    frozen: clock.frozen,
    offsetSeconds: clock.offsetMs / 1_000,
  }
}
