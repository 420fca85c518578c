/**
 * Starts the worker that hands the page's calls to the services. Where a browser has none, or refuses it, the calls are
 * answered in the page itself: no call ever leaves for a server, which would know nothing of them.
 */
import { getResponse, type HttpHandler } from 'msw'
import { setupWorker } from 'msw/browser'
import { apiBase, folder } from './place.ts'

export interface Wire {
  /** Sends a request as `fetch` does. */
  readonly fetch: (request: Request, init?: RequestInit) => Promise<Response>
  /** Why there is no worker; `undefined` where there is one. */
  readonly withoutWorker: string | undefined
}

export async function startWire(handlers: readonly HttpHandler[]): Promise<Wire> {
  const reason = await startWorker(handlers)
  if (reason === undefined) return { fetch: (request, init) => fetch(request, init), withoutWorker: undefined }
  return { fetch: inPage(handlers), withoutWorker: reason }
}

/** @returns why it could not be started; `undefined` if it runs. */
async function startWorker(handlers: readonly HttpHandler[]): Promise<string | undefined> {
  if (!isSecureContext) return 'this address is neither https nor this machine, so that no session can begin either'
  if (!('serviceWorker' in navigator)) return 'this browser has no service workers here, as in some private windows'
  try {
    const serviceWorker = { url: new URL('sandbox-worker.js', folder).href }
    await setupWorker(...handlers).start({ quiet: true, onUnhandledFrame: 'bypass', serviceWorker })
    return undefined
  } catch (error) {
    return `the browser refused the worker (${error instanceof Error ? error.message : String(error)})`
  }
}

const mostRedirects = 5

/** Answers calls without a worker, and follows redirects as a browser would. */
function inPage(handlers: readonly HttpHandler[]): Wire['fetch'] {
  return async (first, init) => {
    const redirects = new Request(first, init).redirect
    let request = first
    for (let hop = 0; hop <= mostRedirects; hop += 1) {
      if (!request.url.startsWith(`${apiBase}/`)) break
      const reply = await getResponse([...handlers], request)
      if (reply === undefined || reply.type === 'error') break
      const location = reply.headers.get('location')
      if (redirects !== 'follow' || location === null || !/^30[12378]$/.test(String(reply.status))) return reply
      request = new Request(new URL(location, request.url))
    }
    throw new TypeError('No service answered.')
  }
}
