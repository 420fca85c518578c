/** How the addresses of a built page become relative. */
import { describe, expect, it } from 'vitest'
import { relativePage, relativeScript } from '../../docs/site/relative-links.ts'

describe('a page', () => {
  it('links to other pages from where it stands', () => {
    expect(relativePage('<a class="x" href="/messages/?service=notes#a">m</a>', '../../')).toBe(
      '<a class="x" href="../../messages/?service=notes#a">m</a>',
    )
    expect(relativePage('<a href="/">home</a><img src="/@root/key.svg">', './')).toBe(
      '<a href="./">home</a><img src="./key.svg">',
    )
  })

  it('keeps what leads elsewhere, and what stands on it as text', () => {
    const page =
      '<a href="https://example.com/">x</a><a href="//example.com/">x</a><a href="#top">x</a><code>href="/users"</code>'
    expect(relativePage(page, '../')).toBe(page)
  })

  it('loads its scripts from where it stands, those in its own text too', () => {
    expect(relativePage('<script>import("/@root/_astro/a.js")</script>', '../')).toBe(
      '<script>import("../_astro/a.js")</script>',
    )
  })
})

describe('a script', () => {
  const run = (script: string) =>
    relativeScript(script, '../').replaceAll('import.meta.url', '"https://docs.example/latchkey/_astro/a.js"')

  it('finds the site from where it stands itself, with the slash at its end or without', () => {
    for (const [script, path] of [
      ['`/@root/`', '/latchkey/'],
      ['"/@root"', '/latchkey/'],
      ["'/@root/pagefind/'", '/latchkey/pagefind/'],
    ] as const) {
      expect(new Function(`return ${run(script)}`)()).toBe(path)
    }
  })

  it('keeps all other texts', () => {
    expect(relativeScript('const a = "/users"', '../')).toBe('const a = "/users"')
  })
})
