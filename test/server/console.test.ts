/** How the server hands out the console. What the page does is tested in a browser. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { startMockServer } from '../../mocks/server/server.ts'
import { createConsole } from '../../mocks/server/sites.ts'
import { ask } from '../support/raw-http.ts'
import { shared } from '../support/shared.ts'

await shared('console')
const server = await startMockServer({ checks: 'off' })
afterAll(() => server.close())

const get = (path: string, init?: RequestInit) => fetch(server.url + path, { redirect: 'manual', ...init })

describe('the console', () => {
  it('is a page that loads nothing from elsewhere, and that no other page frames', async () => {
    const reply = await get('/_console/')
    expect(reply.status).toBe(200)
    expect(reply.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(reply.headers.get('cache-control')).toBe('no-cache')
    const policy = reply.headers.get('content-security-policy') ?? ''
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "frame-ancestors 'none'",
        "connect-src 'self'",
      ]),
    )
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff')
    const html = await reply.text()
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
    const files = [...html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, file]) => file)
    expect(files.length).toBeGreaterThanOrEqual(2)
    for (const file of files) {
      const part = await get(`/_console/${file}`)
      expect(part.status, file).toBe(200)
      expect(part.headers.get('cache-control')).toContain('immutable')
      expect(await part.text()).not.toBe('')
    }
  })

  it('is found without the slash, and by HEAD', async () => {
    const reply = await get('/_console')
    expect([reply.status, reply.headers.get('location')]).toEqual([308, '/_console/'])
    const head = await get('/_console/', { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })

  it('is found from within a world, and knows which', async () => {
    const reply = await get('/@checkout-7/_console/')
    expect([reply.status, reply.headers.get('location')]).toEqual([308, '/_console/#/traffic?world=checkout-7'])
    // A browser that names a world with every request, as Playwright's can, opens the page as it is.
    expect((await get('/_console/', { headers: { 'x-mock-session': 'checkout-7' } })).status).toBe(200)
  })

  it('can only be read, and cannot be read from another origin', async () => {
    const reply = await get('/_console/', { method: 'POST', headers: { origin: 'https://app.example' } })
    expect([reply.status, reply.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
    const read = await get('/_console/', { headers: { origin: 'https://app.example' } })
    expect([...read.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])
  })

  it('hands out no other file', async () => {
    for (const path of ['/_console/nothing.js', '/_console/assets', '/_console/assets/', '/_console/__proto__']) {
      expect((await get(path)).status, path).toBe(404)
    }
    for (const path of [
      '/_console/../package.json',
      '/_console/..%2f..%2fpackage.json',
      '/_console/%2e%2e/index.html',
      '/_console//etc/passwd',
    ]) {
      const reply = await ask(server.url, [`GET ${path} HTTP/1.1`])
      expect(reply.status, path).toBe(404)
      expect(reply.body).toContain('about:blank')
    }
  })

  it('says how it is built where it has not been', async () => {
    const reply = await createConsole([]).serve('/_console/', 'GET')
    expect(reply.status).toBe(404)
    expect(await reply.json()).toMatchObject({ title: expect.stringContaining('npm run build:console') })
  })

  it('finds its files in a folder whose name has spaces and signs', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'a console #1 %20 ü-'))
    try {
      await mkdir(join(folder, 'assets'))
      await writeFile(join(folder, 'index.html'), '<!doctype html>')
      await writeFile(join(folder, 'assets', 'page.js'), 'export {}')
      const { serve } = createConsole([pathToFileURL(`${folder}/`)])
      expect((await serve('/_console/', 'GET')).status).toBe(200)
      const script = await serve('/_console/assets/page.js', 'GET')
      expect([script.headers.get('content-type'), await script.text()]).toEqual([
        'text/javascript; charset=utf-8',
        'export {}',
      ])
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
