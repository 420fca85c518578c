/** What several processes share in these tests: an HTTP server that keeps texts and lends locks, as Redis would. */
import { EventEmitter, once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Vault {
  /** Without a slash at the end. */
  readonly url: string
  readonly items: ReadonlyMap<string, string>
  /** How often a lock was lent. */
  readonly lent: number
  /** Resolves when a lock has been asked for so many times. */
  asked(times: number): Promise<void>
  close(): Promise<void>
}

/**
 * `GET`, `PUT` and `DELETE /items/<key>`; `POST /locks/<name>` answers when it is the caller's turn, and the lock is the
 * caller's until the connection ends, however it does: the lock of a process that dies is free.
 */
export async function startVault(): Promise<Vault> {
  const items = new Map<string, string>()
  const queues = new Map<string, ServerResponse[]>()
  const asking = new EventEmitter()
  let asked = 0
  let lent = 0

  const lend = (queue: readonly ServerResponse[]) => {
    const [holder] = queue
    if (!holder || holder.headersSent) return
    lent++
    holder.writeHead(200).write('locked')
  }

  const server = createServer(async (request, reply) => {
    const { method, url = '' } = request
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    if (method === 'POST') {
      const queue = queues.get(url) ?? []
      queues.set(url, queue)
      queue.push(reply)
      reply.on('close', () => {
        queue.splice(queue.indexOf(reply), 1)
        lend(queue)
      })
      asked++
      asking.emit('asked')
      return lend(queue)
    }
    if (method === 'PUT') items.set(url, Buffer.concat(chunks).toString())
    if (method === 'DELETE') items.delete(url)
    const item = items.get(url)
    reply.writeHead(item === undefined ? 204 : 200).end(item)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    items,
    get lent() {
      return lent
    },
    async asked(times) {
      while (asked < times) await once(asking, 'asked')
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
