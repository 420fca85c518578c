/**
 * What the page and the worker of a snippet say to each other. The page believes nothing of what comes out: a snippet can
 * send whatever it likes, so each message is looked at by `outwardOf` before anything is done with it.
 */
import { type Slug, slugs } from '../../../openapi/tools/services.ts'
import type { SessionEvent } from '../../../src/session/events.ts'

const levels = ['log', 'info', 'debug', 'warn', 'error'] as const
export type Level = (typeof levels)[number]

/** One call of the console, or one error. */
export interface Line {
  readonly level: Level
  readonly text: string
  /** Where in the snippet an error comes from, counted from 1, where that is known. */
  readonly line?: number | undefined
}

/** Beyond these, nothing is shown: what a page shows has to stay readable, and the page quick. */
export const maxLines = 500
export const maxCharacters = 10_000

export interface BridgedRequest {
  readonly type: 'request'
  readonly id: number
  readonly method: string
  readonly url: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body: ArrayBuffer | undefined
  readonly redirect: RequestRedirect
}

/** From the worker to the page. */
export type Outward =
  | ({ readonly type: 'line' } & Line)
  | { readonly type: 'session'; readonly slug: Slug; readonly event: SessionEvent }
  | BridgedRequest
  | { readonly type: 'abort'; readonly id: number }
  | { readonly type: 'done'; readonly failed: boolean }

export interface BridgedReply {
  readonly type: 'reply'
  readonly id: number
  /** 0 for a redirect that is not followed, of which a browser shows no more. */
  readonly status: number
  readonly statusText: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body: ArrayBuffer
  readonly redirected: boolean
}

/** From the page to the worker. */
export type Inward = BridgedReply | { readonly type: 'failure'; readonly id: number; readonly message: string }

type Loose<T> = { readonly [Member in keyof T]?: unknown }

/** The message if it is one, made anew, so that nothing else comes with it. */
export function outwardOf(data: unknown): Outward | undefined {
  const { type } = Object(data) as { readonly type?: unknown }
  if (type === 'line') return lineOf(data as Loose<Line>)
  if (type === 'session') return sessionOf(data as { readonly slug?: unknown; readonly event?: unknown })
  if (type === 'request') return requestOf(data as Loose<BridgedRequest>)
  if (type === 'done') return { type, failed: (data as { readonly failed?: unknown }).failed === true }
  const { id } = Object(data) as { readonly id?: unknown }
  return type === 'abort' && typeof id === 'number' ? { type, id } : undefined
}

function lineOf({ level, text, line }: Loose<Line>): Outward | undefined {
  const known = levels.find((name) => name === level)
  if (known === undefined || typeof text !== 'string') return undefined
  const at = typeof line === 'number' && Number.isInteger(line) && line > 0 ? line : undefined
  return { type: 'line', level: known, text: text.slice(0, maxCharacters + 100), line: at }
}

function sessionOf({ slug, event }: { readonly slug?: unknown; readonly event?: unknown }): Outward | undefined {
  const { type, reason } = Object(event) as { readonly type?: unknown; readonly reason?: unknown }
  const known = slugs.find((name) => name === slug)
  if (known === undefined) return undefined
  if (type === 'signed-in' || type === 'refreshed' || type === 'signed-out') {
    return { type: 'session', slug: known, event: { type } }
  }
  const expired = type === 'expired' && (reason === 'expired' || reason === 'rejected')
  return expired ? { type: 'session', slug: known, event: { type, reason } } : undefined
}

function requestOf({ id, method, url, headers, body, redirect }: Loose<BridgedRequest>): Outward | undefined {
  if (typeof id !== 'number' || typeof method !== 'string' || typeof url !== 'string') return undefined
  if (!isHeaders(headers) || !(body === undefined || body instanceof ArrayBuffer)) return undefined
  const how = redirect === 'manual' || redirect === 'error' ? redirect : 'follow'
  return { type: 'request', id, method, url, headers, body, redirect: how }
}

function isHeaders(value: unknown): value is [string, string][] {
  const isText = (part: unknown) => typeof part === 'string'
  return Array.isArray(value) && value.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every(isText))
}

/** Says how much there is of a text that is too long to show. */
export const cut = (text: string) =>
  text.length > maxCharacters ? `${text.slice(0, maxCharacters)} … (${text.length} characters)` : text
