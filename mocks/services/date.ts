/** The `Date` of replies (RFC 9110, 6.6.1), which clients count the life of tokens from: the time of the world's clock. */

/** @param now tells the time in milliseconds since the epoch. @returns the header's value at the moment of each call. */
export function createDate(now: () => number): () => string {
  // Making the text takes longer than finding an account, and it is the same for a whole second.
  let second = Number.NaN
  let text = ''
  return () => {
    const current = Math.floor(now() / 1_000)
    if (current !== second) {
      second = current
      text = new Date(current * 1_000).toUTCString()
    }
    return text
  }
}
