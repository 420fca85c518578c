/** Writes lines in batches: one write for all the calls that ended in a short while, not one for each. */
import type { Writable } from 'node:stream'

/** Too short for a reader to notice. */
const waitMs = 20

export function createLineWriter(output: Writable): (line: string) => void {
  // Whoever reads the lines may leave (`| head`); that must not stop the server.
  output.on('error', () => undefined)
  let pending: string[] = []
  const flush = () => {
    const text = pending.join('')
    pending = []
    output.write(text)
  }
  return (line) => {
    if (pending.length === 0) setTimeout(flush, waitMs)
    pending.push(`${line}\n`)
  }
}
