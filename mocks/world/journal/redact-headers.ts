/** Hides the secrets of headers, and remembers them. */
import { findParameters } from './net.ts'
import { isSecretHeader, mark, type Secrets } from './secrets.ts'

type Headers = Readonly<Record<string, string>>

export function hideInHeaders(headers: Headers, secrets: Secrets): Headers {
  return mapHeaders(headers, (value, name) => {
    if (/authorization$/i.test(name)) return hideCredentials(value, secrets)
    if (/cookie2?$/i.test(name)) return hideCookies(value, secrets)
    if (isSecretHeader(name)) return secrets.hide(value)
    findParameters(value, secrets)
    return value
  })
}

export function mapHeaders(headers: Headers, change: (value: string, name: string) => string): Headers {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, change(value, name)]))
}

/** The scheme is shown, if it is one: a bare token may stand in its place. */
function hideCredentials(value: string, secrets: Secrets): string {
  const [, scheme, credentials = ''] = /^\s*(basic|bearer|digest|dpop|negotiate|token)\s+(.*)$/is.exec(value) ?? []
  if (scheme === undefined) return secrets.hide(value)
  if (/^basic$/i.test(scheme)) hidePassword(credentials, secrets)
  secrets.hide(credentials.trim())
  return `${scheme} ${mark}`
}

/** Remembers the password of `Basic` (RFC 7617); the name is none of the secrets. */
function hidePassword(credentials: string, secrets: Secrets): void {
  try {
    const bytes = Uint8Array.from(atob(credentials.trim()), (character) => character.charCodeAt(0))
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    secrets.hide(text.slice(text.indexOf(':') + 1))
  } catch {
    // It is no base64, and hidden as a whole.
  }
}

const cookieAttributes = /^(?:path|domain|expires|max-age|samesite|priority|version|comment)$/i

function hideCookies(value: string, secrets: Secrets): string {
  for (const [, name = '', text = ''] of value.matchAll(/(?:^|[;,])\s*([^=;,\s]{1,256})=([^;,]*)/g)) {
    if (!cookieAttributes.test(name)) secrets.hide(text.replaceAll('"', '').trim())
  }
  return secrets.hide(value)
}
