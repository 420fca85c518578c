/** The five services over one world. */
import type { World } from '../world/world.ts'
import { createFittrackee } from './fittrackee/index.ts'
import { createFluencyBox } from './fluency-box/index.ts'
import { createNotes } from './notes/index.ts'
import { createNwapp } from './nwapp/index.ts'
import { createThunder } from './thunder/index.ts'

/** The five services, each mounted under `/<slug>`. */
export function createServices(world: World) {
  return {
    fluencyBox: createFluencyBox(world, '/fluency-box'),
    nwapp: createNwapp(world, '/nwapp'),
    thunder: createThunder(world, '/thunder'),
    notes: createNotes(world, '/notes'),
    fittrackee: createFittrackee(world, '/fittrackee'),
  }
}

export type Services = ReturnType<typeof createServices>
