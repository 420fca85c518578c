/** The types of `client.api`, derived from the generated types of a service. */
import type { ApiError } from './api-error.ts'

export type Method = 'get' | 'put' | 'post' | 'delete' | 'patch' | 'head' | 'options' | 'trace'

/** The paths that have this method. */
export type PathsWith<Paths, M extends Method> = {
  [P in keyof Paths]: Paths[P] extends Readonly<Record<M, { readonly responses: unknown }>> ? P : never
}[keyof Paths]

export type OperationOf<Paths, P extends keyof Paths, M extends Method> =
  Paths[P] extends Readonly<Record<M, infer Op>> ? Op : never

/** Every operation of the contract, by method and path. Methods that a service never uses are absent. */
export type Api<Paths> = {
  readonly [M in Method as [PathsWith<Paths, M>] extends [never] ? never : Uppercase<M>]: <
    P extends PathsWith<Paths, M>,
  >(
    path: P,
    ...init: InitOf<OperationOf<Paths, P, M>>
  ) => Promise<ApiResult<OperationOf<Paths, P, M>>>
}

/**
 * What came of a call: `data` if the reply was a success, else `error`. A call that got no reply at all rejects, with a
 * `NetworkError`, a `TimeoutError` or a `SessionEndedError`.
 */
export type ApiResult<Op> =
  | { readonly data: SuccessOf<Op>; readonly error?: undefined; readonly response: Response }
  | { readonly data?: undefined; readonly error: ApiError<FailureOf<Op>>; readonly response: Response }

/** What any call may add. */
export interface CallInit {
  /**
   * More headers. A credential among them (`Authorization`, `x-access-token`, `password` …) takes the place of the
   * session's, and the session then stays out of the call.
   */
  readonly headers?: Readonly<Record<string, string>>
  /** Ends this call, and nothing that others wait for too. */
  readonly signal?: AbortSignal | null
  /** Lets the request outlive the page (Fetch, `keepalive`). */
  readonly keepalive?: boolean
}

/** The keys that hold anything at all: the generator writes `query?: never` for what an operation has not. */
type Given<T> = { [K in keyof T as [Exclude<T[K], undefined>] extends [never] ? never : K]: T[K] }

type ParametersOf<Op> = Op extends { readonly parameters: infer P } ? Given<Omit<P, 'cookie'>> : never

type ContentOf<T> = T extends { readonly content: infer C } ? C : never

type BodyOf<Op> = Op extends { readonly requestBody?: infer B }
  ? BodyOfContent<ContentOf<Exclude<B, undefined>>>
  : never

/** A form may also come as the form that it is. */
type BodyOfContent<C> =
  | C[keyof C]
  | (C extends { readonly 'multipart/form-data': unknown } ? FormData : never)
  | (C extends { readonly 'application/x-www-form-urlencoded': unknown } ? URLSearchParams : never)

type OptionalIfEmpty<K extends string, T> = [T] extends [never]
  ? unknown
  : unknown extends T
    ? unknown
    : keyof T extends never
      ? unknown
      : Partial<T> extends T
        ? { readonly [key in K]?: T }
        : { readonly [key in K]: T }

type BodyInitOf<Op> = [BodyOf<Op>] extends [never]
  ? unknown
  : Op extends { readonly requestBody: unknown }
    ? { readonly body: BodyOf<Op> }
    : { readonly body?: BodyOf<Op> }

type FullInit<Op> = CallInit & OptionalIfEmpty<'params', ParametersOf<Op>> & BodyInitOf<Op>

/** The second argument of a call; it may be left out where nothing in it is required. */
export type InitOf<Op> = Partial<FullInit<Op>> extends FullInit<Op> ? [init?: FullInit<Op>] : [init: FullInit<Op>]

type ResponsesOf<Op> = Op extends { readonly responses: infer R } ? R : never

type Success = 200 | 201 | 202 | 203 | 204 | 205 | 206

type BodiesOf<R, Status extends keyof R> = R[Status] extends infer Reply
  ? Reply extends { readonly content: infer C }
    ? C[keyof C]
    : undefined
  : never

/** The body of a success; `undefined` for one without a body. */
export type SuccessOf<Op> = BodiesOf<ResponsesOf<Op>, Extract<keyof ResponsesOf<Op>, Success>>

/** The documented bodies of all failures. */
export type FailureOf<Op> = BodiesOf<ResponsesOf<Op>, Exclude<keyof ResponsesOf<Op>, Success | 303>>
