/** Looks for secrets wherever an error, a log or an object could show them. */
import { inspect } from 'node:util'

/** A password with everything that HTML, JSON, URLs and headers write in ways of their own. */
export const password = 'ün&<p>"a\\s/s:w+o%20r\u{1f511}d'

/** The same for services that carry it in a header: printable ASCII. */
export const plainPassword = 'pl&<p>"a\\s/s:w+o%20rd'

/** All ways of writing a text that servers and libraries have. */
export function variantsOf(secret: string): readonly string[] {
  const json = JSON.stringify(secret).slice(1, -1)
  const ascii = json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  const html = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const form = new URLSearchParams({ '': secret }).toString().slice(1)
  const basic = Buffer.from(secret).toString('base64')
  return [
    ...new Set([secret, json, ascii, html, html.replaceAll('"', '&quot;'), encodeURIComponent(secret), form, basic]),
  ]
}

/** Everything that a value shows of itself, to people and to machines. */
export function shownBy(value: unknown): string {
  const seen = new Set<unknown>()
  const parts: string[] = [String(value), inspect(value, { depth: null, showHidden: true, maxStringLength: null })]
  const walk = (part: unknown) => {
    if (seen.has(part)) return
    seen.add(part)
    if (typeof part === 'string') parts.push(part)
    if (typeof part !== 'object' || part === null) return
    parts.push(JSON.stringify(part) ?? '')
    for (const key of Reflect.ownKeys(part)) {
      parts.push(String(key))
      walk(Reflect.get(part, key))
    }
  }
  walk(value)
  if (value instanceof Error) walk([value.message, value.stack, value.cause])
  return parts.join('\n')
}

/** The secrets that the text shows, in whatever writing. */
export function leaksIn(text: string, secrets: readonly string[]): readonly string[] {
  return secrets.flatMap(variantsOf).filter((variant) => text.includes(variant))
}
