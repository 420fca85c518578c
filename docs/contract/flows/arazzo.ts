/** The Arazzo documents of `openapi/workflows/` as they are written; what they mean is for others to say. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import type { Slug } from '../../../openapi/tools/services.ts'

export interface ArazzoDocument {
  readonly info: { readonly summary: string; readonly description: string }
  readonly workflows: readonly ArazzoWorkflow[]
}

export interface ArazzoWorkflow {
  readonly workflowId: string
  readonly summary: string
  /** Markdown. */
  readonly description: string
  readonly steps: readonly ArazzoStep[]
  readonly outputs?: Expressions
}

/** A step calls an operation or another workflow, or opens a URL. */
export interface ArazzoStep {
  readonly stepId: string
  readonly description: string
  /** `$sourceDescriptions.<source>.<operationId>`. */
  readonly operationId?: string
  readonly workflowId?: string
  readonly 'x-operation'?: { readonly method: string; readonly url: string }
  readonly 'x-security'?: readonly { readonly values: { readonly username: string; readonly password: string } }[]
  readonly parameters?: readonly ArazzoParameter[]
  readonly requestBody?: { readonly contentType: string; readonly payload: Readonly<Record<string, unknown>> }
  readonly successCriteria?: readonly { readonly condition: string }[]
  readonly outputs?: Expressions
}

export interface ArazzoParameter {
  readonly in: 'path' | 'query' | 'header'
  readonly name: string
  readonly value: string
}

/** Runtime expressions by the name of what they give. */
export type Expressions = Readonly<Record<string, string>>

/** The pages are built from a copy of this module elsewhere, so its own place tells nothing; the project is where all runs. */
const folder = resolve('openapi/workflows')

/** @throws Error if the service has no workflows. */
export function readWorkflows(slug: Slug): ArazzoDocument {
  return parse(readFileSync(join(folder, `${slug}.arazzo.yaml`), 'utf8')) as ArazzoDocument
}

/** Reads a file that a payload names by its path from the workflows. */
export function readPayloadFile(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(folder, path)))
}
