/** Digests for a snippet. A worker without an origin is no secure context, so the browser keeps `crypto.subtle` from it. */
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js'

const algorithms = new Map([
  ['SHA-256', sha256],
  ['SHA-384', sha384],
  ['SHA-512', sha512],
])

/** Puts the part of Web Crypto in place that hashing a password takes. */
export function provideDigest(): void {
  if (crypto.subtle) return
  Object.defineProperty(crypto, 'subtle', { value: { digest } })
}

async function digest(algorithm: AlgorithmIdentifier, data: BufferSource): Promise<ArrayBuffer> {
  const name = typeof algorithm === 'string' ? algorithm : algorithm.name
  const hash = algorithms.get(name.toUpperCase())
  if (hash === undefined) throw new DOMException(`There is no ${name} here.`, 'NotSupportedError')
  const bytes = ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data)
  return hash(bytes).slice().buffer
}
