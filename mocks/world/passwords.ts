/**
 * How the mocks keep passwords: salted and hashed, so that no dump of a world shows one.
 * A single round of SHA-256 is far too fast for real accounts; these are made up, and tests sign in by the thousand.
 */
import type { IdSource } from './ids.ts'

/** A stored password; the salt is hexadecimal, the hash base64. */
export interface PasswordHash {
  readonly salt: string
  readonly hash: string
}

export async function hashPassword(ids: IdSource, password: string): Promise<PasswordHash> {
  const salt = ids.hex(16)
  return { salt, hash: await digest(salt, password) }
}

export async function passwordMatches(stored: PasswordHash, password: string): Promise<boolean> {
  return (await digest(stored.salt, password)) === stored.hash
}

async function digest(salt: string, password: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${salt}:${password}`)))
  return btoa(String.fromCharCode(...bytes))
}
