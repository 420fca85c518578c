/**
 * SHA-256 (FIPS 180-4), HMAC-SHA-256 (RFC 2104) and base64url (RFC 4648), at once: WebCrypto hands each hash to another
 * thread and takes several times as long. This one runs everywhere; in Node, `#codec` is `../server/codec.ts`, the same
 * natively.
 */
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import * as base64url from 'jose/base64url'

const encoder = new TextEncoder()

/** The hash of a text, in hexadecimal digits. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(encoder.encode(text)))
}

/** What signs texts with a key; signatures are base64url. */
export function createHmacSha256(key: Uint8Array): (text: string) => string {
  const keyed = hmac.create(sha256, key)
  return (text) => base64url.encode(keyed.clone().update(encoder.encode(text)).digest())
}

/** A text as base64url, without padding. */
export function base64UrlOf(text: string): string {
  return base64url.encode(text)
}
