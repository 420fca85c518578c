/**
 * Writes calls as an HTTP Archive, which browsers' network panels and many tools open.
 * HAR 1.2: http://www.softwareishard.com/blog/har-12-spec. What the format has no place for goes into members that start
 * with an underscore, as it allows.
 */

import type { Violation } from '../violation.ts'
import { base64Of } from './body-text.ts'
import type { Hit, JournalCall, ShownBody } from './entry.ts'
import { type KeptBody, type KeptCall, sizeOf } from './kept-calls.ts'
import { mark } from './secrets.ts'
import { type SecretsShown, shownCall } from './show.ts'

export interface HarPair {
  readonly name: string
  readonly value: string
}

export interface HarEntry {
  readonly startedDateTime: string
  /** Milliseconds. */
  readonly time: number
  readonly request: {
    readonly method: string
    readonly url: string
    readonly httpVersion: string
    /** Always empty: cookies are secrets, and stand with the headers where secrets are shown. */
    readonly cookies: readonly never[]
    readonly headers: readonly HarPair[]
    readonly queryString: readonly HarPair[]
    readonly postData?: { readonly mimeType: string; readonly text: string; readonly comment?: string }
    /** -1, as for each size that is not known. */
    readonly headersSize: number
    readonly bodySize: number
  }
  readonly response: {
    /** 0 where no answer was sent, as browsers write it. */
    readonly status: number
    readonly statusText: string
    readonly httpVersion: string
    readonly cookies: readonly never[]
    readonly headers: readonly HarPair[]
    readonly content: {
      readonly size: number
      readonly mimeType: string
      readonly text?: string
      readonly encoding?: 'base64'
      readonly comment?: string
    }
    readonly redirectURL: string
    readonly headersSize: number
    readonly bodySize: number
  }
  readonly cache: Readonly<Record<string, never>>
  readonly timings: { readonly send: number; readonly wait: number; readonly receive: number }
  readonly _id: number
  readonly _service: string
  readonly _operation: string | null
  readonly _violations: readonly Violation[]
  readonly _faults: readonly Hit[]
}

export interface Har {
  readonly log: {
    readonly version: '1.2'
    readonly creator: { readonly name: string; readonly version: string }
    /** Oldest first. */
    readonly entries: readonly HarEntry[]
  }
}

/** The version of this package. A test compares it with `package.json`, which no browser can read. */
const version = '0.1.0'

/** @param calls come newest first. */
export function harOf(calls: readonly KeptCall[], secrets: SecretsShown): Har {
  const entries = calls.map((kept) => entryOf(kept, secrets)).reverse()
  return { log: { version: '1.2', creator: { name: 'latchkey-mocks', version }, entries } }
}

function entryOf(kept: KeptCall, secrets: SecretsShown): HarEntry {
  const call = shownCall(kept, secrets)
  return {
    startedDateTime: call.at,
    time: call.ms,
    request: requestOf(call, kept.requestBody, secrets),
    response: responseOf(call, kept.replyBody, secrets),
    cache: {},
    timings: { send: 0, wait: call.ms, receive: 0 },
    _id: call.id,
    _service: call.service,
    _operation: call.operation,
    _violations: call.violations,
    _faults: call.faults,
  }
}

function requestOf({ method, request }: JournalCall, kept: KeptBody, secrets: SecretsShown): HarEntry['request'] {
  const body = request.body && bodyOf(request.body, kept, secrets)
  const comments = [body?.comment, body?.encoding].filter((comment) => comment !== undefined)
  return {
    method,
    // A URL has no such letters but in their escaped form.
    url: request.url.replaceAll(mark, encodeURIComponent(mark)),
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: pairs(request.headers),
    queryString: queryOf(request.url),
    // HAR has no `encoding` here.
    ...(body && {
      postData: {
        mimeType: body.mimeType,
        text: body.text ?? '',
        ...(comments.length > 0 && { comment: comments.join(', ') }),
      },
    }),
    headersSize: -1,
    bodySize: sizeOf(kept),
  }
}

function responseOf({ reply }: JournalCall, kept: KeptBody, secrets: SecretsShown): HarEntry['response'] {
  return {
    status: reply?.status ?? 0,
    statusText: '',
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: pairs(reply?.headers ?? {}),
    content: reply?.body ? { size: sizeOf(kept), ...bodyOf(reply.body, kept, secrets) } : { size: 0, mimeType: '' },
    redirectURL: pairs(reply?.headers ?? {}).find(({ name }) => name.toLowerCase() === 'location')?.value ?? '',
    headersSize: -1,
    bodySize: reply === null ? -1 : sizeOf(kept),
  }
}

interface HarBody {
  readonly mimeType: string
  readonly text?: string
  readonly encoding?: 'base64'
  readonly comment?: string
}

function bodyOf({ mediaType, text, truncated }: ShownBody, kept: KeptBody, secrets: SecretsShown): HarBody {
  if (text === null && secrets === 'hidden') return { mimeType: mediaType, comment: 'The body is not shown.' }
  return {
    mimeType: mediaType,
    ...(text === null ? { text: base64Of(kept), encoding: 'base64' } : { text }),
    ...(truncated && { comment: 'The end of the body was not kept.' }),
  }
}

function pairs(headers: Readonly<Record<string, string>>): HarPair[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }))
}

function queryOf(url: string): HarPair[] {
  const query = /\?([^#]*)/.exec(url.replace(/#.*$/s, ''))?.[1] ?? ''
  return [...new URLSearchParams(query)].map(([name, value]) => ({ name, value }))
}
