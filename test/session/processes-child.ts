/** One of several processes that serve the same session. Its parent tells it what to do, by messages. */

import type { Lock, SessionStorage } from '../../src/index.ts'
import { createFluencyBox } from '../../src/services/fluency-box.ts'

export type Order =
  | { readonly type: 'open'; readonly service: string; readonly vault: string; readonly refreshTimeoutMs: number }
  | { readonly type: 'sign-in' }
  | { readonly type: 'user' }
  | { readonly type: 'calls'; readonly count: number }

let client: ReturnType<typeof createFluencyBox> | undefined

function storageAt(vault: string): SessionStorage {
  const at = (key: string) => `${vault}/items/${encodeURIComponent(key)}`
  return {
    async getItem(key) {
      const reply = await fetch(at(key))
      return reply.status === 200 ? reply.text() : null
    },
    setItem: (key, value) => fetch(at(key), { method: 'PUT', body: value }),
    removeItem: (key) => fetch(at(key), { method: 'DELETE' }),
  }
}

const lockAt =
  (vault: string): Lock =>
  async (name, work) => {
    const held = await fetch(`${vault}/locks/${encodeURIComponent(name)}`, { method: 'POST' })
    try {
      await work()
    } finally {
      await held.body?.cancel()
    }
  }

async function obey(order: Order): Promise<unknown> {
  if (order.type === 'open') {
    const { service, vault, refreshTimeoutMs } = order
    client = createFluencyBox({ baseUrl: service, storage: storageAt(vault), lock: lockAt(vault), refreshTimeoutMs })
    return undefined
  }
  if (!client) throw new Error('The client is not open.')
  const { signIn, getAccount, session } = client
  if (order.type === 'sign-in') return signIn({ email: 'ada@example.com', password: 'analytical-engine' })
  if (order.type === 'user') return (await session.get())?.userId
  const call = () =>
    getAccount().then(
      ({ id }) => id,
      (error: unknown) => String(error),
    )
  return Promise.all(Array.from({ length: order.count }, call))
}

process.on('message', async (order: Order) => {
  process.send?.({ result: await obey(order) })
})
