/**
 * Goes where the address says: to an operation, to a message of it, to a state that a link brings. Nothing runs by itself,
 * and a reload brings nothing about again.
 */
import { effect, type Signal, signal } from '@preact/signals'
import type { FormOperation } from '../form/operation.ts'
import { addressOf, hashOf } from '../state/address.ts'
import { stateOfLink } from '../state/link.ts'
import type { Keeping } from './keeping.ts'
import type { Sandbox } from './sandbox.ts'
import type { Sending } from './sending.ts'

/** A state that a link brings, until the reader has chosen. */
export interface Offer {
  open(): void
  decline(): void
}

export interface Going {
  readonly offer: Signal<Offer | undefined>
  /** What went wrong, in words. */
  readonly problem: Signal<string | undefined>
  choose(operation: FormOperation): void
  showMessage(id: string): void
  /** Begins to follow the address. */
  start(): void
}

export const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

export function createGoing({ desk, operations, services }: Sandbox, keeping: Keeping, sending: Sending): Going {
  const offer = signal<Offer | undefined>(undefined)
  const problem = signal<string | undefined>(undefined)

  const tell = (words: string) => (error: unknown) => {
    problem.value = `${words} ${wordsOf(error)} Your own state is as it was.`
  }
  const settle = () => {
    const { slug, operationId } = desk.operation.peek()
    history.replaceState(null, '', hashOf(slug, operationId))
    sending.outcome.value = undefined
  }
  const showMessage = (id: string) => {
    problem.value = undefined
    sending.outcome.value = undefined
    void keeping.takeMessage(id).catch(tell('The message cannot be set up.')).then(settle)
  }
  const offerLink = async (data: string) => {
    const cannotOpen = tell('The link cannot be opened.')
    offer.value = undefined
    problem.value = undefined
    try {
      const state = await stateOfLink(data)
      const decline = () => {
        offer.value = undefined
        settle()
      }
      const open = () => void keeping.take(state, 'the state of the link').catch(cannotOpen).then(decline)
      offer.value = { open, decline }
    } catch (error) {
      cannotOpen(error)
      settle()
    }
  }
  const go = () => {
    const address = addressOf(location.hash)
    if (address.kind === 'share') return void offerLink(address.data)
    if (address.kind === 'none') return
    const service = services.find(({ slug }) => slug === address.operationId)
    const operation = operations.get(address.operationId) ?? service?.operations[0]
    if (operation === undefined) {
      problem.value = `There is no operation ${address.operationId}.`
      return settle()
    }
    desk.operationId.value = operation.operationId
    sending.outcome.value = undefined
    if (address.message !== undefined) showMessage(address.message)
  }

  return {
    offer,
    problem,
    choose({ slug, operationId }) {
      history.pushState(null, '', hashOf(slug, operationId))
      desk.operationId.value = operationId
      sending.outcome.value = undefined
    },
    showMessage,
    start() {
      addEventListener('hashchange', go)
      go()
      // The way back leads to another operation, too.
      effect(() => {
        void desk.operation.value
        if (addressOf(location.hash).kind === 'operation') settle()
      })
    },
  }
}
