/** Reads credentials from the `Authorization` header (RFC 7617 and RFC 6750). */

/** The token of `Authorization: Bearer …`; the scheme's case does not matter. `undefined` if there is none. */
export function bearerToken(request: Request): string | undefined {
  return /^bearer +(\S+)\s*$/i.exec(request.headers.get('authorization') ?? '')?.[1]
}

export interface BasicCredentials {
  readonly name: string
  readonly password: string
}

/** Refuses what is not UTF-8, and keeps a byte order mark, which would vanish from the name. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The name and password of `Authorization: Basic …`, read as UTF-8; `undefined` if absent or malformed. */
export function basicCredentials(request: Request): BasicCredentials | undefined {
  const encoded = /^basic +(\S+)\s*$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (encoded === undefined) return undefined
  try {
    const bytes = atob(encoded)
    const text = isAscii(bytes) ? bytes : utf8.decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)))
    const colon = text.indexOf(':')
    return colon === -1 ? undefined : { name: text.slice(0, colon), password: text.slice(colon + 1) }
  } catch {
    return undefined
  }
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7f) return false
  return true
}
