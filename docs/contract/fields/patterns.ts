/** The patterns of the contract in words. A test finds a pattern without words, and holds the words to samples. */

export interface Pattern {
  /** A regular expression of JavaScript, without slashes. */
  readonly source: string
  readonly words: string
}

/** In words, and what does and does not match. */
export const patterns: Readonly<
  Record<string, { readonly words: string; readonly good: readonly string[]; readonly bad: readonly string[] }>
> = {
  '^[A-Za-z0-9]{30}$': {
    words: '30 letters and digits.',
    good: ['AaAaAaAaAaAaAaAaAaAaAaAaAaAaA1'],
    bad: ['AaAaAaAaAaAaAaAaAaAaAaAaAaAaA', 'AaAaAaAaAaAaAaAaAaAaAaAaAaAaA-'],
  },
  '[^0-9]': {
    words: 'Not digits alone.',
    good: ['analytical-engine', '1234567a'],
    bad: ['12345678'],
  },
  "^(?=.{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+(?![0-9]+$)[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$":
    {
      words: 'An e-mail address with a dot in its domain.',
      good: ['ada@example.com'],
      bad: ['ada@example', 'ada.@example.com', '@example.com'],
    },
  '^([Jj][Ss][Oo][Nn]|[Hh][Tt][Mm][Ll])$': {
    words: '`json` or `html`, in any case of letters.',
    good: ['json', 'HTML'],
    bad: ['xml', 'json '],
  },
  '^r\\.[0-9a-f]{64}$': {
    words: '`r.` and 64 hexadecimal digits.',
    good: [`r.${'0a'.repeat(32)}`],
    bad: [`a.${'0a'.repeat(32)}`, 'r.'],
  },
  '^[A-Za-z0-9_.\\-]+$': {
    words: 'Letters, digits, `_`, `.` and `-`.',
    good: ['ada_lovelace.1815-'],
    bad: ['ada lovelace', 'ada@example'],
  },
  '^[a-zA-Z0-9_.+\\-]+@[a-zA-Z0-9\\-]+\\.[a-zA-Z0-9\\-.]+$': {
    words: 'An e-mail address with a dot in its domain.',
    good: ['ada@example.com'],
    bad: ['ada@example', 'ada lovelace@example.com'],
  },
  '^\\d{4}-\\d{2}-\\d{2}$': {
    words: 'Year, month and day, as in `1815-12-10`.',
    good: ['1815-12-10'],
    bad: ['10.12.1815', '1815-12'],
  },
}

/** @throws Error for a pattern that has no words yet. */
export function patternOf(source: string): Pattern {
  const known = patterns[source]
  if (known === undefined) throw new Error(`The pattern ${source} has no words: add them beside the others.`)
  return { source, words: known.words }
}
