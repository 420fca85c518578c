/** How much of the documentation site has to travel before it can be used. */
import { launchChromium } from '../browser/chromium.ts'
import { setup } from '../docs/build.ts'
import { serveSite } from '../docs/site.ts'
import { type Budget, budgets, transferred } from '../docs/transferred.ts'
import { createReport, keep } from './figures.ts'

const reference: Omit<Budget, 'kilobytes'> = {
  what: 'the reference of Thunder',
  path: 'reference/thunder/',
  ready: (page) => page.locator('#redoc').getByRole('heading', { level: 1 }).waitFor(),
}

const kilobytes = (bytes: number) => `${(bytes / 1_000).toFixed(1)} kB`

export async function measureDocs(): Promise<void> {
  const { report, compare, figures } = createReport()
  await setup()
  const site = await serveSite()
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
