/** The catalogue of what the services say: each named example of a reply, in the words that a user may get to read. */
import { type Message, type Operation, operations, type Reply, services } from './contract.ts'
import { type Words, wordsOf } from './messages/words.ts'

export interface Entry {
  readonly operation: Operation
  readonly reply: Reply
  readonly message: Message
  /** Nothing where the reply is only data, or has no body. */
  readonly words: readonly Words[]
  /** The body as it travels, JSON with line breaks; `undefined` where there is none. */
  readonly body: string | undefined
  /** The request header that gets this very reply from the mock server. */
  readonly prefer: string
  /** Whether only a server gives this reply, and never the services alone. */
  readonly onlyFromServer: boolean
}

export const entriesOf = (operation: Operation): readonly Entry[] =>
  operation.replies.flatMap((reply) => reply.messages.map((message) => entryOf(operation, reply, message)))

/** In the order of the services, their operations and the statuses. */
export const entries: readonly Entry[] = operations.flatMap(entriesOf)

/** The service and its operations, each with what it says. */
export const catalogue = services.map((service) => ({
  service,
  operations: service.operations.map((operation) => ({ operation, entries: entriesOf(operation) })),
}))

function entryOf(operation: Operation, reply: Reply, message: Message): Entry {
  return {
    operation,
    reply,
    message,
    words: wordsOf(message),
    body: bodyOf(message.value),
    prefer: `Prefer: code=${reply.status}, example=${message.key}`,
    onlyFromServer: reply.status === 413 && !limitsFiles(operation),
  }
}

function bodyOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : JSON.stringify(value, undefined, 2)
}

/** Whether the service itself looks at the size of a file; any other limit of size is that of a server's front. */
function limitsFiles({ bodies }: Operation): boolean {
  return bodies.some(({ schema }) =>
    Object.values(schema.properties ?? {}).some((field) => field.format === 'binary' && 'maxLength' in field),
  )
}
