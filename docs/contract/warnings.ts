/** What the contract warns of: each of its `**Warning:**` paragraphs, by service and by the place where it stands. */
import fittrackee from '../../mocks/generated/fittrackee.openapi.json' with { type: 'json' }
import fluencyBox from '../../mocks/generated/fluency-box.openapi.json' with { type: 'json' }
import notes from '../../mocks/generated/notes.openapi.json' with { type: 'json' }
import nwapp from '../../mocks/generated/nwapp.openapi.json' with { type: 'json' }
import thunder from '../../mocks/generated/thunder.openapi.json' with { type: 'json' }
import type { Slug } from '../../openapi/tools/services.ts'
import { operations, type Service, services } from './contract.ts'

export interface Warning {
  /** The operation that it is about; without one, it is about more than one. */
  readonly operation: (typeof operations)[number] | undefined
  /** Markdown, one paragraph. */
  readonly text: string
}

const mark = '**Warning:** '

/** The services in the order of every table. */
export const warnings: readonly { readonly service: Service; readonly warnings: readonly Warning[] }[] = services.map(
  (service) => ({ service, warnings: warningsOf(service.slug) }),
)

function warningsOf(slug: Slug): readonly Warning[] {
  const documents = { 'fluency-box': fluencyBox, nwapp, thunder, notes, fittrackee }
  const found: Warning[] = []
  const visit = (node: unknown, operationId: string | undefined) => {
    if (typeof node !== 'object' || node === null) return
    const { description, operationId: own } = node as { readonly description?: unknown; readonly operationId?: string }
    const within = own ?? operationId
    const operation = operations.find((known) => known.operationId === within)
    for (const text of warningsIn(description)) {
      if (!found.some((earlier) => earlier.text === text && earlier.operation === operation))
        found.push({ operation, text })
    }
    for (const child of Object.values(node)) visit(child, within)
  }
  visit(documents[slug], undefined)
  return found
}

/** The warnings of a description, without the mark and the line breaks of their paragraphs. */
export function warningsIn(description: unknown): readonly string[] {
  if (typeof description !== 'string') return []
  return description
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim().replaceAll(/\s*\n\s*/g, ' '))
    .filter((paragraph) => paragraph.startsWith(mark))
    .map((paragraph) => paragraph.slice(mark.length))
}
