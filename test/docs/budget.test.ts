/** The site stays light. `npm run bench -- docs` prints the figures. */
import { expect, it } from 'vitest'
import { launchChromium } from '../browser/chromium.ts'
import { serveSite } from './site.ts'
import { budgets, transferred } from './transferred.ts'

for (const budget of budgets) {
  it(`${budget.what} takes no more than ${budget.kilobytes} kB`, async () => {
    const site = await serveSite()
    const browser = await launchChromium()
    try {
      const bytes = await transferred(browser, site.url, budget)
      expect(bytes).toBeGreaterThan(5_000)
      expect(bytes).toBeLessThanOrEqual(budget.kilobytes * 1_000)
    } finally {
      await browser.close()
      await site.close()
    }
  })
}
