/** The operations of the control API on the journal. */
import { JournalMismatch } from '../../world/journal/mismatch.ts'
import { type ControlHandlers, Refused } from './types.ts'

type JournalOperation = 'mockListCalls' | 'mockClearJournal' | 'mockGetCall' | 'mockVerifyCalls' | 'mockExportHar'

export const journalHandlers: ControlHandlers<JournalOperation> = {
  async mockListCalls({ room, query: { limit = 100, secrets, ...filter } }) {
    const { journal } = room.world
    const total = await journal.count(filter)
    return { calls: await journal.list(filter, { limit, ...(secrets !== undefined && { secrets }) }), total }
  },
  mockClearJournal: ({ room }) => {
    room.world.journal.clear()
    room.world.events.emit({ type: 'state', change: 'journal' })
  },
  async mockGetCall({ room, path, query }) {
    const call = await room.world.journal.get(path.id, query)
    if (call === undefined) throw new Refused(404, 'The journal has no call with this id, or no longer.')
    return call
  },
  async mockVerifyCalls({ room, body: { match = {}, ...times } }) {
    try {
      return { count: await room.world.journal.verify(match, times) }
    } catch (error) {
      if (error instanceof JournalMismatch) throw new Refused(409, error.message)
      if (error instanceof RangeError) throw new Refused(400, error.message)
      throw error
    }
  },
  async mockExportHar({ room, query: { secrets, ...filter } }) {
    const har = await room.world.journal.har(filter, secrets === undefined ? {} : { secrets })
    return Response.json(har, { headers: { 'content-disposition': 'attachment; filename="latchkey.har"' } })
  },
}
