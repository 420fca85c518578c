/** Whether somebody is signed in, as React asks for it. The client alone decides; this only repeats what it says. */
import type { ClientSession } from 'latchkey'
import { useSyncExternalStore } from 'react'

export type SessionState =
  /** The storage has not been read yet. */
  | { readonly status: 'unknown' }
  /** `number` changes when somebody signs in, so that nothing of the last account stays on the screen. */
  | { readonly status: 'signed-in'; readonly number: number }
  /** `ended` where it was not the user's own doing. */
  | { readonly status: 'signed-out'; readonly ended: boolean }

export interface SessionStore {
  subscribe(listener: () => void): () => void
  get(): SessionState
}

/** To be made once for a client: it listens for as long as the page lives. */
export function createSessionStore(session: ClientSession): SessionStore {
  const listeners = new Set<() => void>()
  let state: SessionState = { status: 'unknown' }
  let signIns = 0

  const become = (next: SessionState) => {
    state = next
    for (const listener of listeners) listener()
  }

  session.subscribe(({ type }) => {
    if (type === 'signed-in') become({ status: 'signed-in', number: ++signIns })
    if (type === 'signed-out') become({ status: 'signed-out', ended: false })
    if (type === 'expired') become({ status: 'signed-out', ended: true })
  })
  // An event that came first knows better.
  session.get().then((info) => {
    if (state.status !== 'unknown') return
    become(info ? { status: 'signed-in', number: ++signIns } : { status: 'signed-out', ended: false })
  })

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    get: () => state,
  }
}

export const useSession = ({ subscribe, get }: SessionStore): SessionState => useSyncExternalStore(subscribe, get)
