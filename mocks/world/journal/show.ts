/** Shows kept calls: with their secrets hidden, unless they are asked for. */
import { headerOf, isBinary, mediaTypeOf, utf8Text } from './body-text.ts'
import type { JournalCall, ShownBody } from './entry.ts'
import { type KeptBody, type KeptCall, sizeOf } from './kept-calls.ts'
import { type Content, redacted } from './redact.ts'

export type SecretsShown = 'hidden' | 'shown'

export function shownCall(kept: KeptCall, secrets: SecretsShown): JournalCall {
  const { id, call, requestBody, replyBody } = kept
  const content = secrets === 'shown' ? asItWas(kept) : redacted(kept)
  return {
    id,
    at: new Date(call.at).toISOString(),
    service: call.service,
    operation: call.operation ?? null,
    method: call.request.method,
    path: pathOf(content.url),
    status: call.reply?.status ?? null,
    ms: call.ms,
    violations: content.violations,
    faults: call.faults,
    request: {
      url: content.url,
      headers: content.requestHeaders,
      body: shownBody(requestBody, content.requestHeaders, content.requestText),
    },
    reply:
      call.reply === undefined
        ? null
        : {
            status: call.reply.status,
            headers: content.replyHeaders,
            body: shownBody(replyBody, content.replyHeaders, content.replyText),
          },
  }
}

const shownPaths = new WeakMap<KeptCall, string>()

/** The path of a call without its secrets, which is worked out once. */
export function shownPath(kept: KeptCall): string {
  const known = shownPaths.get(kept)
  if (known !== undefined) return known
  const path = pathOf(redacted(kept).url)
  shownPaths.set(kept, path)
  return path
}

function asItWas({ call, requestBody, replyBody }: KeptCall): Content {
  const { request, reply } = call
  return {
    url: request.url,
    requestHeaders: request.headers,
    requestText: plainText(requestBody, request.headers),
    replyHeaders: reply?.headers ?? {},
    replyText: plainText(replyBody, reply?.headers ?? {}),
    violations: call.violations,
  }
}

function plainText(body: KeptBody, headers: Readonly<Record<string, string>>): string | null {
  return isBinary(mediaTypeOf(headerOf(headers, 'content-type'))) ? null : (utf8Text(body) ?? null)
}

function shownBody(body: KeptBody, headers: Readonly<Record<string, string>>, text: string | null): ShownBody | null {
  const size = sizeOf(body)
  const truncated = body.fullSize !== undefined
  return size === 0 ? null : { mediaType: mediaTypeOf(headerOf(headers, 'content-type')), size, text, truncated }
}

function pathOf(url: string): string {
  const [, path = ''] = /^(?:[a-z][a-z\d+.-]*:\/\/[^/?#]*)?([^?#]*)/i.exec(url) ?? []
  return path === '' ? '/' : path
}
