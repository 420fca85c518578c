/**
 * Undoes the escapes of a text, whichever they are: percent encoding, the escapes of JSON and HTML, and `+` for a blank.
 * Each character knows where it came from, so that what is found in the plain text can be hidden in the escaped one.
 */

export interface Unescaped {
  readonly text: string
  /** Where each character starts in the source, and at the end the length of the source. */
  readonly starts: readonly number[]
}

/** One character each: UTF-8 in percent encoding, JSON, HTML, forms. */
const escapes = new RegExp(
  [
    '%[cd][\\da-f]%[89ab][\\da-f]|%e[\\da-f](?:%[89ab][\\da-f]){2}|%f[0-7](?:%[89ab][\\da-f]){3}|%[\\da-f]{2}',
    '\\\\u[\\da-f]{4}|\\\\[^u]',
    '&(?:#\\d{1,7}|#x[\\da-f]{1,6}|amp|lt|gt|quot|apos);',
    '\\+',
  ].join('|'),
  'gis',
)

/** @returns `undefined` where there is nothing to undo. */
export function unescaped(source: string): Unescaped | undefined {
  if (!/[%\\&+]/.test(source)) return undefined
  let text = ''
  const starts: number[] = []
  let end = 0
  const copyUntil = (index: number) => {
    text += source.slice(end, index)
    while (end < index) starts.push(end++)
  }
  for (const match of source.matchAll(escapes)) {
    copyUntil(match.index)
    const character = characterOf(match[0])
    text += character
    for (let unit = 0; unit < character.length; unit++) starts.push(match.index)
    end = match.index + match[0].length
  }
  if (end === 0) return undefined
  copyUntil(source.length)
  starts.push(source.length)
  return { text, starts }
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const short: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' }

function characterOf(written: string): string {
  const body = written.slice(1)
  if (written === '+') return ' '
  if (written.startsWith('\\')) return /^u./i.test(body) ? codeUnit(body.slice(1)) : (short[body] ?? body)
  if (written.startsWith('%')) return percentDecoded(written)
  const entity = body.slice(0, -1).toLowerCase()
  if (!entity.startsWith('#')) return named[entity] ?? written
  const code = entity.startsWith('#x') ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1))
  return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code)
}

function codeUnit(digits: string): string {
  return String.fromCharCode(Number.parseInt(digits, 16))
}

function percentDecoded(written: string): string {
  try {
    return decodeURIComponent(written)
  } catch {
    return '\ufffd'
  }
}
