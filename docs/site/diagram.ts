/** Draws Mermaid as SVG while the site is built, in the colours of the page. The SVG asks nobody for anything. */
import { renderMermaidSVG } from 'beautiful-mermaid'

/** @returns SVG to stand in a page as it is; hidden from assistive technology, which is to be given words instead. */
export function diagramOf(source: string): string {
  const svg = renderMermaidSVG(source, {
    bg: 'var(--sl-color-bg)',
    fg: 'var(--sl-color-text)',
    muted: 'var(--sl-color-text)',
    line: 'var(--sl-color-gray-3)',
    accent: 'var(--sl-color-text-accent)',
    border: 'var(--sl-color-gray-4)',
    font: 'system-ui',
    padding: 8,
    transparent: true,
  })
  // It would load a font from elsewhere, and its size belongs to the page.
  return svg.replace(/@import url\([^)]*\);/, '').replace('<svg ', '<svg aria-hidden="true" focusable="false" ')
}
