/** x */
import type { AstroIntegration } from 'astro'
export function relativeLinks(): AstroIntegration {
  return { name: 'relative-links', hooks: { 'astro:build:done': () => {} } }
}
