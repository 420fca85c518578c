/** Takes out of a reply what a client needs. A reply without it is an `ApiError`, whatever its status, and never a crash. */
import type { ApiResult, SuccessOf } from '../transport/api-types.ts'
import { unexpected } from '../transport/caller.ts'

/**
 * @param take throws where the data is not what the contract says; `text` helps with that.
 * @throws ApiError
 */
export async function taken<Op, R>(
  service: string,
  result: Promise<ApiResult<Op>>,
  take: (data: SuccessOf<Op>, response: Response) => R,
): Promise<R> {
  const { data, error, response } = await result
  if (error) throw error
  try {
    return take(data, response)
  } catch {
    // What was taken may be a secret, so the body is not shown.
    throw unexpected(response, undefined, { service })
  }
}

/** @throws ApiError */
export async function done<Op>(result: Promise<ApiResult<Op>>): Promise<void> {
  const { error } = await result
  if (error) throw error
}

/** @throws TypeError if it is no text, or empty. */
export function text(value: unknown): string {
  if (typeof value !== 'string' || value === '') throw new TypeError('A text is missing.')
  return value
}

/** What a caller has really given: a member that is `undefined` is left out, and changes nothing. */
export function defined<T extends object>(changes: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given) as { [K in keyof T]?: Exclude<T[K], undefined> }
}
