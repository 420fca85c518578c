/** HTTP written by hand on a socket, for what no client library would send. */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export interface RawReply {
  readonly status: number
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A connection to the server at a URL. */
export async function open(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  // What the other side does to the connection is seen in what it sent before.
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  return socket
}

/** A request as it travels: the lines of its head, then its body. */
export function message(lines: readonly string[], body: string | Buffer = ''): Buffer {
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), Buffer.from(body)])
}

/** Sends bytes on a new connection and gives the replies that come until the server closes it. */
export async function exchange(url: string, bytes: Buffer | string): Promise<readonly RawReply[]> {
  const socket = await open(url)
  const replies = repliesUntilClosed(socket)
  socket.write(bytes)
  return replies
}

/** Sends one request, the last of its connection; the head needs neither `Host` nor `Connection`. */
export async function ask(url: string, lines: readonly string[], body?: string | Buffer): Promise<RawReply> {
  const [start = '', ...headers] = lines
  const host = headers.some((line) => /^host:/i.test(line)) ? [] : [`Host: ${new URL(url).host}`]
  const head = [start, ...host, 'Connection: close', ...headers]
  const [reply, ...more] = await exchange(url, message(head, body))
  if (reply === undefined || more.length > 0) throw new Error(`${more.length + (reply ? 1 : 0)} replies came.`)
  return reply
}

export async function repliesUntilClosed(socket: Socket): Promise<readonly RawReply[]> {
  const chunks: Buffer[] = []
  socket.on('data', (chunk) => chunks.push(chunk))
  // Not `once` of node:events, which fails where the connection does.
  await new Promise((resolve) => socket.once('close', resolve))
  return parsed(Buffer.concat(chunks).toString('latin1'))
}

/** A `Content-Length` that nothing follows is that of a HEAD's reply. */
function parsed(text: string): readonly RawReply[] {
  const replies: RawReply[] = []
  let rest = text
  while (rest !== '') {
    const end = rest.indexOf('\r\n\r\n')
    const [start = '', ...lines] = rest.slice(0, end).split('\r\n')
    const headers = Object.fromEntries(
      lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
    )
    const bodyEnd = end + 4 + Number(headers['content-length'] ?? 0)
    const body = Buffer.from(rest.slice(end + 4, bodyEnd), 'latin1').toString()
    replies.push({ status: Number(start.split(' ')[1]), headers, body })
    rest = rest.slice(bodyEnd)
  }
  return replies
}
