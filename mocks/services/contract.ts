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
  readonly security: readonly string[]
  readonly consumes: readonly string[]
  readonly fields: Readonly<Record<string, FieldRules>>
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
