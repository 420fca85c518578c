/** Every documented reply of the five services, as their mocks have it from the contract. */
import { fittrackeeContract } from '../../mocks/generated/fittrackee.ts'
import { fluencyBoxContract } from '../../mocks/generated/fluency-box.ts'
import { notesContract } from '../../mocks/generated/notes.ts'
import { nwappContract } from '../../mocks/generated/nwapp.ts'
import { thunderContract } from '../../mocks/generated/thunder.ts'
import type { Contract, ReplyFacts } from '../../mocks/services/contract.ts'

export const contracts: readonly Contract[] = [
  fluencyBoxContract,
  nwappContract,
  thunderContract,
  notesContract,
  fittrackeeContract,
]

export interface Operation {
  readonly slug: string
  readonly id: string
  readonly method: string
  readonly path: string
  readonly replies: Readonly<Record<string, ReplyFacts>>
}

export const operations: readonly Operation[] = contracts.flatMap(({ slug, operations }) =>
  Object.entries(operations).map(([id, { method, path, replies }]) => ({ slug, id, method, path, replies })),
)

/** One documented reply of an operation. */
export interface Documented extends Operation {
  readonly key: string
  readonly reply: ReplyFacts
  /** The code for which the example's key stands: `missing_field` for `missing_field.email`. */
  readonly code: string
  /** The codes of all examples of this operation that are the same on the wire, this one's among them. */
  readonly sharedBy: readonly string[]
}

const codeOf = (key: string) => key.replace(/\..*/, '')
const onTheWire = ({ status, headers, body }: ReplyFacts) => JSON.stringify([status, headers, body])

export const documented: readonly Documented[] = operations.flatMap((operation) => {
  const entries = Object.entries(operation.replies)
  return entries.map(([key, reply]) => {
    const same = entries.filter(([, other]) => onTheWire(other) === onTheWire(reply))
    return { ...operation, key, reply, code: codeOf(key), sharedBy: [...new Set(same.map(([name]) => codeOf(name)))] }
  })
})
