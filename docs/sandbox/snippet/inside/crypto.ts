/**
 * What the browser keeps from a worker without an origin, because it is no secure context: digests, with which samples
 * hash passwords, and random UUIDs, with which the SDK names sessions.
 */
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js'

const algorithms: Readonly<Record<string, (data: Uint8Array) => Uint8Array>> = {
  'SHA-256': sha256,
  'SHA-384': sha384,
  'SHA-512': sha512,
}

/** Puts it in place where the browser has not. */
export function provideCrypto(): void {
  if (globalThis.isSecureContext) return
  Object.defineProperty(crypto, 'subtle', { value: { digest } })
  Object.defineProperty(crypto, 'randomUUID', { value: randomUuid })
}

async function digest(algorithm: AlgorithmIdentifier, data: BufferSource): Promise<ArrayBuffer> {
  const name = typeof algorithm === 'string' ? algorithm : algorithm.name
  const hash = algorithms[name.toUpperCase()]
  if (hash === undefined) throw new DOMException(`There is no ${name} here.`, 'NotSupportedError')
  const { buffer, byteOffset, byteLength } = ArrayBuffer.isView(data) ? data : new Uint8Array(data)
  return new Uint8Array(hash(new Uint8Array(buffer, byteOffset, byteLength))).buffer
}

/** Version 4, of RFC 9562. */
function randomUuid(): string {
  return '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (digit) => {
    const [random = 0] = crypto.getRandomValues(new Uint8Array(1))
    return (Number(digit) ^ (random & (15 >> (Number(digit) / 4)))).toString(16)
  })
}
