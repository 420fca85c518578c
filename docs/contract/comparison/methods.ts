/** What the SDK's client of each service can do, asked of the clients themselves. They call nobody here. */
import type { Slug } from '../../../openapi/tools/services.ts'
import { createFitTrackee } from '../../../src/services/fittrackee.ts'
import { createFluencyBox } from '../../../src/services/fluency-box.ts'
import { createNotes } from '../../../src/services/notes.ts'
import { createNwapp } from '../../../src/services/nwapp.ts'
import { createThunder } from '../../../src/services/thunder.ts'

const baseUrl = 'http://127.0.0.1'

const clients = {
  'fluency-box': createFluencyBox({ baseUrl }),
  nwapp: createNwapp({ baseUrl }),
  thunder: createThunder({
    baseUrl,
    application: { name: 'admin', secret: 'admin' },
    hashPassword: async (text) => text,
  }),
  notes: createNotes({ baseUrl }),
  fittrackee: createFitTrackee({ baseUrl }),
}
for (const client of Object.values(clients)) client.dispose()

/** Every client has them, and no service. */
const common = ['fetch', 'dispose']

/** In the order of the client. */
export function methodsOf(slug: Slug): readonly string[] {
  return Object.entries(clients[slug]).flatMap(([name, value]) =>
    typeof value === 'function' && !common.includes(name) ? [name] : [],
  )
}
