/** The base of everything that the SDK throws on purpose. */

/** Shared by all copies of this package and by all realms of a page. */
const brand = Symbol.for('latchkey.error')

/** Where an error comes from. */
export interface ErrorOrigin {
  /** The service as it stands in URLs: `fluency-box`, `nwapp`, `thunder`, `notes` or `fittrackee`. */
  readonly service: string
  /** The `operationId` of the contract; absent where no single operation failed. */
  readonly operation?: string | undefined
}

/**
 * An error of the SDK is an `ApiError`, a `NetworkError`, a `TimeoutError` or a `SessionEndedError`. None of them holds a
 * token, a password or a URL, and none has a `cause`, which might.
 */
export abstract class LatchkeyError extends Error {
  declare readonly service: string
  declare readonly operation: string | undefined

  /** @param details become properties of the error. */
  constructor(message: string, details: ErrorOrigin) {
    super(message)
    Object.assign(Object.defineProperty(this, brand, { value: true }), details)
  }

  /** What may go into a log or a report: all but the body of a reply. */
  toJSON(): object {
    return { ...this, message: this.message, body: undefined }
  }
}

/** Whether a value is an error of the SDK, even one of another realm or of another copy of this package. */
export function hasLatchkeyBrand(value: unknown): boolean {
  return brand in Object(value)
}
