/** The state of a world as a whole: back to the start, presets, seeds, snapshots. What is asked for at once is done in turn. */
import { createServices, type Services } from '../services/index.ts'
import { createWorld, type World } from '../world/world.ts'
import { type ExportedState, exported, imported, type Memory, memoryOf, remember } from './exported-state.ts'
import { type Preset, presetOf, presets, type SignedIn } from './presets.ts'
import { type Seed, sow } from './seed.ts'

export interface Snapshot {
  readonly name: string
  /** ISO 8601, by the world's clock. */
  readonly takenAt: string
}

export interface State {
  /** Back to the beginning: the accounts it began with, no mail, no faults, an empty journal, the real time. */
  reset(): Promise<void>
  /** The states that come with the mocks. */
  readonly presets: readonly Preset[]
  /**
   * Begins anew with the accounts of a preset. The password of everybody is `analytical-engine`.
   * @param base where the services are, for the links in mails. Default: where the world is told that they are.
   * @returns those who are signed in, with their tokens.
   * @throws RangeError if there is no such preset.
   */
  preset(name: string, base?: string): Promise<readonly SignedIn[]>
  /**
   * Begins anew with the accounts and settings of a seed.
   * @param seed as a value, or as the text of a seed file (YAML or JSON).
   * @throws SeedError with the reason, and with the line in a text, if it is no seed; then nothing has changed.
   */
  seed(seed: Seed | string): Promise<void>
  /**
   * Keeps accounts, tokens, mails, settings, outages and the time under a name; one of the same name is replaced.
   * @throws RangeError if 50 others are kept already.
   */
  snapshot(name: string): Promise<Snapshot>
  /** Oldest first. They outlive a reset. */
  snapshots(): readonly Snapshot[]
  /**
   * Everything is as it was, the time too; the journal and the faults stay as they are.
   * @throws RangeError if there is no such snapshot.
   */
  restore(name: string): Promise<void>
  /** Tells whether there was such a snapshot. */
  removeSnapshot(name: string): boolean
  /** What a snapshot holds, as plain JSON. It holds tokens and, of Thunder, passwords. */
  export(): Promise<ExportedState>
  /**
   * Goes back to a state that was exported, here or elsewhere.
   * @throws RangeError if it contradicts itself; then nothing has changed.
   */
  import(state: ExportedState): Promise<void>
}

interface StateParts {
  readonly world: World
  readonly services: Services
  /** Where the services are, for the links in mails; without a slash at its end. */
  base(): string
  /** What the world begins with, and goes back to. */
  readonly initial: Seed
}

const keptSnapshots = 50

export function createState({ world, services, base, initial }: StateParts): State {
  const snapshots = new Map<string, Memory>()
  const inTurn = createTurns()

  const begin = async (seed: Seed) => {
    await world.reset()
    await sow(seed, world, services)
  }
  const tell = (change: 'reset' | 'seed' | 'restore' | 'snapshots') => world.events.emit({ type: 'state', change })
  const shown = (name: string, { takenAt }: Memory) => ({ name, takenAt: new Date(takenAt).toISOString() })

  return {
    presets,
    reset: () =>
      inTurn(async () => {
        await begin(initial)
        tell('reset')
      }),
    preset: (name, givenBase = base()) =>
      inTurn(async () => {
        const apply = presetOf(name)
        if (apply === undefined) throw new RangeError(`There is no preset ${name}.`)
        await world.reset()
        const signedIn = await apply({ world, services, base: givenBase })
        tell('seed')
        return signedIn
      }),
    seed: (seedOrText) =>
      inTurn(async () => {
        // Loaded where it is needed: it is larger than all the rest.
        const { checkSeed, parseSeed } = await import('./seed-text.ts')
        const seed = typeof seedOrText === 'string' ? parseSeed(seedOrText) : seedOrText
        checkSeed(seed)
        await rehearse(seed)
        await begin(seed)
        tell('seed')
      }),
    snapshot: (name) =>
      inTurn(async () => {
        if (!snapshots.has(name) && snapshots.size >= keptSnapshots) {
          throw new RangeError(`${keptSnapshots} snapshots are kept; remove one first.`)
        }
        const memory = await memoryOf(world)
        // Out and in again, so that the newest stands last.
        snapshots.delete(name)
        snapshots.set(name, memory)
        tell('snapshots')
        return shown(name, memory)
      }),
    snapshots: () => Array.from(snapshots, ([name, memory]) => shown(name, memory)),
    restore: (name) =>
      inTurn(async () => {
        const memory = snapshots.get(name)
        if (memory === undefined) throw new RangeError(`There is no snapshot ${name}.`)
        await remember(world, memory)
        tell('restore')
      }),
    removeSnapshot(name) {
      const removed = snapshots.delete(name)
      if (removed) tell('snapshots')
      return removed
    },
    export: () => inTurn(async () => exported(await memoryOf(world))),
    import: (state) =>
      inTurn(async () => {
        await remember(world, imported(state))
        tell('restore')
      }),
  }
}

/** Sows the seed in a world of its own, so that a seed that cannot be is found before anything has changed. */
async function rehearse(seed: Seed): Promise<void> {
  const world = createWorld()
  await sow(seed, world, createServices(world))
}

/**
 * Does one thing after the other, whatever becomes of each. What nothing is before begins at once: a reset has forgotten
 * everything when the call returns, whether it is awaited or not.
 */
function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let underway = 0
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>) => {
    const takeTurn = async (): Promise<T> => {
      try {
        return await work()
      } finally {
        underway -= 1
      }
    }
    const turn = underway === 0 ? takeTurn() : last.then(takeTurn)
    underway += 1
    last = turn.catch(() => undefined)
    return turn
  }
}
