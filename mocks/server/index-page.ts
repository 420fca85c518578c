/** The page at `/`: where everything is. */
import type { Contract } from '../services/contract.ts'
import { htmlPage } from '../services/page.ts'
import { escapeHtml } from '../world/mailbox.ts'
import { serviceNames } from './service-names.ts'

export function indexPage(services: readonly { readonly contract: Contract }[]): Response {
  const sections = services.map(({ contract: { slug, operations } }) => {
    const items = Object.values(operations).map(
      ({ method, path }) => `<li><code>${method} ${escapeHtml(path)}</code></li>`,
    )
    return `<h2>${serviceNames.get(slug) ?? slug}</h2>
<p>Below <code>/${slug}</code>. <a href="/${slug}/openapi.json">Its contract</a></p>
<ul>
${items.join('\n')}
</ul>`
  })
  return htmlPage(
    200,
    'Latchkey mocks',
    `<p><a href="/docs/">The documentation</a> · <a href="/_console/">The console</a> · <a href="/openapi.json">The whole contract</a> · <a href="/_mock/openapi.json">The control API</a></p>\n${sections.join('\n')}`,
  )
}
