/** What others than Astro make for the site. It is there before the search is built over all pages. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { build } from 'vite'
import { buildReference } from '../reference/build.ts'
import { referenceSlugs } from '../reference/documents.ts'
import { reportStep } from './build-steps.ts'

const exampleApp = fileURLToPath(new URL('../examples/react/vite.config.ts', import.meta.url))

export function otherPages(): AstroIntegration {
  return {
    name: 'other-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir)
        reportStep('reference')
        await buildReference(folder, referenceSlugs, (done, all) => reportStep('reference', done / all))
        reportStep('example')
        const outDir = join(folder, 'examples/react')
        await build({ configFile: exampleApp, logLevel: 'error', build: { outDir, emptyOutDir: true } })
        reportStep('search')
      },
      // While the pages are worked on, a page of the reference is made when it is asked for.
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const slug = /^\/reference\/([\w-]+)\/(?:\?|$)/.exec(request.url ?? '')?.[1]
          if (slug === undefined || !referenceSlugs.includes(slug)) return next()
          sendReference(slug, response).catch(next)
        })
      },
    },
  }
}

async function sendReference(slug: string, response: ServerResponse<IncomingMessage>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-reference-'))
  try {
    await buildReference(folder, [slug])
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(await readFile(join(folder, 'reference', slug, 'index.html')))
  } finally {
    await rm(folder, { recursive: true })
  }
}
