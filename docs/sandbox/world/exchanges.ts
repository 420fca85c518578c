/** Everything that went over the wire, newest first, as the services' journal has it: also what the SDK did by itself. */
import { signal } from '@preact/signals'
import type { JournalCall, Mocks } from '../../../mocks/index.ts'
import type { Wire } from './worker.ts'

/** Who made a call. */
export type Maker = 'you' | 'the SDK by itself' | 'a mailed link' | 'the snippet' | 'somebody'

export interface Exchange extends JournalCall {
  readonly by: Maker
}

export type MakingFetch = (by: Maker, request: Request, init?: RequestInit) => Promise<Response>

const kept = 100

export interface Exchanges {
  readonly list: { readonly value: readonly Exchange[] }
  /** Sends, and remembers who did. */
  readonly fetch: MakingFetch
  clear(): void
}

export function createExchanges({ events, journal }: Pick<Mocks, 'events' | 'journal'>, wire: Wire): Exchanges {
  const list = signal<readonly Exchange[]>([])
  /** The calls that are on their way. The journal knows a call only by what it says. */
  const underway = new Set<{ readonly by: Maker; readonly method: string; readonly url: string }>()

  const makerOf = (method: string, path: string): Maker => {
    const calls = [...underway]
    const found = calls.find((call) => call.method === method && new URL(call.url).pathname === path)
    // What is redirected goes on under another address.
    return (found ?? calls.at(-1))?.by ?? 'somebody'
  }

  events.subscribe((event) => {
    if (event.type !== 'call') return
    const { id, method, path } = event.call
    const by = makerOf(method, path)
    void journal.get(id, { secrets: 'shown' }).then((call) => {
      if (call !== undefined) list.value = [{ ...call, by }, ...list.value].slice(0, kept)
    })
  })

  return {
    list,
    async fetch(by, request, init) {
      const call = { by, method: request.method, url: request.url }
      underway.add(call)
      try {
        return await wire.fetch(request, init)
      } finally {
        underway.delete(call)
      }
    },
    clear() {
      list.value = []
    },
  }
}
