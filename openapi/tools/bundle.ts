/**
 * Reads a document of the contract with all its files as one JSON value. Shared schemas stay shared, as components.
 */
import { fileURLToPath } from 'node:url'
import { bundle, createConfig } from '@redocly/openapi-core'

export const contractRoot = fileURLToPath(new URL('..', import.meta.url))

export interface OpenApiDocument {
  readonly info: { readonly title: string }
  readonly paths: Readonly<Record<string, PathItem>>
  readonly components?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

export type PathItem = Readonly<Record<string, Operation>>

export interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[]
  readonly parameters?: readonly unknown[]
  readonly requestBody?: { readonly content: Readonly<Record<string, MediaType>> }
  readonly responses: Readonly<Record<string, Reply>>
}

export interface MediaType {
  readonly schema: JsonSchema
  readonly examples?: Readonly<Record<string, Example>>
}

export interface Reply {
  readonly description: string
  readonly headers?: Readonly<Record<string, Header>>
  readonly content?: Readonly<Record<string, MediaType>>
}

export interface Header {
  readonly required?: boolean
  readonly example?: unknown
  readonly examples?: Readonly<Record<string, Example>>
}

export interface Example {
  readonly summary?: string
  readonly value?: unknown
  /** Of a failure: what the user can do about it, where `usualAdvice` does not say it well. */
  readonly 'x-what-to-do'?: string
  /**
   * Of a failure: the fields that it is about. A field of the body by its name, after a dot where it is inside of another
   * (`email.address`), a parameter or a credential after the place where it travels (`query.email`), or `all` of the body.
   */
  readonly 'x-fields'?: 'all' | readonly string[]
}

export interface JsonSchema {
  readonly [keyword: string]: unknown
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
}

/** @throws Error that lists every problem, if a file is missing or a reference leads nowhere. */
export async function bundleDocument(file: string): Promise<OpenApiDocument> {
  const { bundle: document, problems } = await bundle({ ref: file, config: await createConfig({}) })
  if (problems.length > 0) {
    throw new Error(`${file} cannot be bundled:\n${problems.map((problem) => problem.message).join('\n')}`)
  }
  return document.parsed as OpenApiDocument
}

/** Follows a local reference (`#/components/…`); a value that is none comes back as it is. */
export function dereference<T>(document: OpenApiDocument, value: T): T {
  const target = (value as { $ref?: unknown } | undefined)?.$ref
  if (typeof target !== 'string') return value
  const found = target
    .slice(2)
    .split('/')
    .map((key) => decodeURIComponent(key.replaceAll('~1', '/').replaceAll('~0', '~')))
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], document)
  return dereference(document, found as T)
}
