/** The mock server has the site at `/docs/`, under a policy that lets nothing in from elsewhere. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { type MockServer, startMockServer } from '../../mocks/server/server.ts'
import { createDocs } from '../../mocks/server/sites.ts'
import { browserPages } from '../support/browser-page.ts'
import { shared } from '../support/shared.ts'
import { showTab } from './sandbox-page.ts'
import { openSearch } from './search.ts'

let server: MockServer
const pages = browserPages()
beforeAll(async () => {
  await shared('site')
  server = await startMockServer({ checks: 'off' })
})
afterAll(() => server.close())

const get = (path: string) => fetch(server.url + path, { redirect: 'manual' })

describe('the documentation on the mock server', () => {
  it('is found without the slash, in a folder without one, and from within a world', async () => {
    for (const [path, location] of [
      ['/docs', '/docs/'],
      ['/docs/messages', '/docs/messages/'],
      ['/@checkout-7/docs/messages/', '/docs/messages/'],
      ['/docs/messages?service=nwapp', '/docs/messages/?service=nwapp'],
      ['/@checkout-7/docs/messages/?service=nwapp', '/docs/messages/?service=nwapp'],
    ] as const) {
      const reply = await get(path)
      expect([reply.status, reply.headers.get('location')], path).toEqual([308, location])
    }
    expect(await (await get('/')).text()).toContain('href="/docs/"')
  })

  it('shows a page where there is none, and hands out nothing else', async () => {
    for (const path of ['/docs/nothing/', '/docs/__proto__', '/docs/..%2fpackage.json']) {
      const reply = await get(path)
      expect(reply.status, path).toBe(404)
      expect(await reply.text(), path).toContain('There is no such page')
    }
  })

  it('says how it is built where it has not been', async () => {
    const reply = await createDocs([]).serve('/docs/', 'GET')
    expect(reply.status).toBe(404)
    expect(await reply.json()).toMatchObject({ title: expect.stringContaining('npm run docs') })
  })

  it('is there as soon as it has been built, and as it was built last', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'latchkey-served-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const { serve } = createDocs([pathToFileURL(`${folder}/site/`)])
    expect((await serve('/docs/', 'GET')).status).toBe(404)
    for (const name of ['first', 'second']) {
      await rm(`${folder}/site`, { recursive: true, force: true })
      await mkdir(`${folder}/site/_astro`, { recursive: true })
      await writeFile(`${folder}/site/_astro/${name}.js`, `'${name}'`)
      expect(await (await serve(`/docs/_astro/${name}.js`, 'GET')).text()).toBe(`'${name}'`)
    }
    expect((await serve('/docs/_astro/first.js', 'GET')).status).toBe(404)
  })

  it('works under its policy: a search, the reference, the sandbox and a snippet in it', {
    timeout: 60_000,
  }, async () => {
    const page = await pages.browser.newPage()
    const troubles: string[] = []
    page.on('console', (message) => {
      // What the services of the sandbox refuse is told as an error, too.
      const byService = message.location().url.includes('/docs/sandbox/api/')
      if (message.type() === 'error' && !byService) troubles.push(message.text())
    })
    page.on('pageerror', (error) => troubles.push(error.message))
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url) && !/^(?:data|blob):/.test(request.url())) troubles.push(request.url())
    })

    await page.goto(`${server.url}/docs/`)
    await openSearch(page)
    await page.getByRole('dialog').getByRole('textbox').fill('User not found')
    await page.getByRole('dialog').getByRole('link').first().waitFor()

    await page.goto(`${server.url}/docs/reference/notes/#operation/notesLogin`)
    await page.locator('#redoc h2', { hasText: 'Sign in' }).first().waitFor()

    await page.goto(`${server.url}/docs/sandbox/#/notes/notesLogin`)
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.getByText(/^200/).and(page.locator(':visible')).first().waitFor()
    await showTab(page, 'Code')
    await page.getByRole('button', { name: /^Run/ }).click()
    await page.getByText('Finished.').and(page.locator(':visible')).waitFor()

    expect(troubles).toEqual([])
    await page.close()
  })
})
