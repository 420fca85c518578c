/** Writes the reference: a page of Redoc for each service and for the control API of the mocks, which works by itself. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { redocly } from '../../openapi/tools/redocly.ts'
import { referenceDocumentOf, referenceSlugs } from './documents.ts'
import { pageTemplate } from './page.ts'

/** Its `redocly.yaml` keeps Redoc from telling anybody who reads the pages. */
const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Writes `<outDir>/reference/<slug>/index.html` for each page.
 *
 * @param slugs which pages. Default: all.
 * @param rendered is told how many of them are rendered, of how many.
 * @throws Error with what Redocly says, if it cannot render one.
 */
export async function buildReference(
  outDir: string,
  slugs: readonly string[] = referenceSlugs,
  rendered?: (done: number, all: number) => void,
): Promise<void> {
  const work = await mkdtemp(join(tmpdir(), 'latchkey-reference-'))
  try {
    for (const [index, slug] of slugs.entries()) {
      const folder = join(outDir, 'reference', slug)
      await mkdir(folder, { recursive: true })
      await writeFile(join(folder, 'index.html'), await pageOf(slug, work))
      rendered?.(index + 1, slugs.length)
    }
  } finally {
    await rm(work, { recursive: true })
  }
}

async function pageOf(slug: string, work: string): Promise<string> {
  const document = referenceDocumentOf(slug)
  const description = join(work, `${slug}.json`)
  const template = join(work, `${slug}.hbs`)
  const page = join(work, `${slug}.html`)
  await writeFile(description, JSON.stringify(document))
  await writeFile(template, await pageTemplate(slug, document))
  const args = [description, '--openapi', JSON.stringify(options), '--inlineBundle', '--template', template, '-o', page]
  const { exitCode, stderr } = await redocly(projectRoot, 'build-docs', ...args)
  if (exitCode !== 0) throw new Error(`The reference of ${slug} cannot be built:\n${stderr}`)
  return withoutLogo(withOwnLinks(await readFile(page, 'utf8')))
}

/** What is rendered beforehand does not know yet that Redoc's own addresses stand behind a `#`. */
function withOwnLinks(html: string): string {
  const scripts = html.indexOf('<script type="module">')
  return html.slice(0, scripts).replaceAll(' href="/', ' href="#/') + html.slice(scripts)
}

/** What Redoc is told: how high the header is, in pixels, and which samples there are. */
const options = {
  scrollYOffset: 56,
  codeSamples: {
    languages: ['SDK', 'curl', 'fetch', 'Payload'].map((label) => ({ lang: label.toLowerCase(), label })),
  },
}

/** A picture of nothing. */
const blank = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>')}`

/** Redoc would load the logo of its makers from their server; without it there is their name in its place. */
const withoutLogo = (html: string) => html.replaceAll(/https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini[\w-]*\.svg/g, blank)
