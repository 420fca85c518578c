/** Hides the secrets of query strings and forms, and remembers them. What is no form is `undefined`, and none of it is shown. */
import { bytesAsCharacters } from './body-text.ts'
import { isSecretName, type Secrets } from './secrets.ts'

/** A query string without its question mark, with its fragment. */
export function hideInQuery(query: string, secrets: Secrets): string {
  const hidden = (pair: string) => {
    const [name = '', value] = split(pair, '=')
    return value === undefined || !isSecretField(name) ? pair : `${name}=${hideEncoded(value, secrets)}`
  }
  return query
    .split('#')
    .map((part) => part.split('&').map(hidden).join('&'))
    .join('#')
}

/** A body of `application/x-www-form-urlencoded`. What has quotes, braces or lines is labelled so, and is something else. */
export function hideInUrlEncoded(text: string, secrets: Secrets): string | undefined {
  return !text.includes('=') || /["{<\r\n\0]/.test(text) ? undefined : hideInQuery(text, secrets)
}

/**
 * A body of `multipart/form-data` (RFC 7578), of which the boundaries, the names and the texts are shown, and of files the
 * size alone.
 */
export function hideInMultipart(body: Uint8Array | string, contentType: string, secrets: Secrets): string | undefined {
  const boundary = /;\s*boundary=(?:"([^"]+)"|([^\s;"]+))/i.exec(contentType)?.slice(1).join('')
  if (!boundary) return undefined
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  const [preamble, ...parts] = `\r\n${bytesAsCharacters(bytes)}`.split(`\r\n--${boundary}`)
  const epilogue = parts.pop()
  if (preamble !== '' || !/^--(?:\r\n)?$/.test(epilogue ?? '')) return undefined

  const shown: string[] = []
  for (const part of parts) {
    const text = shownPart(part, secrets)
    if (text === undefined) return undefined
    shown.push(`--${boundary}${text}`)
  }
  return [...shown, `--${boundary}--\r\n`].join('\r\n')
}

/** @param part starts with the end of the line of its boundary; one character for each byte. */
function shownPart(part: string, secrets: Secrets): string | undefined {
  const [headBytes = '', content] = split(part, '\r\n\r\n')
  const head = utf8(headBytes)
  if (head === undefined || content === undefined) return undefined
  const [start, ...lines] = head.split('\r\n')
  const dispositions = lines.filter((line) => !/^content-type:/i.test(line))
  const named = /^content-disposition: *form-data; *name="([^"\\]*)"(; *filename="[^"]*")?$/i.exec(
    dispositions.join('\n'),
  )
  if (start !== '' || named === null) return undefined

  if (named[2] !== undefined) return `${head}\r\n\r\n(${content.length} bytes)`
  const text = utf8(content)
  if (text === undefined) return undefined
  return `${head}\r\n\r\n${isSecretField(named[1] ?? '') ? secrets.hide(text) : text}`
}

/** The text before the separator, and the text behind it where there is one. */
function split(text: string, separator: string): readonly [string, string?] {
  const index = text.indexOf(separator)
  return index === -1 ? [text] : [text.slice(0, index), text.slice(index + separator.length)]
}

/** Names in forms may be escaped: `pass%77ord`. */
function isSecretField(name: string): boolean {
  return isSecretName(name) || isSecretName(formDecoded(name))
}

function utf8(characters: string): string | undefined {
  try {
    const bytes = Uint8Array.from(characters, (character) => character.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function hideEncoded(value: string, secrets: Secrets): string {
  // As it is written, and as it is meant: either may appear elsewhere.
  secrets.hide(formDecoded(value))
  return secrets.hide(value)
}

/** `URLSearchParams` decodes as services do, and takes malformed escapes as they are. */
function formDecoded(text: string): string {
  return new URLSearchParams(`v=${text}`).get('v') ?? ''
}
