/** What `world/codec.ts` does, by the one-shot hash and the buffers of Node. */
import { hash } from 'node:crypto'

export function sha256Hex(text: string): string {
  return hash('sha256', text, 'hex')
}

const blockBytes = 64
const digestBytes = 32

export function createHmacSha256(key: Uint8Array): (text: string) => string {
  const block = Buffer.alloc(blockBytes)
  block.set(key.length > blockBytes ? hash('sha256', key, 'buffer') : key)
  const inner = block.map((byte) => byte ^ 0x36)
  const outer = Buffer.concat([block.map((byte) => byte ^ 0x5c), Buffer.alloc(digestBytes)])
  return (text) => {
    const message = Buffer.allocUnsafe(blockBytes + Buffer.byteLength(text))
    message.set(inner)
    message.write(text, blockBytes)
    // As text: a digest in a buffer of its own costs more than the hash.
    outer.write(hash('sha256', message, 'binary'), blockBytes, 'binary')
    return hash('sha256', outer, 'base64url')
  }
}

export function base64UrlOf(text: string): string {
  return Buffer.from(text).toString('base64url')
}
