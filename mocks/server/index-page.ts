/** The page at `/`: where everything is. */
import type { Contract } from '../services/contract.ts'
import { htmlPage } from '../services/page.ts'
import { escapeHtml } from '../world/mailbox.ts'

export function indexPage(services: readonly { readonly contract: Contract }[]): Response {
  const lists = services.map(({ contract: { slug, operations } }) => {
    const items = Object.values(operations).map(
      ({ method, path }) => `<li><code>${method} /${slug}${escapeHtml(path)}</code></li>`,
    )
    return `<h2>${slug}</h2>\n<p><a href="/${slug}/openapi.json">contract</a></p>\n<ul>${items.join('')}</ul>`
  })
  return htmlPage(
    200,
    'Latchkey mocks',
    `<p><a href="/openapi.json">The whole contract</a> · <a href="/_mock/v1/mail">Mail that was sent</a></p>\n${lists.join('\n')}`,
  )
}
