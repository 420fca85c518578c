/** A request exactly as somebody wrote it, malformed or not: what a form cannot say. Kept and shared as JSON. */

export interface RawRequest {
  readonly method: string
  /** Below the service, with its query. */
  readonly path: string
  /** A line each: `name: value`. */
  readonly headers: string
  readonly body: RawBody
}

/** Bytes that are no text are base64, and cannot be edited. */
export type RawBody =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bytes'; readonly base64: string }

/** Headers that a page cannot send: its browser says them, or nobody does. */
const browsers = /^(host|connection|content-length|user-agent|origin|referer|cookie|sec-.*|accept-encoding)$/

/** @param base where the service is, without a slash at its end. */
export async function rawOf(request: Request, base: string): Promise<RawRequest> {
  const copy = request.clone()
  const headers = [...copy.headers].filter(([name]) => !browsers.test(name)).map(([name, value]) => `${name}: ${value}`)
  return {
    method: request.method,
    path: request.url.slice(base.length),
    headers: headers.join('\n'),
    body: bodyOf(new Uint8Array(await copy.arrayBuffer())),
  }
}

/**
 * @param base where the service is, without a slash at its end.
 * @throws TypeError with the reason, if no browser could send it, or if it would go elsewhere.
 */
export function requestOf({ method, path, headers, body }: RawRequest, base: string): Request {
  const url = new URL(base + path)
  if (!url.href.startsWith(`${base}/`)) throw new TypeError('The path begins with / and stays below the service.')
  const bytes = bytesOf(body)
  if (bytes.length > 0 && /^(get|head)$/i.test(method)) throw new TypeError(`A browser sends no body with ${method}.`)
  return new Request(url, {
    method,
    headers: headersOf(headers),
    redirect: 'manual',
    credentials: 'omit',
    // Bytes bring no media type of their own: a header that is not written is not sent.
    ...(bytes.length > 0 && { body: bytes }),
  })
}

function headersOf(text: string): Headers {
  const headers = new Headers()
  for (const line of text.split('\n').filter((line) => line.trim() !== '')) {
    const colon = line.indexOf(':')
    if (colon < 1) throw new TypeError(`'${line}' is no header: write name: value.`)
    const [name, value] = [line.slice(0, colon).trim(), line.slice(colon + 1).trim()]
    try {
      headers.append(name, value)
    } catch {
      throw new TypeError(`'${line}' is no header that can be sent.`)
    }
    if (!headers.has(name)) throw new TypeError(`The browser does not let a page send the header ${name}.`)
  }
  return headers
}

/** The text with another value of a header; the header is added where it is missing. */
export function withHeader(text: string, name: string, value: string): string {
  const others = text.split('\n').filter((line) => line.trim() !== '' && !line.toLowerCase().startsWith(`${name}:`))
  return [...others, `${name}: ${value}`].join('\n')
}

function bodyOf(bytes: Uint8Array): RawBody {
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return { kind: 'bytes', base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) }
  }
}

export function bytesOf(body: RawBody): Uint8Array<ArrayBuffer> {
  if (body.kind === 'text') return new TextEncoder().encode(body.text)
  return Uint8Array.from(atob(body.base64), (character) => character.charCodeAt(0))
}
