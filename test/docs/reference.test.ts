/** The reference as its readers have it: in Chromium, from a host that knows nothing but files. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { codeSamplesOf } from '../../docs/contract/code-samples.ts'
import { operations } from '../../docs/contract/contract.ts'
import { buildReference } from '../../docs/reference/build.ts'
import { operationsOf, referenceDocumentOf, referenceSlugs } from '../../docs/reference/documents.ts'
import { axeFindings } from '../support/axe.ts'
import type { PageOptions } from '../support/browser-page.ts'
import { shared } from '../support/shared.ts'
import { sitePages } from './site.ts'

/** A machine that is busy takes its time over two megabytes of script. */
const patienceMs = 30_000

const pages = sitePages()

const pathOf = (slug: string) => `reference/${slug}/`

const operationsFor = (slug: string) =>
  Object.values(referenceDocumentOf(slug).paths).flatMap((item) => operationsOf(item).map(([, operation]) => operation))

/** Everything that a page says of itself counts as trouble. */
const open = (path: string, options: PageOptions = {}): Promise<Page> =>
  pages.open(path, {
    viewport: { width: 1280, height: 900 },
    colorScheme: 'light',
    timeoutMs: patienceMs,
    isTrouble: (message) => ['error', 'warning'].includes(message.type()),
    ...options,
  })

/** The heading of an operation, which begins with a link to itself. */
const headingOf = (page: Page, name: string) => page.locator('#redoc h2', { hasText: name }).first()

describe.each(referenceSlugs)('the reference of %s', { timeout: 2 * patienceMs }, (slug) => {
  it('leads to each operation by its address, also when the network is gone, and asks nobody else', async () => {
    const page = await open(pathOf(slug))
    await page.locator('#redoc').getByRole('heading', { level: 1 }).waitFor()
    await page.context().setOffline(true)
    for (const { operationId, summary } of operationsFor(slug)) {
      await page.evaluate((id) => {
        location.hash = `operation/${id}`
      }, operationId)
      await expect.poll(() => topOf(page, summary), { timeout: patienceMs, message: operationId }).toBeLessThan(450)
    }
  }, 240_000)

  it.each(['light', 'dark'] as const)('has nothing that axe finds in the %s theme', async (colorScheme) => {
    const [first] = operationsFor(slug)
    const page = await open(`${pathOf(slug)}#operation/${first?.operationId}`, { colorScheme })
    await headingOf(page, first?.summary ?? '').waitFor()
    expect(await axeFindings(page)).toEqual([])
  })
})

/** How far below the top of the window a heading of an operation stands; far away if it is not there. */
function topOf(page: Page, name: string): Promise<number> {
  return page.evaluate((text) => {
    const headings = [...document.querySelectorAll('#redoc h2')].filter((heading) => heading.textContent === text)
    const tops = headings.map((heading) => heading.getBoundingClientRect().top).filter((top) => top >= 0)
    return Math.min(...tops, 10_000)
  }, name)
}

