/** What happens in a world, told to whoever listens: the live view of the console, and waiting for a mail. */
import type { CallSummary } from './journal/entry.ts'

export type WorldEvent =
  /** A call was answered, or left without an answer by a fault. */
  | { readonly type: 'call'; readonly call: CallSummary }
  /** A service sent a mail. */
  | {
      readonly type: 'mail'
      readonly id: string
      readonly service: string
      readonly to: string
      readonly subject: string
    }
  /** The clock was moved, frozen or resumed. */
  | { readonly type: 'clock'; readonly now: string; readonly frozen: boolean }
  /** A fault was added or removed or used up, or an outage began or ended. */
  | { readonly type: 'faults' }
  /** Accounts, mails, tokens, settings or snapshots changed by another hand than a service's. */
  | { readonly type: 'state'; readonly change: StateChange }

export type StateChange =
  | 'reset'
  | 'seed'
  | 'restore'
  | 'snapshots'
  | 'users'
  | 'tokens'
  | 'mail'
  | 'journal'
  | 'settings'

export interface Events {
  /** How many listen. */
  readonly listeners: number
  emit(event: WorldEvent): void
  /** @returns what ends the subscription. */
  subscribe(listener: (event: WorldEvent) => void): () => void
}

export function createEvents(): Events {
  const listeners = new Set<(event: WorldEvent) => void>()
  return {
    get listeners() {
      return listeners.size
    },
    emit(event) {
      for (const listener of [...listeners]) {
        try {
          listener(event)
        } catch (error) {
          // What a listener fails at is its own affair: told as any other error that nobody catches, and to nobody here.
          queueMicrotask(() => {
            throw error
          })
        }
      }
    },
    subscribe(listener) {
      // Wrapped, so that a function that subscribes twice is told twice and can leave once.
      const subscription = (event: WorldEvent) => listener(event)
      listeners.add(subscription)
      return () => void listeners.delete(subscription)
    },
  }
}
