/**
 * The HTTP front: sockets, limits and shutting down. It reads bodies whole, under a limit, and must answer whatever
 * comes: nothing that a client sends may stop it. Between Node's messages and Fetch's stands @hono/node-server.
 */
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeader,
  type OutgoingHttpHeaders,
  ServerResponse,
} from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { getRequestListener, RequestError } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { BrokenReply } from '../services/fault-replies.ts'
import { problem } from './problem.ts'

/** A request, and its body's bytes, which the request carries as well. */
export interface Incoming {
  readonly request: Request
  /** The headers of the request, by their names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  /** Where it goes for those who compare it with a document. Default: the path of the request. */
  readonly path?: string
  /** Aborts when the server stops: what is still waiting then is not answered. */
  readonly closing: AbortSignal
}

export interface FrontOptions {
  readonly maxBodyBytes: number
  /** Whether the process is the server's alone, so that it may make its global `Request` and `Response` faster ones. */
  readonly ownsProcess: boolean
  handle(incoming: Incoming): Promise<Response | BrokenReply>
  /** The `Date` of a reply that is made now and has none. Default: Node's, by the machine's clock. */
  date?(): string
  /** Answers a request whose body is over the limit; the body is not there. */
  bodyTooLarge(incoming: Incoming): Promise<Response | BrokenReply>
}

export interface Front {
  /** @throws NodeJS.ErrnoException if the address is taken or not to be had. */
  listen(port: number, host: string): Promise<AddressInfo>
  /** Takes no new calls, lets those under way end, and gives up idle connections and what faults keep waiting. */
  close(): Promise<void>
}

/** A client that takes longer to send its request is cut off, so that it holds no memory for ever. */
const requestTimeoutMs = 30_000
const maxHeaderBytes = 64 * 1_024
/** How long calls under way may take to end when the server stops. */
const closeTimeoutMs = 5_000
/** How far past the limit a body is read and thrown away, so that its sender lives to see the answer. */
const drainedLimits = 8

/**
 * Replies with the `Date` of another clock than the machine's, unless they have one. A header that is set before takes Node
 * a slower way.
 */
function datedBy(date: (() => string) | undefined): typeof ServerResponse {
  if (date === undefined) return ServerResponse
  return class<Received extends IncomingMessage = IncomingMessage> extends ServerResponse<Received> {
    override writeHead(status: number, headers?: string | OutgoingHttpHeaders | OutgoingHttpHeader[]): this {
      return super.writeHead(status, { date: date(), ...Object(headers) })
    }
  }
}

/** What @hono/node-server takes for the body of a message that has been read already. */
type ReadMessage = IncomingMessage & { rawBody?: Buffer }

type ReadBody = Buffer | 'too large' | 'cut off'

const emptyBody = Buffer.alloc(0)

export function createFront(options: FrontOptions): Front {
  const tooLarge = new WeakSet<IncomingMessage>()
  const closing = new AbortController()
  const listener = getRequestListener(
    async (request, { incoming, outgoing }) => {
      const message = incoming as ReadMessage
      // Only `set-cookie`, which no request has, is a list in Node's headers.
      const headers = message.headers as Record<string, string>
      const call = { request, headers, body: message.rawBody ?? emptyBody, closing: closing.signal }
      const reply = await (tooLarge.has(message) ? options.bodyTooLarge(call) : options.handle(call))
      if (!(reply instanceof BrokenReply)) return reply
      breakOff(reply, message.socket, outgoing as ServerResponse)
      return RESPONSE_ALREADY_SENT
    },
    {
      hostname: '127.0.0.1',
      overrideGlobalObjects: options.ownsProcess,
      errorHandler(error) {
        if (error instanceof RequestError) return problem(400, 'This is no request that HTTP knows.')
        console.error('latchkey-mocks: a call failed.', error)
        return problem(500, 'The mock server failed; its error output tells why.')
      },
    },
  )

  const answer = async (message: ReadMessage, response: ServerResponse, body: ReadBody): Promise<void> => {
    if (body === 'cut off') return
    if (body === 'too large') tooLarge.add(message)
    message.rawBody = body === 'too large' ? emptyBody : body
    await listener(message, response)
  }
  const take = (message: IncomingMessage, response: ServerResponse): void => {
    readBody(message, options.maxBodyBytes)
      .then((body) => answer(message, response, body))
      .catch(() => message.socket.destroy())
  }

  const limits = { maxHeaderSize: maxHeaderBytes, requestTimeout: requestTimeoutMs }
  const server = createServer({ ...limits, ServerResponse: datedBy(options.date) }, take)
  server.on('checkContinue', (message, response) => {
    if (Number(message.headers['content-length']) > options.maxBodyBytes) {
      // The body is refused before it is sent. Whether it comes all the same nobody knows, so the connection ends.
      response.setHeader('connection', 'close')
      answer(message, response, 'too large').catch(() => message.socket.destroy())
    } else {
      response.writeContinue()
      take(message, response)
    }
  })
  server.on('clientError', refuseMalformed)

  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, host, () => {
          server.off('error', reject)
          resolve(server.address() as AddressInfo)
        })
      }),
    close: () =>
      new Promise((resolve) => {
        closing.abort()
        // Connections of calls under way would otherwise stay open for a next call that is not taken.
        server.keepAliveTimeout = 1
        const impatience = setTimeout(() => server.closeAllConnections(), closeTimeoutMs)
        server.close(() => {
          clearTimeout(impatience)
          resolve()
        })
        server.closeIdleConnections()
      }),
  }
}

/** Sends what arrives of a reply, if anything does, and ends the connection there. */
function breakOff({ begun }: BrokenReply, socket: Socket, outgoing: ServerResponse): void {
  if (begun === undefined) {
    socket.destroy()
    return
  }
  outgoing.writeHead(begun.head.status, Object.fromEntries(begun.head.headers))
  outgoing.write(begun.part, () => socket.destroySoon())
}

async function readBody(message: IncomingMessage, maxBytes: number): Promise<ReadBody> {
  const { headers } = message
  if ((headers['content-length'] ?? '0') === '0' && headers['transfer-encoding'] === undefined) return emptyBody
  const chunks: Buffer[] = []
  let length = 0
  try {
    // Leaving the loop early must not destroy the message: the connection would end before the answer is sent.
    for await (const chunk of message.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      length += chunk.length
      if (length <= maxBytes) chunks.push(chunk)
      else chunks.length = 0
      if (length > maxBytes * drainedLimits) break
    }
  } catch {
    return 'cut off'
  }
  if (length > maxBytes) return 'too large'
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)
}

/** Answers what Node's parser refuses, before there is a request: broken syntax, headers that are too large, slowness. */
function refuseMalformed(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy()
    return
  }
  const [status, title] =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? ['431 Request Header Fields Too Large', `The headers are too many, or over ${maxHeaderBytes} bytes.`]
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? ['408 Request Timeout', `The request did not arrive within ${requestTimeoutMs / 1_000} seconds.`]
        : ['400 Bad Request', 'This is not HTTP.']
  const body = JSON.stringify({ type: 'about:blank', title, status: Number.parseInt(status, 10) })
  const lines = [
    `HTTP/1.1 ${status}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ]
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`)
}
