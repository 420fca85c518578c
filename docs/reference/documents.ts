/**
 * The documents that the reference shows: the bundled contract, with code to copy and the way to the site's other pages
 * added to each operation.
 */
import control from '../../mocks/generated/control.openapi.json' with { type: 'json' }
import fittrackee from '../../mocks/generated/fittrackee.openapi.json' with { type: 'json' }
import fluencyBox from '../../mocks/generated/fluency-box.openapi.json' with { type: 'json' }
import notes from '../../mocks/generated/notes.openapi.json' with { type: 'json' }
import nwapp from '../../mocks/generated/nwapp.openapi.json' with { type: 'json' }
import thunder from '../../mocks/generated/thunder.openapi.json' with { type: 'json' }
import { codeSamplesOf } from '../contract/code-samples.ts'
import { type Operation, operations, services } from '../contract/contract.ts'
import { fieldsLink, messageLink, sandboxLink } from '../site/links.ts'
import { fromPage } from './page-links.ts'

export interface ReferenceDocument {
  readonly info: { readonly title: string; readonly summary: string }
  readonly tags: readonly { readonly name: string }[]
  readonly servers: readonly { readonly url: string; readonly description?: string }[]
  readonly paths: Readonly<Record<string, PathItem>>
}

/** Its operations by their methods, and what they share. */
type PathItem = Readonly<Record<string, ReferenceOperation | readonly unknown[]>>

export interface ReferenceOperation {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  /** Markdown. */
  readonly description?: string
}

const documents: Readonly<Record<string, ReferenceDocument>> = {
  'fluency-box': fluencyBox,
  nwapp,
  thunder,
  notes,
  fittrackee,
  control,
} as unknown as Readonly<Record<string, ReferenceDocument>>

/** The pages of the reference: the services, and then the control API of the mocks. */
export const referenceSlugs: readonly string[] = [...services.map(({ slug }) => slug), 'control']

/** @throws Error if there is no such page. */
export function referenceDocumentOf(slug: string): ReferenceDocument {
  const document = documents[slug]
  if (document === undefined) throw new Error(`The reference has no page ${slug}.`)
  const isAlone = document.tags.length === 1
  const paths = Object.entries(document.paths).map(([path, item]) => {
    const operations = operationsOf(item).map(([method, operation]) => [method, furnished(operation, isAlone)])
    return [path, { ...item, ...Object.fromEntries(operations) }]
  })
  return {
    ...document,
    ...(isAlone && { tags: [{ name: onlyTag }] }),
    servers: document.servers.map((server) => ({ ...server, description: plain(server.description) })),
    paths: Object.fromEntries(paths),
  }
}

export function operationsOf(item: PathItem): readonly (readonly [method: string, operation: ReferenceOperation])[] {
  return Object.entries(item).flatMap(([method, operation]) =>
    'operationId' in operation ? [[method, operation] as const] : [],
  )
}

/** Redoc shows the Markdown of a server as it stands. */
const plain = (markdown = '') => markdown.replaceAll('`', '')

/** What the navigation calls the operations of a document that has them all under one tag, which is its title again. */
const onlyTag = 'Operations'

/** What the control API describes is in no other place of the site. */
function furnished(operation: ReferenceOperation, isAlone: boolean): ReferenceOperation {
  const known = operations.find(({ operationId }) => operationId === operation.operationId)
  if (known === undefined) return operation
  return {
    ...operation,
    ...(isAlone && { tags: [onlyTag] }),
    description: `${operation.description ?? ''}\n\n${linksOf(known)}`,
    ...{ 'x-codeSamples': Object.values(codeSamplesOf(known)) },
  }
}

function linksOf(operation: Operation): string {
  const [message] = operation.replies.flatMap(({ messages }) => messages)
  const links = [
    `[Try it in the sandbox](${fromPage(sandboxLink(operation))})`,
    ...(message ? [`[Its messages](${fromPage(messageLink(message.id))})`] : []),
    ...(operation.bodies.length > 0 ? [`[Its fields](${fromPage(fieldsLink(operation))})`] : []),
  ]
  return links.join(' · ')
}
