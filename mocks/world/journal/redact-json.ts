/**
 * Rewrites the texts, numbers and names of a JSON text where they stand, and leaves all else as it was written: blanks, the
 * order of members, members that stand twice. It knows no recursion, so that no depth is too deep for it.
 */
import { findParameters } from './net.ts'
import { isSecretName, isTokenName, type Secrets } from './secrets.ts'

/**
 * How a value is shown. `open`: as it is. `hidden`: not at all, but for what is neither a text nor a number. `tokens`: it is
 * a part of what tells of a token, where numbers are shown and texts are not. `kept`: a part of that which is shown.
 */
type Exposure = 'open' | 'hidden' | 'tokens' | 'kept'

/** A text or a number in a JSON text. */
export interface Leaf {
  readonly kind: 'name' | 'text' | 'number'
  /** A text without its escapes, a number as it is written. */
  readonly value: string
  readonly exposure: Exposure
  readonly inList: boolean
  /** Whether it stands in no object. */
  readonly nameless: boolean
}

interface Container {
  readonly isList: boolean
  /** The name that it stands under; lists hand theirs on. */
  readonly name: string | undefined
  readonly exposure: Exposure
}

/** What tells of a token without being one: NWApp's `{"access_token":{"expires":…,"scope":…,"token":…}}`. */
const keptNames = new Set(['expires', 'scope', 'revoked'])

/**
 * @param json is a JSON text; nobody knows what becomes of another.
 * @param change gives the text that takes the place of a leaf, or `undefined` to leave it as it is.
 */
export function mapJson(json: string, change: (leaf: Leaf) => string | undefined): string {
  const outer: Container[] = []
  let current: Container = { isList: true, name: undefined, exposure: 'open' }
  let name: string | undefined
  let awaitsName = false
  let mapped = ''
  let end = 0

  for (const { 0: token, index } of json.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*|[[\]{},]/g)) {
    const start = token.charAt(0)
    if (start === '}' || start === ']') {
      current = outer.pop() ?? current
      awaitsName = false
      continue
    }
    if (start === ',') {
      awaitsName = !current.isList
      continue
    }
    const standsUnder = current.isList ? current.name : name
    const exposure = current.isList ? current.exposure : exposureOf(current, name ?? '')
    if (start === '{' || start === '[') {
      outer.push(current)
      current = { isList: start === '[', name: standsUnder, exposure }
      awaitsName = start === '{'
      continue
    }
    const value = start === '"' ? textOf(token) : token
    const kind = awaitsName ? 'name' : start === '"' ? 'text' : 'number'
    if (awaitsName) name = value
    awaitsName = false
    const changed = change({ kind, value, exposure, inList: current.isList, nameless: standsUnder === undefined })
    if (changed === undefined) continue
    mapped += json.slice(end, index) + JSON.stringify(changed)
    end = index + token.length
  }
  return mapped + json.slice(end)
}

/**
 * Hides the secrets of a JSON text, and remembers them.
 * @param message says what it is the body of. A refusal has lists of sentences under the names of fields, as NWApp's
 * `{"password":["This field is required."]}`; these are shown. A request has no text that stands under no name.
 * @returns `undefined` if the text is no JSON.
 */
export function hideInJson(
  json: string,
  message: 'request' | 'reply' | 'refusal',
  secrets: Secrets,
): string | undefined {
  if (!isJson(json)) return undefined
  return mapJson(json, ({ kind, value, exposure, inList, nameless }) => {
    if (kind === 'name') return undefined
    if (nameless && message === 'request') return secrets.hide(value)
    if (message === 'refusal' && inList && exposure === 'hidden' && isSentence(value)) return undefined
    if (exposure === 'hidden' || (exposure === 'tokens' && kind === 'text')) return secrets.hide(value)
    // A text may be JSON once more, which nobody should have to take apart.
    if (/^\s*[[{"]/.test(value) && isSecretName(value)) return secrets.hide(value)
    findParameters(value, secrets)
    return undefined
  })
}

function exposureOf({ name, exposure }: Container, member: string): Exposure {
  if (isSecretName(member)) return 'hidden'
  if (exposure === 'open') return 'open'
  if (exposure === 'hidden' && !isTokenName(name ?? '')) return 'hidden'
  return keptNames.has(member) ? 'kept' : 'tokens'
}

function textOf(token: string): string {
  return token.includes('\\') ? (JSON.parse(token) as string) : token.slice(1, -1)
}

function isSentence(text: string): boolean {
  return /^[A-Z][\w'-]* .*\.$/.test(text)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    // An engine that runs out of stack in a deep text throws as well.
    return false
  }
}
