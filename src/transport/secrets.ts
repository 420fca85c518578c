/** Finds what a request must keep to itself, so that a reply which repeats it can be shown to others. */
import type { Draft } from './draft.ts'

/** Whether a header or a field of this name holds a credential. */
export const namesSecret = (name: string) => /pass|token|secret|authorization/i.test(name)

/**
 * Blots out, in a reply to this request, every credential that the request carried.
 * @param innocent text that stays readable: a password of "password" is no secret in a message about passwords.
 */
export function blotOut(text: string, { init }: Draft, innocent: string): string {
  return secretsOf(init)
    .filter((secret) => secret.length > 3 && !innocent.includes(secret))
    .reduce((rest, secret) => rest.replaceAll(secret, '***'), text)
}

function secretsOf({ headers, body }: Draft['init']): readonly string[] {
  const secrets: string[] = []
  const collect = (name: string, value: unknown) => {
    if (namesSecret(name) && typeof value === 'string') secrets.push(...variantsOf(value))
    return value
  }
  headers.forEach((value, name) => void collect(name, value))
  if (body instanceof URLSearchParams || body instanceof FormData) {
    for (const [name, value] of body.entries()) collect(name, value)
  }
  try {
    // The reviver sees every member, however deep it lies.
    if (typeof body === 'string') JSON.parse(body, collect)
  } catch {
    // A body that is no JSON has no members to look through.
  }
  return secrets
}

/** A header's credential is known without its scheme; a Basic one also holds the password. */
function variantsOf(value: string): readonly string[] {
  const [, basic, credential = value] = /^(?:(basic)|bearer) (.+)$/i.exec(value) ?? []
  return basic ? [credential, passwordIn(credential)] : [credential]
}

function passwordIn(credential: string): string {
  try {
    const bytes = Uint8Array.from(atob(credential), (character) => character.charCodeAt(0))
    return new TextDecoder().decode(bytes).replace(/^[^:]*:/, '')
  } catch {
    return credential
  }
}
