/** Draws lots that can be drawn again: the same seed gives the same numbers. Nothing secret may depend on them. */

/** @returns a function that gives the next number, from 0 up to but without 1. */
export function createLots(seed: number): () => number {
  // Mulberry32: few lines, and even enough for tests.
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
}
