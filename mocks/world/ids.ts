/** The world's source of everything that is drawn by lot: identifiers, token texts, salts. */

export interface IdSource {
  /** A version 4 UUID (RFC 9562). */
  uuid(): string
  /** Lower-case hexadecimal digits. */
  hex(length: number): string
  /** Letters of both cases and digits. */
  alphanumeric(length: number): string
}

const hexDigits = '0123456789abcdef'
const alphanumerics = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** @param random gives as many random bytes as it is asked for; the platform's cryptographic source by default. */
export function createIdSource(random: (count: number) => Uint8Array = pooledRandom()): IdSource {
  const draw = (length: number, alphabet: string) => {
    let text = ''
    // A mock may favour the first letters of an alphabet of 62 by a hair; nobody guesses its tokens.
    for (const byte of random(length)) text += alphabet.charAt(byte % alphabet.length)
    return text
  }
  return {
    uuid() {
      const digits = draw(32, hexDigits)
      const variant = '89ab'.charAt(Number.parseInt(digits.charAt(16), 16) % 4)
      return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20)}`
    },
    hex: (length) => draw(length, hexDigits),
    alphanumeric: (length) => draw(length, alphanumerics),
  }
}

/** Draws random bytes by the thousand, for each call to the platform costs as much as the bytes of many identifiers. */
function pooledRandom(): (count: number) => Uint8Array {
  const pool = new Uint8Array(4_096)
  let used = pool.length
  return (count) => {
    if (used + count > pool.length) {
      crypto.getRandomValues(pool)
      used = 0
    }
    used += count
    return count > pool.length ? crypto.getRandomValues(new Uint8Array(count)) : pool.subarray(used - count, used)
  }
}
