/** Turns calls into what Prism's checks can read. */
import { parse } from 'node:querystring'
import type { IHttpRequest, IHttpResponse } from '@stoplight/prism-http'
import type { ReplyContent } from '../services/reply.ts'
import type { Incoming } from './front.ts'

const decoder = new TextDecoder()

/** @throws SyntaxError if the body is labelled JSON and is not. */
export async function prismRequest({ request, headers, body, path }: Incoming): Promise<IHttpRequest> {
  const url = new URL(request.url)
  return {
    method: request.method.toLowerCase() as IHttpRequest['method'],
    url: { path: path ?? url.pathname, query: url.search === '' ? {} : queryOf(url) },
    // Prism looks at a body only where its length is told, which a chunked request does not.
    headers: body.length > 0 ? { ...headers, 'content-length': String(body.length) } : headers,
    body: body.length > 0 ? await prismBody(headers['content-type'] ?? '', body) : undefined,
  }
}

function queryOf(url: URL): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(parse(url.search.slice(1)))) if (value !== undefined) query[name] = value
  return query
}

async function prismBody(contentType: string, body: Uint8Array): Promise<unknown> {
  const mediaType = contentType.split(';')[0]?.trim().toLowerCase()
  if (mediaType === 'multipart/form-data') return multipartWithoutFiles(contentType, body)
  const text = decoder.decode(body)
  return mediaType === 'application/json' ? (JSON.parse(text) as unknown) : text
}

/**
 * Prism reads multipart bodies as UTF-8 text, byte by byte. It gets the form anew, with a few words in the place of each
 * file. A form that is cut off is given as it is; Prism then misses its parts.
 */
async function multipartWithoutFiles(contentType: string, body: Uint8Array): Promise<string> {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1] ?? ''
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => undefined)
  if (form === undefined) return decoder.decode(body)
  const parts = [...form].map(([name, value]) => {
    const text = typeof value === 'string' ? value : `a file of ${value.size} bytes`
    const quotedName = name.replaceAll(/["\r\n]/g, encodeURIComponent)
    return `--${boundary}\r\nContent-Disposition: form-data; name="${quotedName}"\r\n\r\n${text}\r\n`
  })
  return `${parts.join('')}--${boundary}--\r\n`
}

export function prismResponse(status: number, { text, headers }: ReplyContent): IHttpResponse {
  const mediaType = headers['content-type']?.split(';')[0] ?? ''
  return {
    statusCode: status,
    headers,
    body: text === '' ? undefined : /[/+]json$/.test(mediaType) ? (JSON.parse(text) as unknown) : text,
  }
}

/**
 * The request with an `Authorization` header that Prism's security check understands as the RFCs do: it takes `bearer`
 * in lower case for no scheme (RFC 9110, 11.1), and a colon in a Basic password for malformed (RFC 7617, 2).
 */
export function withPlainAuthorization(request: IHttpRequest): IHttpRequest {
  const authorization = request.headers?.authorization ?? ''
  const [, scheme = '', credentials = ''] = /^(\w+) +(\S+)\s*$/.exec(authorization) ?? []
  if (scheme === 'Bearer') return request
  if (/^bearer$/i.test(scheme)) return withAuthorization(request, `Bearer ${credentials}`)
  if (!/^basic$/i.test(scheme)) return request
  const decoded = Buffer.from(credentials, 'base64')
  const hasColons = decoded.indexOf(':') !== decoded.lastIndexOf(':')
  return hasColons ? withAuthorization(request, plainBasic) : request
}

const plainBasic = `Basic ${btoa('name:password')}`

function withAuthorization(request: IHttpRequest, authorization: string): IHttpRequest {
  return { ...request, headers: { ...request.headers, authorization } }
}
