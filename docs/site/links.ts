/**
 * Where things are on the site. Other places link here, so these addresses last; a test holds each to what stands there.
 * All begin at the root of the site: the build makes them relative, so that the site works below any path.
 */

interface Operation {
  readonly slug: string
  readonly operationId: string
}

/** The reference of a service, or of one operation of it. */
export const referenceLink = ({ slug, operationId }: { readonly slug: string; readonly operationId?: string }) =>
  `/reference/${slug}/${operationId === undefined ? '' : `#operation/${operationId}`}`

/** What the form of an operation asks for. */
export const fieldsLink = ({ operationId }: Operation) => `/fields/#${operationId}`

/** One message of the catalogue, by `<operationId>.<key>`. */
export const messageLink = (id: string) => `/messages/#${id}`

/** The page of an Arazzo workflow. */
export const flowLink = (workflowId: string) => `/flows/${workflowId}/`

/** All states of the screen of an operation, on the page of a flow that comes through it. */
export const statesLink = (workflowId: string, operationId: string) => `${flowLink(workflowId)}#states-${operationId}`

/** The form of an operation in the sandbox, filled in for one message of it where an id is given. */
export const sandboxLink = ({ slug, operationId }: Operation, messageId?: string) =>
  `/sandbox/#/${slug}/${operationId}${messageId === undefined ? '' : `?message=${messageId}`}`
