/** Opens the search of the site as people do. */
import type { Page } from 'playwright-core'

export async function openSearch(page: Page): Promise<void> {
  // Its button comes to life with its script.
  await page.locator('[data-open-modal]:enabled').waitFor()
  await page.keyboard.press('Control+k')
}
