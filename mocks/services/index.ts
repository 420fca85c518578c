/** The five services over one world. */
import type { World } from '../world/world.ts'
import { createFittrackee } from './fittrackee/index.ts'
import { createFluencyBox } from './fluency-box/index.ts'
import { createNotes } from './notes/index.ts'
import { createNwapp } from './nwapp/index.ts'
import { createThunder } from './thunder/index.ts'

/** The five services, each mounted under `<prefix>/<slug>`. */
export function createServices(world: World, prefix = '') {
  return {
    fluencyBox: createFluencyBox(world, `${prefix}/fluency-box`),
    nwapp: createNwapp(world, `${prefix}/nwapp`),
    thunder: createThunder(world, `${prefix}/thunder`),
    notes: createNotes(world, `${prefix}/notes`),
    fittrackee: createFittrackee(world, `${prefix}/fittrackee`),
  }
}

export type Services = ReturnType<typeof createServices>
