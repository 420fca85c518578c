/** A script that signs in, calls, and has nothing more to do: the client must not keep its process alive. */
import { createFluencyBox } from '../../src/services/fluency-box.ts'

const [, , baseUrl = ''] = process.argv
const items = new Map<string, string>()
const client = createFluencyBox({
  baseUrl,
  storage: {
    getItem: async (key) => items.get(key) ?? null,
    setItem: async (key, value) => items.set(key, value),
    removeItem: async (key) => items.delete(key),
  },
})
client.session.subscribe(() => {})
await client.signIn({ email: 'ada@example.com', password: 'analytical-engine' })
const { id } = await client.getAccount()
const timers = process.getActiveResourcesInfo().filter((name) => name === 'Timeout')
process.stdout.write(JSON.stringify({ id, timers }))
