/** The base of everything that the SDK throws on purpose. */

/** Shared by all copies of this package and by all realms of a page: iframes, workers' messages excepted. */
const brand = Symbol.for('latchkey.error')

/** Where an error comes from. */
export interface ErrorOrigin {
  /** The service as it stands in URLs: `fluency-box`, `nwapp`, `thunder`, `notes` or `fittrackee`. */
  readonly service: string
  /** The `operationId` of the contract; absent where no single operation failed. */
  readonly operation?: string | undefined
}

/**
 * Thrown by nothing itself: an error of the SDK is an `ApiError`, a `NetworkError`, a `TimeoutError` or a
 * `SessionEndedError`. None of them holds a token, a password or a URL, and none has a `cause`, which might.
 */
export abstract class LatchkeyError extends Error {
  readonly service: string
  readonly operation: string | undefined

  constructor(message: string, { service, operation }: ErrorOrigin) {
    super(message)
    this.service = service
    this.operation = operation
    Object.defineProperty(this, brand, { value: true })
  }

  /** What may go into a log or a report. */
  toJSON(): Record<string, unknown> {
    return { name: this.name, message: this.message, service: this.service, operation: this.operation }
  }
}

/** Whether a value is an error of the SDK, even one of another realm or of another copy of this package. */
export function hasLatchkeyBrand(value: unknown): boolean {
  return typeof value === 'object' && value !== null && brand in value
}
