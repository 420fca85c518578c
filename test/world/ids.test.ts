import { describe, expect, it } from 'vitest'
import { createIdSource } from '../../mocks/world/ids.ts'

/** Counts through all bytes, again and again. */
function countingBytes(): (count: number) => Uint8Array {
  let next = 0
  return (count) => Uint8Array.from({ length: count }, () => next++ % 256)
}

describe('the source of identifiers', () => {
  it('draws version 4 UUIDs', () => {
    const ids = createIdSource()
    for (let time = 0; time < 200; time += 1) {
      expect(ids.uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    }
  })

  it.each([0, 1, 30, 32, 64])('draws texts of exactly %i characters', (length) => {
    const ids = createIdSource()
    expect(ids.hex(length)).toMatch(new RegExp(`^[0-9a-f]{${length}}$`))
    expect(ids.alphanumeric(length)).toMatch(new RegExp(`^[A-Za-z0-9]{${length}}$`))
  })

  it('uses every character of its alphabets', () => {
    const ids = createIdSource(countingBytes())
    expect(new Set(ids.hex(256)).size).toBe(16)
    expect(new Set(ids.alphanumeric(256)).size).toBe(62)
  })

  it('does not repeat itself', () => {
    const ids = createIdSource()
    const drawn = Array.from({ length: 1_000 }, () => [ids.uuid(), ids.hex(32), ids.alphanumeric(30)]).flat()
    expect(new Set(drawn).size).toBe(drawn.length)
  })

  it('draws the same from the same random bytes', () => {
    const draw = () => {
      const ids = createIdSource(countingBytes())
      return [ids.uuid(), ids.uuid(), ids.hex(16), ids.alphanumeric(30)]
    }
    expect(draw()).toEqual(draw())
  })
})
