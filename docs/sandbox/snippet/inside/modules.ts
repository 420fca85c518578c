/** What a snippet can import: the SDK, whose clients tell of their sessions. */
import * as latchkey from '../../../../src/index.ts'
import { createFitTrackee } from '../../../../src/services/fittrackee.ts'
import { createFluencyBox } from '../../../../src/services/fluency-box.ts'
import { createNotes } from '../../../../src/services/notes.ts'
import { createNwapp } from '../../../../src/services/nwapp.ts'
import { createThunder } from '../../../../src/services/thunder.ts'
import type { ClientSession } from '../../../../src/session/client-core.ts'
import type { SessionEvent, Slug } from '../host.ts'

type OnSession = (slug: Slug, event: SessionEvent) => void

/** @returns `require`. It throws for any other name, and says what there is. */
export function sdk(onSession: OnSession): (name: string) => unknown {
  const watched =
    <Options, Client extends { readonly session: ClientSession }>(slug: Slug, create: (options: Options) => Client) =>
    (options: Options) => {
      const client = create(options)
      client.session.subscribe((event) => onSession(slug, event))
      return client
    }
  const modules = new Map<string, unknown>([
    ['latchkey', latchkey],
    ['latchkey/fluency-box', { createFluencyBox: watched('fluency-box', createFluencyBox) }],
    ['latchkey/nwapp', { createNwapp: watched('nwapp', createNwapp) }],
    ['latchkey/thunder', { createThunder: watched('thunder', createThunder) }],
    ['latchkey/notes', { createNotes: watched('notes', createNotes) }],
    ['latchkey/fittrackee', { createFitTrackee: watched('fittrackee', createFitTrackee) }],
  ])
  return (name) => {
    if (modules.has(name)) return modules.get(name)
    const names = [...modules.keys()].map((known) => `'${known}'`).join(', ')
    throw new Error(`'${name}' cannot be imported here. There are ${names}.`)
  }
}
