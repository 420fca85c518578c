/**
 * Sends the requests of a snippet, and none but those to the five services: any other URL is refused here, in the page,
 * where the snippet cannot reach.
 */
import { slugs } from '../../../openapi/tools/services.ts'
import type { SnippetHost } from './host.ts'
import type { BridgedRequest, Inward } from './messages.ts'

/** Where a mock server stands unless told otherwise; the samples of the documentation name it. */
const documentedOrigin = 'http://127.0.0.1:4010'

export interface Bridge {
  send(request: BridgedRequest): Promise<void>
  abort(id: number): void
  /** Ends whatever is under way. */
  close(): void
}

/** @param onRefused is told once of each URL that is refused, in words for the reader. */
export function createBridge(
  host: SnippetHost,
  post: (message: Inward, transfer: Transferable[]) => void,
  onRefused: (message: string) => void,
): Bridge {
  const underWay = new Map<number, AbortController>()
  const refused = new Set<string>()
  const refuse = (message: string) => {
    if (!refused.has(message)) onRefused(message)
    refused.add(message)
  }

  const replyTo = async ({ id, method, url, headers, body, redirect }: BridgedRequest, signal: AbortSignal) => {
    const response = await host.fetch(
      new Request(url, {
        method,
        headers: headers.map(([name, value]): [string, string] => [name, value]),
        body: body ?? null,
        redirect,
        signal,
        // Nothing of the page goes along, and a redirect leads to no other origin.
        mode: 'same-origin',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
      }),
    )
    const { status, statusText, redirected } = response
    const bytes = await response.arrayBuffer()
    post({ type: 'reply', id, status, statusText, headers: [...response.headers], body: bytes, redirected }, [bytes])
  }

  return {
    async send(request) {
      const { id, method } = request
      const url = serviceUrl(request.url, host)
      if (url === undefined) {
        const message = `${method} ${request.url.slice(0, 200)} was not sent: a snippet reaches the five services and nothing else.`
        refuse(message)
        post({ type: 'failure', id, message }, [])
        return
      }
      const controller = new AbortController()
      underWay.set(id, controller)
      try {
        await replyTo({ ...request, url }, controller.signal)
      } catch (error) {
        post({ type: 'failure', id, message: error instanceof Error ? error.message : 'The request failed.' }, [])
      }
      underWay.delete(id)
    },
    abort: (id) => underWay.get(id)?.abort(),
    close() {
      for (const controller of underWay.values()) controller.abort()
    },
  }
}

/** The URL at which the page has what the snippet asks for; `undefined` if that is no service. */
function serviceUrl(asked: string, host: SnippetHost): string | undefined {
  if (!URL.canParse(asked)) return undefined
  // Dots in the path, and whatever else would make a URL look like another one, are resolved by this.
  const { href } = new URL(asked)
  for (const slug of slugs) {
    const base = new URL(host.baseUrl(slug)).href.replace(/\/$/, '')
    for (const known of [base, `${documentedOrigin}/${slug}`]) {
      const rest = href.slice(known.length)
      if (href.startsWith(known) && /^([/?#]|$)/.test(rest)) return base + rest
    }
  }
  return undefined
}
