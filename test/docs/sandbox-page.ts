/** The sandbox in a real browser, as its readers have it: the built site on a static host. */
import type { Locator, Page } from 'playwright-core'
import type { SitePageOptions, SitePages } from './site.ts'

/**
 * Opens the sandbox in a context that ends with the test.
 * @param hash what stands behind the address, from the `#` on.
 */
export async function openSandbox(pages: SitePages, hash = '', options: SitePageOptions = {}): Promise<Page> {
  const page = await pages.open(`sandbox/${hash}`, options)
  await ready(page)
  return page
}

export const ready = (page: Page) => sendButton(page).waitFor()

export const sendButton = (page: Page) => page.getByRole('button', { name: 'Send', exact: true })

/** Goes to another place of the page, as a link to it does. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, hash)
}

/** Sends, and waits for what came of it. @returns what the page says about it. */
export async function send(page: Page): Promise<string> {
  await sendButton(page).click()
  const outcome = page.locator('.outcome .callout')
  await outcome.waitFor()
  return outcome.innerText()
}

/** The newest exchange, which is open. */
export const newest = (page: Page): Locator => page.locator('.exchange').first()

/** The reply that an open exchange shows, as a reply. */
export async function replyIn(exchange: Locator): Promise<Response> {
  const shown = await exchange
    .locator('section.message')
    .first()
    .evaluate((section) => ({
      title: section.querySelector('h3')?.textContent ?? '',
      body: section.querySelector('.code pre')?.textContent ?? null,
      headers: Array.from(section.querySelectorAll('.headers tr'), (row) => [
        row.querySelector('th')?.textContent ?? '',
        row.querySelector('td')?.textContent ?? '',
      ]),
    }))
  const status = Number(/\d+/.exec(shown.title)?.[0])
  return new Response(shown.body, { status, headers: shown.headers as [string, string][] })
}

/** The lines of the exchanges, newest first, without times. */
export async function exchangeLines(page: Page): Promise<readonly string[]> {
  const heads = await page.locator('.exchange-head').all()
  return Promise.all(
    heads.map(async (head) => {
      const [status, method, path] = await Promise.all(
        ['.status', '.method', '.path'].map((part) => head.locator(part).innerText()),
      )
      const tags = await head.locator('.tag').allInnerTexts()
      return [status, method, (path ?? '').replace(/^.*\/sandbox\/api/, ''), ...tags].join(' ')
    }),
  )
}

export const showTab = (page: Page, name: string) =>
  page.getByRole('radio', { name, exact: true }).check({ force: true })

/** Waits until all that was done would outlive a reload. */
export const savedState = (page: Page) => page.locator('.app[data-saved="true"]').waitFor()
