/** Where a call leaves the contract, in the form of Prism's `sl-violations`. */
export interface Violation {
  /** `request` or `response`, then the part, then the field: `['request', 'body', 'email']`. */
  readonly location: readonly string[]
  readonly severity: string
  readonly code: string | number
  readonly message: string
}
