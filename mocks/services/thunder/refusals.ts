/** The refusals of Thunder are lines of text, and all but one name the e-mail address that the call is about. */
import { MailUnavailable, StoreRejected, StoreUnavailable } from '../../world/faults/outages.ts'
import type { OperationFacts } from '../contract.ts'
import { replyFrom } from '../reply.ts'
import { Refusal } from '../service.ts'
import type { CallOf } from './context.ts'

type KeyOf<Facts extends OperationFacts> = keyof Facts['replies'] & string

/** The documented reply of this key as it stands, to be thrown. */
export function refusalOf<Facts extends OperationFacts>({ operation }: CallOf<Facts>, key: KeyOf<Facts>): Refusal {
  return new Refusal(replyFrom(operation, key))
}

export interface Naming<Facts extends OperationFacts> {
  /** The documented reply of this key with the address in its line, to be thrown. */
  refusal(key: KeyOf<Facts>): Refusal
  /** Waits for the database or the mail; a fault there becomes the operation's refusal. */
  attempt<T>(work: Promise<T>): Promise<T>
}

/** @param address as the caller sent it: `null` if it is absent. */
export function naming<Facts extends OperationFacts>(
  { operation }: CallOf<Facts>,
  address: string | null,
): Naming<Facts> {
  const refusal = (key: string) => {
    const example = String(operation.replies[key]?.body)
    // Replaced by a function, because in a replacement text `$&` and the like have a meaning.
    const line = example.replace(/\(User: .*\)$/, () => `(User: ${address})`)
    return new Refusal(replyFrom(operation, key, line))
  }
  return {
    refusal,
    async attempt(work) {
      try {
        return await work
      } catch (error) {
        const key = faultKey(error)
        throw key !== undefined && key in operation.replies ? refusal(key) : error
      }
    },
  }
}

function faultKey(error: unknown): string | undefined {
  if (error instanceof StoreUnavailable) return 'unavailable'
  if (error instanceof StoreRejected) return 'server_error'
  return error instanceof MailUnavailable ? 'server_error.mail' : undefined
}
