/**
 * The token that a server asks for when other machines can reach it. It is kept for this tab only, and travels in a
 * header, never in a URL.
 */
import { signal } from '@preact/signals'
import { Problem } from './problem.ts'

const storageKey = 'latchkey-control-token'

let token = sessionStorage.getItem(storageKey) ?? ''

export const currentToken = (): string => token

/** The question that the person is being asked; `undefined` while there is none. */
export const tokenQuestion = signal<{ readonly refused: boolean } | undefined>(undefined)

interface Waiting {
  readonly answer: Promise<void>
  resolve(): void
  reject(problem: Problem): void
}

let waiting: Waiting | undefined

/**
 * Asks for a token, once however many calls need one.
 * @param sent the token that the server refused; empty if there was none.
 * @throws Problem if the person declines.
 */
export function askForToken(sent: string): Promise<void> {
  // Another call has brought a token since this one was sent.
  if (sent !== token) return Promise.resolve()
  waiting ??= startWaiting()
  tokenQuestion.value = { refused: sent !== '' }
  return waiting.answer
}

/** What can travel in a header; no other text is a token. */
const sendable = /^[\x21-\x7e]+$/

export function giveToken(given: string): void {
  if (!sendable.test(given)) {
    tokenQuestion.value = { refused: true }
    return
  }
  token = given
  sessionStorage.setItem(storageKey, given)
  tokenQuestion.value = undefined
  waiting?.resolve()
  waiting = undefined
}

export function declineToken(): void {
  tokenQuestion.value = undefined
  waiting?.reject(new Problem('This server asks for the token that its start screen shows.', 401))
  waiting = undefined
}

function startWaiting(): Waiting {
  let resolve: () => void = () => undefined
  let reject: (problem: Problem) => void = () => undefined
  const answer = new Promise<void>((onAnswer, onDecline) => {
    resolve = onAnswer
    reject = onDecline
  })
  return { answer, resolve, reject }
}