describe('a page of the reference', { timeout: 2 * patienceMs }, () => {
  const first = { operationId: 'thunderCreateUser', summary: 'Create a user' }
  const address = () => `${pathOf('thunder')}#operation/${first.operationId}`
  const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const dark = 'rgb(23, 24, 28)'
  const light = 'rgb(255, 255, 255)'

  it('opens at an operation when it is loaded with its address', async () => {
    const page = await open(`${pathOf('thunder')}#operation/thunderResetVerification`)
    await expect.poll(() => topOf(page, 'Reset the verification'), { timeout: patienceMs }).toBeLessThan(450)
  })

  it('shows the call with the SDK, with curl and with fetch', async () => {
    const page = await open(address())
    const samples = codeSamplesOf(first)
    const panel = page
      .locator('#redoc')
      .getByRole('button', { name: /^(SDK|curl|fetch)$/ })
      .first()
    await panel.waitFor()
    for (const { label, source } of [samples.sdk, samples.curl, samples.fetch]) {
      await panel.click()
      await page.getByRole('menuitem', { name: label, exact: true }).click()
      const shown = page.locator('#redoc pre').first()
      const plain = (text: string | null) => (text ?? '').replaceAll(/\s+/g, '')
      await expect.poll(async () => plain(await shown.textContent()), { timeout: patienceMs }).toBe(plain(source))
    }
  })

  it('leads to what else the site says of an operation', async () => {
    const page = await open(address())
    const hrefs = ['Try it in the sandbox', 'Its messages', 'Its fields'].map((name) =>
      page
        .getByRole('link', { name })
        .first()
        .evaluate((link: HTMLAnchorElement) => link.href),
    )
    expect(await Promise.all(hrefs)).toEqual([
      `${pages.site.url}sandbox/#/thunder/thunderCreateUser`,
      `${pages.site.url}messages/#thunderCreateUser.created`,
      `${pages.site.url}fields/#thunderCreateUser`,
    ])
  })

  it('keeps the theme that is chosen, for itself and for the rest of the site', async () => {
    const page = await open(address())
    expect(await background(page)).toBe(light)
    await page.getByLabel('Select theme').selectOption('dark')
    expect(await background(page)).toBe(dark)
    expect(await page.evaluate(() => localStorage.getItem('starlight-theme'))).toBe('dark')
    await page.reload()
    await headingOf(page, first.summary).waitFor()
    expect(await background(page)).toBe(dark)
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    expect(await page.getByLabel('Select theme').inputValue()).toBe('dark')
    await page.getByLabel('Select theme').selectOption('auto')
    expect(await background(page)).toBe(light)
    expect(await page.evaluate(() => localStorage.getItem('starlight-theme'))).toBe('')
  })

  it('follows the system, and what is chosen in another tab', async () => {
    const page = await open(address())
    await headingOf(page, first.summary).waitFor()
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect.poll(() => background(page), { timeout: patienceMs }).toBe(dark)
    const other = await page.context().newPage()
    await other.goto(pages.site.url)
    await other.evaluate(() => localStorage.setItem('starlight-theme', 'light'))
    await expect.poll(() => background(page), { timeout: patienceMs }).toBe(light)
  })

  it.each([320, 390, 768])('does not scroll sideways at a width of %i', async (width) => {
    const page = await open(address(), { viewport: { width, height: 800 } })
    await headingOf(page, first.summary).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  })

  it('takes the keyboard past its header', async () => {
    const page = await open(address())
    await headingOf(page, first.summary).waitFor()
    const skip = page.getByRole('link', { name: 'Skip to content' })
    await skip.focus()
    expect(await skip.evaluate((link) => getComputedStyle(link).clipPath)).toBe('none')
    expect(await skip.getAttribute('href')).toBe('#reference')
  })

  it('lists every operation for whoever reads without scripts', async () => {
    const page = await open(address(), { javaScriptEnabled: false })
    const headings = await page.locator('#plain h2').allTextContents()
    expect(headings).toEqual(operationsFor('thunder').map(({ summary }) => summary))
    const marks = (await page.locator('#plain').innerText()).match(/\*\*|\]\(|`/g)
    expect(marks).toBeNull()
    const link = page.locator('#plain').getByRole('link', { name: 'Its messages' }).first()
    expect(await link.getAttribute('href')).toBe('../../messages/#thunderCreateUser.created')
  })

  it.each([390, 800, 1000, 1280])(
    'has a header of one height for Redoc where it stays, at a width of %i',
    async (width) => {
      const page = await open(address(), { viewport: { width, height: 800 } })
      const header = page.locator('header.site')
      const { position, height } = await header.evaluate((element) => ({
        position: getComputedStyle(element).position,
        height: element.getBoundingClientRect().height,
      }))
      expect({ position, height }).toEqual(
        width > 960 ? { position: 'sticky', height: 56 } : { position: 'static', height },
      )
      const links = header.getByRole('navigation', { name: 'Site' }).getByRole('link')
      expect(await links.evaluateAll((found) => found.map((link) => link.getAttribute('href')))).toEqual([
        '../../messages/',
        '../../flows/',
        '../../sandbox/',
      ])
    },
  )

  it('may ask nobody for anything, whatever runs in it', async () => {
    const page = await open(address(), { isTrouble: () => false })
    const asked = page.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'asked',
        () => 'refused',
      ),
    )
    expect(await asked).toBe('refused')
  })
})

describe('the page of all operations', () => {
  it('leads to each of them in the reference', async () => {
    const html = await readFile(join((await shared('site')).folder, 'reference', 'index.html'), 'utf8')
    const links = [...html.matchAll(/href="([^"]*#operation\/[^"]*)"/g)].map(([, link]) => link)
    expect(links).toEqual(operations.map(({ slug, operationId }) => `../reference/${slug}/#operation/${operationId}`))
  })
})

describe('a reference that cannot be built', () => {
  it('is an error that names it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'latchkey-reference-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    await expect(buildReference(folder, ['nowhere'])).rejects.toThrow('The reference has no page nowhere.')
  })
})
