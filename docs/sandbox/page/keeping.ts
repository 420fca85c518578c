/**
 * Keeps the page's state over a reload, and takes another one in its place: a message's, a link's, or one's own again.
 *
 * - Whatever takes the place of the reader's own state leaves a way back to it, the newest first. A reload keeps them.
 * - A state is tried in a world of its own before it takes the place of this one: what the services cannot live with
 *   changes nothing.
 * - One after the other: two that are asked for at once do not mix.
 */
import { effect, signal } from '@preact/signals'
import { createMocks } from '../../../mocks/index.ts'
import { rawOf } from '../call/raw.ts'
import { checkedState, type Kept, movedTo, NoState, type WayBack } from '../state/kept.ts'
import { save, saved } from '../state/saved.ts'
import { apiBase, baseOf } from '../world/place.ts'
import { beginWith } from './preset.ts'
import type { Sandbox } from './sandbox.ts'

export interface Keeping {
  /** The newest first. */
  readonly waysBack: { readonly value: readonly WayBack[] }
  /** Whether there is room to keep the state over a reload. */
  readonly hasRoom: { readonly value: boolean }
  /** Whether all that was done is kept. */
  readonly isSaved: { readonly value: boolean }
  state(): Promise<Kept>
  /** @throws NoState if the services cannot live with it; then nothing has changed. */
  take(state: Kept, words: string): Promise<void>
  /** @throws NotReproducible */
  takeMessage(id: string): Promise<void>
  /** Begins anew with a state of the mocks. What is on the desk stays. */
  takePreset(name: string): Promise<void>
  goBack(): Promise<void>
  forgetWaysBack(): void
  /** Begins with what was saved. @throws an error if that cannot be used; the page has then begun anew. */
  begin(): Promise<void>
}

const keptWaysBack = 10
const saveAfterMs = 150

export const firstPreset = 'demo'

export function createKeeping(sandbox: Sandbox): Keeping {
  const { mocks, storage, clients, desk, happened, services } = sandbox
  const waysBack = signal<readonly WayBack[]>([])
  const hasRoom = signal(true)
  const isSaved = signal(true)
  let last: Promise<unknown> = Promise.resolve()

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }

  const state = async (): Promise<Kept> => ({
    version: 1,
    base: apiBase,
    world: await mocks.state.export(),
    sessions: storage.all(),
    operationId: desk.operation.peek().operationId,
    forms: desk.forms.peek(),
    raws: desk.raws.peek(),
    byHand: desk.byHand.peek(),
    snippets: desk.snippets.peek(),
  })

  const apply = async ({ world, sessions, operationId, forms, raws, byHand, snippets }: Kept) => {
    mocks.faults.clear()
    await mocks.state.import(world)
    storage.replace(sessions)
    desk.operationId.value = operationId
    desk.forms.value = forms
    desk.raws.value = raws
    desk.byHand.value = byHand
    desk.snippets.value = snippets
    // Whoever is signed in now is told as the clients find out.
    await Promise.all(services.map(({ slug }) => clients[slug].session.get()))
  }

  const leaveWayBack = async (words: string) => {
    waysBack.value = [{ words, state: await state() }, ...waysBack.peek()].slice(0, keptWaysBack)
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  const saveNow = async () => {
    clearTimeout(timer)
    hasRoom.value = save({ state: await state(), waysBack: waysBack.peek() })
    isSaved.value = true
  }
  const startSaving = () => {
    effect(() => {
      void [happened.value, desk.operationId.value, desk.forms.value, desk.raws.value]
      void [desk.byHand.value, desk.snippets.value, waysBack.value]
      isSaved.value = false
      clearTimeout(timer)
      timer = setTimeout(() => void saveNow(), saveAfterMs)
    })
    // The clock has gone on since; and nothing of this waits for more than the page can do while it leaves.
    addEventListener('pagehide', () => void saveNow())
  }

  return {
    waysBack,
    hasRoom,
    isSaved,
    state,
    take: (given, words) =>
      inTurn(async () => {
        const moved = movedTo(checkedState(given), apiBase)
        await rehearse(moved)
        await leaveWayBack(words)
        await apply(moved)
      }),
    takeMessage: (id) =>
      inTurn(async () => {
        const { reproduce } = await import('../message/reproduce.ts')
        const { world, request } = await reproduce(id, apiBase)
        const [operationId = ''] = id.split('.')
        const slug = services.find(({ operations }) => operations.some((one) => one.operationId === operationId))?.slug
        if (slug === undefined) return
        const raw = await rawOf(request, baseOf(slug))
        await leaveWayBack(`what leads to ${id}. Press Send`)
        const own = await state()
        const raws = { ...own.raws, [operationId]: raw }
        const byHand = [...new Set([...own.byHand, operationId])]
        await apply({ ...own, world, sessions: {}, operationId, raws, byHand })
      }),
    takePreset: (name) =>
      inTurn(async () => {
        await leaveWayBack(`the state ${name}`)
        await beginWith(name, sandbox)
      }),
    goBack: () =>
      inTurn(async () => {
        const [newest, ...older] = waysBack.peek()
        if (newest === undefined) return
        await apply(newest.state)
        waysBack.value = older
      }),
    forgetWaysBack() {
      waysBack.value = []
    },
    begin: () =>
      inTurn(async () => {
        try {
          const kept = saved()
          if (kept === undefined) await mocks.state.preset(firstPreset)
          else {
            await rehearse(kept.state)
            await apply(kept.state)
            waysBack.value = kept.waysBack
          }
        } catch (error) {
          await mocks.state.preset(firstPreset)
          throw error
        } finally {
          startSaving()
        }
      }),
  }
}

/** Lives with a state in a world of its own. */
async function rehearse({ world }: Kept): Promise<void> {
  try {
    const scratch = createMocks({ origin: apiBase })
    await scratch.state.import(world)
    const { fluencyBox, nwapp, thunder, notes, fittrackee } = scratch
    for (const { users } of [fluencyBox, nwapp, thunder, notes, fittrackee]) await users.list()
    await scratch.mailbox.list()
  } catch (error) {
    throw new NoState(`The services cannot live with it: ${error instanceof Error ? error.message : String(error)}`)
  }
}
