/** What the SDK may cost the reader of a page. */
import { describe, expect, it } from 'vitest'
import { clients, type Size, sizeOf } from './size.ts'

/** Bytes after `gzip -9`. The benchmark tells how far they are from what we aim at: 6 000 and 10 000. */
const limits = { one: 7_700, all: 10_500 }

const report = (what: string, { minified, gzip }: Size, limit: number) =>
  console.log(`${what.padEnd(12)} ${gzip} bytes gzip of ${limit}, ${minified} minified`)

describe('in a page', () => {
  it.each(clients)(
    `the client of %s, with everything that it needs, takes at most ${limits.one} bytes`,
    async (name) => {
      const size = await sizeOf(name)
      report(name, size, limits.one)
      expect(size.gzip).toBeLessThanOrEqual(limits.one)
    },
  )

  it(`all five together take at most ${limits.all} bytes`, async () => {
    const size = await sizeOf(...clients)
    report('all five', size, limits.all)
    expect(size.gzip).toBeLessThanOrEqual(limits.all)
  })

  it('a client brings its session and openapi-fetch along', async () => {
    // Were the bundle empty, or a reference to something outside, every limit would hold.
    expect((await sizeOf('notes')).minified).toBeGreaterThan(5_000)
  })
})
