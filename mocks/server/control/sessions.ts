/** The operations of the control API on the worlds of tests, and the stream of what happens in one. */
import { eventStream, eventStreamHeaders } from './event-stream.ts'
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
  mockStreamEvents: ({ request, room, rooms, signal }) => {
    // A stream that nobody reads would never end.
    if (request.method === 'HEAD') return new Response(null, { headers: eventStreamHeaders })
    return eventStream(room.world.events, signal, () => {
      // A world that somebody watches is in use.
      if (room.name !== undefined) void rooms.named(room.name)
    })
  },
}
