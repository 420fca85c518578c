/** Reads the text of a body. It never throws: what is no text is `undefined`. */
import type { KeptBody } from './kept-calls.ts'

/** The value of a header, whatever the case of its name; empty where it is absent. */
export function headerOf(headers: Readonly<Record<string, string>>, name: string): string {
  return Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1] ?? ''
}

/** The media type without its parameters, in lower case; empty where there is none. */
export function mediaTypeOf(contentType: string): string {
  return (contentType.split(';')[0] ?? '').trim().toLowerCase()
}

/** The text of a body, unless its bytes are not UTF-8. A letter that was cut in two at the end is left out. */
export function utf8Text({ content, fullSize }: KeptBody): string | undefined {
  if (typeof content === 'string') return content
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content, { stream: fullSize !== undefined })
  } catch {
    return undefined
  }
}

export function isBinary(mediaType: string): boolean {
  return /^(?:image|audio|video|font)\/|^application\/(?:octet-stream|pdf|zip|gzip)$/.test(mediaType)
}

/** The kept bytes as base64 (RFC 4648). */
export function base64Of({ content }: KeptBody): string {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return btoa(bytesAsCharacters(bytes))
}

/** One character for each byte, with the code of the byte. */
export function bytesAsCharacters(bytes: Uint8Array): string {
  let text = ''
  // An engine takes only so many arguments at once.
  for (let start = 0; start < bytes.length; start += 4_096) {
    text += String.fromCharCode(...bytes.subarray(start, start + 4_096))
  }
  return text
}
