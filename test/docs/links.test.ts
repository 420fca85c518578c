/** Every link of the site leads to a page and a place on it, wherever the site is mounted. */
import { LinkChecker, type LinkResult } from 'linkinator'
import { describe, expect, it } from 'vitest'
import { serveSite } from './site.ts'

describe('a link of the site', () => {
  for (const base of ['/', '/docs/', '/products/latchkey/0.1/']) {
    it(`leads somewhere when the site is mounted at ${base}`, { timeout: 120_000 }, async () => {
      const site = await serveSite(base)
      try {
        const { links } = await new LinkChecker().check({
          path: site.url,
          recurse: true,
          checkCss: true,
          checkFragments: base === '/docs/',
          concurrency: 20,
          // What the sandbox understands behind its # is no place on the page; tests of its own open those links.
          fragmentsToSkip: async (fragment) => fragment.startsWith('/'),
          linksToSkip: async (link) => !link.startsWith(site.origin),
        })
        const checked = links.filter(({ state }) => state !== 'SKIPPED')
        const shown = ({ url, status, parent }: LinkResult) => `${parent} links to ${url}: ${status}`
        expect(checked.filter(({ state }) => state !== 'OK').map(shown)).toEqual([])
        expect(checked.filter(({ url }) => !url.startsWith(site.url)).map(shown)).toEqual([])
        expect(checked.length).toBeGreaterThan(60)
      } finally {
        await site.close()
      }
    })
  }
})
