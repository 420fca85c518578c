/** One client of the SDK for each service. Their sessions live by the clock of the world, and in a storage that can be kept. */

import type { Slug } from '../../../openapi/tools/services.ts'
import type { Fetch, SessionStorage } from '../../../src/index.ts'
import { createFitTrackee } from '../../../src/services/fittrackee.ts'
import { createFluencyBox } from '../../../src/services/fluency-box.ts'
import { createNotes } from '../../../src/services/notes.ts'
import { createNwapp } from '../../../src/services/nwapp.ts'
import { createThunder } from '../../../src/services/thunder.ts'

export type Clients = ReturnType<typeof createClients>

export interface ClientParts {
  baseUrl(slug: Slug): string
  readonly fetch: Fetch
  readonly storage: SessionStorage
  readonly now: () => number
}

export const storageKeyOf = (slug: Slug) => `session:${slug}`

export function createClients({ baseUrl, ...shared }: ClientParts) {
  const options = (slug: Slug) => ({ ...shared, baseUrl: baseUrl(slug), storageKey: storageKeyOf(slug) })
  return {
    'fluency-box': createFluencyBox(options('fluency-box')),
    nwapp: createNwapp(options('nwapp')),
    thunder: createThunder({ ...options('thunder'), application: { name: 'admin', secret: 'admin' } }),
    notes: createNotes(options('notes')),
    fittrackee: createFitTrackee(options('fittrackee')),
  }
}
