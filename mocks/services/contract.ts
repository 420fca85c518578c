/** The shape of the generated facts and types of a service, and what follows from them for its handlers. */

export interface ReplyFacts {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body?: unknown
}

export interface FieldRules {
  readonly required: boolean
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
}

export interface OperationFacts {
  readonly method: string
  readonly path: string
  /** The names of the security schemes, all of which are needed; empty where the operation is public. */
  readonly security: readonly string[]
  /** The media types of the request body; empty where there is none. */
  readonly consumes: readonly string[]
  /** The fields of the request body, by name. */
  readonly fields: Readonly<Record<string, FieldRules>>
  /** Every documented reply, by the key of its example. */
  readonly replies: Readonly<Record<string, ReplyFacts>>
}

export interface Contract {
  readonly slug: string
  readonly operations: Readonly<Record<string, OperationFacts>>
}

/** The `operations` interface of a generated module, for the operations of this contract. */
export type OperationTypes<C extends Contract> = Readonly<Record<keyof C['operations'], { readonly responses: object }>>

/** The key of a documented reply of an operation: the contract's example key. */
export type ReplyKey<C extends Contract, Op extends keyof C['operations']> = keyof C['operations'][Op]['replies'] &
  string

/** What the body of a documented reply may be. */
export type ReplyBody<
  C extends Contract,
  T extends OperationTypes<C>,
  Op extends keyof C['operations'],
  Key extends ReplyKey<C, Op>,
> = ContentOf<T[Op]['responses'], C['operations'][Op]['replies'][Key]>

type ContentOf<Responses, Reply> = Reply extends { readonly status: infer Status }
  ? Status extends keyof Responses
    ? Responses[Status] extends { readonly content: infer Content }
      ? Content[keyof Content]
      : undefined
    : undefined
  : undefined
