/** Tells listeners what happened to a session. */
import type { SessionEndReason } from './session-ended-error.ts'

/**
 * - `signed-out`: by the user, here or elsewhere, or the session ended elsewhere for any reason.
 * - `expired`: the session ended here without the user's doing; `reason` says how.
 */
export type SessionEvent =
  | { readonly type: 'signed-in' | 'refreshed' | 'signed-out' }
  | { readonly type: 'expired'; readonly reason: Exclude<SessionEndReason, 'signed-out'> }

export type SessionListener = (event: SessionEvent) => unknown

export interface Events {
  emit(event: SessionEvent): void
  /** @returns a function that ends the subscription. */
  subscribe(listener: SessionListener): () => void
}

/**
 * Listeners are called at once and never awaited. One that throws or rejects harms neither the session nor the others.
 * @param warn is told, so that it does not go unnoticed.
 */
export function createEvents(warn: (message: string) => void): Events {
  const subscriptions = new Set<{ readonly listener: SessionListener }>()
  return {
    emit(event) {
      for (const subscription of [...subscriptions]) {
        if (!subscriptions.has(subscription)) continue
        new Promise((resolve) => resolve(subscription.listener(event))).catch(() => warn('A session listener failed.'))
      }
    },
    subscribe(listener) {
      const subscription = { listener }
      subscriptions.add(subscription)
      return () => void subscriptions.delete(subscription)
    },
  }
}
