/** The operations of the control API on the worlds of tests, and the stream of what happens in one. */
import { eventStream } from './event-stream.ts'
import { type ControlHandlers, Refused } from './types.ts'

type SessionOperation = 'mockListSessions' | 'mockDeleteSession' | 'mockStreamEvents'

export const sessionHandlers: ControlHandlers<SessionOperation> = {
  mockListSessions: ({ rooms }) => ({
    sessions: rooms.list().map(({ name, createdAt, usedAt }) => ({
      name,
      createdAt: new Date(createdAt).toISOString(),
      usedAt: new Date(usedAt).toISOString(),
    })),
  }),
  mockDeleteSession: ({ rooms, path }) => {
    if (!rooms.remove(path.name)) throw new Refused(404, 'There is no world of this name.')
  },
  mockStreamEvents: ({ room, rooms, signal }) =>
    eventStream(room.world.events, AbortSignal.any([signal, room.closing]), () => {
      // A world that somebody watches is in use.
      if (room.name !== undefined) void rooms.named(room.name)
    }),
}
