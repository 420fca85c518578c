/** Hears what other tabs do to the storage, and lets them hear it. What was done, each reads from the storage itself. */

export interface Others {
  /** The storage has changed. The teller itself does not hear it. */
  tell(): void
  stop(): void
}

/**
 * `storage` events tell of `localStorage` once its change has arrived; the channel tells of any other storage, and of
 * other clients in this page. Outside pages and workers there is nobody to hear.
 */
export function watchOthers(name: string, changed: () => unknown): Others | undefined {
  if (typeof addEventListener !== 'function') return undefined
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(name) : undefined
  const listener = () => void changed()
  addEventListener('storage', listener)
  channel?.addEventListener('message', listener)
  return {
    tell: () => channel?.postMessage(null),
    stop() {
      removeEventListener('storage', listener)
      channel?.close()
    },
  }
}
