/** What others than Astro make for the site: the reference. It is there before the search is built over all pages. */
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { buildReference } from '../reference/build.ts'

export function otherPages(): AstroIntegration {
  return {
    name: 'other-pages',
    hooks: { 'astro:build:done': ({ dir }) => buildReference(fileURLToPath(dir)) },
  }
}
