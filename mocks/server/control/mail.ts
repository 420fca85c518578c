/** The operations of the control API on mail. */
import { type ControlHandlers, Refused } from './types.ts'

type MailOperation = 'mockListMail' | 'mockClearMail' | 'mockGetMail' | 'mockDeleteMail'

export const mailHandlers: ControlHandlers<MailOperation> = {
  async mockListMail({ room, query: { waitMs = 0, ...filter }, signal }) {
    const { mailbox } = room.world
    if (waitMs > 0) await mailbox.wait(filter, { timeoutMs: waitMs, signal })
    return { mail: await mailbox.list(filter) }
  },
  mockClearMail: ({ room }) => room.world.mailbox.clear(),
  async mockGetMail({ room, path }) {
    const mail = await room.world.mailbox.get(path.id)
    if (mail === undefined) throw noMail()
    return mail
  },
  async mockDeleteMail({ room, path }) {
    if (!(await room.world.mailbox.remove(path.id))) throw noMail()
  },
}

function noMail(): Refused {
  return new Refused(404, 'No mail has this id.')
}
