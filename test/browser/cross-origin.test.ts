/** The mock server, called by a page that stands on another origin. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type MockServer, startMockServer } from '../../mocks/server/server.ts'
import { connectBrowser } from '../support/shared.ts'

const ada = { username: 'ada', email: 'ada@example.com', password: 'analytical-engine' }

let mocks: MockServer
let pages: Server
let browser: Browser
let page: Page

beforeAll(async () => {
  pages = createServer((_request, reply) => {
    reply.setHeader('content-type', 'text/html').end('<!doctype html><title>Elsewhere</title>')
  })
  await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve))
  ;[mocks, browser] = await Promise.all([startMockServer(), connectBrowser()])
  page = await browser.newPage()
  // Another host as well as another port: nothing of this is same-site.
  await page.goto(`http://localhost:${(pages.address() as AddressInfo).port}/`)
})
beforeEach(() => mocks.reset())
afterAll(async () => {
  await browser.close()
  await mocks.close()
  pages.close()
})

interface PageCall {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly credentials?: 'include'
  readonly mode?: 'no-cors'
}

/** What the page can read of the reply; a call that the browser refuses is a rejection. */
const call = (path: string, init: PageCall = {}) =>
  page.evaluate(
    async ([url, options]) => {
      const reply = await fetch(url, options)
      return {
        status: reply.status,
        url: reply.url,
        headers: Object.fromEntries(reply.headers),
        text: await reply.text(),
      }
    },
    [mocks.url + path, init] as const,
  )

const jsonCall = (method: string, body: unknown, headers: Readonly<Record<string, string>> = {}): PageCall => ({
  method,
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json', ...headers },
})

describe('a page on another origin', () => {
  it("passes the preflight of a JSON body, of another method, and of each service's own headers", async () => {
    await mocks.services.fluencyBox.addUser({ email_address: ada.email, user_name: 'ada', password: ada.password })
    const basic = { authorization: `Basic ${btoa(`${ada.email}:${ada.password}`)}` }
    const signIn = await call('/fluency-box/login', { method: 'POST', headers: basic })
    expect(signIn.status).toBe(200)
    const { uid, token } = JSON.parse(signIn.text)
    const headers = { 'x-access-token': token }
    const changed = await call(`/fluency-box/users/${uid}/password`, jsonCall('PUT', {}, headers))
    expect(changed.status).toBe(400)
    expect((await call(`/fluency-box/users/${uid}`, { method: 'DELETE', headers })).status).toBe(200)

    await mocks.services.thunder.addUser({ email: ada.email, password: ada.password })
    const key = { authorization: `Basic ${btoa('admin:admin')}`, password: ada.password }
    expect((await call(`/thunder/users?email=${ada.email}`, { headers: key })).status).toBe(200)
  })

  it('may send credentials', async () => {
    expect((await call('/nwapp/api/v1/public/profile', { credentials: 'include' })).status).toBe(401)
  })

  it('reads why a token was refused', async () => {
    const { status, headers } = await call('/nwapp/api/v1/public/profile', { headers: { authorization: 'Bearer x' } })
    expect(status).toBe(401)
    expect(headers['www-authenticate']).toContain('error="invalid_token"')
  })

  it('reads how its call violates the contract', async () => {
    const { headers } = await call('/fittrackee/api/auth/register', jsonCall('POST', { username: 'ada' }))
    const violations = JSON.parse(headers['sl-violations'] ?? '[]')
    expect(violations).toContainEqual(expect.objectContaining({ location: expect.arrayContaining(['request']) }))
  })

  it('asks for a documented reply', async () => {
    const { status } = await call('/notes/auth/login', { method: 'POST', headers: { prefer: 'code=500' } })
    expect(status).toBe(500)
  })

  it('reads errors of the server itself', async () => {
    expect((await call('/nowhere')).status).toBe(404)
  })

  it('follows a mailed link to the page that it leads to', async () => {
    await mocks.services.thunder.addUser({ email: ada.email, password: ada.password })
    const headers = { authorization: `Basic ${btoa('admin:admin')}`, password: ada.password }
    await call(`/thunder/verify?email=${ada.email}`, { method: 'POST', headers })
    const link = new URL((await mocks.world.mailbox.latest(ada.email))?.links[0] ?? '')
    const opened = await call(link.pathname + link.search)
    expect(opened).toMatchObject({ status: 200, url: `${mocks.url}/thunder/verify/success` })
  })

  it('uploads a picture as multipart and gets it back byte for byte', async () => {
    await mocks.services.fittrackee.addUser(ada)
    const { text } = await call('/fittrackee/api/auth/login', jsonCall('POST', ada))
    const { auth_token } = JSON.parse(text)
    const served = await page.evaluate(
      async ([url, token]) => {
        const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte)
        const body = new FormData()
        body.append('file', new File([bytes], 'ada.png', { type: 'image/png' }))
        const headers = { authorization: `Bearer ${token}` }
        const upload = await fetch(`${url}/api/auth/picture`, { method: 'POST', headers, body })
        const picture = await fetch(`${url}/api/users/ada/picture`)
        return { status: upload.status, bytes: [...new Uint8Array(await picture.arrayBuffer())] }
      },
      [`${mocks.url}/fittrackee`, String(auth_token)] as const,
    )
    expect(served).toEqual({ status: 200, bytes: Array.from({ length: 256 }, (_, byte) => byte) })
  })

  it('cannot steer the mocks through the control API', async () => {
    await mocks.services.notes.addUser(ada)
    await expect(call('/_mock/v1/mail')).rejects.toThrow('Failed to fetch')
    await expect(call('/_mock/v1/reset', { method: 'POST' })).rejects.toThrow('Failed to fetch')
    await expect(call('/_mock/v1/reset', { method: 'POST', mode: 'no-cors' })).rejects.toThrow('Failed to fetch')
    await expect(mocks.services.notes.addUser(ada)).rejects.toThrow('already has an account')
  })
})
