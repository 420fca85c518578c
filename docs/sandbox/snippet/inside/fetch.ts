/** The `fetch` that a snippet finds: the page sends the request. Everything but where it goes is as the Fetch standard has it. */
import type { BridgedReply, Inward, Outward } from '../messages.ts'
import type { Pending } from './pending.ts'

type Settle = { resolve(reply: BridgedReply): void; reject(reason: unknown): void }

/** What has no body, by the Fetch standard. */
const bodiless = [204, 205, 304]

export function bridgeFetch(
  port: MessagePort,
  post: (message: Outward, transfer?: Transferable[]) => void,
  pending: Pending,
): typeof fetch {
  const waiting = new Map<number, Settle>()
  let lastId = 0

  port.onmessage = ({ data }: MessageEvent<Inward>) => {
    const call = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.type === 'reply') call?.resolve(data)
    else call?.reject(new TypeError(data.message))
  }

  const send = async (request: Request): Promise<Response> => {
    const { method, url, headers, redirect, signal } = request
    signal.throwIfAborted()
    const body = await request.arrayBuffer()
    signal.throwIfAborted()
    lastId += 1
    const id = lastId
    const abort = () => {
      post({ type: 'abort', id })
      waiting.get(id)?.reject(signal.reason)
      waiting.delete(id)
    }
    signal.addEventListener('abort', abort)
    const reply = new Promise<BridgedReply>((resolve, reject) => waiting.set(id, { resolve, reject }))
    const sent = body.byteLength > 0 ? body : undefined
    post({ type: 'request', id, method, url, headers: [...headers], body: sent, redirect }, sent ? [sent] : [])
    return responseOf(await reply.finally(() => signal.removeEventListener('abort', abort)), url)
  }
  return async (input, init) => pending.wait(send(new Request(input, init)))
}

function responseOf({ status, statusText, headers, body, redirected }: BridgedReply, url: string): Response {
  const hidden = status === 0
  const response = new Response(hidden || bodiless.includes(status) ? null : body, {
    status: hidden ? 200 : status,
    statusText,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
  })
  const shown = hidden ? { status, ok: false, type: 'opaqueredirect', url } : { url, redirected }
  for (const [name, value] of Object.entries(shown)) Object.defineProperty(response, name, { value })
  return response
}
