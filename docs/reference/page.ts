/**
 * The page around the rendered document, as a Handlebars template: the head, the header of the site, and the operations as
 * plain text, for whoever reads without scripts and for the site's search. It loads nothing, and lets nothing be loaded.
 */
import { readFile } from 'node:fs/promises'
import { transform } from 'sucrase'
import { services } from '../contract/contract.ts'
import { prose } from '../contract/prose.ts'
import { operationsOf, type ReferenceDocument } from './documents.ts'
import { fromPage } from './page-links.ts'

/** Even if Redoc wanted to, the page sends nothing anywhere. */
const policy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  'font-src data:',
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** @param slug the page that it is. */
export async function pageTemplate(slug: string, document: ReferenceDocument): Promise<string> {
  const [styles, icon] = await Promise.all([part('page.css'), part('../public/favicon.svg')])
  const [theme, repairs] = await Promise.all([script('theme.ts'), script('repairs.ts')])
  const { title, summary } = document.info
  return `<!DOCTYPE html>
<html lang="en" data-theme="light">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="description" content="${escaped(summary)}">
<title>${escaped(title)} reference | Latchkey</title>
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}">
<script>${theme}</script>
{{{redocHead}}}
<style>${styles}</style>
</head>
<body>
<a class="skip" href="#reference">Skip to content</a>
${headerOf(slug)}
<div id="reference" tabindex="-1">
${await plainOperations(document)}
{{{redocHTML}}}
</div>
<script type="module">${repairs}</script>
</body>
</html>
`
}

function headerOf(slug: string): string {
  const pages = [...services, { slug: 'control', name: 'Control API' }]
  const links = pages.map((page) => {
    const current = page.slug === slug ? ' aria-current="page"' : ''
    return `<li><a href="${fromPage(`/reference/${page.slug}/`)}"${current}>${escaped(page.name)}</a></li>`
  })
  const elsewhere = ['Messages', 'Flows', 'Sandbox'].map(
    (name) => `<li><a href="${fromPage(`/${name.toLowerCase()}/`)}">${name}</a></li>`,
  )
  return `<header class="site" data-pagefind-ignore>
<a class="home" href="${fromPage('/')}">Latchkey</a>
<nav aria-label="Reference"><ul>${links.join('')}</ul></nav>
<nav aria-label="Site"><ul>${elsewhere.join('')}</ul></nav>
<label class="theme"><span class="unseen">Select theme</span>
<select id="theme"><option value="auto">Auto</option><option value="light">Light</option><option value="dark">Dark</option></select></label>
</header>`
}

/**
 * Redoc renders an operation when it comes into view, so that without these the search would find none. Where scripts run,
 * they are gone before anybody sees them.
 */
async function plainOperations({ info, paths }: ReferenceDocument): Promise<string> {
  const items = Object.entries(paths).flatMap(([path, item]) =>
    operationsOf(item).map(
      async ([
        method,
        { operationId, summary, description = '' },
      ]) => `<h2 id="operation/${operationId}">${escaped(summary)}</h2>
<p><code>${method.toUpperCase()} ${escaped(path)}</code></p>
${withoutBraces(await prose(description))}`,
    ),
  )
  return `<div id="plain" data-pagefind-body>
<h1>${escaped(info.title)}</h1>
<p>${escaped(info.summary)}</p>
${(await Promise.all(items)).join('\n')}
</div>
<script>document.querySelector('#plain').remove()</script>`
}

/** For HTML and for Handlebars. */
function escaped(text: string): string {
  return text.replace(/[&<>"{}]/g, reference)
}

/** HTML for Handlebars. */
const withoutBraces = (html: string) => html.replace(/[{}]/g, reference)

const reference = (character: string) => `&#${character.charCodeAt(0)};`

const part = (name: string) => readFile(new URL(name, import.meta.url), 'utf8')

/** A script of the page, without its types. */
async function script(name: string): Promise<string> {
  const { code } = transform(await part(name), { transforms: ['typescript'], disableESTransforms: true })
  return code
}
