/** How much of the documentation site has to travel before it can be used. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Budget, budgets, transferred } from '../docs/transferred.ts'
import { launchChromium } from '../support/chromium.ts'
import { serveFolder } from '../support/static-host.ts'
import { createReport, keep } from './figures.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))

const reference: Omit<Budget, 'kilobytes'> = {
  what: 'the reference of Thunder',
  path: 'reference/thunder/',
  ready: (page) => page.locator('#redoc').getByRole('heading', { level: 1 }).waitFor(),
}

const kilobytes = (bytes: number) => `${(bytes / 1_000).toFixed(1)} kB`

export async function measureDocs(): Promise<void> {
  const { report, compare, figures } = createReport('docs')
  await promisify(execFile)(process.execPath, ['docs/build.ts'], { cwd: project })
  const site = await serveFolder(join(project, 'docs/dist'), '/docs/')
  const browser = await launchChromium()
  try {
    for (const budget of budgets) {
      const bytes = await transferred(browser, site.url, budget)
      const limit = budget.kilobytes * 1_000
      report(`${budget.what}, gzip`, kilobytes(bytes), `≤ ${kilobytes(limit)}`, bytes <= limit)
    }
    compare(`${reference.what}, gzip`, kilobytes(await transferred(browser, site.url, reference)))
  } finally {
    await browser.close()
    await site.close()
  }
  await keep('docs', { figures })
}
