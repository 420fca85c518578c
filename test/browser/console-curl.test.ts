/** What the console copies as curl, pasted into a shell: it does what the call did, or says in which way it does not. */
import { execFile } from 'node:child_process'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { consolePages } from './console-page.ts'

const pages = consolePages()
const run = promisify(execFile)

interface Heard {
  readonly method: string | undefined
  readonly url: string | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

let server: Server
let origin: string
let heard: Heard[] = []

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { method, url, headers } = request
    heard.push({ method, url, headers, body: Buffer.concat(chunks).toString() })
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
beforeEach(() => {
  heard = []
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

/** Makes a call, copies it in the console with its secrets shown, and says what the console says. */
async function copied(path: string, init: RequestInit): Promise<{ readonly command: string; readonly said: string }> {
  await pages.call(path, init)
  const page = await pages.open('', { permissions: ['clipboard-read', 'clipboard-write'] })
  await page.locator('[data-row]').first().click()
  await page.getByLabel('Show secrets').check()
  await page.getByRole('region', { name: 'Request', exact: true }).waitFor()
  await page.getByRole('button', { name: 'Copy as curl' }).click()
  const said = await page.getByRole('status').getByText('Copied').innerText()
  return { command: await page.evaluate(() => navigator.clipboard.readText()), said }
}

/** Runs it in a shell, against a server that listens to all of it. */
async function pasted(command: string): Promise<Heard | undefined> {
  await run('bash', ['-c', `${command.replaceAll(pages.server.url, origin)} --silent --max-time 10`])
  return heard[0]
}

describe('a copied call', () => {
  it('arrives as it was: brackets in the URL, quotes, empty headers, letters of all kinds', async () => {
    const body = `{"name":"O'Brien $(id) \`id\` \\\\ é 日本", "at":"@file"}`
    const headers = { 'content-type': 'application/json', 'x-empty': '', 'x-quotes': `it's "so" $HOME \`id\`` }
    const { command, said } = await copied('/nwapp/api/v1/public/login?a[b]={c,d}', { method: 'POST', headers, body })
    expect(said).toBe('Copied the call.')
    expect(await pasted(command)).toMatchObject({
      method: 'POST',
      url: '/nwapp/api/v1/public/login?a[b]={c,d}',
      headers: { 'content-type': 'application/json', 'x-empty': '', 'x-quotes': headers['x-quotes'] },
      body,
    })
  })

  it('gets no media type that the call did not have', async () => {
    const { command } = await copied('/notes/auth/login', { method: 'POST', body: new TextEncoder().encode('a=1') })
    const call = await pasted(command)
    expect(call?.body).toBe('a=1')
    expect(call?.headers).not.toHaveProperty('content-type')
  })

  it('comes back at once where it was a HEAD', async () => {
    const { command } = await copied('/nwapp/api/v1/public/profile', { method: 'HEAD' })
    expect(await pasted(command)).toMatchObject({ method: 'HEAD' })
  })

  it('says when a file of a form has to be brought', async () => {
    const form = new FormData()
    form.set('file', new Blob([new Uint8Array([0, 255, 1])]), 'ada.png')
    const { command, said } = await copied('/fittrackee/api/auth/picture', { method: 'POST', body: form })
    expect(said).toBe('Copied the call, its body to be put into a file named body.')
    expect(command).toContain('--data-binary @body')
    expect(command).not.toContain('bytes)')
  })
})
