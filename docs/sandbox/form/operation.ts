/** What the page knows of the contract: enough for a form of each operation, and small enough to stand in the page. */
import type { Slug } from '../../../openapi/tools/services.ts'

export interface FormService {
  readonly slug: Slug
  readonly name: string
  readonly operations: readonly FormOperation[]
}

export interface FormOperation {
  readonly slug: Slug
  readonly operationId: string
  /** Upper case. */
  readonly method: string
  /** Below `/<slug>`, with its parameters in braces. */
  readonly path: string
  readonly summary: string
  /** Parameters and credentials. */
  readonly fields: readonly FormField[]
  /** A body for each media type that the operation takes. */
  readonly bodies: readonly FormBody[]
  /** What it can say, in the order of the contract. */
  readonly messages: readonly FormMessage[]
}

export interface FormBody {
  readonly mediaType: string
  readonly fields: readonly FormField[]
  /** Whether it may have members that the contract does not name. */
  readonly isOpen: boolean
  readonly presets: readonly FormPreset[]
}

export interface FormPreset {
  readonly key: string
  readonly summary: string
  readonly value: unknown
}

export interface FormMessage {
  readonly key: string
  readonly status: number
  readonly summary: string
}

export type FieldKind = 'text' | 'password' | 'email' | 'number' | 'checkbox' | 'choice' | 'json' | 'file'

export interface FormField {
  /** `basic` is a half of HTTP Basic: its `username` or its `password`. */
  readonly place: 'path' | 'query' | 'header' | 'basic' | 'body'
  readonly name: string
  readonly kind: FieldKind
  readonly required: boolean
  readonly nullable: boolean
  readonly hint: string
  /** Of a `choice`. */
  readonly options?: readonly string[]
  /** What it is filled in with at first; without one it is left out. */
  readonly example?: string
  /** Left out, the session's own goes along in its place. */
  readonly isSessions?: boolean
  /** What stands before the value in the header. */
  readonly prefix?: string
}

/** A field's name among all fields of its operation. */
export const idOf = ({ place, name }: Pick<FormField, 'place' | 'name'>) => `${place}:${name}`

/** The member that stands for all that the contract does not name. */
export const restField: FormField = {
  place: 'body',
  name: 'more properties',
  kind: 'json',
  required: false,
  nullable: false,
  hint: 'An object; its members stand beside those above.',
}
