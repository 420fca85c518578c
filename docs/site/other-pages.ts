/** What others than Astro make for the site. It is there before the search is built over all pages. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { build } from 'vite'
import { buildReference } from '../reference/build.ts'

const exampleApp = fileURLToPath(new URL('../examples/react/vite.config.ts', import.meta.url))

export function otherPages(): AstroIntegration {
  return {
    name: 'other-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir)
        await buildReference(folder)
        const outDir = join(folder, 'examples/react')
        await build({ configFile: exampleApp, logLevel: 'error', build: { outDir, emptyOutDir: true } })
      },
    },
  }
}
