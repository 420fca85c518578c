/** What the handlers of the control API are given, and what they give back: both follow from its description. */
import type { operations } from '../../generated/control.ts'
import type { Room, Rooms } from '../rooms.ts'

export type OperationId = keyof operations

type Parameters<Op extends OperationId, In extends 'path' | 'query'> = Exclude<
  operations[Op]['parameters'][In],
  undefined
>

type BodyOf<Op extends OperationId> = operations[Op] extends {
  readonly requestBody: { readonly content: { readonly 'application/json': infer Body } }
}
  ? Body
  : undefined

/** Nothing where the reply has no body. */
type ContentOf<Reply> = Reply extends { readonly content: { readonly 'application/json': infer Body } }
  ? Body
  : // biome-ignore lint/suspicious/noConfusingVoidType: a handler without a reply need not return anything
    void

/** The body of the one good reply. */
type GoodBody<Op extends OperationId> = {
  [Status in keyof operations[Op]['responses'] & (200 | 201 | 204)]: ContentOf<operations[Op]['responses'][Status]>
}[keyof operations[Op]['responses'] & (200 | 201 | 204)]

/** A call of the control API whose parameters and body are as described. */
export interface ControlCall<Op extends OperationId> {
  readonly path: Parameters<Op, 'path'>
  readonly query: Parameters<Op, 'query'>
  /** Of the JSON. */
  readonly body: BodyOf<Op>
  /** The body as it came. */
  readonly text: string
  readonly request: Request
  /** The world that the call is about. */
  readonly room: Room
  readonly rooms: Rooms
  /** Fires when the client has gone or the server closes. */
  readonly signal: AbortSignal
}

/**
 * Answers a call: with the body of the good reply, or with a reply of its own where that is not JSON.
 * @throws Refused for anything else.
 */
export type ControlHandler<Op extends OperationId> = (
  call: ControlCall<Op>,
) => Promise<GoodBody<Op> | Response> | GoodBody<Op> | Response

export type ControlHandlers<Op extends OperationId = OperationId> = { readonly [Id in Op]: ControlHandler<Id> }

/** A refusal of a call; it becomes a problem (RFC 9457). */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly status: number
  readonly details: Readonly<Record<string, unknown>>

  constructor(status: number, title: string, details: Readonly<Record<string, unknown>> = {}) {
    super(title)
    this.status = status
    this.details = details
  }
}
