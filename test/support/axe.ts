/** What axe finds on a page, by the rules of WCAG 2.2 A and AA. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type Axe from 'axe-core'
import type { Page } from 'playwright-core'

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * @param also more of axe's tags, such as `best-practice`.
 * @returns a text for each place; none if all is well.
 */
export async function axeFindings(page: Page, also: readonly string[] = []): Promise<readonly string[]> {
  await page.evaluate(source)
  const violations = await page.evaluate(
    async (runOnly) => {
      const { axe } = globalThis as unknown as { axe: typeof Axe }
      // What passed is not looked at, and to describe it takes more time than to check it.
      const results = await axe.run(document, { runOnly, resultTypes: ['violations'] })
      return results.violations
    },
    [...wcag, ...also],
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  )
}
