/** What a request must keep to itself, even where a reply repeats it. */
import type { Draft } from './draft.ts'

/** Whether a header or a field of this name holds a credential. */
export const namesSecret = (name: string) => /pass|token|secret|auth/i.test(name)

/** Whether a value can stand in a header as it is. What cannot would end up in the message of the error that says so. */
export const isCredential = (value: unknown): value is string => typeof value === 'string' && /^[ -~]+$/.test(value)

/**
 * Whether a reply to this request repeats a credential that the request carried, as it is or escaped for JSON, a form, a
 * URL or HTML.
 * @param innocent text that gives nothing away: a password of "password" is no secret in a message about passwords.
 */
export function repeatsSecret(text: string, { url, init: { headers, body } }: Draft, innocent: string): boolean {
  let found = false
  const page = text.replace(/&#?\w+;/g, '')
  const bare = [text, page].flatMap((read) => [read, read.replace(/%\w\w/g, ''), read.replace(/\\(u\w{4}|.)/g, '')])
  const readings = [
    text,
    decoded(text),
    text.replace(/\\u(\w{4})/g, (_, code) => String.fromCharCode(Number(`0x${code}`))),
  ]
  const look = (name: string, value: unknown) => {
    // A scheme goes with a header's credential.
    const secret = String(value).replace(/^(basic|bearer) /i, '')
    for (const part of namesSecret(name) ? [secret, passwordIn(secret)] : []) {
      const letters = lettersOf(part)
      found ||= part.length > 3 && !innocent.includes(part) && readings.some((reading) => reading.includes(part))
      found ||=
        letters.length > 3 &&
        !lettersOf(innocent).includes(letters) &&
        bare.some((reading) => lettersOf(reading).includes(letters))
    }
    return value
  }
  for (const [name, value] of [...Object.entries(headers), ...new URL(url).searchParams]) look(name, value)
  try {
    // The reviver sees every member, however deep it lies. What is no JSON is a form, or nothing to look through.
    JSON.parse(String(body), look)
  } catch {
    for (const [name, value] of Object(body).entries?.() ?? []) look(name, value)
  }
  return found
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Letters and digits are written the same everywhere, once the escapes of a form of writing are gone. */
const lettersOf = (text: string) => text.replace(/[^a-z0-9]/gi, '')

/** That of Basic credentials. */
function passwordIn(credential: string): string {
  try {
    return atob(credential).replace(/^[^:]*:/, '')
  } catch {
    return credential
  }
}
