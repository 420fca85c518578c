/**
 * How well a text fits what was typed.
 *
 * - Every word that was typed has to be in the text, in any case and order.
 * - The beginning of the text counts most, then the beginning of a word, then any other place; failing those, the first
 *   letters of words, as `eatn` for "Expire access tokens: Notes".
 */
export interface Match {
  readonly score: number
  /** The letters that fit, by their places. */
  readonly places: ReadonlySet<number>
}

const atStart = 8
const atWord = 6
const inside = 3
const scattered = 1

/** `undefined` if it does not fit. */
export function match(typed: string, text: string): Match | undefined {
  const lower = text.toLowerCase()
  const places = new Set<number>()
  let score = 0
  for (const word of typed.toLowerCase().split(/\s+/).filter(Boolean)) {
    const found = whole(word, lower) ?? firsts(word, lower)
    if (found === undefined) return undefined
    score += found.score * word.length
    for (const place of found.places) places.add(place)
  }
  // Of two that fit alike, the shorter is more likely meant.
  return { score: score - text.length / 100, places }
}

function whole(word: string, text: string): Match | undefined {
  let best: Match | undefined
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const score = at === 0 ? atStart : isWordStart(text, at) ? atWord : inside
    if (best === undefined || score > best.score) best = { score, places: range(at, word.length) }
  }
  return best
}

/** The letters of a word as the first ones of words in the text, in their order; others may stand between. */
function firsts(word: string, text: string): Match | undefined {
  const places = new Set<number>()
  let at = -1
  for (const letter of word) {
    do at = text.indexOf(letter, at + 1)
    while (at >= 0 && !isWordStart(text, at))
    if (at < 0) return undefined
    places.add(at)
  }
  return { score: scattered, places }
}

const isWordStart = (text: string, at: number) => at === 0 || !/[a-z0-9]/.test(text.charAt(at - 1))

const range = (from: number, length: number) => new Set(Array.from({ length }, (_, step) => from + step))
