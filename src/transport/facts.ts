/** What the SDK knows of a service at run time. `npm run generate` writes it from the contract. */
import type { DocumentedErrorCode } from '../generated/error-codes.ts'

export interface ServiceFacts {
  /** The name of the service in URLs and in `error.service`. */
  readonly slug: string
  /** By method and path: `'GET /users/{id}'`. */
  readonly operations: Readonly<Record<string, OperationFacts>>
  readonly messages: Messages
}

/** A tuple, because five services have many of them, and pages load them. */
export type OperationFacts = readonly [
  /** The `operationId`. */
  id: string,
  /** The security schemes that the contract names, with blanks between; empty where anybody may call. */
  security: string,
  /**
   * How the request body travels, if not as JSON. `text`: there is none, but the reply of a success may be plain text or
   * a page.
   */
  kind: '' | 'form' | 'multipart' | 'text',
  /** What words mean in replies of this operation alone. */
  messages?: Messages,
]

/** For each code the words that stand for it in a reply, after the status and a blank where the words alone do not do. */
export type Messages = { readonly [Code in DocumentedErrorCode]?: readonly string[] }
