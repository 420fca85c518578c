import { describe, expect, it } from 'vitest'
import * as native from '../../mocks/server/codec.ts'
import * as portable from '../../mocks/world/codec.ts'

const texts = ['', 'a', 'analytical-engine', 'Überprüfung ✓ 🔑', 'x'.repeat(10_000), '\0', '\ud800']

describe.each([
  ['portable', portable],
  ['native', native],
])('the %s codec', (_name, codec) => {
  it('hashes as FIPS 180-4 has it', () => {
    expect(codec.sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  it('signs as RFC 4231 has it, with short keys and with keys that are longer than a block', () => {
    const hexOf = (signature: string) => Buffer.from(signature, 'base64url').toString('hex')
    const jefe = codec.createHmacSha256(new TextEncoder().encode('Jefe'))
    expect(hexOf(jefe('what do ya want for nothing?'))).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    )
    const long = codec.createHmacSha256(new Uint8Array(131).fill(0xaa))
    expect(hexOf(long('Test Using Larger Than Block-Size Key - Hash Key First'))).toBe(
      '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
    )
  })

  it('says the same of every text, however often it is asked', () => {
    const sign = codec.createHmacSha256(new TextEncoder().encode('key'))
    const other = portable.createHmacSha256(new TextEncoder().encode('key'))
    for (const text of [...texts, ...texts]) {
      expect(codec.sha256Hex(text)).toBe(portable.sha256Hex(text))
      expect(codec.base64UrlOf(text)).toBe(portable.base64UrlOf(text))
      expect(sign(text)).toBe(other(text))
    }
  })
})
