/**
 * The second net: hides the secrets of a call wherever they appear in it, and what gives itself away as a secret.
 *
 * - A secret is hidden as it is, and where it is escaped up to three times over: in a URL, in JSON, in HTML.
 * - So is a secret that was escaped itself when it was found.
 * - Secrets of fewer than four characters are left to the places that name them: `abc` may be a part of any word.
 * - A parameter of a URL that has the name of a secret is hidden in every text.
 * - What looks like a JWT is hidden: three parts in base64url, the first of which is JSON.
 * - Where there are more secrets than anybody sends, nothing is shown, for looking for all of them would take too long.
 */
import { type Unescaped, unescaped } from './escapes.ts'
import { isSecretName, mark, type Secrets } from './secrets.ts'

type Range = readonly [start: number, end: number]

const shortestSecret = 4
const mostSecrets = 250
const escapeDepth = 3

/** @returns what hides the secrets in a text. */
export function createNet(found: Iterable<string>): (text: string) => string {
  const needles = new Set<string>()
  for (const secret of found) {
    for (const { text } of layersOf(secret)) if (text.length >= shortestSecret) needles.add(text)
  }
  if (needles.size > mostSecrets) return (text) => (text === '' ? '' : mark)
  return (text) => {
    const ranges = layersOf(text).flatMap((layer) =>
      [...needlesIn(layer.text, needles), ...parametersIn(layer.text), ...jwtsIn(layer.text)].map(
        ([start, end]): Range => [sourceOf(layer, start), sourceOf(layer, end)],
      ),
    )
    return ranges.length === 0 ? text : withMarks(text, ranges)
  }
}

/** Remembers the secrets that a text has in parameters of URLs. */
export function findParameters(text: string, secrets: Secrets): void {
  for (const layer of layersOf(text)) {
    for (const [start, end] of parametersIn(layer.text)) secrets.hide(layer.text.slice(start, end))
  }
}

interface Layer {
  readonly text: string
  /** Where each character starts in the source; without it, the text is the source. */
  readonly starts?: readonly number[]
}

/** The text as it is, and with its escapes undone, once and again. */
function layersOf(text: string): readonly Layer[] {
  const layers: Layer[] = [{ text }]
  let layer: Layer = { text }
  for (let depth = 0; depth < escapeDepth; depth++) {
    const next = unescaped(layer.text)
    if (next === undefined) break
    layer = below(layer, next)
    layers.push(layer)
  }
  return layers
}

function below(outer: Layer, { text, starts }: Unescaped): Layer {
  return { text, starts: starts.map((start) => sourceOf(outer, start)) }
}

function sourceOf({ starts }: Layer, index: number): number {
  return starts === undefined ? index : (starts[index] ?? 0)
}

function needlesIn(text: string, needles: ReadonlySet<string>): Range[] {
  const ranges: Range[] = []
  for (const needle of needles) {
    for (let start = text.indexOf(needle); start !== -1; start = text.indexOf(needle, start + needle.length)) {
      ranges.push([start, start + needle.length])
    }
  }
  return ranges
}

/** The values of the parameters that have the name of a secret. */
function parametersIn(text: string): Range[] {
  if (!text.includes('=')) return []
  const ranges: Range[] = []
  const names = /[?&#]([^=&?#\s"'<>]{1,256})=/g
  for (let match = names.exec(text); match !== null; match = names.exec(text)) {
    if (!isSecretName(match[1] ?? '')) continue
    // A value may be a URL with parameters of its own, so only the value of a secret is passed over.
    const start = names.lastIndex
    names.lastIndex += /^[^&#\s"'<>]*/.exec(text.slice(start))?.[0].length ?? 0
    if (names.lastIndex > start) ranges.push([start, names.lastIndex])
  }
  return ranges
}

function jwtsIn(text: string): Range[] {
  if (!text.includes('eyJ')) return []
  const ranges: Range[] = []
  for (const { 0: run, index } of text.matchAll(/[\w.-]+/g)) {
    const start = run.indexOf('eyJ')
    if (start !== -1 && run.slice(start).split('.').length >= 3) ranges.push([index + start, index + run.length])
  }
  return ranges
}

function withMarks(text: string, ranges: readonly Range[]): string {
  let shown = ''
  let end = 0
  for (const [from, to] of ranges.toSorted(([a], [b]) => a - b)) {
    if (from >= end) shown += text.slice(end, from) + mark
    end = Math.max(end, to)
  }
  return shown + text.slice(end)
}
