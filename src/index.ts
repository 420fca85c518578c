/** What the five clients share: errors, storage, types. A client is made by its own module: `latchkey/fluency-box`. */

import type { SessionEndedError } from './session/session-ended-error.ts'
import type { ApiError } from './transport/api-error.ts'
import { hasLatchkeyBrand } from './transport/latchkey-error.ts'
import type { NetworkError } from './transport/network-error.ts'
import type { TimeoutError } from './transport/timeout-error.ts'

export type { DocumentedErrorCode, ErrorCode } from './generated/error-codes.ts'
export type { Account, EmailCredentials } from './services/account.ts'
export type { Picture } from './services/picture.ts'
export type { Client, ClientSession, SessionInfo } from './session/client-core.ts'
export type { SessionEvent, SessionListener } from './session/events.ts'
export type { Lock } from './session/lock.ts'
export type { ClientOptions } from './session/options.ts'
export { SessionEndedError, type SessionEndReason } from './session/session-ended-error.ts'
export { memoryStorage, type SessionStorage } from './session/storage.ts'
export { ApiError, type FieldErrors } from './transport/api-error.ts'
export type { Api, ApiResult, CallInit, InitOf, OperationOf, PathsWith } from './transport/api-types.ts'
export { LatchkeyError } from './transport/latchkey-error.ts'
export { NetworkError } from './transport/network-error.ts'
export type { Fetch } from './transport/send.ts'
export { TimeoutError } from './transport/timeout-error.ts'

/** What the SDK throws on purpose; `error.name` tells them apart. */
export type AnyLatchkeyError = ApiError | NetworkError | SessionEndedError | TimeoutError

/** Whether a value is an error of the SDK. Holds across realms and copies of the package, where `instanceof` does not. */
export function isLatchkeyError(value: unknown): value is AnyLatchkeyError {
  return hasLatchkeyBrand(value)
}
