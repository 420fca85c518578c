/**
 * Makes every address in the built pages relative, so that the site works below any path of any static host. Pages may
 * write addresses from the root of the site (`/messages/`); what Astro writes by itself is known by a base of its own.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, extname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { ELEMENT_NODE, type ElementNode, parse, walkSync } from 'ultrahtml'

/** A base that no address begins with by chance. */
const base = '/@root'

export function relativeLinks(): AstroIntegration {
  return {
    name: 'relative-links',
    hooks: {
      // While the pages are worked on, they stand at the root of a server.
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build') updateConfig({ base })
      },
      'astro:build:done': async ({ dir }) => makeRelative(fileURLToPath(dir)),
    },
  }
}

const rewriters: Readonly<Record<string, (text: string, root: string) => string>> = {
  '.html': relativePage,
  '.js': relativeScript,
}

async function makeRelative(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    const rewrite = rewriters[extname(entry.name)]
    if (rewrite === undefined || !entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const text = await readFile(file, 'utf8')
    const root = relative(dirname(file), folder).replaceAll('\\', '/')
    const rewritten = rewrite(text, root === '' ? './' : `${root}/`)
    if (rewritten !== text) await writeFile(file, rewritten)
  }
}

/**
 * Changes the addresses in tags alone, and Astro's own base wherever it stands: a page may show addresses as text.
 * @param root the way from the page to the root of the site, with a slash at its end.
 */
export function relativePage(html: string, root: string): string {
  const tags: (readonly [start: number, end: number])[] = []
  walkSync(parse(html), (node) => {
    if (node.type !== ELEMENT_NODE) return
    const [{ start, end }] = (node as ElementNode).loc
    tags.push([start, end])
  })
  let rest = 0
  const parts = tags.flatMap(([start, end]) => {
    const before = html.slice(rest, start)
    rest = end
    return [before, html.slice(start, end).replace(/(\s(?:href|src|action)=")\/(?!\/)/g, `$1${root}`)]
  })
  return [...parts, html.slice(rest)].join('').replaceAll(`${root}@root/`, root).replaceAll(`${base}/`, root)
}

/** A script knows where it is itself. */
export function relativeScript(script: string, root: string): string {
  return script.replaceAll(
    /(["'`])\/@root(?:\/([^"'`]*))?\1/g,
    (_, _quote, path = '') => `(new URL("${root}${path}",import.meta.url).pathname)`,
  )
}
