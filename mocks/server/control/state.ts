/** The operations of the control API on the state of a world as a whole. */
import type { ExportedState } from '../../control/exported-state.ts'
import { SeedError } from '../../control/seed.ts'
import { byKeyToBySlug, bySlugToByKey } from '../../control/service-keys.ts'
import type { components } from '../../generated/control.ts'
import type { SettingsChanges } from '../../world/settings.ts'
import { type ControlHandlers, Refused } from './types.ts'

type StateOperation =
  | 'mockReset'
  | 'mockListPresets'
  | 'mockApplyPreset'
  | 'mockSeed'
  | 'mockListSnapshots'
  | 'mockTakeSnapshot'
  | 'mockDeleteSnapshot'
  | 'mockRestoreSnapshot'
  | 'mockExportState'
  | 'mockImportState'
  | 'mockGetSettings'
  | 'mockChangeSettings'

type Settings = components['schemas']['Settings']

export const stateHandlers: ControlHandlers<StateOperation> = {
  async mockReset({ room, rooms }) {
    if (room.name === undefined) await room.state.reset()
    else rooms.remove(room.name)
  },
  mockListPresets: ({ room }) => ({ presets: room.state.presets }),
  async mockApplyPreset({ room, path, request }) {
    if (!room.state.presets.some(({ name }) => name === path.preset)) {
      const names = room.state.presets.map(({ name }) => name)
      throw new Refused(404, `There is no such preset; there are ${names.join(', ')}.`)
    }
    // Mailed links lead where the server was reached, which may be another address than it listens on.
    const base = new URL(request.url).origin + room.prefix
    return { preset: path.preset, sessions: await room.state.preset(path.preset, base) }
  },
  async mockSeed({ room, text }) {
    try {
      await room.state.seed(text)
    } catch (error) {
      if (!(error instanceof SeedError)) throw error
      throw new Refused(400, error.message, error.line === undefined ? {} : { line: error.line })
    }
  },
  mockListSnapshots: ({ room }) => ({ snapshots: room.state.snapshots() }),
  mockTakeSnapshot: ({ room, body }) => refusingRangeErrors(() => room.state.snapshot(body.name), 400),
  mockDeleteSnapshot: ({ room, path }) => {
    if (!room.state.removeSnapshot(path.name)) throw new Refused(404, 'There is no snapshot of this name.')
  },
  mockRestoreSnapshot: ({ room, path }) => refusingRangeErrors(() => room.state.restore(path.name), 404),
  mockExportState: async ({ room }) => (await room.state.export()) as components['schemas']['State'],
  mockImportState: ({ room, body }) =>
    refusingRangeErrors(() => room.state.import(body as unknown as ExportedState), 400),
  mockGetSettings: ({ room }) => byKeyToBySlug<object>(room.world.settings) as Settings,
  mockChangeSettings: ({ room, body }) => {
    room.world.configure(bySlugToByKey<object>(body) as SettingsChanges)
    return byKeyToBySlug<object>(room.world.settings) as Settings
  },
}

async function refusingRangeErrors<T>(work: () => Promise<T>, status: number): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof RangeError) throw new Refused(status, error.message)
    throw error
  }
}
