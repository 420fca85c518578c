/** Reads credentials from the `Authorization` header (RFC 7617 and RFC 6750). */

/** The token of `Authorization: Bearer …`; the scheme's case does not matter. `undefined` if there is none. */
export function bearerToken(request: Request): string | undefined {
  return /^bearer +(\S+)\s*$/i.exec(request.headers.get('authorization') ?? '')?.[1]
}

export interface BasicCredentials {
  readonly name: string
  readonly password: string
}

/** The name and password of `Authorization: Basic …`, read as UTF-8; `undefined` if absent or malformed. */
export function basicCredentials(request: Request): BasicCredentials | undefined {
  const encoded = /^basic +(\S+)\s*$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (encoded === undefined) return undefined
  try {
    const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0))
    // A byte order mark is kept: it would vanish from the name.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const [, name, password] = /^([^:]*):(.*)$/s.exec(text) ?? []
    return name === undefined || password === undefined ? undefined : { name, password }
  } catch {
    return undefined
  }
}
