/** What `world/codec.ts` does, by the one-shot hash and the buffers of Node. */
import { hash } from 'node:crypto'

export function sha256Hex(text: string): string {
  return hash('sha256', text, 'hex')
}

const blockBytes = 64

export function createHmacSha256(key: Uint8Array): (text: string) => string {
  const block = Buffer.alloc(blockBytes)
  block.set(key.length > blockBytes ? hash('sha256', key, 'buffer') : key)
  const inner = block.map((byte) => byte ^ 0x36)
  const outer = block.map((byte) => byte ^ 0x5c)
  return (text) => {
    const digest = hash('sha256', Buffer.concat([inner, Buffer.from(text)]), 'buffer')
    return hash('sha256', Buffer.concat([outer, digest]), 'base64url')
  }
}

export function base64UrlOf(text: string): string {
  return Buffer.from(text).toString('base64url')
}
