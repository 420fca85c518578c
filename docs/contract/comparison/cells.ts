/** What stands in one cell of the comparison, read from the contract, the settings of the mocks and the SDK. */
import { changedSettings } from '../../../mocks/world/settings.ts'
import type { DocumentedErrorCode } from '../../../openapi/tools/error-codes.ts'
import type { Slug } from '../../../openapi/tools/services.ts'
import { fieldsLink, messageLink, referenceLink } from '../../site/links.ts'
import { contract, type Operation, operations, type Service, services } from '../contract.ts'
import { demandsOf } from '../fields/export.ts'
import { type Field, formOf } from '../fields.ts'
import { blankScreen } from '../flows/screens.ts'
import { entriesOf } from '../messages.ts'
import type { Action } from './actions.ts'
import { carriedElsewhere } from './facts.ts'
import { methodsOf } from './methods.ts'

export interface Cell {
  /** Lines in Markdown; none where the service has no such thing. */
  readonly lines: readonly string[]
  /** A body, as the service sends it. */
  readonly example?: string
}

export type Cells = Readonly<Record<Slug, Cell>>

export function cellsOf(cellOf: (service: Service) => Cell | readonly string[]): Cells {
  return Object.fromEntries(
    services.map((service) => {
      const cell = cellOf(service)
      return [service.slug, 'lines' in cell ? cell : { lines: cell }]
    }),
  ) as unknown as Cells
}

export function operationOf(action: Action, slug: Slug): Operation | undefined {
  return operations.find(({ operationId }) => operationId === action.operations[slug])
}

/** The endpoint, and the method of the SDK. */
export function actionCell(action: Action, { slug }: Service): readonly string[] {
  const operation = operationOf(action, slug)
  const method = methodsOf(slug).find((name) => name === action.method)
  return [
    ...(operation ? [`[\`${operation.method} ${operation.path}\`](${referenceLink(operation)})`] : []),
    ...(method ? [`SDK: \`${method}()\``] : []),
  ]
}

/** What a person types, by the labels of the wireframes. What an application adds to the fields of the contract is left out. */
export function labelsCell(action: Action, { slug }: Service): readonly string[] {
  const operation = operationOf(action, slug)
  if (operation === undefined) return []
  const added = addedTo(operation)
  const labels = (blankScreen(operation)?.fields ?? []).filter(({ name }) => !added.has(name)).map(({ label }) => label)
  return [...labels, `[Rules](${fieldsLink(operation)})`]
}

/** Names that stand in the examples of an open body and not in its schema. */
function addedTo({ bodies: [body] }: Operation): ReadonlySet<string> {
  const documented = body?.schema.properties ?? {}
  const sent = body?.examples.flatMap(({ value }) => Object.keys(Object(value))) ?? []
  return new Set(sent.filter((name) => !(name in documented)))
}

/** The fields that have to be there, by the place where they travel. */
export function typedCell(action: Action, { slug }: Service): readonly string[] {
  const operation = operationOf(action, slug)
  if (operation === undefined) return []
  const fields = formOf(operation).fields.filter(({ required, parts }) => required && parts === 0)
  const places = [...new Set(fields.map(({ place }) => place))]
  const lines = places.map((place) => {
    const names = fields.filter((field) => field.place === place)
    return `In the ${place}: ${names.map(({ name, type }) => `\`${name}\`${type.startsWith('HTTP') ? ` (${type})` : ''}`).join(', ')}`
  })
  return [...lines, `[Rules](${fieldsLink(operation)})`]
}

/** What the schema demands of the fields that `isWanted` chooses. */
export function rulesCell(action: Action, { slug }: Service, isWanted: (field: Field) => boolean): readonly string[] {
  const operation = operationOf(action, slug)
  if (operation === undefined) return []
  return formOf(operation)
    .fields.filter(isWanted)
    .flatMap((field) => (field.type === 'file' ? [field.description, ...demandsOf(field)] : demandsOf(field)))
}

/** The first failure with one of these codes, as it travels; rather one that is about a field. */
export function failureCell(
  codes: readonly DocumentedErrorCode[],
  candidates: readonly (Operation | undefined)[],
): Cell {
  for (const operation of candidates) {
    const found = (operation ? entriesOf(operation) : []).filter(({ message }) =>
      codes.some((code) => code === message.code),
    )
    const best = found.find(({ message }) => message.fields.length > 0) ?? found[0]
    if (best?.body === undefined) continue
    const { message, reply, body } = best
    return { lines: [`[${reply.status}](${messageLink(message.id)}) ${reply.mediaType}`], example: compact(body) }
  }
  return { lines: [] }
}

/** JSON on one line with a blank after each comma and colon, so that it may be broken there. */
const compact = (body: string) => body.replaceAll(/\n\s*/g, ' ')

export function schemesCell({ slug, operations }: Service): readonly string[] {
  const names = new Set(operations.flatMap(({ security }) => security))
  const schemes = [...names].flatMap((name) => {
    const { type, scheme, name: header } = contract.components.securitySchemes[name] ?? {}
    return [type === 'http' ? `\`Authorization: ${capitalised(scheme ?? '')} …\`` : `\`${header}: …\``]
  })
  return schemes.length > 0 ? schemes : (carriedElsewhere[slug] ?? [])
}

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

export const requestTypesCell = ({ operations }: Service) => mediaTypes(operations.flatMap(({ bodies }) => bodies))

export const replyTypesCell = ({ operations }: Service) => mediaTypes(operations.flatMap(({ replies }) => replies))

function mediaTypes(all: readonly { readonly mediaType: string | undefined }[]): readonly string[] {
  return [...new Set(all.flatMap(({ mediaType }) => mediaType ?? []))].map((type) => `\`${type}\``)
}

/** A time that the mocks keep by default. */
export function lifeCell({ slug }: Service, name: 'accessTokenSeconds' | 'refreshTokenSeconds'): readonly string[] {
  const seconds = lifeOf(slug, name)
  return seconds === undefined ? [] : [durationOf(seconds)]
}

export function lifeOf(slug: Slug, name: 'accessTokenSeconds' | 'refreshTokenSeconds'): number | undefined {
  const { fluencyBox, ...others } = changedSettings()
  const settings: Readonly<Record<string, unknown>> = { 'fluency-box': fluencyBox, ...others }[slug]
  const value = settings[name]
  return typeof value === 'number' ? value : undefined
}

function durationOf(seconds: number): string {
  const units = [
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
    ['second', 1],
  ] as const
  const [unit, length] = units.find(([, length]) => seconds % length === 0 && seconds > length) ?? ['second', 1]
  return `${seconds / length} ${unit}s`
}
