/**
 * An HTTP server that does what no well-behaved service does, as a test tells it: it hangs, cuts connections, answers
 * late, or begins replies that never end. It records what it was sent. `fluency-box-script.ts` gives it a service to play.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface SeenRequest {
  readonly method: string
  /** With the query. */
  readonly path: string
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Buffer
  /** The bytes as UTF-8. */
  readonly body: string
  /** Resolves when the client has dropped the connection before it had the whole reply. */
  readonly dropped: Promise<void>
}

export interface Reply {
  /** Default: 200. */
  readonly status?: number
  /** `date` may lie. */
  readonly headers?: Readonly<Record<string, string>>
  /** Texts and bytes as they are; any other value as JSON. */
  readonly body?: unknown
  /** `never`: the connection stays open after the body; `cut`: it is cut there. Default: the reply is whole. */
  readonly end?: 'never' | 'cut'
}

/** `hang`: no reply ever; `cut`: the connection is cut before a reply. */
export type Answer = Reply | 'hang' | 'cut'

/** What is returned may take its time; `undefined` leaves the request to the service that is played. */
export type Handler = (request: SeenRequest) => Answer | undefined | Promise<Answer | undefined>

export interface FaultServer {
  /** Without a slash at the end. */
  readonly url: string
  /** All that came, in order. */
  readonly requests: readonly SeenRequest[]
  /** Those for a method and a path without query: `'POST /refresh_token'`. */
  seen(key: string): readonly SeenRequest[]
  /** Resolves with the nth such request when it is here. */
  arrival(key: string, nth?: number): Promise<SeenRequest>
  /** Answers all such requests from now on. */
  on(key: string, answer: Answer | Handler): void
  /** Answers the next such request only; called again, the one after it. */
  once(key: string, answer: Answer | Handler): void
  /** Cuts whatever is open, and stops. */
  close(): Promise<void>
}

/** @param play answers what no test has its own answer for. Default: 404. */
export async function startFaultServer(play: Handler = () => ({ status: 404 })): Promise<FaultServer> {
  const requests: SeenRequest[] = []
  const answers = new Map<string, Handler>()
  const next = new Map<string, Handler[]>()
  const waiting = new Set<() => void>()

  const seen = (key: string) => requests.filter((request) => keyOf(request) === key)

  const answerTo = async (request: SeenRequest): Promise<Answer> => {
    const key = keyOf(request)
    const handler = next.get(key)?.shift() ?? answers.get(key)
    return (await handler?.(request)) ?? (await play(request)) ?? { status: 404 }
  }

  const server = createServer(async (incoming, outgoing) => {
    const request = await recorded(incoming, outgoing)
    requests.push(request)
    for (const check of waiting) check()
    deliver(await answerTo(request), outgoing)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    seen,
    arrival: (key, nth = 1) =>
      new Promise((resolve) => {
        const check = () => {
          const request = seen(key)[nth - 1]
          if (!request) return
          waiting.delete(check)
          resolve(request)
        }
        waiting.add(check)
        check()
      }),
    on: (key, answer) => void answers.set(key, handlerOf(answer)),
    once: (key, answer) => void next.set(key, [...(next.get(key) ?? []), handlerOf(answer)]),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Something that happens when a test says so: `await gate.opened` in a handler, `gate.open()` in the test. */
export function createGate(): { readonly opened: Promise<void>; open(): void } {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open: () => open() }
}

/** A redirect that keeps method and body. */
export const redirect = (location: string): Reply => ({ status: 307, headers: { location } })

const keyOf = ({ method, path }: SeenRequest) => `${method} ${path.replace(/\?.*/, '')}`

const handlerOf = (answer: Answer | Handler): Handler => (typeof answer === 'function' ? answer : () => answer)

async function recorded(incoming: IncomingMessage, outgoing: ServerResponse): Promise<SeenRequest> {
  const dropped = new Promise<void>((resolve) => {
    outgoing.on('close', () => {
      if (!outgoing.writableFinished) resolve()
    })
  })
  const chunks: Buffer[] = []
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
  // A request that breaks off is recorded with what came of it.
  await new Promise((resolve) => incoming.on('close', resolve).on('end', resolve))
  const bytes = Buffer.concat(chunks)
  const { method = '', url = '', headers } = incoming
  return {
    method,
    path: url,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    bytes,
    body: bytes.toString(),
    dropped,
  }
}

function deliver(answer: Answer, outgoing: ServerResponse): void {
  if (answer === 'hang') return
  if (answer === 'cut') return void outgoing.destroy()
  const { status = 200, headers = {}, body = '', end } = answer
  const raw = typeof body === 'string' || body instanceof Uint8Array
  outgoing.writeHead(status, raw ? headers : { 'content-type': 'application/json', ...headers })
  const content = raw ? body : JSON.stringify(body)
  if (end === undefined) outgoing.end(content)
  // What has not left the machine before the cut would be lost with the connection.
  else outgoing.write(content || ' ', () => end === 'cut' && outgoing.destroy())
}
