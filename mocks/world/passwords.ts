/**
 * How the mocks keep passwords: salted and hashed, so that no dump of a world shows one.
 * A single round of SHA-256 is far too fast for real accounts; these are made up, and tests sign in by the thousand.
 */
import { sha256Hex } from '#codec'
import type { IdSource } from './ids.ts'

/** A stored password; both parts are hexadecimal. */
export interface PasswordHash {
  readonly salt: string
  readonly hash: string
}

export function hashPassword(ids: IdSource, password: string): PasswordHash {
  const salt = ids.hex(16)
  return { salt, hash: digest(salt, password) }
}

export function passwordMatches(stored: PasswordHash, password: string): boolean {
  return digest(stored.salt, password) === stored.hash
}

function digest(salt: string, password: string): string {
  return sha256Hex(`${salt}:${password}`)
}
