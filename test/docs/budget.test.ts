/** The site stays light. `npm run bench -- docs` prints the figures. */
import { expect, it } from 'vitest'
import { sitePages } from './site.ts'
import { budgets, transferred } from './transferred.ts'

const pages = sitePages()

for (const budget of budgets) {
  it(`${budget.what} takes no more than ${budget.kilobytes} kB`, async () => {
    const bytes = await transferred(pages.browser, pages.site.url, budget)
    expect(bytes).toBeGreaterThan(5_000)
    expect(bytes).toBeLessThanOrEqual(budget.kilobytes * 1_000)
  })
}
