/** A body to read: JSON set out and coloured, anything else as it is. */
import type { JSX } from 'preact'

/** Texts, then numbers and words; what stands between is left as it is. */
const tokens = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g

/** Deeper levels are not set further in, lest a body of brackets alone becomes a page of spaces. */
const deepest = 32

/** Beyond this, colours cost more than they tell. */
const colouredCharacters = 50_000

export function Code({ text, label }: { readonly text: string; readonly label: string }) {
  const json = indented(text)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be within reach of the keyboard.
    <section class="code" tabIndex={0} aria-label={label}>
      <pre>{json === undefined ? text : coloured(json)}</pre>
    </section>
  )
}

/**
 * The JSON set out in lines, with every value as it was written: parsing would round large numbers, and drop the first of
 * two members with the same name. `undefined` if the text is no JSON.
 */
function indented(text: string): string | undefined {
  if (!/^\s*[[{"]/.test(text)) return undefined
  try {
    JSON.parse(text)
  } catch {
    return undefined
  }
  const lexemes = text.match(/"(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s[\]{},:"]+/g) ?? []
  let depth = 0
  const line = () => `\n${'  '.repeat(Math.min(depth, deepest))}`
  return lexemes
    .map((lexeme, at) => {
      if (lexeme === ',') return `,${line()}`
      if (lexeme === ':') return ': '
      if (lexeme === '{' || lexeme === '[') {
        depth += 1
        return isClosing(lexemes[at + 1]) ? lexeme : `${lexeme}${line()}`
      }
      if (!isClosing(lexeme)) return lexeme
      depth -= 1
      return /^[{[]$/.test(lexemes[at - 1] ?? '') ? lexeme : `${line()}${lexeme}`
    })
    .join('')
}

const isClosing = (lexeme: string | undefined) => lexeme === '}' || lexeme === ']'

function coloured(json: string): (string | JSX.Element)[] | string {
  if (json.length > colouredCharacters) return json
  const parts: (string | JSX.Element)[] = []
  let at = 0
  for (const match of json.matchAll(tokens)) {
    const [whole, text, colon, word] = match
    const kind = text === undefined ? (word === undefined ? 'number' : 'word') : colon === undefined ? 'text' : 'key'
    const shown = text ?? whole
    parts.push(
      json.slice(at, match.index),
      <span key={match.index} class={`json-${kind}`}>
        {shown}
      </span>,
    )
    at = match.index + shown.length
  }
  return [...parts, json.slice(at)]
}
