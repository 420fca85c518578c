/**
 * Hides the secrets of a call. The policy:
 *
 * - Headers by name: authorization (the scheme stays), cookies, API keys, and every name with `token`, `secret`,
 *   `password` or `passwd` in it.
 * - Parameters of the URL, fields of forms and members of JSON, at any depth, by names with these words. What tells of a
 *   token without being one stays: its numbers, `expires`, `scope`, `revoked`.
 * - The password in the URL or in Basic credentials, but not the name that stands before it.
 * - Of a body that cannot be read as what its content type says nothing is shown: cut JSON, a form that is none, a media
 *   type that is unknown or absent, another charset than UTF-8. The same goes for bodies of which the end was not kept, and
 *   for free text in a request. Free text in a reply is shown.
 * - Each secret that was found is hidden wherever else it stands in the same call; see `net.ts`.
 *
 * Whatever the bytes, it never throws.
 */
import type { Violation } from '../violation.ts'
import { bytesAsCharacters, headerOf, mediaTypeOf, utf8Text } from './body-text.ts'
import type { KeptBody, KeptCall } from './kept-calls.ts'
import { createNet, findParameters } from './net.ts'
import { hideInMultipart, hideInQuery, hideInUrlEncoded } from './redact-form.ts'
import { hideInHeaders, mapHeaders } from './redact-headers.ts'
import { hideInJson, mapJson } from './redact-json.ts'
import { createSecrets, mark, type Secrets } from './secrets.ts'

/** What a call carried, as it is shown. */
export interface Content {
  readonly url: string
  readonly requestHeaders: Readonly<Record<string, string>>
  /** `null` where the body is not shown. */
  readonly requestText: string | null
  readonly replyHeaders: Readonly<Record<string, string>>
  readonly replyText: string | null
  readonly violations: readonly Violation[]
}

type Message = 'request' | 'reply' | 'refusal'

/** A body whose own secrets are hidden. */
interface Draft {
  readonly text: string
  readonly isJson: boolean
}

export function redacted({ call, requestBody, replyBody }: KeptCall): Content {
  const { request, reply } = call
  const secrets = createSecrets()
  const message = (reply?.status ?? 0) >= 400 ? 'refusal' : 'reply'
  const { origin, rest } = hideInUrl(request.url, secrets)
  const requestHeaders = hideInHeaders(request.headers, secrets)
  const requestDraft = hideInBody(requestBody, headerOf(request.headers, 'content-type'), 'request', secrets)
  const replyHeaders = hideInHeaders(reply?.headers ?? {}, secrets)
  const replyDraft = hideInBody(replyBody, headerOf(reply?.headers ?? {}, 'content-type'), message, secrets)

  const hide = createNet(secrets.found)
  return {
    url: origin + hide(rest),
    requestHeaders: mapHeaders(requestHeaders, hide),
    requestText: hideInDraft(requestDraft, hide),
    replyHeaders: mapHeaders(replyHeaders, hide),
    replyText: hideInDraft(replyDraft, hide),
    violations: call.violations.map((violation) => ({
      ...violation,
      location: violation.location.map(hide),
      message: hide(violation.message),
    })),
  }
}

function hideInUrl(url: string, secrets: Secrets): { readonly origin: string; readonly rest: string } {
  const [, scheme = '', authority = ''] = /^([a-z][a-z\d+.-]*:\/\/)([^/?#]*)/i.exec(url) ?? []
  const end = authority.lastIndexOf('@')
  const user = authority.slice(0, Math.max(end, 0))
  const colon = user.indexOf(':')
  if (colon !== -1) secrets.hide(user.slice(colon + 1))
  const shownUser = colon === -1 ? user : `${user.slice(0, colon)}:${mark}`
  const origin = scheme + (end === -1 ? authority : `${shownUser}@${authority.slice(end + 1)}`)

  const rest = url.slice(scheme.length + authority.length)
  findParameters(rest, secrets)
  const query = rest.search(/[?#]/) + 1
  return { origin, rest: query === 0 ? rest : rest.slice(0, query) + hideInQuery(rest.slice(query), secrets) }
}

function hideInBody(body: KeptBody, contentType: string, message: Message, secrets: Secrets): Draft | undefined {
  const draft = readBody(body, contentType, message, secrets)
  if (draft === undefined) findLoosely(body, secrets)
  return draft
}

/** @returns `undefined` where the body cannot be read. */
function readBody(body: KeptBody, contentType: string, message: Message, secrets: Secrets): Draft | undefined {
  const mediaType = mediaTypeOf(contentType)
  if (body.fullSize !== undefined || !isUtf8(contentType)) return undefined
  if (mediaType === 'multipart/form-data') return draftOf(hideInMultipart(body.content, contentType, secrets), false)

  const text = utf8Text(body)
  if (text === undefined) return undefined
  if (mediaType === 'application/x-www-form-urlencoded') return draftOf(hideInUrlEncoded(text, secrets), false)
  const isText = mediaType === 'text/plain' || mediaType === 'text/html'
  // A client that names no type sends its JSON as plain text.
  if (/^application\/(?:[\w.-]+\+)?json$/.test(mediaType) || (isText && /^\s*[[{]/.test(text))) {
    return draftOf(hideInJson(text, message, secrets), true)
  }
  if (!isText || message === 'request') return undefined
  findParameters(text, secrets)
  return { text, isJson: false }
}

function draftOf(text: string | undefined, isJson: boolean): Draft | undefined {
  return text === undefined ? undefined : { text, isJson }
}

function isUtf8(contentType: string): boolean {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(contentType)?.[1]
  return charset === undefined || /^(?:utf-?8|us-ascii)$/i.test(charset)
}

/** What looks like a secret in a body that cannot be read, and may be quoted elsewhere. */
function findLoosely(body: KeptBody, secrets: Secrets): void {
  const text = typeof body.content === 'string' ? body.content : (utf8Text(body) ?? bytesAsCharacters(body.content))
  const named =
    /(?:passw(?:or)?d|secret|token)[\w[\]-]{0,64}(?:["']?\s{0,8}[:=]\s{0,8}["']?|"\r\n\r\n)([^"'&\s,;}\]]{4,4096})/gi
  for (const [, value = ''] of text.matchAll(named)) secrets.hide(value)
}

function hideInDraft(draft: Draft | undefined, hide: (text: string) => string): string | null {
  if (draft === undefined) return null
  if (!draft.isJson) return hide(draft.text)
  return mapJson(draft.text, ({ kind, value }) => {
    const hidden = hide(value)
    if (kind !== 'number') return hidden === value ? undefined : hidden
    // A number may be written in several ways.
    const digits = String(Number(value))
    return hidden === value && hide(digits) === digits ? undefined : mark
  })
}
