/** That a snippet, which may be a stranger's, has nothing of the page, and no way out of it but the bridge. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SnippetRun } from './page/main.ts'
import { type SnippetPages, snippetPages } from './snippet-page.ts'

let pages: SnippetPages
let page: Page
/** Where everything is let in, so that nothing but the browser keeps a snippet from it. */
let elsewhere: Server
let url: string
const arrived: string[] = []

beforeAll(async () => {
  elsewhere = createServer((request, reply) => {
    arrived.push(`${request.method} ${request.url}`)
    reply.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/javascript' }).end('1')
  })
  elsewhere.on('upgrade', (request, socket) => {
    arrived.push(`UPGRADE ${request.url}`)
    socket.destroy()
  })
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`
  pages = await snippetPages()
  page = await pages.open()
})
beforeEach(() => {
  arrived.length = 0
})
afterAll(async () => {
  await pages.close()
  elsewhere.close()
})

const run = (source: string): Promise<SnippetRun> => page.evaluate((text) => window.snippets.run(text), source)

/** What a snippet says that tries something and tells how that went. */
async function attempt(code: string): Promise<readonly string[]> {
  const { lines } = await run(`
    const url = '${url}'
    try {
      console.log('it worked', await (async () => { ${code} })())
    } catch (error) {
      console.log('it failed', String(error?.name ?? error))
    }
  `)
  return lines.map(({ text }) => text)
}

/** In a worker of the snippet's own, where nothing is bridged. */
const inWorker = (code: string) => `
  const script = \`(async () => { \${${JSON.stringify(code)}} })().then(
    (value) => postMessage('it worked ' + value), (error) => postMessage('it failed ' + error.name))\`
  const inner = new Worker(URL.createObjectURL(new Blob([\`const url = '\${url}';\` + script])))
  return new Promise((resolve) => { inner.onmessage = ({ data }) => resolve(data) })
`

/** As a script of the snippet's own, in which `import` is the browser's. */
const inScript = (code: string) =>
  `
  const made = new Blob(['self.made = (url) => ' + ${JSON.stringify('CODE')}])
  importScripts(URL.createObjectURL(made))
  return self.made(url)
`.replace('"CODE"', JSON.stringify(code))

const settled = (target: string) => `
  return new Promise((resolve, reject) => {
    const target = ${target}
    target.onopen = target.onload = () => resolve('opened')
    target.onerror = () => reject(new Error('refused'))
  })
`

describe('the network', () => {
  it('is there for the page itself, which shows that these tests would see it', async () => {
    await page.evaluate((address) => fetch(`${address}/page`), url)
    expect(arrived).toEqual(['GET /page'])
    expect(pages.strayed).toContain(`${url}/page`)
  })

  it.each([
    ['XMLHttpRequest', settled(`new XMLHttpRequest()\ntarget.open('GET', url + '/xhr')\ntarget.send()`)],
    ['WebSocket', settled(`new WebSocket(url.replace('http', 'ws') + '/socket')`)],
    ['EventSource', settled(`new EventSource(url + '/events')`)],
    ['a module', inScript(`import(url + '/module.js')`)],
    ['a script', `importScripts(url + '/script.js')`],
    ['a script in a data URL', `importScripts('data:text/javascript,1')`],
    ['a worker from elsewhere', settled(`new Worker(url + '/worker.js')`)],
    ['a font', `return (await new FontFace('Elsewhere', 'url(' + url + '/font.woff2)').load()).status`],
    ['a connection of HTTP/3', `await new WebTransport(url.replace('http:', 'https:')).ready`],
    ['a cache', `await (await caches.open('c')).add(url + '/cached')`],
    ["fetch in a worker of the snippet's own", inWorker(`return (await fetch(url + '/inner')).status`)],
    ["a script in a worker of the snippet's own", inWorker(`importScripts(url + '/inner.js')`)],
    ["a module in a worker of the snippet's own", inWorker(`return await import(url + '/inner-module.js')`)],
  ])('is out of reach: %s', async (_, code) => {
    expect((await attempt(code)).join()).toMatch(/^it (failed|worked it failed)/)
    expect(arrived).toEqual([])
  })

  it('has no beacon, and no connection from one browser to another', async () => {
    expect(await attempt(`return [typeof navigator.sendBeacon, typeof RTCPeerConnection].join()`)).toEqual([
      'it worked undefined,undefined',
    ])
  })
})

describe('the page', () => {
  it('is another origin, and no document of it is there', async () => {
    const said = await attempt(`return [origin, typeof document, typeof window, typeof parent].join()`)
    expect(said).toEqual(['it worked null,undefined,undefined,undefined'])
  })

  it.each([
    [
      'its databases',
      `await new Promise((resolve, reject) => { const open = indexedDB.open('d'); open.onsuccess = resolve; open.onerror = () => reject(open.error) })`,
    ],
    ['its files', `await navigator.storage.getDirectory()`],
    ['its caches', `await caches.keys()`],
    ['its locks', `await navigator.locks.request('l', () => {})`],
    ['its cookies', `await cookieStore.getAll()`],
  ])('keeps to itself: %s', async (_, code) => {
    expect((await attempt(code)).join()).toMatch(/^it failed/)
  })

  it('keeps its storage to itself', async () => {
    await page.evaluate(() => localStorage.setItem('secret', 'of the page'))
    expect(await attempt(`return localStorage.getItem('secret')`)).toEqual(['it worked null'])
    await run(`localStorage.setItem('secret', 'of the snippet')`)
    expect(await page.evaluate(() => localStorage.getItem('secret'))).toBe('of the page')
  })

  it('hears nothing on its channels', async () => {
    await page.evaluate(() => {
      const heard: unknown[] = []
      Object.assign(window, { heard })
      new BroadcastChannel('c').onmessage = ({ data }) => heard.push(data)
      addEventListener('message', ({ data }) => heard.push(data))
    })
    await attempt(`new BroadcastChannel('c').postMessage('hello'); self.postMessage('hello')`)
    expect(await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual([])
  })

  it('believes nothing of what comes out of the worker', async () => {
    const { outcome, lines, events, requests } = await run(`
      const { postMessage } = MessagePort.prototype
      const port: MessagePort = await new Promise((resolve) => {
        MessagePort.prototype.postMessage = function (...args) { resolve(this); return postMessage.apply(this, args) }
        console.log('caught')
      })
      const headers = []
      for (const message of [
        null, 1, [], { type: 'line' }, { type: 'line', level: 'loud', text: 'x' }, { type: 'line', level: 'log', text: {} },
        { type: 'session', slug: 'elsewhere', event: { type: 'signed-in' } }, { type: 'session', slug: 'notes', event: null },
        { type: 'session', slug: 'notes', event: { type: 'expired', reason: '<b>' } },
        { type: 'request', id: 1, method: 'GET', url: 'https://accounts.example.com/notes', headers: 'x' },
        { type: 'request', id: 2, method: 'bad method', url: 'https://accounts.example.com/notes', headers },
        { type: 'request', id: 3, method: 'GET', url: 'https://accounts.example.com/notes', headers: [['bad name', 'x']] },
        { type: 'abort', id: 99 }, { type: 'abort', id: {} }, { type: '__proto__' },
      ]) port.postMessage(message)
      console.log('said')
    `)
    expect({ outcome, events, requests }).toEqual({ outcome: 'finished', events: [], requests: [] })
    expect(lines.map(({ text }) => text)).toEqual(['caught', 'said'])
  })

  it('ends what floods it', async () => {
    const { outcome, lines } = await run(`
      const { postMessage } = MessagePort.prototype
      MessagePort.prototype.postMessage = function (...args) { for (;;) postMessage.apply(this, args) }
      console.log('again')
    `)
    expect(outcome).toBe('failed')
    expect(lines).toHaveLength(502)
    expect(lines.at(-1)?.text).toBe('The snippet was stopped, because it said more than the page can follow.')
  })
})

it('nothing has left the page in all this', () => {
  expect(pages.strayed.filter((address) => !address.endsWith('/page'))).toEqual([])
})
