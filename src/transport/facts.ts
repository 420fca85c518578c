/** What the SDK knows of a service at run time. `npm run generate` writes it from the contract. */
import type { DocumentedErrorCode } from '../generated/error-codes.ts'

export interface ServiceFacts {
  /** The name of the service in URLs and in `error.service`. */
  readonly slug: string
  /** Its name for people. */
  readonly name: string
  /** By method and path: `'GET /users/{id}'`. */
  readonly operations: Readonly<Record<string, OperationFacts>>
  readonly messages: Messages
}

export interface OperationFacts {
  /** The `operationId`. */
  readonly id: string
  /** The security schemes that the contract names; absent where anybody may call. */
  readonly security?: readonly string[]
  /** How the request body travels; absent for JSON, and where there is none. */
  readonly body?: 'form' | 'multipart'
  /** Whether a success may be plain text or a page. */
  readonly text?: true
  /** What words mean in replies of this operation alone. */
  readonly messages?: Messages
}

/** For each code the words that stand for it in a reply, after the status and a blank where the words alone do not do. */
export type Messages = { readonly [Code in DocumentedErrorCode]?: readonly string[] }
